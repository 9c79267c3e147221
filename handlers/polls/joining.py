"""Polls from a person's side: how they come into a session, and what their words there mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from flows.events import Event, Media, Said
from flows.polls import codes
from flows.polls.kinds import KINDS
from flows.polls.question import from_json
from flows.replies import Moment, Reply, Text
from handlers import talk
from handlers.polls import answering, competing, drawn, hosting, rooms
from handlers.polls import ballots as draw
from handlers.scene import Run, Scene
from handlers.updates import Command, Update
from storage import conversations, outbox
from storage.database import Tx
from storage.polls import ballots, posts, sessions
from storage.polls.sessions import Question, Session

_NUMBERS = re.compile(r"[\d\s.,;]+")
JUST_NOW = 600.0
"""Seconds after a close in which words are still taken for an answer that came too late."""


def in_view(scene: Scene, session: Session) -> Question | None:
    """The question that a session is at."""
    questions = sessions.questions_of(scene.tx, session.id)
    return next((one for one in questions if one.position == session.position), None)


def join(scene: Scene, code: str) -> None:
    """By a deep link or a QR code: straight to the question, registered or not."""
    wanted = codes.read(code)
    session = sessions.by_code(scene.tx, wanted) if wanted else None
    if session is None or session.state == "closed":
        scene.say(Reply(Text("session-unknown" if session is None else "session-over")))
        return
    talk.set_aside(scene)
    ballots.come_in(scene.tx, session.id, scene.person.id, private=True)
    competing.ask(scene, session)
    open_ones = [q for q in sessions.questions_of(scene.tx, session.id) if q.phase == "open"]
    if not open_ones:
        scene.say(Reply(_wait(scene, session)))
    for question in open_ones:
        scene.say(draw.ballot(scene.tx, question, scene.person.id))


def _wait(scene: Scene, session: Session) -> Text:
    if session.starts_at and session.starts_at > scene.now:
        return Text("session-wait-until", {"title": session.title, "at": Moment(session.starts_at)})
    return Text("session-wait", {"title": session.title})


def listen(scene: Scene, event: Event) -> bool:
    """Words in private are an open session's code, or answer what is open in the session come into."""
    if conversations.active(scene.tx, scene.person.id):
        return False
    if isinstance(event, Media):
        return hosting.hear_table(scene, event)
    if not isinstance(event, Said):
        return False
    wanted = codes.read(event.text)
    named = sessions.by_code(scene.tx, wanted) if wanted else None
    if named and named.state == "open":
        join(scene, named.code)
        return True
    id = ballots.attended(scene.tx, scene.person.id)
    open_ones = [q for q in sessions.questions_of(scene.tx, id) if q.phase == "open"] if id else []
    if not open_ones:
        return id is not None and _explain_silence(scene, id)
    answering.hear(scene, _meant(scene, open_ones), event.text)
    return True


def _explain_silence(scene: Scene, id: int) -> bool:
    """Tell somebody whose words come while their question is paused or just closed; False if it is not."""
    session = sessions.find(scene.tx, id)
    question = in_view(scene, session) if session else None
    if question is None:
        return False
    is_late = question.closed_at is not None and scene.now < question.closed_at + JUST_NOW
    if question.phase == "frozen" or (question.phase == "closed" and is_late):
        scene.say(Reply(Text("vote-frozen" if question.phase == "frozen" else "vote-closed")))
        return True
    return False


def answered(tx: Tx, update: Update) -> Run | None:
    """Words in a group that answer its open question, or the wish to answer it where nobody else sees it."""
    wanted = isinstance(update.content, Command)
    if wanted and update.content != draw.HERE:
        return None
    held = sessions.open_in_group(tx, update.platform, update.group)
    for question in (one for session in held for one in sessions.questions_of(tx, session.id)):
        message = outbox.sent_as(tx, rooms.POLL, str(question.id), question.round) or ""
        if question.phase == "open" and message.removesuffix(drawn.WORDS) == update.message:
            return partial(_show_here if wanted else _hear_openly, question=question)
    return _is_over if wanted else None


def _is_over(scene: Scene, said: str) -> None:
    scene.toast = Text("vote-closed")


def _show_here(scene: Scene, said: str, question: Question) -> None:
    scene.whisper(draw.ballot(scene.tx, question, scene.person.id))
    scene.toast = Text("ballot-is-here")


def _hear_openly(scene: Scene, said: str, question: Question) -> None:
    """An answer before the whole group; the receipt is for who answered alone.

    Most words there are no answers but talk, which is let be. What nobody may know is asked in private.
    """
    question = sessions.lock_questions(scene.tx, [question.id])[question.id]
    what = from_json(question.asked)
    if isinstance(KINDS[what.kind].read(what, said, scene.spell), Text) and not _NUMBERS.fullmatch(said):
        return
    is_secret = what.anonymity == "anonymous"
    if is_secret:
        scene.say(draw.ballot(scene.tx, question, scene.person.id, notice=Text("ballot-only-here")))
    else:
        scene.say(answering.back(scene, question, answering.answer(scene, question, said)))


def _meant(scene: Scene, open_ones: Sequence[Question]) -> Question:
    """Of several open questions, as where everybody goes at their own pace, the first without an answer."""

    def is_answered(one: Question) -> bool:
        person = scene.person.id
        given = ballots.of(scene.tx, one.id, one.round, person)
        written = posts.count_of(scene.tx, one.id, person)
        if given or written:
            return True
        return any(ballots.marks(scene.tx, one.id, one.round, person))

    unanswered = (one for one in open_ones if len(open_ones) > 1 and not is_answered(one))
    return next(unanswered, open_ones[-1])
