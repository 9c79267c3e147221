"""What happens to a session's questions: opened, closed and proven, asked again; and who hears of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from flows.polls.question import from_json
from flows.replies import Reply, Text, dump_reply
from handlers.polls import ballots as draw
from handlers.polls import leaders
from handlers.scene import FIRST_ZONE, Scene
from storage import due, meetings, outbox, people
from storage.outbox import ANSWER, REMINDER, Message
from storage.polls import ballots, sessions
from storage.polls.sessions import Question, Session

POLL = "poll"
"""The kind of a group's message with a question: its subject is the question, its occurrence the round."""
EDIT = "poll-edit"
"""The kind of a change to that message."""
TIMER = "poll-timer"


def open(scene: Scene, session: Session, question: Question) -> None:
    """Ask a question: in the group, and in the chat of everybody who answers in private."""
    if question.phase == "waiting":
        _ask(scene, session, question, round=question.round)


def _ask(scene: Scene, session: Session, waiting: Question, **values: object) -> None:
    seconds = from_json(waiting.asked).seconds
    closes = scene.now + seconds if seconds else None
    _change(scene, waiting, phase="open", opened_at=scene.now, closes_at=closes, **values)
    if closes:
        due.plan(scene.tx, TIMER, str(waiting.id), closes, person=session.host)
    question = sessions.question(scene.tx, waiting.id)
    assert question is not None
    if session.group:
        _post_board(scene, session, question, POLL, str(question.id))
    for person in ballots.privately(scene.tx, session.id):
        _tell(scene, person, draw.ballot(scene.tx, question, person), "poll-ballot", question)


def close(scene: Scene, session: Session, question: Question) -> None:
    """No vote counts from now on; what was counted is proven and told, and the discussion opens."""
    if question.phase not in ("open", "frozen"):
        return
    proof = prove(scene, question)
    _change(scene, question, phase="closed", closed_at=scene.now, shown=True, proof=proof)
    closed = sessions.question(scene.tx, question.id)
    assert closed is not None
    refresh(scene, session, closed)
    told = draw.summary(scene.tx, session, closed)
    scores = standings(scene, session) if closed.asked["kind"] == "quiz" else None
    if scores:
        told = told._replace(lines=(*told.lines, *leaders.lines(scene.tx, scores)))
    if session.group:
        openly = told._replace(lines=(*told.lines, Text("discuss")))
        _post(scene, session, openly, "poll-summary", f"{question.id}:{scene.update.key}", question.round)
    for person in ballots.privately(scene.tx, session.id):
        own = told.noting(leaders.mine(scores, person)) if scores else told
        _tell(scene, person, own, "poll-result", question)


def standings(scene: Scene, session: Session) -> leaders.Standings | None:
    return leaders.standings(scene.tx, session, scene.tools.smallest)


def prove(scene: Scene, question: Question) -> dict[str, int]:
    """The tally beside the ballots themselves. Raises ValueError if they disagree: then nothing is closed."""
    tally = ballots.counts(scene.tx, question.id, question.round)
    if from_json(question.asked).anonymity == "anonymous":
        slots = ballots.count_unlinked(scene.tx, question.id, question.round)
        agrees, total = sum(tally.values()) == slots, slots
    else:
        counted = ballots.recount(scene.tx, question.id, question.round)
        agrees, total = tally == counted, sum(counted.values())
    if not agrees:
        raise ValueError(f"question {question.id}: the tally is not what the ballots say")
    return {"tally": sum(tally.values()), "ballots": total}


def reopen(scene: Scene, session: Session, question: Question) -> None:
    """Go on taking answers to a question that was closed, without what came out before everybody's eyes."""
    if question.phase == "closed":
        _change(scene, question, phase="open", closed_at=None, closes_at=None, shown=False, proof=None)
        _redraw(scene, session, question)
        opened = replace(question, phase="open")
        for person in ballots.privately(scene.tx, session.id):
            told = draw.ballot(scene.tx, opened, person).noting(Text("poll-reopened"))
            _tell(scene, person, told, "poll-ballot", question)


def second_round(scene: Scene, session: Session, question: Question) -> None:
    """Ask the same once more, after the discussion; the first round stays beside it."""
    if question.phase == "closed":
        again = question.round + 1
        _ask(scene, session, question, round=again, shown=False, closed_at=None, proof=None)


def freeze(scene: Scene, session: Session, question: Question) -> None:
    if question.phase == "open":
        _change(scene, question, phase="frozen")
        _redraw(scene, session, question)


def thaw(scene: Scene, session: Session, question: Question) -> None:
    if question.phase == "frozen":
        _change(scene, question, phase="open")
        _redraw(scene, session, question)


def show(scene: Scene, session: Session, question: Question) -> None:
    _change(scene, question, shown=True)
    _redraw(scene, session, question)


def hide(scene: Scene, session: Session, question: Question) -> None:
    _change(scene, question, shown=False)
    _redraw(scene, session, question)


def move(scene: Scene, session: Session, position: int) -> None:
    """Another question into view; one that was not asked yet opens, the one before it has had its time."""
    questions = {one.position: one for one in sessions.questions_of(scene.tx, session.id)}
    target = questions.get(position)
    if target is None or session.state == "closed":
        return
    leaving = questions.get(session.position)
    if leaving and position > session.position and session.pace == "presenter":
        for question in sessions.lock_questions(scene.tx, [leaving.id]).values():
            close(scene, session, question)
    sessions.change(scene.tx, session.id, position=position)
    if target.phase == "waiting":
        open(scene, replace(session, position=position), target)


def end(scene: Scene, session: Session) -> None:
    """The session is over: what is open closes, and its code is free again."""
    if session.state == "closed":
        return
    ids = [one.id for one in sessions.questions_of(scene.tx, session.id)]
    for question in sessions.lock_questions(scene.tx, ids).values():
        close(scene, session, question)
    sessions.change(scene.tx, session.id, state="closed", closed_at=scene.now)
    _tell_leaders(scene, session)


def _tell_leaders(scene: Scene, session: Session) -> None:
    """Who has won; the presenter sees by name what the room may not."""
    scores = standings(scene, session)
    if scores is None:
        return
    title = Text("leaders-final", {"title": session.title})
    if said := leaders.lines(scene.tx, scores):
        tell_room(scene, session, Reply(title, lines=said), "poll-leaders")
    host = people.find_person(scene.tx, session.host) if session.host and not scores.named else None
    if host:
        scene.tell(host, Reply(title, lines=leaders.lines(scene.tx, scores, everything=True)))


def tell_room(scene: Scene, session: Session, reply: Reply, kind: str) -> None:
    """Say something to everybody: in the group, and to each who answers in private."""
    subject = f"{session.id}:{scene.update.key}"
    if session.group:
        _post(scene, session, reply, kind, subject, 0)
    for person in ballots.privately(scene.tx, session.id):
        whom = people.find_person(scene.tx, person)
        if whom and not whom.blocked and whom.chat:
            scene.tell(whom, reply)


def tell_once(scene: Scene, session: Session, question: Question, reply: Reply, kind: str) -> None:
    """Say something about a question to everybody, never again in a round."""
    if session.group:
        _post(scene, session, reply, kind, str(question.id), question.round)
    for person in ballots.privately(scene.tx, session.id):
        _tell(scene, person, reply, kind, question, once=True)


def remind(scene: Scene, session: Session, question: Question) -> None:
    """Whoever is here and has not answered is asked once, and never again for this question."""
    unlinked = from_json(question.asked).anonymity == "anonymous"
    waiting = ballots.absent_voters(scene.tx, session.id, question.id, question.round, unlinked)
    for person in waiting:
        nudge = draw.ballot(scene.tx, question, person, notice=Text("poll-reminder"))
        _tell(scene, person, nudge, "poll-nudge", question, lane=REMINDER, once=True)
    scene.toast = Text("poll-reminded", {"count": len(waiting)})


def refresh(scene: Scene, session: Session, question: Question) -> bool:
    """Bring the group's message up to date; False if it has not been sent yet."""
    if not session.group:
        return True
    message = outbox.sent_as(scene.tx, POLL, str(question.id), question.round)
    if message is None:
        return False
    # A change that still waits would show what is not true any more.
    outbox.supersede(scene.tx, session.platform, session.group, EDIT, f"{question.id}:", scene.now)
    # Named by its content's moment: of several changes in one moment one is enough.
    _post_board(scene, session, question, EDIT, f"{question.id}:{scene.update.key}", message)
    return True


def _redraw(scene: Scene, session: Session, question: Question) -> None:
    changed = sessions.question(scene.tx, question.id)
    if changed:
        refresh(scene, session, changed)


def _change(scene: Scene, question: Question, **values: object) -> None:
    sessions.change_question(scene.tx, question.id, **values)


def _post_board(
    scene: Scene, session: Session, question: Question, kind: str, subject: str, edit: str = ""
) -> None:
    """The group's message with the question; one that is edited stays away if it was taken away."""
    picture, words = draw.board(scene.tx, session, question, scene.tools.link)
    more = {"otherwise": dump_reply(words)} | ({"edit": edit, "in_place": True} if edit else {})
    _post(scene, session, picture, kind, subject, question.round, more, REMINDER if edit else ANSWER)


def _post(
    scene: Scene,
    session: Session,
    reply: Reply,
    kind: str,
    subject: str,
    occurrence: int,
    more: Mapping[str, Any] = MappingProxyType({}),
    lane: int = ANSWER,
) -> None:
    kept = meetings.is_off_record(scene.tx, session.platform, session.group, scene.now)
    reply = reply._replace(protected=kept)
    body = {"reply": dump_reply(reply), "language": session.language, "zone": FIRST_ZONE, **more}
    scene.messages.append(
        Message(session.platform, session.group, kind, subject, occurrence, body, None, lane)
    )


def _tell(
    scene: Scene,
    person: int,
    reply: Reply,
    kind: str,
    question: Question,
    lane: int = ANSWER,
    once: bool = False,
) -> None:
    """Say something about a question to one who answers in private; with `once`, never again in a round."""
    whom = people.find_person(scene.tx, person)
    if whom is None or whom.blocked or not whom.chat:
        return
    body = {"reply": dump_reply(reply), "language": whom.language, "zone": whom.zone}
    subject = f"{question.id}:{person}" if once else f"{question.id}:{person}:{scene.update.key}"
    scene.messages.append(
        Message(whom.platform, whom.chat, kind, subject, question.round, body, person, lane)
    )
