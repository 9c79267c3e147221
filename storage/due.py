"""Due rows: what must happen later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.database import Tx
from storage.many import MICROSECONDS, Each
from storage.tables.core import due


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
    .where(due.c.next_at <= bindparam("now"))
    .order_by(due.c.next_at, due.c.id)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
_CLAIM_ONE = _CLAIM.where(due.c.id == bindparam("id"))
_ADVANCE = Each(
    "UPDATE due SET occurrence = occurrence + 1, next_at = ?, rule = ? WHERE id = ?",
    "UPDATE due SET occurrence = due.occurrence + 1, next_at = moved.at, rule = moved.rule"
    " FROM unnest(%s::bigint[], %s::text[], %s::bigint[]) AS moved (at, rule, id) WHERE due.id = moved.id",
)
_REMOVE = delete(due).where(due.c.id.in_(bindparam("ids", expanding=True)))
_TOUCHED = "due-touched"


def plan(tx: Tx, kind: str, subject: str, at: float, rule: str = "", person: int | None = None) -> None:
    """Plan something, or move what is planned under the same name."""
    _touch(tx, kind, subject)
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


def claim(tx: Tx, now: float, limit: int, only: int | None = None) -> list[Due]:
    """Rows whose time has come, the earliest first, for this transaction alone; another node's are left out.

    With `only`, that row or none. Handle them in turn, each that `stands`, and end with `advance`.
    """
    tx.info[_TOUCHED] = set()
    if only is None:
        rows = tx.execute(_CLAIM, {"now": now, "limit": limit})
    else:
        rows = tx.execute(_CLAIM_ONE, {"now": now, "limit": 1, "id": only})
    return [Due(*row) for row in rows]


def stands(tx: Tx, row: Due) -> bool:
    """Whether a claimed row is still as it was claimed: what came before it may have moved or removed it."""
    return (row.kind, row.subject) not in tx.info[_TOUCHED]


def leave(tx: Tx, row: Due) -> None:
    """A row has been handled: only who plans it from now on moves it once more."""
    tx.info[_TOUCHED].discard((row.kind, row.subject))


def advance(tx: Tx, handled: Sequence[tuple[Due, float | None, str]]) -> None:
    """On to the next occurrence (row, when, rule); without a time, the row has done its work."""
    moved = [(row, at, rule) for row, at, rule in handled if stands(tx, row)]
    del tx.info[_TOUCHED]
    if done := [row.id for row, at, _ in moved if at is None]:
        tx.execute(_REMOVE, {"ids": done})
    _ADVANCE.write(
        tx, [(round(at * MICROSECONDS), rule, row.id) for row, at, rule in moved if at is not None]
    )


def _touch(tx: Tx, kind: str, subject: str) -> None:
    if _TOUCHED in tx.info:
        tx.info[_TOUCHED].add((kind, subject))


def put_off(tx: Tx, ids: Sequence[int], at: float) -> None:
    """Let rows that cannot be handled wait, so that they do not stand in the way of others."""
    tx.execute(update(due).where(due.c.id.in_(ids)).values(next_at=at))


def remove(tx: Tx, kind: str, subject: str) -> None:
    """Plan it no more."""
    _touch(tx, kind, subject)
    tx.execute(delete(due).where(due.c.kind == kind, due.c.subject == subject))


def is_planned(tx: Tx, kind: str, subject: str) -> bool:
    named = (due.c.kind == kind, due.c.subject == subject)
    return tx.execute(select(due.c.id).where(*named)).first() is not None


def count(tx: Tx, now: float) -> dict[str, tuple[int, int]]:
    """How many rows of each kind wait, and how many of them are overdue."""
    late = func.count().filter(due.c.next_at <= now)
    query = select(due.c.kind, func.count(), late).group_by(due.c.kind)
    return {kind: (waiting, overdue) for kind, waiting, overdue in tx.execute(query)}
