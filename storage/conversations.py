"""Conversations, saved in the same transaction as everything that they bring about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Result, bindparam, delete, func, insert, select, update

from flows.conversation import Conversation
from storage.database import Tx
from storage.tables.core import conversations as table

_COLUMNS = (
    table.c.id,
    table.c.flow,
    table.c.version,
    table.c.status,
    table.c.furthest,
    table.c.state,
    table.c.person_id,
    table.c.updated_at,
)
_ACTIVE = select(*_COLUMNS).where(table.c.person_id == bindparam("person"), table.c.status == "active")
_BY_ID = select(*_COLUMNS).where(table.c.id == bindparam("id"))
_DRAFT = (
    select(*_COLUMNS)
    .where(
        table.c.person_id == bindparam("person"),
        table.c.flow == bindparam("flow"),
        table.c.status.in_(("suspended", "cancelled", "expired")),
    )
    .order_by(table.c.updated_at.desc())
    .limit(1)
)
_LAST = (
    select(*_COLUMNS)
    .where(table.c.person_id == bindparam("person"))
    .order_by(table.c.updated_at.desc(), table.c.id.desc())
    .limit(1)
)
_SUSPENDED = (
    select(*_COLUMNS)
    .where(table.c.person_id == bindparam("person"), table.c.status == "suspended")
    .order_by(table.c.updated_at.desc())
    .limit(1)
)
_SAVE = (
    update(table)
    .where(table.c.id == bindparam("row"))
    .values(
        version=bindparam("version"),
        status=bindparam("status"),
        furthest=bindparam("furthest"),
        state=bindparam("state"),
        updated_at=bindparam("updated_at"),
    )
)
_FUNNEL = (
    select(table.c.flow, table.c.furthest, table.c.status, func.count())
    .where(table.c.furthest != "")
    .group_by(table.c.flow, table.c.furthest, table.c.status)
    .order_by(table.c.flow, table.c.furthest, table.c.status)
)


@dataclass(frozen=True, slots=True)
class Stored:
    """A conversation, whose it is, and when it last moved."""

    conversation: Conversation
    person: int
    updated_at: float


def add(tx: Tx, person: int, conversation: Conversation, now: float) -> Conversation:
    """Store a new conversation; returns it with its id."""
    values = {"person_id": person, "flow": conversation.flow, "created_at": now, **_values(conversation, now)}
    id = tx.execute(insert(table).returning(table.c.id), values).scalar_one()
    return Conversation.from_json(
        id, conversation.flow, conversation.version, conversation.status, conversation.furthest,
        conversation.to_json(),
    )  # fmt: skip


def save(tx: Tx, conversation: Conversation, now: float) -> None:
    tx.execute(_SAVE, {"row": conversation.id, **_values(conversation, now)})


def active(tx: Tx, person: int) -> Stored | None:
    """The conversation in the foreground."""
    return _stored(tx.execute(_ACTIVE, {"person": person}))


def find(tx: Tx, id: int) -> Stored | None:
    return _stored(tx.execute(_BY_ID, {"id": id}))


def draft(tx: Tx, person: int, flow: str) -> Stored | None:
    """The latest unfinished conversation of this flow that is not in the foreground."""
    return _stored(tx.execute(_DRAFT, {"person": person, "flow": flow}))


def suspended(tx: Tx, person: int) -> Stored | None:
    """The conversation that was interrupted last."""
    return _stored(tx.execute(_SUSPENDED, {"person": person}))


def left(tx: Tx, person: int) -> Stored | None:
    """The conversation that was cancelled or expired, if nothing came after it."""
    last = _stored(tx.execute(_LAST, {"person": person}))
    return last if last and last.conversation.status in ("cancelled", "expired") else None


def forget_answers(tx: Tx, person: int, flow: str) -> None:
    """Finished conversations of a flow whose answers are kept elsewhere need not hold them as well."""
    finished = (table.c.person_id == person, table.c.flow == flow, table.c.status == "done")
    for id, state in tx.execute(select(table.c.id, table.c.state).where(*finished)).all():
        if state["answers"]:
            tx.execute(update(table).where(table.c.id == id), {"state": {**state, "answers": {}}})


def drop_about(tx: Tx, person: int, key: str, id: str) -> None:
    """Take away conversations in which the answer `key` names something that is to be forgotten."""
    for row, state in tx.execute(select(table.c.id, table.c.state).where(table.c.person_id == person)).all():
        named = state["answers"].get(key)
        if isinstance(named, dict) and named.get("id") == id:
            tx.execute(delete(table).where(table.c.id == row))


def funnel(tx: Tx) -> list[tuple[str, str, str, int]]:
    """How far people came who began at the beginning: (flow, furthest step, status, how many)."""
    return [(flow, furthest, status, count) for flow, furthest, status, count in tx.execute(_FUNNEL)]


def _values(conversation: Conversation, now: float) -> dict[str, Any]:
    return {
        "version": conversation.version,
        "status": conversation.status,
        "furthest": conversation.furthest,
        "state": conversation.to_json(),
        "updated_at": now,
    }


def _stored(result: Result[*tuple[Any, ...]]) -> Stored | None:
    row = result.one_or_none()
    if row is None:
        return None
    id, flow, version, status, furthest, state, person, updated_at = row
    conversation = Conversation.from_json(id, flow, version, status, furthest, state)
    return Stored(conversation, person, updated_at)
