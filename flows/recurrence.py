"""When something recurs: days by a rule from the first one on, and the moment of an hour on such a day.

A month that has no such day takes its last one (31 January, 28 February, 31 March …). An hour that a zone's
change skips comes that much later; of one that it repeats the first counts.
"""

from __future__ import annotations

import calendar
import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

RULES = ("quarterly", "once", "monthly", "half-yearly")
_MONTHS = {"monthly": 1, "quarterly": 3, "half-yearly": 6}


def day(first: datetime.date, rule: str, number: int) -> datetime.date | None:
    """The day of occurrence `number`, counted from 0 on the first day; None if it never comes."""
    if number == 0:
        return first
    if rule not in _MONTHS or number < 0:
        return None
    # Always counted from the first day: else the 31st would be forgotten after one short month.
    months = first.year * 12 + first.month - 1 + number * _MONTHS[rule]
    year, month = divmod(months, 12)
    if year > datetime.MAXYEAR:
        return None
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(first.day, last))


def moment(day: datetime.date, clock: str, zone: str) -> float:
    """Seconds since 1970 (UTC) of an hour such as "09:00" on a day, by a zone's clock."""
    local = datetime.datetime.combine(day, _time(clock), tzinfo=ZoneInfo(zone))
    # By its offset before the change: later if the hour is skipped, the first one if it is repeated.
    return local.replace(fold=0).timestamp()


def start(first: str, rule: str, number: int, clock: str, zone: str) -> float | None:
    """When occurrence `number` starts; None if it never comes. `first` is a day in ISO 8601."""
    found = day(datetime.date.fromisoformat(first), rule, number)
    return moment(found, clock, zone) if found else None


@lru_cache(256)
def _time(clock: str) -> datetime.time:
    return datetime.time.fromisoformat(clock)
