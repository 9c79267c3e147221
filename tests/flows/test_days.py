"""Days and hours as people say them; what can be meant in two ways is read in both."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.days import read_clocks, read_days

TODAY = datetime.date(2026, 11, 25)
"""A Wednesday."""


def _days(said: str, today: datetime.date = TODAY) -> list[str]:
    return [day.isoformat() for day in read_days(said, today)]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("hari ini", "2026-11-25"), ("Besok", "2026-11-26"), ("lusa", "2026-11-27"),
        ("tomorrow", "2026-11-26"), ("3 hari lagi", "2026-11-28"), ("in 10 days", "2026-12-05"),
        ("Jumat", "2026-11-27"), ("hari Jum'at", "2026-11-27"), ("Jumat ini", "2026-11-27"),
        ("Senin depan", "2026-11-30"), ("next Monday", "2026-11-30"), ("Rabu depan", "2026-12-02"),
        ("Jumat minggu depan", "2026-12-04"), ("Minggu minggu depan", "2026-12-06"), 
        ("hari Minggu", "2026-11-29"),
        ("5 Desember", "2026-12-05"), ("5 des", "2026-12-05"), ("5/12", "2026-12-05"),
        ("tanggal 5", "2026-12-05"),
        ("tanggal 30", "2026-11-30"), ("Sabtu, 5 Desember", "2026-12-05"), ("December 5th", "2026-12-05"),
        ("25 November", "2026-11-25"), ("24 November", "2027-11-24"), ("29 Februari", "2028-02-29"),
        ("5 Des 26", "2026-12-05"), ("23-11-2027", "2027-11-23"), ("2027-11-23", "2027-11-23"),
        ("1 Januari 2020", "2020-01-01"), ("Dec 5, 2026", "2026-12-05"),
    ],
)  # fmt: skip
def test_one_day_is_meant(said: str, day: str) -> None:
    assert _days(said) == [day]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("Jumat depan", ["2026-11-27", "2026-12-04"]),
        ("next friday", ["2026-11-27", "2026-12-04"]),
        ("Rabu", ["2026-11-25", "2026-12-02"]),
    ],
)
def test_two_days_can_be_meant(said: str, days: list[str]) -> None:
    assert _days(said) == days


@pytest.mark.parametrize(
    "said",
    [
        "", "?", "minggu depan", "next week", "depan", "entah", "5", "31-2-2027", "31 Februari",
        "Senin 5 Desember",
        "12/25", "5 Desember 2026 pagi", "1 2 3 4", "tanggal", "0/0", "tanggal 32", "9999999", "²",
        "1-1-99999",
        "x" * 99,
    ],
)  # fmt: skip
def test_what_is_no_day(said: str) -> None:
    assert _days(said) == []


@pytest.mark.parametrize(
    ("said", "clock"),
    [
        ("9", "09:00"), ("09.00", "09:00"), ("9 pagi", "09:00"), ("jam 9 pagi", "09:00"), 
        ("pukul 14:30", "14:30"),
        ("14.30", "14:30"), ("1430", "14:30"),
        ("14.30 WIB", "14:30"), ("jam 2 siang", "14:00"),
        ("2 siang", "14:00"), ("12 siang", "12:00"), ("12 malam", "00:00"), ("7 malam", "19:00"),
        ("1 malam", "01:00"), ("6 sore", "18:00"), ("3.15 sore wita", "15:15"),
        ("14 siang", "14:00"),
        ("2 pm", "14:00"), ("9am", "09:00"), ("12 pm", "12:00"), ("12 am", "00:00"), ("02.00", "02:00"),
        ("setengah 3 sore", "14:30"), ("setengah 10", "09:30"), ("4 in the afternoon", "16:00"), 
        ("0", "00:00"),
    ],
)  # fmt: skip
def test_one_time_is_meant(said: str, clock: str) -> None:
    assert read_clocks(said) == (clock,)


@pytest.mark.parametrize(
    ("said", "clocks"),
    [
        ("2", ("02:00", "14:00")), ("jam 3", ("03:00", "15:00")), ("2.30", ("02:30", "14:30")),
        ("setengah 3", ("02:30", "14:30")), ("setengah 1", ("00:30", "12:30")),
    ],
)  # fmt: skip
def test_two_times_can_be_meant(said: str, clocks: tuple[str, ...]) -> None:
    assert read_clocks(said) == clocks


@pytest.mark.parametrize(
    "said", ["", "25.00", "9.60", "9 malam pagi", "siang", "setengah 0", "15 pagi", "9" * 99]
)
def test_what_is_no_time(said: str) -> None:
    assert read_clocks(said) == ()


@given(st.text(max_size=80), st.dates(datetime.date(2000, 1, 1), datetime.date(2100, 1, 1)))
def test_nothing_that_is_typed_raises(text: str, today: datetime.date) -> None:
    assert len(read_days(text, today)) <= 2
    assert len(read_clocks(text)) <= 2
