"""Days and times of day as people say them: "besok", "Senin depan", "5 Desember", "jam 2 siang".

What can be meant in more than one way is read in all of them, so that the person can be asked which.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from flows.reading import MONTHS, fold, tidy

_MUCH = 60
_AHEAD = {
    "hari ini": 0, "today": 0, "besok": 1, "esok": 1, "tomorrow": 1, "lusa": 2, "day after tomorrow": 2,
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "senin sen monday mon", "selasa sel tuesday tue", "rabu rab wednesday wed",
            "kamis kam thursday thu", "jumat jum friday fri", "sabtu sab saturday sat",
            "minggu min ahad sunday sun",
        )
    )
    for name in names.split()
}  # fmt: skip
_IDLE = ("hari", "pada", "on", "the", "tgl", "tanggal")
_NEXT, _NEXT_WEEK = ("depan", "next"), ("minggu depan", "pekan depan", "next week")
_THIS = ("", "ini", "this")
_IN_DAYS = re.compile(r"(\d{1,3}) hari lagi|in (\d{1,3}) days?")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
# The 29th of February can be eight years away.
_YEARS = 9

_PARTS = {
    "dini hari": range(5), "subuh": range(3, 7), "pagi": range(3, 12), "siang": range(10, 16),
    "sore": range(14, 19), "petang": range(15, 20), "malam": (*range(18, 24), *range(4)),
    "am": range(12), "pm": range(12, 24), "a.m.": range(12), "p.m.": range(12, 24),
    "in the morning": range(3, 12), "in the afternoon": range(12, 19), "in the evening": range(17, 24),
    "at night": (*range(18, 24), *range(4)),
}  # fmt: skip
_CLOCK = re.compile(
    r"(?:(?:pukul|jam|at) ?)?(setengah )?(\d{1,2})(?:[.:]?(\d{2}))?"
    rf"(?: ?({'|'.join(map(re.escape, _PARTS))}))?(?: ?(?:wib|wita|wit))?"
)
_SURE_FROM = 7
"""An hour below this one that is written without a nought may be one of the afternoon."""


def read_days(text: str, today: datetime.date) -> tuple[datetime.date, ...]:
    """The days that can be meant, the nearest first; none if it is no day. Without a year it is to come."""
    said = fold(re.sub("['\u2019]", "", text)) if len(text) <= _MUCH else ""
    if said in _AHEAD:
        return (today + datetime.timedelta(_AHEAD[said]),)
    if found := _IN_DAYS.fullmatch(said):
        return (today + datetime.timedelta(int(found[1] or found[2])),)
    words = [_ORDINAL.sub(r"\1", word) for word in said.split()]
    bare = [word for word in words if word not in _IDLE]
    # "Minggu depan" may be a Sunday, or the whole week.
    if said in _NEXT_WEEK or not bare:
        return ()
    name = next((word for word in bare if word in _WEEKDAYS), None)
    if name is None:
        return tuple(_dates(bare, today, of_month=words[0] in _IDLE))
    rest = bare.copy()
    rest.remove(name)
    return _on_weekday(_WEEKDAYS[name], rest, today)


def _on_weekday(weekday: int, rest: Sequence[str], today: datetime.date) -> tuple[datetime.date, ...]:
    coming = today + datetime.timedelta((weekday - today.weekday()) % 7)
    week, said = datetime.timedelta(7), " ".join(rest)
    monday = today - datetime.timedelta(today.weekday()) + week
    if said in _NEXT_WEEK:
        return (monday + datetime.timedelta(weekday),)
    if said in _THIS:
        return (coming, coming + week) if coming == today else (coming,)
    if said in _NEXT:
        coming += week if coming == today else datetime.timedelta()
        return (coming, coming + week) if coming < monday else (coming,)
    return tuple(day for day in _dates(rest, today) if day.weekday() == weekday)


def _dates(words: Sequence[str], today: datetime.date, of_month: bool = False) -> Iterator[datetime.date]:
    """A date of these parts, if there is one; the next one where parts are left out."""
    parts = [MONTHS.get(word) or (int(word) if word.isdecimal() and word.isascii() else 0) for word in words]
    if 0 in parts or not 1 <= len(parts) <= 3:
        return
    if len(words[0]) == 4:
        parts.reverse()
    elif len(words) > 1 and words[0] in MONTHS:
        parts[:2] = parts[1::-1]
    months = range(1, 13) if len(parts) == 1 and of_month else parts[1:2]
    years = range(today.year, today.year + _YEARS)
    if len(parts) == 3:
        years = range(full := parts[2] + (2000 if parts[2] < 100 else 0), full + 1)
    days = (day for year in years for month in months if (day := _date(year, month, parts[0])))
    yield from next(((day,) for day in days if len(parts) == 3 or day >= today), ())


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def read_clocks(text: str) -> tuple[str, ...]:
    """The times of day that can be meant, as HH:MM; none if it is no time."""
    found = _CLOCK.fullmatch(tidy(text[:_MUCH]).casefold())
    if not found:
        return ()
    hour, minute = int(found[2]), int(found[3] or 0)
    if found[1]:
        # Half to three, as it is said: half past two.
        hour, minute = hour - 1, 30
    if not 0 <= hour < 24 or minute > 59:
        return ()
    other = (hour + 12) % 24
    hours = [hour, other] if hour <= 12 else [hour]
    if found[4]:
        hours = [one for one in hours if one in _PARTS[found[4]]]
    elif len(found[2]) == 2 or not (0 if found[1] else 1) <= hour < _SURE_FROM:
        hours = [hour]
    return tuple(f"{one:02}:{minute:02}" for one in hours)
