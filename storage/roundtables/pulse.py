"""What members answered after a meeting, and what became of their suggestions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from flows.roundtables.pulse import SCALES
from storage.database import Tx
from storage.tables.meetings import meetings
from storage.tables.roundtables import pulses, suggestions


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`status` is "new" until the organiser has given one."""

    id: int
    meeting: int
    series: int
    person: int
    text: str
    status: str
    reason: str | None
    at: float


_SUGGESTIONS = select(
    suggestions.c.id, suggestions.c.meeting_id, meetings.c.series_id, suggestions.c.person_id,
    suggestions.c.text, suggestions.c.status, suggestions.c.reason, suggestions.c.at,
).join_from(suggestions, meetings)  # fmt: skip


def answer(tx: Tx, meeting: int, person: int, said: Mapping[str, int], now: float) -> bool:
    """Keep what somebody answered; False if they had answered already."""
    row = upsert(pulses).values(meeting_id=meeting, person_id=person, at=now, **said)
    return tx.execute(row.on_conflict_do_nothing().returning(pulses.c.at)).first() is not None


def means(tx: Tx, series: int) -> list[tuple[int, int, Mapping[str, float]]]:
    """For each meeting that was asked about: its number, how many answered, and the mean of each scale."""
    columns = [func.avg(pulses.c[scale]) for scale in SCALES]
    query = (
        select(meetings.c.number, func.count(), *columns)
        .join_from(pulses, meetings)
        .where(meetings.c.series_id == series)
        .group_by(meetings.c.number)
        .order_by(meetings.c.number)
    )
    return [
        (number, count, dict(zip(SCALES, map(float, averages), strict=True)))
        for number, count, *averages in tx.execute(query)
    ]


def suggest(tx: Tx, meeting: int, person: int, text: str, now: float) -> int:
    values = {"meeting_id": meeting, "person_id": person, "text": text, "status": "new", "at": now}
    return int(tx.execute(insert(suggestions).returning(suggestions.c.id), values).scalar_one())


def find(tx: Tx, id: int) -> Suggestion | None:
    row = tx.execute(_SUGGESTIONS.where(suggestions.c.id == id)).one_or_none()
    return Suggestion(*row) if row else None


def of_series(tx: Tx, series: int) -> list[Suggestion]:
    """The newest suggestions of a series; those without a status first."""
    unanswered = suggestions.c.status == "new"
    query = _SUGGESTIONS.where(meetings.c.series_id == series)
    rows = tx.execute(query.order_by(unanswered.desc(), suggestions.c.id.desc()).limit(20))
    return [Suggestion(*row) for row in rows]


def unanswered(tx: Tx, series: int, before: float) -> int:
    """How many suggestions made before a time have no status yet."""
    query = (
        select(func.count())
        .select_from(suggestions.join(meetings))
        .where(meetings.c.series_id == series, suggestions.c.status == "new", suggestions.c.at <= before)
    )
    return int(tx.execute(query).scalar_one())


def settle(tx: Tx, id: int, status: str, reason: str | None) -> bool:
    """Give a suggestion a status; False if it has that one."""
    other = update(suggestions).where(suggestions.c.id == id, suggestions.c.status != status)
    return tx.execute(other.values(status=status, reason=reason)).rowcount == 1
