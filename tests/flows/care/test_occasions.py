"""Days that matter: only those that were chosen, in every year, also where there is no such day."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from flows.care.occasions import FLOW, Occasion, coming, in_year
from tests.flows.care.test_cadence import someone
from tests.flows.story import story

DAY = datetime.date


def holidays(year: int) -> list[Occasion]:
    return [Occasion("eid", DAY(year, 3, 10), True), Occasion("christmas", DAY(year, 12, 25))]


def days(after: DAY, **more: Any) -> list[tuple[str, str]]:
    return [(one.what, one.day.isoformat()) for one in coming(someone(**more), holidays, after)]


def test_only_what_was_chosen_comes() -> None:
    assert days(DAY(2026, 11, 24)) == []
    assert days(DAY(2026, 11, 24), days=["christmas"]) == [("christmas", "2026-12-25")]
    assert days(DAY(2026, 12, 25), days=["christmas"]) == [("christmas", "2027-12-25")]
    assert days(DAY(2026, 11, 24), days=["eid"]) == [("eid", "2027-03-10")]


def test_two_on_one_day_come_together() -> None:
    chosen = {"days": ["christmas"], "own_days": {"birthday": "12-25", "founding": "12-26"}}
    assert days(DAY(2026, 11, 24), **chosen) == [("christmas", "2026-12-25"), ("birthday", "2026-12-25")]


@pytest.mark.parametrize(("year", "day"), [(2027, 28), (2028, 29)])
def test_29_february(year: int, day: int) -> None:
    assert in_year("02-29", year) == DAY(year, 2, day)


def test_the_flow() -> None:
    here = story(FLOW, {"partner": {"id": "1", "name": "Ratna"}}).sees("days-holidays")
    here.taps("eid", "christmas", "act-done").sees("days-own").taps("birthday", "act-done").sees(
        "days-birthday"
    )
    for wrong in ("31 Februari", "31-02", "14", "entah", "1" * 500, "32 Mei"):
        here.says(wrong).sees("days-birthday", notice="problem-yearly")
    here.says("14 juni 1980").brings("set-days")
    assert here.effects[0].data["own_days"] == {"birthday": "06-14"}
    assert here.effects[0].data["days"] == ["eid", "christmas"]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("29 Februari", "02-29"),
        ("14-6", "06-14"),
        ("14/06", "06-14"),
        ("1 jan", "01-01"),
        ("14-6-1999", "06-14"),
    ],
)
def test_ways_to_write_a_day(said: str, kept: str) -> None:
    known = {"partner": {"id": "1", "name": "Ratna"}, "holidays": [], "own": ["birthday"]}
    here = story(FLOW, known).sees("days-birthday").says(said).brings("set-days")
    assert here.effects[0].data["own_days"] == {"birthday": kept}
