"""Occasions (4.20): a greeting is prepared the day before, for those days only that the member chose."""

from __future__ import annotations

import datetime

import pytest

from handlers.holidays import holidays
from tests.handlers.care.partners import partner, writes_down
from tests.handlers.story import Person, Town


def _chose(town: Town, *days: str) -> Person:
    sri = writes_down(town.member("Sri"), when="Sudah lama kenal", channel="WhatsApp")
    sri.says(f"/mitra {partner(town)}").taps("Hari penting", *days, f"Lanjut ({len(days)} dipilih)", "Lanjut")
    sri.sees("Sehari sebelumnya kami siapkan ucapannya")
    # Each morning's look would be a step of time of its own.
    return sri.says("/rawat pagi tidak")


def test_the_day_before_in_the_members_hours(town: Town) -> None:
    sri = _chose(town, "Natal")
    town.passes(days=30)
    assert "Besok" not in sri.chat
    town.passes(days=1)
    sri.sees("Besok: Natal · Ibu Ratna", "Jum, 25 Des 2026", "Selamat Hari Natal", "Salam hangat,\nSri")
    [link] = [url for label, url in sri.screen.buttons if label == "Buka WhatsApp"]
    assert link.startswith("https://wa.me/6281234567890?text=Halo%20Ibu%20Ratna")
    sri.taps("Teksnya saja, untuk disalin").sees("Selamat Hari Natal").sees_no("Besok")
    sri.taps("Sudah saya kirim").sees("lewat WhatsApp")
    town.passes(days=20)
    assert town.one("SELECT count(*) FROM outbox WHERE kind = 'care-occasion'") == 1


def test_by_the_moon_it_is_said_to_be_an_estimate(town: Town) -> None:
    sri = _chose(town, "Idul Fitri")
    town.passes(days=107)
    said = "Besok: Idul Fitri (perkiraan) · Ibu Ratna"
    assert said in sri.chat
    assert "Mohon maaf lahir dan batin" in sri.chat
    assert "Natal" not in sri.chat


def test_their_own_day_comes_every_year(town: Town) -> None:
    sri = writes_down(town.member("Sri"), when="Sudah lama kenal")
    sri.says(f"/mitra hari {partner(town)}").taps("Lanjut", "Ulang tahun", "Lanjut (1 dipilih)")
    sri.says("31 Februari").sees("tidak ada di kalender").says("25 November 1980")
    sri.says(f"/mitra {partner(town)}").sees("Ulang tahun: 25 November")
    sri.says("/rawat pagi tidak")
    assert "1980" not in str(town.rows("SELECT * FROM partners"))
    town.passes(days=2)
    assert "Besok: Ulang tahun · Ibu Ratna" in sri.chat
    town.passes(days=366)
    assert sri.chat.count("Besok: Ulang tahun") == 2


def test_whom_one_greets_is_not_named_in_the_list_as_well(town: Town) -> None:
    """A contact with Ibu Ratna is due this morning, and her birthday is tomorrow: one message, not two."""
    sri = writes_down(town.member("Sri"), when="Sudah lama kenal")
    sri.says(f"/mitra hari {partner(town)}").taps("Lanjut", "Ulang tahun", "Lanjut (1 dipilih)").says(
        "25 Des"
    )
    town.passes(days=30)
    seen = len(sri.telephone.bubbles)
    town.passes(days=1)
    assert [bubble.words.split("\n")[0] for bubble in sri.telephone.bubbles[seen:]] == [
        "Besok: Ulang tahun · Ibu Ratna"
    ]
    town.passes(days=6)
    assert "Ibu Ratna: belum pernah dihubungi" in sri.chat, (
        "on Monday she is in the list, if nobody was in touch"
    )


def test_a_bot_that_was_away_greets_on_the_day_but_not_later(town: Town) -> None:
    sri = _chose(town, "Natal")
    town.now += 32.1 * 86_400
    town.ticks()
    sri.sees("Hari ini: Natal · Ibu Ratna")
    eko = _later(town)
    town.now += 40 * 86_400
    town.ticks()
    assert "Tahun Baru · Pak Anwar" not in eko.chat


def _later(town: Town) -> Person:
    eko = writes_down(town.member("Eko"), "Pak Anwar", when="Sudah lama kenal")
    return eko.says(f"/mitra hari {partner(town, 'Pak Anwar')}").taps(
        "Tahun Baru", "Lanjut (1 dipilih)", "Lanjut"
    )


@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_the_calendar_knows_every_holiday(year: int) -> None:
    from flows.care.occasions import HOLIDAYS

    known = holidays(year)
    assert {one.what for one in known} == set(HOLIDAYS)
    assert datetime.date(year, 12, 25) in {one.day for one in known if one.what == "christmas"}


def test_days_by_the_moon_are_marked(town: Town) -> None:
    assert next(one for one in holidays(2027) if one.what == "eid").estimated
    assert not next(one for one in holidays(2026) if one.what == "eid").estimated
