"""Whose turn it was to host, and what they said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import insert, select, update

from storage.database import Tx
from storage.tables.members import organisations
from storage.tables.roundtables import turns

State = Literal["asked", "accepted", "declined"]


@dataclass(frozen=True, slots=True)
class Turn:
    """That an organisation was asked, through one of its members, to host a meeting."""

    id: int
    series: int
    meeting: int
    organisation: int
    name: str
    person: int | None
    state: State
    at: float


_TURNS = select(
    turns.c.id, turns.c.series_id, turns.c.meeting_id, turns.c.organisation_id, organisations.c.name,
    turns.c.person_id, turns.c.state, turns.c.at,
).join_from(turns, organisations)  # fmt: skip


def ask(tx: Tx, series: int, meeting: int, organisation: int, person: int, now: float) -> int:
    values = {
        "series_id": series, "meeting_id": meeting, "organisation_id": organisation, "person_id": person,
        "state": "asked", "at": now,
    }  # fmt: skip
    return int(tx.execute(insert(turns).returning(turns.c.id), values).scalar_one())


def answer(tx: Tx, id: int, state: State) -> bool:
    """Keep an answer; False if it was answered before."""
    asked = update(turns).where(turns.c.id == id, turns.c.state == "asked")
    return tx.execute(asked.values(state=state)).rowcount == 1


def give_up(tx: Tx, meeting: int, id: int) -> None:
    """Whoever was asked does not answer, or cannot host after all."""
    mine = update(turns).where(turns.c.id == id, turns.c.meeting_id == meeting)
    tx.execute(mine.values(state="declined"))


def find(tx: Tx, id: int) -> Turn | None:
    row = tx.execute(_TURNS.where(turns.c.id == id)).one_or_none()
    return Turn(*row) if row else None


def of_series(tx: Tx, series: int) -> list[Turn]:
    """All turns, in the order of time."""
    return [Turn(*row) for row in tx.execute(_TURNS.where(turns.c.series_id == series).order_by(turns.c.id))]
