"""When a session is to begin, as people write it: "besok 9.00", "30-11-2026 pukul 09.00"."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.reading import read_date, tidy
from flows.replies import Text

FURTHEST = 400 * 86_400.0
"""Seconds ahead that a session can be planned."""
_MUCH = 60
_CLOCK = re.compile(
    r"(?:^|[\s,]+)(?:(?:pukul|jam|at)\s*(\d{1,2})(?:[.:](\d{2}))?|(\d{1,2})[.:](\d{2}))\s*(?:wib|wita|wit)?$"
)
_AHEAD = {"hari ini": 0, "today": 0, "besok": 1, "tomorrow": 1, "lusa": 2}


def read_when(said: str, now: float, zone: str) -> float | Text:
    """A moment to come (seconds since 1970, UTC) by a zone's clock; a `Text` says what is wrong."""
    text = tidy(said[:_MUCH]).casefold()
    clock = _CLOCK.search(text)
    if clock is None:
        return Text("problem-when")
    hour, minute = int(clock[1] or clock[3]), int(clock[2] or clock[4] or 0)
    if hour > 23 or minute > 59:
        return Text("problem-when")
    here = datetime.fromtimestamp(now, ZoneInfo(zone))
    day = _day(text[: clock.start()].strip(" ,"), here, time(hour, minute))
    if day is None:
        return Text("problem-date")
    at = datetime.combine(day, time(hour, minute), here.tzinfo).astimezone(UTC).timestamp()
    if at <= now:
        return Text("problem-past")
    return at if at <= now + FURTHEST else Text("problem-far")


def _day(said: str, here: datetime, clock: time) -> date | None:
    if not said:
        # An hour alone is the next time that it strikes.
        return here.date() + timedelta(days=clock <= here.time())
    if said in _AHEAD:
        return here.date() + timedelta(days=_AHEAD[said])
    return read_date(said)
