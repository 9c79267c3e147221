"""How polls look in a chat: the ballot, the group's board, what came out, and the presenter's remote."""

from __future__ import annotations

from flows.polls.frame import Asked
from flows.polls.grids import axes
from flows.polls.kinds import BUILT_UP, KINDS, can_change
from flows.polls.posts import weighed
from flows.polls.question import Button, from_json
from flows.polls.question import Question as What
from flows.reading import shorten
from flows.replies import Choice, Reply, Text, Words
from handlers.polls import drawn, live, telling
from handlers.updates import Command
from storage.database import Tx
from storage.polls import ballots, posts
from storage.polls.sessions import Question, Session

DRAFT = "/isi"
"""Behind the buttons of an anonymous ballot that is built up before it is sent."""
HERE = Command("jawab")
"""Behind the button of a group's board: one's own ballot, right there, for nobody else to see."""
_MOST_POSTS, _MOST_LABEL = 8, 40
MORE = "/kiriman"
"""Behind the button to what else was written: `<question> <page>`."""
TAPPED = ("ranking", "points", "dots", "matrix")
"""Kinds whose buttons do not say by themselves how they are used."""
AFTER = ("pdf", "png", "xlsx", "csv", "json", "parts", "trend", "keep", "clone")
"""What can be done with a session that is over; buttons of before still hang in chats."""
_BY_NUMBERS = ("multiple", "ranking", "dots", "dates")
"""Kinds that several options answer by their numbers."""
UPVOTED = ("wall", "qna")
"""Kinds whose answers are votes for what people wrote."""


def token(question: int, round: int, answer: str) -> str:
    """What a vote's button sends back."""
    return f"v:{question}:{round}:{answer}"


def link(start: str, session: Session) -> str:
    """The deep link by which people come into a session."""
    return f"{start}j-{session.code}"


def ballot(
    tx: Tx,
    question: Question,
    person: int,
    notice: Text | None = None,
    edit: bool = False,
    draft: str | None = None,
    page: int = 0,
) -> Reply:
    """One person's ballot in their own chat, with what they have answered so far.

    What is anonymous cannot be changed once it is sent: there a `draft` is built up in the buttons first.
    What was written by others comes in pages.
    """
    what = from_json(question.asked)
    kind = KINDS[what.kind]
    mine = ballots.of(tx, question.id, question.round, person)
    answer = draft or (mine.get(0, "") if not kind.many else "")
    is_open = question.phase == "open"
    lines = [*_how(what, is_open)]
    if mine and notice is None:
        said = tuple(words_of(tx, what, one) for one in mine.values())
        lines.append(Text("ballot-mine", {"answer": said if len(said) > 1 else said[0]}))
    choices = _buttons(question, what, answer) if is_open else ()
    if is_open and draft and _is_in_steps(what):
        lines.append(Text("ballot-unsent"))
    if is_open and what.kind in UPVOTED:
        choices = _upvotes(tx, question, page)
        if choices:
            lines.insert(1, Text("ballot-upvotes"))
    text = Text("ballot", {"question": what.text})
    return Reply(text, notice=notice, lines=tuple(lines), choices=choices, edit=edit)


def _buttons(question: Question, what: What, answer: str) -> tuple[Choice, ...]:
    kind = KINDS[what.kind]
    in_steps = _is_in_steps(what)

    def leads(one: Button) -> str:
        if in_steps:
            return f"{DRAFT} {question.id} {question.round} {one.answer}"
        return token(question.id, question.round, one.step or one.answer)

    choices = [
        Choice(Text("tick", {"label": one.label}) if one.on else one.label, leads(one), row=number)
        for number, row in enumerate(kind.buttons(what, answer), start=1)
        for one in row
    ]
    if in_steps and answer:
        choices.append(Choice(Text("act-send"), token(question.id, question.round, answer), role="act"))
    return tuple(choices)


def _is_in_steps(what: What) -> bool:
    """Whether a ballot is built up in its buttons before it is sent."""
    return what.anonymity == "anonymous" and what.kind in BUILT_UP


def words_of(tx: Tx, what: What, answer: str) -> Words:
    """An answer as its voter reads it; of a vote for what somebody wrote, how that begins."""
    post = posts.find(tx, int(answer)) if what.kind in UPVOTED else None
    if post is None:
        return KINDS[what.kind].words(what, answer)
    return Text("poll-upvoted", {"text": shorten(post.text, _MOST_LABEL)})


def _upvotes(tx: Tx, question: Question, page: int) -> tuple[Choice, ...]:
    """A page of what others wrote, each to be voted for, and the way to the next one."""
    seen = [post for post in live.written(tx, question) if not post.hidden]
    votes = weighed(seen, ballots.counts(tx, question.id, question.round))
    shown = [post for post in seen if post.id in votes and not post.done]
    shown.sort(key=lambda post: (-votes[post.id], post.id))
    start = page * _MOST_POSTS if page * _MOST_POSTS < len(shown) else 0
    choices = tuple(
        Choice(
            Text("post-vote", {"text": shorten(post.text, _MOST_LABEL), "count": votes[post.id]}),
            token(question.id, question.round, str(post.id)),
            row=row,
        )
        for row, post in enumerate(shown[start : start + _MOST_POSTS], start=1)
    )
    if len(shown) <= _MOST_POSTS:
        return choices
    after = start + _MOST_POSTS if start + _MOST_POSTS < len(shown) else 0
    label = Text(
        "act-more-posts",
        {"from": after + 1, "to": min(after + _MOST_POSTS, len(shown)), "of": len(shown)},
    )
    return (*choices, Choice(label, f"{MORE} {question.id} {after // _MOST_POSTS}", role="act"))


def _how(what: What, is_open: bool) -> tuple[Text, ...]:
    if not is_open:
        return (Text("ballot-closed"),)
    how = [*_promise(what)]
    if what.seconds:
        how.insert(0, Text("ballot-seconds", {"seconds": what.seconds}))
    if what.kind in UPVOTED and what.anonymity == "anonymous":
        how.insert(0, Text("ballot-supports", {"most": what.most}))
    if KINDS[what.kind].typed:
        how.insert(0, Text("ballot-type", {"most": what.most}))
    elif what.kind == "multiple":
        how.insert(0, Text("ballot-most", {"most": what.most}))
    elif what.kind == "scales" or what.kind in TAPPED:
        how = [*_how_to_tap(what), *how]
    return tuple(how)


def _how_to_tap(what: What) -> list[Text]:
    if what.kind == "scales":
        low, high = what.labels if len(what.labels) == 2 else ("", "")
        ends = Text("ballot-ends", {"low": what.low, "least": low, "high": what.high, "most": high})
        return [ends] if what.labels else []
    across, up = axes(what)
    return [Text(f"ballot-tap.{what.kind}", {"most": what.most, "across": across, "up": up})]


def _promise(what: What) -> tuple[Text, ...]:
    """Who sees what somebody answers, and whether it may be changed."""
    who = Text(f"anonymity.{what.anonymity}")
    return (who, Text("ballot-changeable")) if can_change(what) else (who,)


def board(tx: Tx, session: Session, question: Question, start: str) -> tuple[Reply, Reply]:
    """A question as a group sees it, with buttons that everybody shares: as a picture, and all in words."""
    asked = live.asked(tx, question)
    what = asked.question
    count = Text("board-count", {"count": asked.answered, "present": ballots.present(tx, session.id)})
    is_open = asked.phase == "open"
    stands = _promise(what) if is_open else (Text(f"board-{asked.phase}"),)
    timed = (Text("ballot-seconds", {"seconds": what.seconds}),) if is_open and asked.closes_at else ()
    by_reply = _by_reply(what) if is_open else ()
    said: list[list[Text]] = [[], []]
    if asked.chart:
        said = [telling.in_full(asked.chart), telling.in_brief(asked.chart) if asked.answered else []]
    words, under_picture = (
        Reply(
            Text("board", {"question": what.text, "position": question.position, "title": session.title}),
            lines=(count, *lines, *timed, *stands, *by_reply),
            choices=_shared(session, question, asked, start),
        )
        for lines in said
    )
    return under_picture._replace(photo=drawn.board(question.id)), words


def _by_reply(what: What) -> tuple[Text, ...]:
    """How the message itself is answered, where that is easy to say; what is anonymous is not said openly."""
    kind = KINDS[what.kind]
    how = "words" if kind.typed else "one" if kind.shared else "some" if what.kind in _BY_NUMBERS else ""
    return (Text(f"board-reply.{how}"),) if how and what.anonymity != "anonymous" else ()


def _shared(session: Session, question: Question, asked: Asked, start: str) -> tuple[Choice, ...]:
    if asked.phase != "open":
        return ()
    kind = KINDS[asked.question.kind]
    choices: list[Choice] = []
    if kind.shared:
        for row, buttons in enumerate(kind.buttons(asked.question, ""), start=1):
            choices += [
                Choice(one.label, token(question.id, question.round, one.answer), row=row) for one in buttons
            ]
    elif not kind.typed:
        choices.append(Choice(Text("act-answer-here"), f"/{HERE.name}", role="act"))
    privately = Text("act-answer-privately" if choices else "act-answer")
    return (*choices, Choice(privately, url=link(start, session), role="act"))


def summary(tx: Tx, session: Session, question: Question) -> Reply:
    """What came out of a question, with the proof that every vote was counted."""
    asked = live.asked(tx, question, reveal=True)
    assert asked.chart is not None
    lines = _of_rounds(asked) if asked.before else telling.in_full(asked.chart)
    if question.outcome:
        lines.append(Text("outcome-is", {"outcome": question.outcome}))
    proof = question.proof or {}
    counted = {"ballots": proof.get("ballots", 0), "people": asked.answered}
    lines.append(Text("proof-posts" if asked.question.kind in UPVOTED else "proof", counted))
    if asked.guests:
        lines.append(Text("proof-guests", {"guests": asked.guests}))
    return Reply(
        Text("summary", {"question": asked.question.text}),
        lines=tuple(lines),
        photo=drawn.card(question.id, question.round),
    )


def _of_rounds(asked: Asked) -> list[Text]:
    """What came out before and after the discussion."""
    rounds = ((1, asked.before), (asked.round, asked.chart))
    return [
        line
        for number, chart in rounds
        if chart
        for line in (Text("round-of", {"number": number}), *telling.in_brief(chart))
    ]


def what_of(question: Question) -> str:
    """A question's own words."""
    return from_json(question.asked).text
