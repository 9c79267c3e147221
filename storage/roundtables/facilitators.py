"""Facilitators, nominated and followed from stage to stage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, select, update

from storage.database import Tx
from storage.tables.roundtables import facilitators


@dataclass(frozen=True, slots=True)
class Facilitator:
    """A candidate; `reason` and `detail` say why one fell away, `updated_at` since when the stage stands."""

    id: int
    series: int
    name: str
    organisation: str | None
    trusted: str
    neutral: str
    expert: str
    stage: str
    reason: str | None
    detail: str | None
    created_at: float
    updated_at: float


_COLUMNS: tuple[Any, ...] = (
    facilitators.c.id, facilitators.c.series_id, facilitators.c.name, facilitators.c.organisation,
    facilitators.c.trusted, facilitators.c.neutral, facilitators.c.expert, facilitators.c.stage,
    facilitators.c.reason, facilitators.c.detail, facilitators.c.created_at, facilitators.c.updated_at,
)  # fmt: skip


def add(tx: Tx, values: Mapping[str, Any], now: float) -> int:
    """A nomination, by the names of its columns; returns its id."""
    first = {"stage": "named", "created_at": now, "updated_at": now}
    return int(
        tx.execute(insert(facilitators).returning(facilitators.c.id), {**first, **values}).scalar_one()
    )


def find(tx: Tx, id: int) -> Facilitator | None:
    row = tx.execute(select(*_COLUMNS).where(facilitators.c.id == id).with_for_update()).one_or_none()
    return Facilitator(*row) if row else None


def of_series(tx: Tx, series: int) -> list[Facilitator]:
    query = select(*_COLUMNS).where(facilitators.c.series_id == series).order_by(facilitators.c.id)
    return [Facilitator(*row) for row in tx.execute(query)]


def move(
    tx: Tx, id: int, stage: str, now: float, reason: str | None = None, detail: str | None = None
) -> None:
    values = {"stage": stage, "updated_at": now, "reason": reason, "detail": detail}
    tx.execute(update(facilitators).where(facilitators.c.id == id).values(values))
