"""Everything that is held about a person, found by the foreign keys, so no new table can be forgotten."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Table, delete, or_, select

from storage import members, organisations, outbox, tables
from storage.database import ERASED, Tx


def export(tx: Tx, person: int) -> dict[str, list[dict[str, Any]]]:
    """Every row about a person, by table; times in seconds since 1970 (UTC)."""
    held = {table.name: _rows(tx, table, person) for table in tables.metadata.sorted_tables}
    organisation = members.organisation_of(tx, person)
    own = select(tables.organisations).where(tables.organisations.c.id == organisation)
    held["organisations"] = [dict(row) for row in tx.execute(own).mappings()]
    return {table: rows for table, rows in held.items() if rows}


def erase(tx: Tx, person: int, now: float) -> None:
    """Erase a person: their rows go, and what must stay for the record no longer names them."""
    organisation = members.organisation_of(tx, person)
    outbox.empty(tx, person, "erased", now)
    tx.execute(delete(tables.people).where(tables.people.c.id == person))
    if organisation is not None:
        organisations.forget_unused(tx, organisation)
    tx.info[ERASED] = True


def _rows(tx: Tx, table: Table, person: int) -> list[dict[str, Any]]:
    theirs = _theirs(table, person)
    if not theirs:
        return []
    query = select(table).where(or_(*theirs)).order_by(*table.primary_key)
    return [dict(row) for row in tx.execute(query).mappings()]


def _theirs(table: Table, person: int) -> list[ColumnElement[bool]]:
    """The conditions under which a row is about a person."""
    id = tables.people.c.id
    names = [column for column in table.columns for key in column.foreign_keys if key.column is id]
    return [column == person for column in ([id] if table is tables.people else names)]
