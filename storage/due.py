"""Due rows: what must happen later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.database import Tx
from storage.tables import due


@dataclass(frozen=True, slots=True)
class Due:
    """Something that comes at a time. `occurrence` counts how often it has come; `rule` is its kind's own."""

    id: int
    kind: str
    subject: str
    occurrence: int
    rule: str
    next_at: float
    person: int | None


_COLUMNS = (
    due.c.id, due.c.kind, due.c.subject, due.c.occurrence, due.c.rule, due.c.next_at, due.c.person_id
)  # fmt: skip
_PLAN_ONCE = insert(due).on_conflict_do_nothing(index_elements=["kind", "subject"])
_READY = (
    select(due.c.id)
    .where(due.c.next_at <= bindparam("now"))
    .order_by(due.c.next_at, due.c.id)
    .limit(bindparam("limit"))
)
_CLAIM = (
    select(*_COLUMNS)
    .where(due.c.id == bindparam("id"), due.c.next_at <= bindparam("now"))
    .with_for_update(skip_locked=True)
)
_ADVANCE = (
    update(due)
    .where(due.c.id == bindparam("row"))
    .values(occurrence=due.c.occurrence + 1, rule=bindparam("to_rule"), next_at=bindparam("to"))
)
_REMOVE = delete(due).where(due.c.id == bindparam("id"))


def plan(tx: Tx, kind: str, subject: str, at: float, rule: str = "", person: int | None = None) -> None:
    """Plan something, or move what is planned under the same name."""
    row = insert(due).values(
        kind=kind, subject=subject, occurrence=0, rule=rule, next_at=at, person_id=person
    )
    moved = {"next_at": row.excluded.next_at, "rule": row.excluded.rule}
    tx.execute(row.on_conflict_do_update(index_elements=["kind", "subject"], set_=moved))


def plan_once(tx: Tx, kind: str, subject: str, at: float, person: int | None) -> None:
    """Plan something, unless it is planned already."""
    row = {"kind": kind, "subject": subject, "occurrence": 0, "rule": "", "next_at": at, "person_id": person}
    tx.execute(_PLAN_ONCE, row)


def ready(tx: Tx, now: float, limit: int) -> list[int]:
    """The rows whose time has come."""
    return list(tx.execute(_READY, {"now": now, "limit": limit}).scalars())


def person_of(tx: Tx, id: int) -> int | None:
    """Whom a due row is about, if it is still there and about somebody."""
    return tx.execute(select(due.c.person_id).where(due.c.id == id)).scalar_one_or_none()


def claim(tx: Tx, id: int, now: float) -> Due | None:
    """A due row for this transaction alone; None if another node has it or it has moved."""
    row = tx.execute(_CLAIM, {"id": id, "now": now}).one_or_none()
    return Due(*row) if row else None


def advance(tx: Tx, row: Due, next_at: float | None, rule: str) -> None:
    """On to the next occurrence; without one, the row has done its work."""
    if next_at is None:
        tx.execute(_REMOVE, {"id": row.id})
    else:
        tx.execute(_ADVANCE, {"row": row.id, "to": next_at, "to_rule": rule})


def put_off(tx: Tx, ids: Sequence[int], at: float) -> None:
    """Let rows that cannot be handled wait, so that they do not stand in the way of others."""
    tx.execute(update(due).where(due.c.id.in_(ids)).values(next_at=at))


def remove(tx: Tx, kind: str, subject: str) -> None:
    tx.execute(delete(due).where(due.c.kind == kind, due.c.subject == subject))


def is_planned(tx: Tx, kind: str, subject: str) -> bool:
    named = (due.c.kind == kind, due.c.subject == subject)
    return tx.execute(select(due.c.id).where(*named)).first() is not None


def count(tx: Tx, now: float) -> tuple[int, int]:
    """How many rows wait, and how many of them are overdue."""
    late = func.count().filter(due.c.next_at <= now)
    waiting, overdue = tx.execute(select(func.count(), late).select_from(due)).one()
    return waiting, overdue
