"""Raw notes, their deletion for good, and the names that notes may not hold."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Select, delete, func, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert

from flows.flow import ABOUT
from flows.roundtables.attribution import Known, near
from storage.database import ERASED, Tx
from storage.tables.core import accounts, conversations
from storage.tables.members import members, organisations
from storage.tables.roundtables import disposals, notes, notetakers

# In one row a sector: the names are many, and only a few of them are looked at closely.
_NAMES: Mapping[Literal["person", "organisation"], Select[Any]] = {
    "person": select(members.c.sector, func.aggregate_strings(members.c.name, "\n")).group_by(
        members.c.sector
    ),
    "organisation": select(
        organisations.c.sector, func.aggregate_strings(organisations.c.name, "\n")
    ).group_by(organisations.c.sector),
}
_USERNAME = re.compile(r"\w{3,}")


@dataclass(frozen=True, slots=True)
class Receipt:
    """That so many raw notes of a meeting were deleted, and when."""

    count: int
    at: float


def appoint(tx: Tx, meeting: int, person: int, now: float) -> None:
    values = {"person_id": person, "at": now}
    row = upsert(notetakers).values(meeting_id=meeting, **values)
    tx.execute(row.on_conflict_do_update(index_elements=["meeting_id"], set_=values))


def taker(tx: Tx, meeting: int) -> int | None:
    return tx.execute(
        select(notetakers.c.person_id).where(notetakers.c.meeting_id == meeting)
    ).scalar_one_or_none()


def latest(tx: Tx, person: int) -> int | None:
    """The meeting that somebody was appointed to last."""
    query = select(notetakers.c.meeting_id).where(notetakers.c.person_id == person)
    return tx.execute(query.order_by(notetakers.c.at.desc()).limit(1)).scalar()


def keep(tx: Tx, meeting: int, person: int, parts: Mapping[str, str | None], now: float) -> None:
    """The notes of a meeting, part by part, in place of those before."""
    tx.execute(delete(notes).where(notes.c.meeting_id == meeting))
    rows = [
        {"meeting_id": meeting, "part": part, "person_id": person, "text": text, "at": now}
        for part, text in parts.items()
        if text
    ]
    if rows:
        tx.execute(insert(notes), rows)


def of_meeting(tx: Tx, meeting: int) -> dict[str, str]:
    """The notes of a meeting by part."""
    rows = tx.execute(select(notes.c.part, notes.c.text).where(notes.c.meeting_id == meeting))
    return {part: text for part, text in rows}  # noqa: C416


def dispose(tx: Tx, meeting: int, by: int | None, now: float) -> Receipt:
    """Delete the raw notes of a meeting, and the conversations in which they were written or copied.

    That it was done stays on record; what they said does not.
    """
    count = tx.execute(delete(notes).where(notes.c.meeting_id == meeting)).rowcount
    flows = conversations.c.flow.in_(("notes", "case"))
    said = select(conversations.c.id, conversations.c.state).where(flows)
    about = [(id, state["answers"][ABOUT]) for id, state in tx.execute(said)]
    # A case that is kept is changed in its own words.
    gone = [id for id, what in about if what["meeting"] == meeting and "case" not in what]
    tx.execute(delete(conversations).where(conversations.c.id.in_(gone)))
    tx.execute(insert(disposals), {"meeting_id": meeting, "person_id": by, "count": count, "at": now})
    tx.info[ERASED] = True
    return Receipt(count, now)


def receipts(tx: Tx, meeting: int) -> list[Receipt]:
    query = select(disposals.c.count, disposals.c.at).where(disposals.c.meeting_id == meeting)
    return [Receipt(*row) for row in tx.execute(query.order_by(disposals.c.id))]


def directory(tx: Tx, text: str, told: Set[str] = frozenset()) -> list[Known]:
    """The names that a text may not hold and has a word of, with the sectors that may be told instead."""
    found: list[Known] = []
    for kind, query in _NAMES.items():
        for sector, names in tx.execute(query):
            said = near(text, names.split("\n"), initials=kind == "organisation")
            found += (Known(name, kind, sector if sector in told else "") for name in said)
    words = set(_USERNAME.findall(text.casefold()))
    usernames = select(accounts.c.username).where(accounts.c.username.in_(words))
    return found + [Known(name, "person") for name in tx.execute(usernames).scalars()]
