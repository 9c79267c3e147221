"""Everything that is held about a person, found by the foreign keys, so no new table can be forgotten."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Table, delete, select

from storage import outbox
from storage.database import Tx
from storage.tables import members, metadata, organisations, people


def export(tx: Tx, person: int) -> dict[str, list[dict[str, Any]]]:
    """Every row about a person, by table; times in seconds since 1970 (UTC)."""
    held = {"people": _rows(tx, people, people.c.id, person)}
    for table in metadata.sorted_tables:
        for column in _pointing_at_people(table):
            if rows := _rows(tx, table, column, person):
                held.setdefault(table.name, []).extend(rows)
    own = select(organisations).join(members).where(members.c.person_id == person)
    if rows := [dict(row) for row in tx.execute(own).mappings()]:
        held["organisations"] = rows
    return held


def erase(tx: Tx, person: int, now: float) -> None:
    """Erase a person: their rows go, and what must stay for the record no longer names them."""
    outbox.skip_person(tx, person, "erased", now)
    tx.execute(delete(people).where(people.c.id == person))


def _pointing_at_people(table: Table) -> list[Column[Any]]:
    return [column for column in table.columns for key in column.foreign_keys if key.column is people.c.id]


def _rows(tx: Tx, table: Table, column: Column[Any], person: int) -> list[dict[str, Any]]:
    return [dict(row) for row in tx.execute(select(table).where(column == person)).mappings()]
