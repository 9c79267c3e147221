"""Case studies, from draft to publication and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Integer, cast, insert, select, update

from storage.database import Tx
from storage.tables.roundtables import cases, proposals, voices


@dataclass(frozen=True, slots=True)
class Case:
    """`state`: draft, asking, published, withdrawn."""

    id: int
    series: int
    meeting: int | None
    title: str
    formed: str | None
    done: str | None
    results: str | None
    lessons: str | None
    state: str

    @property
    def parts(self) -> dict[str, str | None]:
        return {"formed": self.formed, "done": self.done, "results": self.results, "lessons": self.lessons}


_COLUMNS = (
    cases.c.id, cases.c.series_id, cases.c.meeting_id, cases.c.title, cases.c.formed, cases.c.done,
    cases.c.results, cases.c.lessons, cases.c.state,
)  # fmt: skip


def add(tx: Tx, values: Mapping[str, Any], now: float) -> int:
    """A draft, by the names of its columns; returns its id."""
    first = {"state": "draft", "created_at": now}
    return int(tx.execute(insert(cases).returning(cases.c.id), {**first, **values}).scalar_one())


def find(tx: Tx, id: int) -> Case | None:
    row = tx.execute(select(*_COLUMNS).where(cases.c.id == id)).one_or_none()
    return Case(*row) if row else None


def of_series(tx: Tx, series: int, published: bool) -> list[Case]:
    """The cases of a series, the newest first; only those that are published, or all."""
    query = select(*_COLUMNS).where(cases.c.series_id == series)
    if published:
        query = query.where(cases.c.state == "published")
    return [Case(*row) for row in tx.execute(query.order_by(cases.c.id.desc()).limit(30))]


def published(tx: Tx, limit: int = 30) -> list[Case]:
    query = select(*_COLUMNS).where(cases.c.state == "published").order_by(cases.c.id.desc()).limit(limit)
    return [Case(*row) for row in tx.execute(query)]


def leave(tx: Tx, person: int, now: float) -> None:
    """Who agreed to cases, or was asked to, goes: without them nothing is published any more."""
    asked = (
        select(proposals.c.id, cast(proposals.c.subject, Integer))
        .join_from(proposals, voices)
        .where(
            proposals.c.kind == "case",
            proposals.c.state.in_(("open", "agreed")),
            voices.c.person_id == person,
        )
    )
    rows = tx.execute(asked).all()
    these = cases.c.id.in_([case for _, case in rows])
    tx.execute(
        update(proposals)
        .where(proposals.c.id.in_([id for id, _ in rows]))
        .values(state="withdrawn", decided_at=now)
    )
    tx.execute(update(cases).where(these, cases.c.state == "asking").values(state="draft"))
    gone = {"state": "withdrawn", "published_at": None}
    tx.execute(update(cases).where(these, cases.c.state == "published").values(**gone))


def change(tx: Tx, id: int, **values: Any) -> None:
    tx.execute(update(cases).where(cases.c.id == id).values(**values))
