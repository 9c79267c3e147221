"""Organisations that members belong to; the same name, however written, is the same organisation."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from flows.reading import fold
from storage.database import Tx
from storage.tables import organisations


def names(tx: Tx) -> dict[int, str]:
    """Every organisation's name by its id."""
    rows = tx.execute(select(organisations.c.id, organisations.c.name))
    return dict(rows.tuples().all())


def ensure(tx: Tx, name: str, sector: str, now: float) -> int:
    """The organisation of that name; it is added if nobody named it before."""
    row = insert(organisations).values(name=name, folded=fold(name), sector=sector, created_at=now)
    tx.execute(row.on_conflict_do_nothing())
    id: int = tx.execute(select(organisations.c.id).where(organisations.c.folded == fold(name))).scalar_one()
    return id
