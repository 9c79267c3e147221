"""Sessions are made: in a guided conversation, from a table or a template, now or at a planned hour."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from flows.events import Media
from flows.flow import ABOUT
from flows.polls import codes, making, place, templates
from flows.polls.kinds import ask
from flows.polls.question import Question as What
from flows.polls.question import anew, from_json, to_json
from flows.polls.sheet import separator, write_csv
from flows.polls.steps import read_table
from flows.reading import cut, tidy
from flows.replies import Choice, Document, Moment, Reply, Text
from flows.roles import may
from flows.steps import Take
from handlers import talk
from handlers.places import places
from handlers.polls import remote, rooms
from handlers.scene import Next, Scene
from handlers.words import DEFAULT
from storage import due, groups, roles
from storage.due import Due
from storage.polls import sessions
from storage.polls import templates as kept
from storage.polls.sessions import Session

START = "poll-start"
"""The kind of the due row by which a planned session opens."""
_CODE_RESTS = 90 * 86_400.0
"""Seconds before a code may name another session."""
_MOST_TITLE, _MOST_LABEL = 120, 60
_BUILT_IN = "empat"
_MOST_TEMPLATES, _MOST_GROUPS = 10, 8


def leads(scene: Scene) -> bool:
    """Whether who acts may lead sessions; they are told if not."""
    if may(roles.of(scene.tx, scene.person.id), "lead-session"):
        return True
    scene.say_here(Reply(Text("polls-not-allowed")))
    return False


def may_lead(scene: Scene, session: Session) -> bool:
    """Whether who acts leads this session."""
    return session.host == scene.person.id or "admin" in roles.of(scene.tx, scene.person.id)


def start(
    scene: Scene,
    title: str,
    questions: Sequence[What],
    shown: bool,
    pace: sessions.Pace,
    group: str = "",
    teams: Sequence[str] | None = None,
    starts_at: float | None = None,
    outcomes: bool = False,
    edit: bool = False,
) -> Session:
    """A new session, led by who acts, in the group where they said so.

    Its first question opens, or waits until `starts_at`. With `outcomes` it does not end before each question
    has one.
    """
    code = codes.make(secrets.choice)
    while not sessions.code_is_free(scene.tx, code, scene.now - _CODE_RESTS):
        code = codes.make(secrets.choice)
    values = {
        "code": code, "title": title[:_MOST_TITLE], "host_id": scene.person.id, "pace": pace, "state": "open",
        "language": scene.person.language, "platform": scene.person.platform,
        "group": group or scene.update.group, "position": 1, "created_at": scene.now, "opened_at": scene.now,
        "starts_at": starts_at, "teams": None if teams is None else list(teams),
    }  # fmt: skip
    id = sessions.add(scene.tx, values, [to_json(one) for one in questions], shown)
    session = sessions.find(scene.tx, id)
    assert session is not None
    for question in sessions.questions_of(scene.tx, id):
        if from_json(question.asked).kind == "quiz":
            # Whoever sees the bars grow knows the answer.
            sessions.change_question(scene.tx, question.id, shown=False)
        if outcomes:
            sessions.change_question(scene.tx, question.id, outcome="")
    if starts_at is None:
        open(scene, session)
    else:
        due.plan(scene.tx, START, str(id), starts_at, person=scene.person.id)
    show_remote(scene, session, edit)
    return session


def open(scene: Scene, session: Session) -> bool:
    """Ask the first question, or all of them at once; False if the session was begun before."""
    ids = [one.id for one in sessions.questions_of(scene.tx, session.id)]
    waiting = list(sessions.lock_questions(scene.tx, ids).values())
    if any(one.phase != "waiting" for one in waiting):
        return False
    for question in waiting if session.pace == "self" else waiting[:1]:
        rooms.open(scene, session, question)
    return True


def show_remote(scene: Scene, session: Session, edit: bool = True, notice: Text | None = None) -> None:
    """The remote control, always in the presenter's own chat."""
    questions = sessions.questions_of(scene.tx, session.id)
    in_place = edit and bool(scene.update.message) and not scene.update.group
    card = remote.card(scene.tx, session, questions, scene.tools.link, scene.tools.pages, edit=in_place)
    scene.say(card.noting(notice))


def ask_to_end(scene: Scene, session: Session) -> None:
    """Whether the session is to be over, where its remote stands."""
    card = remote.end(session)
    scene.say(card._replace(edit=bool(scene.update.message) and not scene.update.group))


def strikes(scene: Scene, row: Due) -> Next:
    """The hour of a planned session has come; one that was begun or ended by hand is left alone."""
    session = sessions.find(scene.tx, int(row.subject))
    if session and session.state == "open" and open(scene, session):
        show_remote(scene, session, edit=False, notice=Text("session-started", {"title": session.title}))
    return Next()


def begin(scene: Scene, known: Mapping[str, Any] | None = None, outcomes: bool = False) -> None:
    """Make a session, in this group if it is called for in one; what is `known` is not asked."""
    if not leads(scene):
        return None
    named = _groups(scene)
    known = dict(known or {})
    if known:
        talk.give_up(scene, making.FLOW.name)
    if here := scene.update.group:
        where = {"id": here, "name": named.get(here) or cut(scene.update.title or here, _MOST_TITLE)}
        if not known and talk.is_open(scene, making.FLOW.name):
            # What was begun elsewhere is held here.
            return talk.answer_anew(scene, "where", where)
        known["where"] = where
    talk.start(scene, making.FLOW.name, {ABOUT: making.about(named, outcomes), **known})
    return None


def _groups(scene: Scene) -> dict[str, str]:
    """Groups to hold a session in, by name: first where one led sessions lately, then all bound ones."""
    bound = {one.group: one.title for one in groups.every(scene.tx, scene.person.platform)}
    led = dict(sessions.groups_of(scene.tx, scene.person.id, scene.person.platform))
    return dict(list({**led, **bound}.items())[:_MOST_GROUPS])


def again(scene: Scene, session: Session) -> None:
    """The same questions once more, as a session of its own; all of it is looked at before it begins."""
    questions = sessions.questions_of(scene.tx, session.id)
    asked = [anew(from_json(one.asked)) for one in questions]
    promises = {one.anonymity for one in asked}
    if len(promises) == 1:
        asked = [replace(one, anonymity="organiser") for one in asked]
    known = making.known_of(session.title, [to_json(one) for one in asked])
    known["anonymity"] = promises.pop() if len(promises) == 1 else "organiser"
    is_agenda = any(one.outcome is not None for one in questions)
    known["pace"] = session.pace if is_agenda or session.pace == "self" else "hidden"
    known["teams"] = "people" if session.teams is None else "own" if session.teams else "organisations"
    known["names"] = list(session.teams or ())
    name = _groups(scene).get(session.group, session.title)
    known["where"] = {"id": session.group, "name": name}
    begin(scene, known, is_agenda)


def explain_import(scene: Scene) -> None:
    """How a table of questions looks, with an example to fill in."""
    if not leads(scene):
        return
    example = templates.EXAMPLES.get(scene.person.language, templates.EXAMPLES[DEFAULT])
    name = "contoh.csv" if scene.person.language == DEFAULT else "example.csv"
    between = separator(scene.person.language)
    document = Document(name, "\ufeff" + write_csv(list(example), scene.spell, between))
    scene.say(Reply(Text("import-how"), document=document))


def hear_table(scene: Scene, sent: Media) -> bool:
    """A table that nobody asked for is a session to be; False from somebody who leads none."""
    is_table = sent.kind == "document" and sent.name.casefold().endswith((".csv", ".tsv", ".txt"))
    if not is_table or not may(roles.of(scene.tx, scene.person.id), "lead-session"):
        return False
    read = read_table(sent, scene.spell)
    if isinstance(read, Take):
        title = cut(tidy(sent.name.rpartition(".")[0]), _MOST_TITLE)
        begin(scene, making.known_of(title, read.value["asked"]))
    else:
        scene.say(Reply(read.problem))
    return True


def make(scene: Scene, data: Mapping[str, Any]) -> None:
    """What the conversation led to becomes a session."""
    if not leads(scene):
        return
    plan = making.plan_of(data, provinces())
    start(
        scene, plan.title, plan.questions, plan.shown, plan.pace, plan.group, plan.teams, plan.starts_at,
        plan.outcomes, edit=True,
    )  # fmt: skip
    if plan.starts_at is not None:
        scene.say(Reply(Text("session-planned", {"title": plan.title, "at": Moment(plan.starts_at)})))


def open_questions(scene: Scene, data: Mapping[str, Any]) -> None:
    """A queue of questions in a group, led by who acts; one that is open there already is shown instead."""
    if not leads(scene):
        return
    now = sessions.in_group(scene.tx, scene.person.platform, data["group"])
    if now and may_lead(scene, now):
        show_remote(scene, now, edit=False)
        return
    text = scene.spell(Text("questions-for", {"title": data["title"]}))
    asked = ask("qna", text, anonymity="anonymous" if data["off_record"] else "organiser")
    start(scene, data["title"], [asked], True, "presenter", data["group"])


@cache
def provinces() -> tuple[str, ...]:
    """Every province, as a question's options."""
    return place.options({one.code: one.name for one in places().values() if one.is_province})


def keep(scene: Scene, data: Mapping[str, Any]) -> None:
    """What the conversation led to is kept, to be held another time."""
    keep_questions(scene, data["title"], making.questions_of(data))


def keep_questions(scene: Scene, title: str, questions: Sequence[What]) -> None:
    """Keep questions as a template; who may know the answers is decided anew each time."""
    asked = [to_json(replace(anew(one), anonymity="organiser")) for one in questions]
    kept.add(scene.tx, scene.person.id, title, asked, scene.now)
    scene.say(Reply(Text("template-kept", {"title": title})))


def show_templates(scene: Scene, argument: str) -> None:
    """One's own templates and the founding questions; one that is named is shown, used or removed."""
    if not leads(scene):
        return
    name, _, act = argument.partition(" ")
    if name == _BUILT_IN:
        own = templates.MENTIMETER.get(scene.person.language, templates.MENTIMETER[DEFAULT])
        asked = [to_json(one) for one in own.questions]
        begin(scene, making.known_of(own.title, asked) | ({"pace": "hidden"} if own.hidden else {}))
    elif name:
        _template(scene, name, act)
    else:
        _list(scene)


def _list(scene: Scene) -> None:
    own = templates.MENTIMETER.get(scene.person.language, templates.MENTIMETER[DEFAULT])
    named = [(str(one.id), one.title) for one in kept.of(scene.tx, scene.person.id, _MOST_TEMPLATES)]
    choices = [
        Choice(cut(title, _MOST_LABEL), token=f"/sesi templat {id}", role="act")
        for id, title in [*named, (_BUILT_IN, own.title)]
    ]
    scene.say(Reply(Text("templates"), choices=tuple(choices)))


def _template(scene: Scene, name: str, act: str) -> None:
    is_id = name.isascii() and name.isdigit() and len(name) < 19
    found = kept.find(scene.tx, int(name), scene.person.id) if is_id else None
    in_place = bool(scene.update.message)
    if found is None:
        scene.say(Reply(Text("template-gone"), edit=in_place))
    elif act == "pakai":
        begin(scene, making.known_of(found.title, found.asked))
    elif act == "hapus":
        kept.remove(scene.tx, found.id, scene.person.id)
        scene.say(Reply(Text("template-removed", {"title": found.title}), edit=in_place))
    else:
        use = Choice(Text("act-use-template"), token=f"/sesi templat {found.id} pakai", role="act")
        remove = Choice(Text("act-remove-template"), token=f"/sesi templat {found.id} hapus", role="act")
        card = Text("template", {"title": found.title, "count": len(found.asked)})
        scene.say(Reply(card, choices=(use, remove), edit=in_place))
