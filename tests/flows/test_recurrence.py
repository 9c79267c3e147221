"""Each occurrence comes exactly once and in its order, wherever and whatever the clocks do."""

from __future__ import annotations

import datetime
from bisect import bisect
from collections.abc import Iterator
from zoneinfo import ZoneInfo, available_timezones

import pytest

from flows.recurrence import day, moment, start

FIRST, LAST = datetime.date(2025, 1, 1), datetime.date(2035, 12, 31)
DAY = datetime.timedelta(days=1)
CLOCKS = ("00:00", "00:30", "01:30", "02:00", "02:30", "09:00", "23:30")
ZONES = sorted(available_timezones() - {"localtime"})


def _days(first: str, rule: str, count: int) -> list[str]:
    found = (day(datetime.date.fromisoformat(first), rule, n) for n in range(count))
    return [str(one) for one in found if one]


@pytest.mark.parametrize(
    ("first", "rule", "days"),
    [
        ("2026-11-30", "quarterly", ["2026-11-30", "2027-02-28", "2027-05-30", "2027-08-30"]),
        ("2027-01-31", "monthly", ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]),
        ("2028-02-29", "half-yearly", ["2028-02-29", "2028-08-29", "2029-02-28", "2029-08-29"]),
        ("2026-12-15", "monthly", ["2026-12-15", "2027-01-15", "2027-02-15", "2027-03-15"]),
        ("2026-12-15", "once", ["2026-12-15"]),
    ],
)
def test_days(first: str, rule: str, days: list[str]) -> None:
    assert _days(first, rule, 4) == days


def test_29_february_comes_back_in_a_leap_year() -> None:
    assert _days("2028-02-29", "half-yearly", 9)[-1] == "2032-02-29"


def test_the_end_of_time() -> None:
    assert start("9999-12-31", "quarterly", 1, "09:00", "Asia/Jakarta") is None
    assert day(datetime.date(2026, 1, 1), "quarterly", -1) is None


def test_four_a_year() -> None:
    assert len({one[:7] for one in _days("2026-01-15", "quarterly", 4) if one.startswith("2026")}) == 4


def _local(at: float, zone: str) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(at, ZoneInfo(zone))


def test_an_hour_that_is_skipped() -> None:
    """On 29 March 2026 it is never 02.30 in Berlin."""
    at = moment(datetime.date(2026, 3, 29), "02:30", "Europe/Berlin")
    assert _local(at, "Europe/Berlin").strftime("%d %H:%M %z") == "29 03:30 +0200"


def test_an_hour_that_comes_twice() -> None:
    """On 25 October 2026 it is 02.30 twice in Berlin."""
    at = moment(datetime.date(2026, 10, 25), "02:30", "Europe/Berlin")
    assert _local(at, "Europe/Berlin").strftime("%d %H:%M %z") == "25 02:30 +0200"


def _changes(info: ZoneInfo) -> Iterator[datetime.date]:
    """The days on which a zone's clocks change, looked for by fortnights."""
    one = datetime.datetime(FIRST.year, 1, 1, tzinfo=info)
    before = one.utcoffset()
    while one.date() < LAST:
        after = (one + 14 * DAY).utcoffset()
        if after != before:
            yield next(
                d for d in (one + n * DAY for n in range(14)) if (d + DAY).utcoffset() != before
            ).date()
        before, one = after, one + 14 * DAY


def test_every_zone_of_the_world() -> None:
    """2025-2035: at each hour around each change of a zone's clocks, and by the quarter throughout.

    Of zones whose clocks always show the same, one is enough.
    """
    zones = {zone: tuple(_changes(ZoneInfo(zone))) for zone in ZONES}
    assert sum(map(len, zones.values())) > 2000, "clocks do change somewhere"
    quarters = [one for n in range(44) if (one := day(FIRST.replace(day=31), "quarterly", n))]
    for zone in {_clocks(ZoneInfo(zone), changes): zone for zone, changes in zones.items()}.values():
        _come_once(quarters, "02:30", zone)
        for change in zones[zone]:
            for clock in CLOCKS:
                _come_once([change - DAY, change, change + DAY], clock, zone)


def _clocks(info: ZoneInfo, changes: tuple[datetime.date, ...]) -> tuple[object, ...]:
    """All that can differ between zones: where they begin, and to the half-hour when and how they change."""
    shown: list[object] = []
    for change in (FIRST, *changes):
        midnight = datetime.datetime.combine(change, datetime.time(), info)
        before, half = midnight.utcoffset(), datetime.timedelta(minutes=30)
        at = bisect(range(48), False, key=lambda n: (midnight + n * half).utcoffset() != before)
        shown.append((change, before, at, (midnight + DAY).utcoffset()))
    return tuple(shown)


def _come_once(days: list[datetime.date], clock: str, zone: str) -> None:
    info, time = ZoneInfo(zone), datetime.time.fromisoformat(clock)
    last = 0.0
    for one in days:
        at = moment(one, clock, zone)
        local = datetime.datetime.fromtimestamp(at, info)
        assert at > last, (zone, one, clock)
        if local.hour != time.hour or local.minute != time.minute:
            # Skipped: the clock shows a later hour, by what was skipped.
            before = datetime.datetime.fromtimestamp(at - 86_400, info).utcoffset()
            assert local.utcoffset() != before, (zone, one, clock)
            assert local.replace(tzinfo=None) > datetime.datetime.combine(one, time)
        else:
            assert local.day == one.day, (zone, one, clock)
            assert local.fold == 0, (zone, one, clock)
        last = at
