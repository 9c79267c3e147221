"""Who comes to a meeting: what each member said, and who waits for a seat."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.database import Tx
from storage.meetings import Meeting
from storage.tables.meetings import invitees, meetings

Answer = Literal["invited", "yes", "maybe", "no", "waiting"]

_HERE = invitees.c.meeting_id == bindparam("meeting")
_OF = select(invitees.c.answer).where(_HERE, invitees.c.person_id == bindparam("person"))
_COUNTS = select(invitees.c.answer, func.count()).where(_HERE).group_by(invitees.c.answer)
_LAST_TURN = select(func.coalesce(func.max(invitees.c.turn), 0)).where(_HERE)
_NEXT = select(invitees.c.person_id).where(_HERE, invitees.c.answer == "waiting").order_by(invitees.c.turn)


def of(tx: Tx, meeting: int, person: int) -> Answer | None:
    """What somebody said about coming; None if they were neither asked nor heard."""
    return tx.execute(_OF, {"meeting": meeting, "person": person}).scalar_one_or_none()


def counts(tx: Tx, meeting: int) -> dict[str, int]:
    return dict(tx.execute(_COUNTS, {"meeting": meeting}).all())


def take(tx: Tx, meeting: Meeting, person: int, answer: Answer, now: float) -> Answer:
    """Keep an answer about a meeting that this transaction has locked.

    Who says yes when no seat is left, or when others wait for one, waits; there is always one for the
    organiser.
    """
    before = of(tx, meeting.id, person)
    if answer == "yes" and person != meeting.series.organiser:
        if before in ("yes", "waiting"):
            return before
        answer = "yes" if _is_free(tx, meeting) else "waiting"
    turn = tx.execute(_LAST_TURN, {"meeting": meeting.id}).scalar_one() + 1
    values = {"answer": answer, "turn": turn, "at": now}
    row = insert(invitees).values(meeting_id=meeting.id, person_id=person, **values)
    tx.execute(row.on_conflict_do_update(index_elements=["meeting_id", "person_id"], set_=values))
    return answer


def move_up(tx: Tx, meeting: Meeting, now: float) -> list[int]:
    """Give free seats of a locked meeting to those who wait, the first come first; returns whom."""
    waiting = list(tx.execute(_NEXT, {"meeting": meeting.id}).scalars())
    if not waiting:
        return []
    taken = counts(tx, meeting.id).get("yes", 0)
    free = len(waiting) if meeting.series.capacity is None else max(0, meeting.series.capacity - taken)
    lucky = waiting[:free]
    if lucky:
        moved = update(invitees).where(invitees.c.meeting_id == meeting.id, invitees.c.person_id.in_(lucky))
        tx.execute(moved.values(answer="yes", at=now))
    return lucky


def waited_for(tx: Tx, series: int, now: float) -> list[int]:
    """The coming meetings of a series for which somebody waits."""
    query = select(meetings.c.id).where(meetings.c.series_id == series, meetings.c.starts_at > now)
    waiting = select(invitees.c.meeting_id).where(invitees.c.answer == "waiting")
    return list(tx.execute(query.where(meetings.c.id.in_(waiting)).order_by(meetings.c.id)).scalars())


def invite(tx: Tx, meeting: int, people: Sequence[int], now: float) -> list[int]:
    """Write down who is invited; returns those who were not before and have not answered yet."""
    rows = [
        {"meeting_id": meeting, "person_id": person, "answer": "invited", "turn": 0, "at": now}
        for person in people
    ]
    if not rows:
        return []
    new = insert(invitees).values(rows).on_conflict_do_nothing().returning(invitees.c.person_id)
    return sorted(tx.execute(new).scalars())


def uninvite(tx: Tx, meeting: int, people: Sequence[int]) -> None:
    """Forget that somebody was invited who has not read of it; who has answered all the same stays."""
    unread = (invitees.c.meeting_id == meeting, invitees.c.answer == "invited")
    tx.execute(delete(invitees).where(*unread, invitees.c.person_id.in_(people)))


def those(tx: Tx, meeting: int, answers: Sequence[Answer], after: int = 0, limit: int = 10_000) -> list[int]:
    """Who gave one of these answers, in the order of their numbers."""
    query = select(invitees.c.person_id).where(
        invitees.c.meeting_id == meeting, invitees.c.answer.in_(answers), invitees.c.person_id > after
    )
    return list(tx.execute(query.order_by(invitees.c.person_id).limit(limit)).scalars())


def of_person(tx: Tx, person: int) -> dict[int, Answer]:
    """All that somebody said, by meeting."""
    query = select(invitees.c.meeting_id, invitees.c.answer).where(invitees.c.person_id == person)
    return dict(tx.execute(query).all())


def _is_free(tx: Tx, meeting: Meeting) -> bool:
    if meeting.series.capacity is None:
        return True
    said = counts(tx, meeting.id)
    return said.get("yes", 0) < meeting.series.capacity and not said.get("waiting")
