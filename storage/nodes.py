"""The processes that share this database, and which of them are alive."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert

from storage.database import Tx
from storage.tables.core import nodes


def beat(tx: Tx, name: str, now: float) -> None:
    """Say that a node is alive."""
    row = insert(nodes).values(name=name, seen_at=now)
    tx.execute(row.on_conflict_do_update(index_elements=["name"], set_={"seen_at": now}))


def dead(tx: Tx, before: float) -> list[str]:
    """The nodes that were not heard since; each is reported once."""
    silent = list(tx.execute(select(nodes.c.name).where(nodes.c.seen_at < before)).scalars())
    if silent:
        tx.execute(delete(nodes).where(nodes.c.name.in_(silent)))
    return silent
