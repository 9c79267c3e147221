"""An agenda: a session each of whose points needs an outcome before it can end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows.flow import ABOUT
from flows.polls import templates
from flows.polls.outcome import FLOW
from flows.replies import Reply, Text
from handlers import talk
from handlers.polls import ballots as draw
from handlers.polls import hosting, rooms
from handlers.scene import Feature, Scene
from handlers.words import DEFAULT
from storage.polls import sessions
from storage.polls.sessions import Question, Session


def _agenda(scene: Scene, argument: str) -> None:
    """The four points of the founding meeting."""
    if not hosting.leads(scene):
        return
    points = templates.AGENDA.get(scene.person.language, templates.AGENDA[DEFAULT])
    title = argument or scene.spell(Text("agenda-title"))
    questions = [point.question() for point in points]
    hosting.start(scene, title, questions, shown=True, pace="presenter", outcomes=True)


def _write(scene: Scene, argument: str) -> None:
    """/hasil, behind the remote's button: what was agreed upon about this point."""
    question, session = _find(scene, argument)
    if question is None or session is None or question.outcome is None:
        scene.toast = Text("toast-not-yours")
        return
    talk.start(scene, FLOW.name, {ABOUT: {"question": question.id, "point": draw.what_of(question)}})


def _find(scene: Scene, id: str) -> tuple[Question | None, Session | None]:
    """A question and its session, if who acts leads that and it is not over."""
    known = id.isascii() and id.isdigit() and len(id) < 19
    question = sessions.question(scene.tx, int(id)) if known else None
    session = sessions.find(scene.tx, question.session) if question else None
    is_led = session is not None and session.state == "open" and hosting.may_lead(scene, session)
    return (question, session) if is_led else (None, None)


def _keep(scene: Scene, data: Mapping[str, Any]) -> None:
    question, session = _find(scene, str(data["question"]))
    if question is None or session is None:
        scene.say(Reply(Text("session-over")))
        return
    sessions.change_question(scene.tx, question.id, outcome=data["text"])
    point = {"number": question.position, "point": draw.what_of(question), "outcome": data["text"]}
    rooms.tell_room(scene, session, Reply(Text("outcome-told", point)), "poll-outcome")
    hosting.show_remote(scene, session, edit=False, notice=Text("outcome-kept"))


def can_end(scene: Scene, session: Session) -> bool:
    """Whether every point has its outcome; the presenter is told which have none."""
    missing = tuple(point.position for point in _points(scene, session) if not point.outcome)
    if missing:
        scene.toast = Text("outcomes-missing", {"points": missing})
    return not missing


def _points(scene: Scene, session: Session) -> list[Question]:
    return [one for one in sessions.questions_of(scene.tx, session.id) if one.outcome is not None]


def end(scene: Scene, session: Session) -> None:
    """The session is over, unless a point is still without an outcome; then all outcomes are told."""
    if not can_end(scene, session):
        return
    points = _points(scene, session)
    if points:
        lines = tuple(
            Text("outcome-of", {"point": draw.what_of(one), "outcome": one.outcome or ""}) for one in points
        )
        told = Reply(Text("outcomes", {"title": session.title}), lines=lines)
        rooms.end(scene, session)
        rooms.tell_room(scene, session, told, "poll-outcomes")
        return
    rooms.end(scene, session)


FEATURE = Feature(
    flows=(FLOW,),
    commands={"agenda": _agenda, "hasil": _write},
    menu={"agenda": "lead-session"},
    group_commands={"agenda": _agenda},
    effects={"keep-outcome": _keep},
)
