"""The ballot of a guest: type the code, answer, change it until the close."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.web import forms, guests, outcome
from bot.web.live import Live, state_key
from bot.web.page import page
from bot.web.room import Pictures, Room, Speak, spaced, tidy_code
from flows.polls.frame import Asked, Frame, Listed
from flows.polls.kinds import can_change
from flows.polls.question import Anonymity, Kind
from flows.replies import Moment, Text

UPVOTED = ("wall", "qna")
"""Kinds whose answers are votes for what people wrote."""
WRITTEN = "tersimpan"
"""In the address: the question to which something was just written."""
_MOST_POSTS = 20
Sent = Sequence[tuple[str, str]]
AGAIN = "x-lagi"
"""Sent by our own script when it only looks again, so nobody comes in twice."""
_PROMISES: Mapping[Anonymity, Text] = {
    "named": Text("ballot-promise.named"),
    "organiser": Text("anonymity.organiser"),
    "anonymous": Text("ballot-promise.anonymous"),
}
_REFUSALS = {
    400: Text("page-refused.nonsense"),
    403: Text("page-refused.elsewhere"),
    413: Text("page-refused.large"),
}


class Trouble(NamedTuple):
    """What was not kept of a form: of which question, why, and all that was sent, so that it stays.

    `refused` is what was typed that is not kept, each with why, for the field that it goes back to.
    """

    problem: Text
    at: int | None = None
    sent: Sent = ()
    refused: Sequence[tuple[str, Text]] = ()


class Ballot:
    """The pages at /j."""

    def __init__(self, room: Room, kinds: Mapping[str, Kind], pictures: Pictures, live: Live) -> None:
        self.room = room
        self.kinds = kinds
        self.pictures = pictures
        self.live = live

    async def door(self, request: Request) -> Response:
        """Where the code is typed."""
        typed = request.query_params.get("kode", "")
        code = tidy_code(typed)
        if not code:
            return self._ask(typed and Text("join-unknown", {"code": typed[:40]}))
        return RedirectResponse(f"/j/{code}", 303)

    async def show(self, request: Request) -> Response:
        """The ballot as this guest has it."""
        code = tidy_code(request.path_params["code"])
        frame = await self.live.frame(code)
        if frame is None:
            return self._unknown(code)
        guest, name = guests.welcome(request)
        if frame.is_open and AGAIN not in request.headers:
            await self.room.come_in(code, guest)
        written = request.query_params.get(WRITTEN, "")
        response = await self._ballot(frame, guest, written=written)
        guests.remember(response, name, self.room.base)
        return response

    async def vote(self, request: Request) -> Response:
        """A form that was sent: kept and shown again, or shown with what is wrong and all that was typed."""
        code = tidy_code(request.path_params["code"])
        try:
            sent = await guests.sent(request, self.room.base)
            guest = guests.known(request)
            question_id, round = _which(sent)
            post = _post(sent)
        except guests.RefusedError as refused:
            return self._refused(code, refused.status)
        frame = await self.room.frame(code)
        if frame is None:
            return self._unknown(code)
        if guest is None:
            return self._refused(code, 400, Text("page-refused.cookie"))
        asked = next((one for one in frame.asked if one.id == question_id), None)
        if asked is None or asked.round != round:
            return await self._ballot(frame, guest, Trouble(Text("ballot-problem.over")))
        if post:
            receipt = await self.room.upvote(code, guest, question_id, round, post)
            trouble = None if receipt.kept else Trouble(receipt.text, asked.id)
            return await self._after(frame, guest, asked, trouble)
        written = forms.read(asked.question, self.kinds[asked.question.kind], sent)
        if isinstance(written, forms.Unread):
            if written.problem is None:
                return self._refused(code, 400)
            return await self._ballot(frame, guest, Trouble(written.problem, asked.id, sent))
        lost = await self._keep(code, guest, asked, written)
        trouble = Trouble(lost[0][1], asked.id, sent, lost) if lost else None
        # What was written cannot be read back from anybody's answers, so the address says that it is kept.
        kept = f"?{WRITTEN}={asked.id}" if asked.question.kind in UPVOTED else ""
        return await self._after(frame, guest, asked, trouble, kept)

    async def _keep(
        self, code: str, guest: str, asked: Asked, written: Sequence[forms.Written]
    ) -> list[tuple[str, Text]]:
        """Keep all that can be kept; returns what was typed of the rest, each with why."""
        answers = [*dict.fromkeys(one.answer for one in written if isinstance(one.answer, str))]
        receipts = await self.room.vote(code, guest, asked.id, asked.round, answers) if answers else ()
        became = dict(zip(answers, receipts, strict=True))
        refused = []
        for said, answer in written:
            if isinstance(answer, Text):
                refused.append((said, answer))
            elif not became[answer].kept:
                refused.append((said, became[answer].text))
        return refused

    async def _after(
        self, frame: Frame, guest: str, asked: Asked, trouble: Trouble | None, written: str = ""
    ) -> Response:
        if trouble:
            return await self._ballot(frame, guest, trouble)
        return RedirectResponse(f"/j/{frame.code}{written}#q{asked.id}", 303)

    async def _ballot(
        self, frame: Frame, guest: str, trouble: Trouble | None = None, written: str = ""
    ) -> Response:
        mine = await self.room.mine(frame.code, guest)
        posts = {one.id: await self.room.posts(one.id) for one in frame.asked if one.question.kind in UPVOTED}

        def speak(words: Any) -> str:
            return self.room.say(words, frame.language)

        asked = [
            self._wall(one, posts[one.id], mine.get(one.id, ()), speak, str(one.id) == written)
            if one.id in posts
            else self._asked(one, mine.get(one.id), speak)
            for one in frame.asked
        ]
        points = await self.room.points(frame.code, guest) if outcome.is_scored(frame) else None
        for item in asked:
            one = item["one"]
            kind, own = self.kinds[one.question.kind], mine.get(one.id, ())
            item["outcome"] = outcome.told(one, kind, own, self.pictures, speak)
        if trouble:
            _mark(asked, trouble, speak)
        told = {
            "frame": frame, "asked": asked, "key": state_key(frame), "say": _sayer(speak),
            "points": speak(points) if points else "",
            "leaders": outcome.leaders(frame, self.pictures, speak),
            "problem": speak(trouble.problem) if trouble and trouble.at is None else "",
            "now": self.room.now(), "moment": Moment,
        }  # fmt: skip
        return page("ballot.html", told, 422 if trouble else 200)

    def _asked(self, one: Asked, mine: tuple[str, ...] | None, speak: Speak) -> dict[str, Any]:
        kind, question = self.kinds[one.question.kind], one.question
        is_final = mine is not None and question.anonymity == "anonymous"
        has_room = len(mine or ()) < question.most if kind.many else not is_final
        promise = speak(_PROMISES[question.anonymity])
        if mine is None and one.phase == "open" and can_change(question):
            promise = f"{promise} {speak(Text('ballot-changeable'))}"
        return {
            "one": one,
            "form": forms.show(question, kind, mine or (), speak),
            "problem": "",
            "takes": one.phase == "open" and has_room,
            "promise": promise,
            "receipt": self._receipt(one, kind, mine, speak),
            "is_many": kind.many,
            "posts": None,
        }

    def _wall(
        self, one: Asked, posts: Sequence[Listed], mine: Sequence[str], speak: Speak, is_written: bool
    ) -> dict[str, Any]:
        """A question that is answered by writing, and by voting for what others wrote."""
        kind, question = self.kinds[one.question.kind], one.question
        return {
            "one": one,
            "form": forms.show(question, kind, (), speak),
            "problem": "",
            "takes": one.phase == "open",
            "promise": speak(_PROMISES[question.anonymity]),
            "receipt": speak(Text("post-kept")) if is_written else "",
            "is_many": True,
            "posts": [(post, str(post.id) in mine) for post in posts[:_MOST_POSTS]],
            "more": max(len(posts) - _MOST_POSTS, 0),
        }

    def _receipt(self, one: Asked, kind: Kind, mine: tuple[str, ...] | None, speak: Speak) -> str:
        if mine is None:
            return ""
        if not any(mine):
            return speak(Text("ballot-receipt-unlinked"))
        answers = tuple(kind.words(one.question, answer) for answer in mine)
        kept = Text("ballot-receipt", {"answer": answers if len(answers) > 1 else answers[0]})
        if one.phase != "open" or not can_change(one.question):
            return speak(kept)
        return f"{speak(kept)} {speak(Text('ballot-changeable'))}"

    def _ask(self, problem: Text | str | None, typed: str = "", status: int = 200) -> Response:
        say = _sayer(lambda words: self.room.say(words, "id"))
        told = {"problem": self.room.say(problem, "id") if problem else "", "typed": typed, "say": say}
        return page("join.html", told, status)

    def _unknown(self, code: str) -> Response:
        return self._ask(Text("join-unknown", {"code": spaced(code)}), spaced(code), 404)

    def _refused(self, code: str, status: int, why: Text | None = None) -> Response:
        say = _sayer(lambda words: self.room.say(words, "id"))
        why = why or _REFUSALS[status]
        return page("refused.html", {"why": self.room.say(why, "id"), "code": code, "say": say}, status)


def _sayer(speak: Speak) -> Any:
    """For templates: say("key", name=value)."""
    return lambda key, **args: speak(Text(key, args))


def _post(sent: Sent) -> str:
    """What somebody wrote that a form is a vote for, by its number; "": it is no such form."""
    post = dict(sent).get("p", "")
    if post and not (post.isascii() and post.isdigit() and len(post) < 19):
        raise guests.RefusedError(400)
    return post


def _which(sent: Sent) -> tuple[int, int]:
    """The question and the round that a form is for."""
    fields = dict(sent)
    numbers = [fields.get(name, "") for name in ("q", "r")]
    if not all(number.isascii() and number.isdigit() and len(number) < 16 for number in numbers):
        raise guests.RefusedError(400)
    return int(numbers[0]), int(numbers[1])


def _mark(asked: Sequence[dict[str, Any]], trouble: Trouble, speak: Speak) -> None:
    """Say what is wrong where it is: beside the field it was typed into, or above the form."""
    item = next((one for one in asked if one["one"].id == trouble.at), None)
    if item is None:
        return
    if item["takes"] and any(said for said, _ in trouble.refused):
        item["form"] = forms.refill(item["form"], [(said, speak(why)) for said, why in trouble.refused])
        return
    item["form"] = _left(item["form"], trouble.sent)
    item["problem"] = speak(trouble.problem)


def _left(form: forms.Form, sent: Sent) -> forms.Form:
    """The form as somebody left it."""
    left = list(sent)
    fields = []
    for field in form.fields:
        values = [value for name, value in left if name == field.name]
        options = tuple(option._replace(on=option.value in values) for option in field.options)
        value = values[0] if values and not options else ""
        if (field.name, value) in left:
            left.remove((field.name, value))
        fields.append(field._replace(options=options, value=value))
    return form._replace(fields=tuple(fields))
