"""Guests: who answers on the web page, without an account. To the house they are people like all others."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from flows.polls.frame import Receipt
from flows.polls.kinds import KINDS
from flows.polls.question import from_json
from flows.replies import Text
from handlers.polls import answering, leaders, votes
from handlers.polls import ballots as draw
from handlers.polls.live import GUEST
from handlers.scene import FIRST_ZONE, Scene, Tools
from handlers.updates import Sender, Update, Vote
from handlers.words import DEFAULT
from storage import outbox, people
from storage.database import Tx
from storage.polls import ballots, sessions


def come_in(tx: Tx, tools: Tools, code: str, guest: str, now: float) -> None:
    """Count a guest among those who are in the room."""
    session = sessions.by_code(tx, code)
    if session and session.state == "open":
        scene = _scene(tx, tools, guest, Vote(0, 0, ""), now)
        ballots.come_in(tx, session.id, scene.person.id)


def vote(
    tx: Tx, tools: Tools, guest: str, question: int, round: int, answers: Sequence[str], now: float
) -> list[Receipt]:
    """Keep a guest's answers: one, or several entries where a person may give several."""
    asked = sessions.lock_questions(tx, [question]).get(question)
    if asked is None:
        return [Receipt(False, Text("vote-unknown"))] * len(answers)
    what = from_json(asked.asked)
    receipts = []
    for answer in answers:
        scene = _scene(tx, tools, guest, Vote(question, round, answer), now)
        if KINDS[what.kind].many or what.kind in draw.UPVOTED:
            receipts.append(answering.answer(scene, asked, answer))
        else:
            [outcome] = votes.cast(tx, tools, [scene.update], now, remembered=True)
            assert outcome is not None
            receipts.append(Receipt(outcome.kept, outcome.text))
        outbox.put(tx, scene.messages, now)
    return receipts


def upvote(tx: Tx, tools: Tools, guest: str, question: int, round: int, post: str, now: float) -> Receipt:
    """Keep a guest's vote for what somebody wrote."""
    scene = _scene(tx, tools, guest, Vote(question, round, post), now)
    [outcome] = votes.cast(tx, tools, [scene.update], now, remembered=True)
    assert outcome is not None
    return Receipt(outcome.kept, outcome.text)


def mine(tx: Tx, code: str, guest: str) -> dict[int, tuple[str, ...]]:
    """A guest's answers by question; empty ones where nobody knows what they answered."""
    session = sessions.by_code(tx, code)
    person = people.lock_person(tx, GUEST, guest)
    if session is None or person is None:
        return {}
    found: dict[int, tuple[str, ...]] = {}
    for question in sessions.questions_of(tx, session.id):
        given = ballots.of(tx, question.id, question.round, person.id)
        unknown = ballots.marks(tx, question.id, question.round, person.id).given
        if given or unknown:
            found[question.id] = tuple(given.values()) or ("",) * unknown
    return found


def points(tx: Tx, code: str, guest: str, smallest: int) -> Text | None:
    """How a guest stands in the quizzes that are closed, for themselves; None if nobody knows."""
    session = sessions.by_code(tx, code)
    person = people.lock_person(tx, GUEST, guest)
    scores = leaders.standings(tx, session, smallest) if session else None
    return leaders.mine(scores, person.id) if scores and person else None


def _scene(tx: Tx, tools: Tools, guest: str, content: Vote, now: float) -> Scene:
    person = people.lock_person(tx, GUEST, guest) or people.add_person(
        tx, GUEST, guest, "", None, DEFAULT, FIRST_ZONE, now
    )
    update = Update(GUEST, secrets.token_hex(8), Sender(guest, ""), content)
    return Scene(tx, now, tools, update, person)
