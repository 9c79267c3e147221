"""Organisations that members belong to; the same name, however written, is the same organisation."""

from __future__ import annotations

from sqlalchemy import delete, exists, select
from sqlalchemy.dialects.postgresql import insert

from flows.reading import fold
from storage.database import Tx
from storage.tables.members import members, organisations

MOST_FOLDED = 300


def names(tx: Tx) -> dict[int, str]:
    """Every organisation's name by its id."""
    rows = tx.execute(select(organisations.c.id, organisations.c.name))
    return {row.id: row.name for row in rows}


def ensure(tx: Tx, name: str, sector: str, now: float) -> int:
    """The organisation of that name; it is added if nobody named it before."""
    # Some letters become many when they are folded.
    folded = fold(name)[:MOST_FOLDED]
    row = insert(organisations).values(name=name, folded=folded, sector=sector, created_at=now)
    tx.execute(row.on_conflict_do_nothing())
    id: int = tx.execute(select(organisations.c.id).where(organisations.c.folded == folded)).scalar_one()
    return id


def forget_unused(tx: Tx, id: int) -> None:
    """Forget an organisation that no member names any more: its name was their word."""
    used = exists().where(members.c.organisation_id == organisations.c.id)
    tx.execute(delete(organisations).where(organisations.c.id == id, ~used))
