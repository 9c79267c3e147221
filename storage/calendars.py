"""Addresses of members' calendars: a secret for each, gone when they are."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from storage.database import Tx
from storage.meetings import Meeting, find
from storage.tables.meetings import calendars, invitees, meetings


def secret_of(tx: Tx, person: int, fresh: str, now: float) -> str:
    """The secret of somebody's calendar; `fresh` becomes it if there was none."""
    row = insert(calendars).values(person_id=person, secret=fresh, at=now)
    tx.execute(row.on_conflict_do_nothing(index_elements=["person_id"]))
    return str(tx.execute(select(calendars.c.secret).where(calendars.c.person_id == person)).scalar_one())


def owner(tx: Tx, secret: str) -> int | None:
    query = select(calendars.c.person_id).where(calendars.c.secret == secret)
    return tx.execute(query).scalar_one_or_none()


def entries(tx: Tx, person: int, since: float, limit: int = 200) -> list[Meeting]:
    """The meetings that somebody said they come to, the cancelled ones too, from a time on."""
    query = (
        select(meetings.c.id)
        .join(invitees, invitees.c.meeting_id == meetings.c.id)
        .where(invitees.c.person_id == person, invitees.c.answer.in_(("yes", "maybe")))
        .where(meetings.c.ends_at > since)
        .order_by(meetings.c.starts_at)
        .limit(limit)
    )
    return [meeting for id in tx.execute(query).scalars() if (meeting := find(tx, id))]
