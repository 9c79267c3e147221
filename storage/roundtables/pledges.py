"""What members pledged to a series."""

from __future__ import annotations

from sqlalchemy import delete, func, insert, select

from storage.database import Tx
from storage.tables.members import members
from storage.tables.roundtables import pledges


def add(tx: Tx, series: int, person: int, kind: str, amount: int, detail: str | None, now: float) -> int:
    values = {
        "series_id": series, "person_id": person, "kind": kind, "amount": amount, "detail": detail, "at": now,
    }  # fmt: skip
    return int(tx.execute(insert(pledges).returning(pledges.c.id), values).scalar_one())


def totals(tx: Tx, series: int) -> dict[str, tuple[int, int]]:
    """By kind: how much, and by how many members."""
    people = func.count(pledges.c.person_id.distinct())
    query = select(pledges.c.kind, func.sum(pledges.c.amount), people).where(pledges.c.series_id == series)
    return {kind: (int(total), count) for kind, total, count in tx.execute(query.group_by(pledges.c.kind))}


def those(tx: Tx, series: int, person: int | None = None) -> list[tuple[int, str, str, int, str | None]]:
    """Pledges as (number, who, kind, amount, detail), the newest first; of one person, if given."""
    query = (
        select(pledges.c.id, members.c.name, pledges.c.kind, pledges.c.amount, pledges.c.detail)
        .join_from(pledges, members, members.c.person_id == pledges.c.person_id)
        .where(pledges.c.series_id == series)
    )
    if person is not None:
        query = query.where(pledges.c.person_id == person)
    return [(*row,) for row in tx.execute(query.order_by(pledges.c.id.desc()).limit(20))]


def take_back(tx: Tx, id: int, person: int) -> bool:
    """Take one's own pledge back."""
    mine = delete(pledges).where(pledges.c.id == id, pledges.c.person_id == person)
    return tx.execute(mine).rowcount == 1
