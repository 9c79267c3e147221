"""Who was at a meeting."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from storage.database import Tx
from storage.tables.meetings import attendances
from storage.tables.members import members


def record(tx: Tx, meeting: int, person: int, now: float) -> bool:
    """Write down that somebody is there; False if that is known."""
    row = insert(attendances).values(meeting_id=meeting, person_id=person, at=now).on_conflict_do_nothing()
    return tx.execute(row.returning(attendances.c.at)).first() is not None


def those(tx: Tx, meeting: int) -> list[int]:
    """Who was there."""
    return list(
        tx.execute(select(attendances.c.person_id).where(attendances.c.meeting_id == meeting)).scalars()
    )


def names(tx: Tx, meeting: int) -> list[str]:
    """The names of the members who were there, as they came."""
    query = select(members.c.name).join_from(
        attendances, members, members.c.person_id == attendances.c.person_id
    )
    return list(
        tx.execute(query.where(attendances.c.meeting_id == meeting).order_by(attendances.c.at)).scalars()
    )
