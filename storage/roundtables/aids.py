"""Aids that discussions brought forth."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import insert, select

from storage.database import Tx
from storage.tables.roundtables import aids


@dataclass(frozen=True, slots=True)
class Aid:
    id: int
    series: int
    title: str
    text: str


_COLUMNS = (aids.c.id, aids.c.series_id, aids.c.title, aids.c.text)


def add(tx: Tx, series: int, person: int, title: str, text: str, now: float) -> int:
    values = {"series_id": series, "person_id": person, "title": title, "text": text, "at": now}
    return int(tx.execute(insert(aids).returning(aids.c.id), values).scalar_one())


def find(tx: Tx, id: int) -> Aid | None:
    row = tx.execute(select(*_COLUMNS).where(aids.c.id == id)).one_or_none()
    return Aid(*row) if row else None


def newest(tx: Tx, limit: int = 20) -> list[Aid]:
    return [Aid(*row) for row in tx.execute(select(*_COLUMNS).order_by(aids.c.id.desc()).limit(limit))]
