"""Everything that is held about a person, found by the foreign keys, so no new table can be forgotten."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ColumnElement, Table, delete, exists, or_, select

from storage import members, organisations, outbox
from storage.care import handovers
from storage.database import ERASED, Tx
from storage.roundtables import cases
from storage.tables import core, metadata
from storage.tables.base import Moment
from storage.tables.members import organisations as known

MOMENTS = frozenset(
    column.name
    for table in metadata.tables.values()
    for column in table.columns
    if isinstance(column.type, Moment)
)
"""The columns that hold a time."""


def export(tx: Tx, person: int) -> dict[str, list[dict[str, Any]]]:
    """Every row about a person, by table; times in seconds since 1970 (UTC).

    A number that names somebody else is left out.
    """
    held = {table.name: _rows(tx, table, person) for table in metadata.sorted_tables}
    held["holds"] = [dict(row) for row in tx.execute(select(core.holds).where(_on(person))).mappings()]
    organisation = members.organisation_of(tx, person)
    own = select(known).where(known.c.id == organisation)
    held["organisations"] = [dict(row) for row in tx.execute(own).mappings()]
    return {table: rows for table, rows in held.items() if rows}


def erase(tx: Tx, person: int, now: float) -> None:
    """Erase a person: their rows go, and what must stay for the record no longer names them."""
    organisation = members.organisation_of(tx, person)
    cases.leave(tx, person, now)
    outbox.empty(tx, person, "erased", now)
    handovers.hush(tx, person, now)
    tx.execute(delete(core.holds).where(_on(person)))
    tx.execute(delete(core.people).where(core.people.c.id == person))
    if organisation is not None:
        organisations.forget_unused(tx, organisation)
    tx.info[ERASED] = True


def _rows(tx: Tx, table: Table, person: int) -> list[dict[str, Any]]:
    names = _names(table)
    if not names:
        return []
    query = select(table).where(or_(*(column == person for column in names))).order_by(*table.primary_key)
    others = {column.name for column in names}
    return [
        {key: value for key, value in row.items() if key not in others or value == person}
        for row in tx.execute(query).mappings()
    ]


def _names(table: Table) -> list[Column[int]]:
    """The columns that name a person."""
    id = core.people.c.id
    if table is core.people:
        return [id]
    return [column for column in table.columns for key in column.foreign_keys if key.column is id]


def _on(person: int) -> ColumnElement[bool]:
    """The waits that a platform asked for in a person's chats: those name no person, only a chat."""
    accounts, holds = core.accounts, core.holds
    same_chat = (accounts.c.platform == holds.c.platform, accounts.c.chat == holds.c.chat)
    return exists().where(accounts.c.person_id == person, *same_chat)
