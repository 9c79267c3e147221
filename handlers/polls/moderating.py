"""A presenter tidies up what people wrote: words and posts are merged, hidden, set apart; questions called.

Every act is a button of its own, and leaves one behind that takes it back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from flows.polls import tidying
from flows.polls.question import Question as What
from flows.polls.question import from_json, to_json
from flows.polls.tidying import Thing
from flows.reading import shorten
from flows.replies import Choice, Reply, Text
from handlers.polls import hosting, live, rooms
from handlers.polls.remote import WRITTEN
from handlers.scene import Feature, Scene
from storage import members, people
from storage.polls import ballots, posts, sessions
from storage.polls.sessions import Question, Session

_ASKED = re.compile("[0-9]{1,18}")
_ON_PAGE, _MOST_LABEL, _MOST_TEXT = 8, 30, 300


class Desk(NamedTuple):
    """What is being tidied up, and by whom."""

    scene: Scene
    session: Session
    question: Question
    what: What

    def things(self) -> list[Thing]:
        counts = ballots.counts(self.scene.tx, self.question.id, self.question.round)
        if self.what.kind == "cloud":
            several = ballots.several(self.scene.tx, self.question.id, self.question.round)
            return tidying.words(self.what, counts, several)
        return tidying.posted(live.written(self.scene.tx, self.question), counts)

    def token(self, act: str, *ids: str) -> str:
        return " ".join(["/rapikan", str(self.question.id), act, *ids])


def _tidy(scene: Scene, argument: str) -> None:
    """/rapikan, behind the remote's button: `<question> <act> <thing> <other thing>`."""
    id, act, thing, other, *_ = [*argument.split(" "), "", "", "", ""]
    locked = sessions.lock_questions(scene.tx, [int(id)]) if _ASKED.fullmatch(id) else {}
    question = next(iter(locked.values()), None)
    session = sessions.find(scene.tx, question.session) if question else None
    if question is None or session is None or not hosting.may_lead(scene, session):
        scene.toast = Text("toast-not-yours")
        return
    what = from_json(question.asked)
    if what.kind in WRITTEN:
        _act(Desk(scene, session, question, what), act, thing, other)


def _act(desk: Desk, act: str, thing: str, other: str) -> None:
    if act == "halaman" and _ASKED.fullmatch(thing):
        return _list(desk, page=int(thing))
    found = next((one for one in desk.things() if one.id == thing), None)
    if act == "pisah":
        return _set_apart(desk, thing)
    if act in _VIEWS and found:
        return _VIEWS[act](desk, found)
    if act == "gabung" and found:
        return _merge(desk, found, other)
    if act in _STATES and found:
        return _set_state(desk, found, act)
    return _list(desk)


def _list(desk: Desk, page: int = 0, notice: Text | None = None, undo: str = "") -> None:
    """Everything that people wrote, to be tapped."""
    things = desk.things()
    page = min(page, max(0, len(things) - 1) // _ON_PAGE)
    shown = things[page * _ON_PAGE : (page + 1) * _ON_PAGE]
    choices = [
        Choice(_label(one), desk.token("lihat", one.id), row=row) for row, one in enumerate(shown, start=1)
    ]
    if page:
        choices.append(Choice(Text("control.back"), desk.token("halaman", str(page - 1)), row=90))
    if things[(page + 1) * _ON_PAGE :]:
        choices.append(Choice(Text("control.next"), desk.token("halaman", str(page + 1)), row=90))
    if undo:
        choices.append(Choice(Text("act-undo"), undo, role="act"))
    choices.append(Choice(Text("act-remote"), f"/sesi {desk.session.id}", role="act"))
    title = Text("tidy" if things else "tidy-nothing", {"question": desk.what.text})
    _say(desk, Reply(title, notice=notice, choices=tuple(choices)))


def _label(thing: Thing) -> Text:
    return Text(f"tidy-{thing.state}", {"text": shorten(thing.text, _MOST_LABEL), "count": thing.count})


def _look(desk: Desk, thing: Thing) -> None:
    """One thing, and what can be done with it."""
    acts = {"shown": ["pilih", "sembunyi"], "hidden": ["tampil"], "answered": ["belum"]}[thing.state]
    if desk.what.kind == "qna" and thing.state == "shown":
        acts = ["panggil", "sudah", *acts]
    choices = [Choice(Text(f"tidy-act.{act}"), desk.token(act, thing.id), role="act") for act in acts]
    choices += [
        Choice(Text("tidy-apart", {"text": shorten(text, _MOST_LABEL)}), desk.token("pisah", id), role="act")
        for id, text in thing.parts[:_ON_PAGE]
    ]
    choices.append(Choice(Text("act-back"), desk.token("halaman", "0"), role="way"))
    card = Text("tidy-thing", {"text": shorten(thing.text, _MOST_TEXT), "count": thing.count})
    lines = [Text("tidy-by", {"name": name})] if (name := _writer(desk, thing)) else []
    _say(desk, Reply(card, lines=tuple(lines), choices=tuple(choices)))


def _pick(desk: Desk, thing: Thing) -> None:
    """With which one is it merged?"""
    others = [one for one in desk.things() if one.id != thing.id and one.state == "shown"]
    choices = [
        Choice(_label(one), desk.token("gabung", thing.id, one.id), row=row)
        for row, one in enumerate(others[: 2 * _ON_PAGE], start=1)
    ]
    choices.append(Choice(Text("act-back"), desk.token("lihat", thing.id), role="way"))
    _say(desk, Reply(Text("tidy-into", {"text": shorten(thing.text, _MOST_TEXT)}), choices=tuple(choices)))


def _merge(desk: Desk, thing: Thing, other: str) -> None:
    into = next((one for one in desk.things() if one.id == other and one.id != thing.id), None)
    if into is None:
        return _list(desk)
    if desk.what.kind == "cloud":
        desk = _change(desk, tidying.merged(desk.what, thing.head, into.head))
    else:
        posts.merge(desk.scene.tx, int(thing.id), int(into.id))
    told = {"text": shorten(thing.text, _MOST_TEXT), "into": shorten(into.text, _MOST_TEXT)}
    return _done(desk, Text("tidy-merged", told), desk.token("pisah", thing.id))


def _set_apart(desk: Desk, part: str) -> None:
    """What was merged, by hand or by itself, stands alone again."""
    found = next((text for one in desk.things() for id, text in one.parts if id == part), None)
    if found is None:
        return _list(desk)
    if desk.what.kind == "cloud":
        ruled = {tidying.mark(word) for word in desk.what.merges or {}}
        free = tidying.unmerged(desk.what, found) if part in ruled else None
        desk = _change(desk, free or tidying.merged(desk.what, found, found))
    else:
        posts.merge(desk.scene.tx, int(part), None)
    return _done(desk, Text("tidy-parted", {"text": shorten(found, _MOST_TEXT)}))


_STATES: Mapping[str, tuple[posts.State, str]] = {
    "sembunyi": ("hidden", "tampil"), "tampil": ("shown", "sembunyi"), "sudah": ("answered", "belum"),
    "belum": ("shown", "sudah"),
}  # fmt: skip
"""What becomes of a thing, and what takes that back."""


def _set_state(desk: Desk, thing: Thing, act: str) -> None:
    state, back = _STATES[act]
    if desk.what.kind == "cloud":
        desk = _change(desk, tidying.hiding(desk.what, thing.head, state == "hidden"))
    else:
        posts.set_state(desk.scene.tx, int(thing.id), state)
    told = Text(f"tidy-told.{act}", {"text": shorten(thing.text, _MOST_TEXT)})
    _done(desk, told, desk.token(back, thing.id))


def _call(desk: Desk, thing: Thing) -> None:
    """Whose question comes next is told to all, by name only where names were promised to be seen."""
    name = _writer(desk, thing) if desk.what.anonymity == "named" else ""
    said = {"text": shorten(thing.text, _MOST_TEXT)} | ({"name": name} if name else {})
    rooms.tell_room(
        desk.scene, desk.session, Reply(Text("qna-next-named" if name else "qna-next", said)), "poll-called"
    )
    post = posts.find(desk.scene.tx, int(thing.id))
    asker = people.find_person(desk.scene.tx, post.person) if post and post.person else None
    if asker and asker.chat and not asker.blocked:
        desk.scene.tell(asker, Reply(Text("qna-yours", {"text": shorten(thing.text, _MOST_TEXT)})))
    _list(desk, notice=Text("qna-called", {"text": shorten(thing.text, _MOST_TEXT)}))


_VIEWS: Mapping[str, Callable[[Desk, Thing], None]] = {"lihat": _look, "pilih": _pick, "panggil": _call}


def _writer(desk: Desk, thing: Thing) -> str:
    """Who wrote a post, as the presenter may know; nobody where it is anonymous, or a word of many."""
    post = posts.find(desk.scene.tx, int(thing.id)) if desk.what.kind != "cloud" else None
    if post is None or post.person is None:
        return ""
    member = members.find(desk.scene.tx, post.person)
    return member.name if member else desk.scene.spell(Text("someone", {"number": post.person}))


def _change(desk: Desk, what: What) -> Desk:
    sessions.change_question(desk.scene.tx, desk.question.id, asked=to_json(what))
    changed = sessions.question(desk.scene.tx, desk.question.id)
    assert changed is not None
    return desk._replace(question=changed, what=what)


def _done(desk: Desk, notice: Text, undo: str = "") -> None:
    rooms.refresh(desk.scene, desk.session, desk.question)
    _list(desk, notice=notice, undo=undo)


def _say(desk: Desk, reply: Reply) -> None:
    in_place = bool(desk.scene.update.message) and not desk.scene.update.group
    desk.scene.say(reply._replace(edit=in_place))


FEATURE = Feature(commands={"rapikan": _tidy})
