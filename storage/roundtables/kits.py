"""Presenters' kits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from storage.database import Tx
from storage.tables.roundtables import kits


@dataclass(frozen=True, slots=True)
class Kit:
    """What one presenter brings to a meeting."""

    id: int
    meeting: int
    person: int
    helper: int | None
    title: str | None
    formed: str | None
    done: str | None
    results: str | None

    @property
    def parts(self) -> dict[str, str | None]:
        return {"title": self.title, "formed": self.formed, "done": self.done, "results": self.results}


_COLUMNS = (
    kits.c.id, kits.c.meeting_id, kits.c.person_id, kits.c.helper_id, kits.c.title, kits.c.formed,
    kits.c.done, kits.c.results,
)  # fmt: skip


def add(tx: Tx, meeting: int, person: int, now: float) -> int:
    """A presenter's kit, empty unless they have one for this meeting; returns its id."""
    row = insert(kits).values(meeting_id=meeting, person_id=person, at=now)
    tx.execute(row.on_conflict_do_nothing())
    mine = select(kits.c.id).where(kits.c.meeting_id == meeting, kits.c.person_id == person)
    return int(tx.execute(mine).scalar_one())


def find(tx: Tx, id: int) -> Kit | None:
    row = tx.execute(select(*_COLUMNS).where(kits.c.id == id)).one_or_none()
    return Kit(*row) if row else None


def of_meeting(tx: Tx, meeting: int) -> list[Kit]:
    query = select(*_COLUMNS).where(kits.c.meeting_id == meeting).order_by(kits.c.id)
    return [Kit(*row) for row in tx.execute(query)]


def fill(tx: Tx, id: int, parts: Mapping[str, str | None], now: float) -> None:
    tx.execute(update(kits).where(kits.c.id == id).values(at=now, **parts))


def help(tx: Tx, id: int, helper: int) -> None:
    tx.execute(update(kits).where(kits.c.id == id).values(helper_id=helper))
