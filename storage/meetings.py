"""Series of meetings, and the meetings that they hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Row, Select, bindparam, func, insert, select, update

from flows.meetings import EARLY, LATE
from storage.database import Tx
from storage.tables.meetings import meetings, series

Kind = Literal["roundtable", "side"]
State = Literal["planned", "cancelled"]


@dataclass(frozen=True, slots=True)
class Series:
    """Meetings that recur by `rule`, counted from the one numbered `base` on `first_day` (ISO 8601).

    `clock` ("09:00") is by `zone`. `off_record`: what is said stays there. `consulted`: only those are
    invited who were asked before and are interested. `beside`: the roundtable that a side meeting is beside.
    """

    id: int
    kind: Kind
    title: str
    theme: str
    beneficiaries: Sequence[str]
    organiser: int | None
    beside: int | None
    platform: str
    group: str
    first_day: str
    base: int
    rule: str
    clock: str
    zone: str
    minutes: int
    place: str
    off_record: bool
    consulted: bool
    capacity: int | None
    state: State
    created_at: float
    invites: bool


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of a series. `sequence` counts its changes; `code` is known to those who were there."""

    id: int
    series: Series
    number: int
    starts_at: float
    ends_at: float
    place: str
    state: State
    sequence: int
    code: str

    @property
    def title(self) -> str:
        return self.series.title

    def stands(self, now: float) -> bool:
        """Whether it is still to come or under way."""
        return self.state == "planned" and self.ends_at >= now


_SERIES = (
    series.c.id, series.c.kind, series.c.title, series.c.theme, series.c.beneficiaries,
    series.c.organiser_id, series.c.beside_id, series.c.platform, series.c.group, series.c.first_day,
    series.c.base, series.c.rule, series.c.clock, series.c.zone, series.c.minutes, series.c.place,
    series.c.off_record, series.c.consulted, series.c.capacity, series.c.state, series.c.created_at,
    series.c.invites,
)  # fmt: skip
_MEETING = (
    meetings.c.id, meetings.c.number, meetings.c.starts_at, meetings.c.ends_at, meetings.c.place,
    meetings.c.state, meetings.c.sequence, meetings.c.code,
)  # fmt: skip
_ONE_SERIES: Select[Any] = select(*_SERIES).where(series.c.id == bindparam("id"))
_JOINED: Select[Any] = select(*_MEETING, *_SERIES).join_from(meetings, series)


_PROGRESS = select(
    func.max(meetings.c.number),
    func.count().filter(meetings.c.state == "planned", meetings.c.starts_at > bindparam("now")),
).where(meetings.c.series_id == bindparam("series"))


def those_series(tx: Tx, which: Select[Any], limit: int) -> list[Series]:
    """The series whose numbers a query gives, the newest first."""
    columns: tuple[Any, ...] = _SERIES
    query = select(*columns).where(series.c.id.in_(which)).order_by(series.c.id.desc())
    return [Series(*row) for row in tx.execute(query.limit(limit))]


def add_series(tx: Tx, values: Mapping[str, Any]) -> int:
    """A new series, by the names of its columns; returns its id. Its meetings are added one by one."""
    return int(tx.execute(insert(series).returning(series.c.id), values).scalar_one())


def add(tx: Tx, values: Mapping[str, Any]) -> int:
    """A new meeting of a series; returns its id."""
    first = {"state": "planned", "sequence": 0}
    return int(tx.execute(insert(meetings).returning(meetings.c.id), {**first, **values}).scalar_one())


def find_series(tx: Tx, id: int) -> Series | None:
    row = tx.execute(_ONE_SERIES, {"id": id}).first()
    return Series(*row) if row else None


def find(tx: Tx, id: int) -> Meeting | None:
    return _first(tx, _JOINED.where(meetings.c.id == id))


def by_code(tx: Tx, code: str) -> Meeting | None:
    return _first(tx, _JOINED.where(meetings.c.code == code))


def lock(tx: Tx, id: int) -> Meeting | None:
    """A meeting whose seats and times are this transaction's until it ends."""
    return _first(tx, _JOINED.where(meetings.c.id == id).with_for_update(of=meetings, key_share=True))


def of_series(tx: Tx, id: int) -> list[Meeting]:
    """All meetings of a series, in their order."""
    return _all(tx, _JOINED.where(meetings.c.series_id == id).order_by(meetings.c.number))


def progress(tx: Tx, series: int, now: float) -> tuple[int | None, int]:
    """The number of the last meeting of a series, and how many are planned that have not begun."""
    row = tx.execute(_PROGRESS, {"series": series, "now": now}).one()
    return row[0], row[1]


def upcoming(tx: Tx, now: float, limit: int = 20) -> list[Meeting]:
    """What is planned and not over, the next one first."""
    planned = _JOINED.where(meetings.c.state == "planned", meetings.c.ends_at > now)
    return _all(tx, planned.order_by(meetings.c.starts_at, meetings.c.id).limit(limit))


def is_off_record(tx: Tx, platform: str, group: str, now: float) -> bool:
    """Whether a group is holding a meeting off the record."""
    query = select(meetings.c.id).join_from(meetings, series)
    held = query.where(
        series.c.platform == platform, series.c.group == group, series.c.off_record,
        meetings.c.state == "planned", meetings.c.starts_at <= now + EARLY, meetings.c.ends_at >= now - LATE,
    )  # fmt: skip
    return tx.execute(held.limit(1)).first() is not None


def orphans(tx: Tx) -> int:
    """How many series that go on have nobody who organises them."""
    query = select(func.count()).where(series.c.state == "planned", series.c.organiser_id.is_(None))
    return tx.execute(query).scalar_one()


def change(tx: Tx, id: int, **values: Any) -> None:
    """Change a meeting; calendars see that it changed."""
    tx.execute(update(meetings).where(meetings.c.id == id).values(sequence=meetings.c.sequence + 1, **values))


def change_series(tx: Tx, id: int, **values: Any) -> None:
    tx.execute(update(series).where(series.c.id == id).values(**values))


def _first(tx: Tx, query: Select[Any]) -> Meeting | None:
    row = tx.execute(query).first()
    return _meeting(row) if row else None


def _all(tx: Tx, query: Select[Any]) -> list[Meeting]:
    return [_meeting(row) for row in tx.execute(query)]


def _meeting(row: Row[Any]) -> Meeting:
    id, *rest = row[: len(_MEETING)]
    return Meeting(id, Series(*row[len(_MEETING) :]), *rest)
