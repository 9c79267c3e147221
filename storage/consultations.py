"""Who was asked about a series one by one, before anybody was invited, and what they said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.database import Tx
from storage.tables.meetings import consultations
from storage.tables.members import member_topics, members

Interest = Literal["asked", "interested", "not"]


def ask(tx: Tx, series: int, people: Sequence[int], by: int | None, now: float) -> list[int]:
    """Write down who is asked; returns those who were not asked before."""
    rows = [
        {"series_id": series, "person_id": person, "asked_by": by, "answer": "asked", "at": now}
        for person in people
    ]
    if not rows:
        return []
    new = insert(consultations).values(rows).on_conflict_do_nothing().returning(consultations.c.person_id)
    return sorted(tx.execute(new).scalars())


def answer(tx: Tx, series: int, person: int, said: Interest, now: float) -> bool:
    """Keep what somebody said; False if they were not asked."""
    mine = update(consultations).where(
        consultations.c.series_id == series, consultations.c.person_id == person
    )
    return tx.execute(mine.values(answer=said, at=now)).rowcount == 1


def of(tx: Tx, series: int, person: int) -> Interest | None:
    query = select(consultations.c.answer).where(
        consultations.c.series_id == series, consultations.c.person_id == person
    )
    return tx.execute(query).scalar_one_or_none()


def counts(tx: Tx, series: int) -> dict[str, int]:
    query = select(consultations.c.answer, func.count()).where(consultations.c.series_id == series)
    return dict(tx.execute(query.group_by(consultations.c.answer)).all())


def interested(tx: Tx, series: int, after: int, limit: int) -> list[int]:
    """Who is interested, in the order of their numbers."""
    query = select(consultations.c.person_id).where(
        consultations.c.series_id == series,
        consultations.c.answer == "interested",
        consultations.c.person_id > after,
    )
    return list(tx.execute(query.order_by(consultations.c.person_id).limit(limit)).scalars())


def candidates(tx: Tx, barred: Sequence[str], topic: str, after: int, limit: int) -> list[int]:
    """Members outside some sectors, who name a topic ("": any), in the order of their numbers."""
    query = select(members.c.person_id).where(members.c.person_id > after, members.c.sector.not_in(barred))
    if topic:
        named = select(member_topics.c.person_id).where(member_topics.c.topic == topic)
        query = query.where(members.c.person_id.in_(named))
    return list(tx.execute(query.order_by(members.c.person_id).limit(limit)).scalars())
