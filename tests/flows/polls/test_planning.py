"""When a session begins, as people write it."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

import pytest

from flows.polls.planning import read_when
from flows.replies import Text

ZONE = "Asia/Makassar"
NOW = datetime.datetime(2026, 11, 26, 10, 30, tzinfo=ZoneInfo(ZONE))


@pytest.mark.parametrize(
    ("said", "day", "hour", "minute"),
    [
        ("besok 9.00", 27, 9, 0),
        ("Besok pukul 9", 27, 9, 0),
        ("hari ini 10.31", 26, 10, 31),
        ("lusa, jam 19:30 WITA", 28, 19, 30),
        ("11.00", 26, 11, 0),
        ("09.00", 27, 9, 0),
        ("30-11-2026 09.00", 30, 9, 0),
        ("30 November 2026 pukul 14.05", 30, 14, 5),
        ("tomorrow 9:00", 27, 9, 0),
    ],
)
def test_is_understood(said: str, day: int, hour: int, minute: int) -> None:
    wanted = datetime.datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo(ZONE))
    assert read_when(said, NOW.timestamp(), ZONE) == wanted.timestamp()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("besok", "problem-when"),
        ("besok 25.00", "problem-when"),
        ("31 Februari 2027 09.00", "problem-date"),
        ("entah 09.00", "problem-date"),
        ("hari ini 10.30", "problem-past"),
        ("1-1-2020 09.00", "problem-past"),
        ("1-1-2030 09.00", "problem-far"),
        ("9" * 5000, "problem-when"),
        ("", "problem-when"),
    ],
)
def test_is_told_what_is_wrong(said: str, told: str) -> None:
    problem = read_when(said, NOW.timestamp(), ZONE)
    assert isinstance(problem, Text)
    assert problem.key == told
