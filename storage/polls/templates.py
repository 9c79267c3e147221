"""Sessions that a presenter keeps, to hold them again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, insert, select

from storage.database import Tx
from storage.tables.polls import templates


@dataclass(frozen=True, slots=True)
class Kept:
    """A session to be; `asked` are its questions as JSON."""

    id: int
    title: str
    asked: Sequence[Mapping[str, Any]]


def add(tx: Tx, person: int, title: str, asked: Sequence[Mapping[str, Any]], now: float) -> None:
    row = {"person_id": person, "title": title, "asked": list(asked), "created_at": now}
    tx.execute(insert(templates), row)


def of(tx: Tx, person: int, limit: int = 10) -> list[Kept]:
    """Somebody's templates, the newest first."""
    query = select(templates.c.id, templates.c.title, templates.c.asked).where(
        templates.c.person_id == person
    )
    return [Kept(*row) for row in tx.execute(query.order_by(templates.c.id.desc()).limit(limit))]


def find(tx: Tx, id: int, person: int) -> Kept | None:
    """A template, if it is this person's."""
    mine = (templates.c.id == id, templates.c.person_id == person)
    row = tx.execute(select(templates.c.id, templates.c.title, templates.c.asked).where(*mine)).one_or_none()
    return Kept(*row) if row else None


def remove(tx: Tx, id: int, person: int) -> None:
    tx.execute(delete(templates).where(templates.c.id == id, templates.c.person_id == person))
