"""After a first meeting (1.11 to 1.15): written down, followed up before 72 hours, stopped by any contact."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

import pytest

from flows.care.cadence import FIRST_LIMIT
from tests.handlers.care.partners import partner, writes_down
from tests.handlers.story import Town

NUDGE = "Sapa Ibu Ratna hari ini?"


def test_a_nudge_comes_before_72_hours_and_once(town: Town) -> None:
    sri = town.member("Sri")
    met = town.now
    writes_down(sri).sees("Sapa lagi dalam 72 jam")
    town.passes(hours=47.9)
    sri.sees_nothing()
    town.passes(hours=0.2)
    sri.sees(NUDGE, "lokakarya air bersih", "kirim profil").sees_button("Sudah saya hubungi", "Nanti")
    assert town.now < met + FIRST_LIMIT
    sri.says("/rawat").sees("Satu hal saja", "baru kenalan, sapa paling lambat Kam, 26 Nov 2026")
    town.passes(hours=24)
    sri.sees_nothing()
    sri.says("/rawat").sees("sudah lewat 72 jam sejak bertemu")
    sri.says(f"/mitra staf {partner(town)}").says("Sri, Eko").taps("Lewati")
    sri.says(f"/mitra hari {partner(town)}").taps("Natal", "Lanjut (1 dipilih)", "Lanjut")
    town.passes(hours=1)
    assert sri.chat.count(NUDGE) == 1
    assert {"care-first", "care-day", "care-occasion", "care-promise"} <= set(town.tools.nudges)


def test_after_three_weeks_it_waits_like_any_other_contact(town: Town) -> None:
    sri = writes_down(town.member("Sri"))
    town.passes(days=20)
    sri.says("/rawat").sees("sudah lewat 72 jam")
    town.passes(days=2)
    assert "Ibu Ratna: belum pernah dihubungi" in sri.chat
    sri.says("/rawat").sees("belum pernah dihubungi").taps("Siapkan pesan").sees(
        "Terima kasih atas percakapan"
    )


def test_a_contact_on_any_channel_stops_it(town: Town) -> None:
    sri = writes_down(town.member("Sri"))
    for channel in ("SMS", "Telepon", "Surel", "Kartu pos", "Surat", "WhatsApp", "Telegram", "Tatap muka"):
        sri.says("/mitra").taps("Ibu Ratna · Kunci", "Sudah saya hubungi", channel)
        sri.sees(f"Tercatat: Ibu Ratna, lewat {channel}. Sapa lagi sekitar Rab, 23 Des 2026")
        assert not town.rows("SELECT * FROM due WHERE kind = 'care-first'")
    town.passes(days=4)
    assert NUDGE not in sri.chat
    sri.says("/rawat").sees("tidak ada yang menunggu")
    assert town.one("SELECT count(*) FROM contacts") == 8


@pytest.mark.parametrize(("delivery", "hour"), [("morning", 8), ("evening", 19), ("anytime", 22)])
def test_it_comes_at_an_hour_that_suits(town: Town, delivery: str, hour: int) -> None:
    sri = town.member("Sri")
    town.rows("UPDATE members SET delivery = :delivery RETURNING 1", delivery=delivery)
    town.passes(hours=13)
    met = town.now
    writes_down(sri)
    due = town.one("SELECT next_at FROM due WHERE kind = 'care-first'") / 1_000_000
    assert datetime.datetime.fromtimestamp(due, ZoneInfo("Asia/Jakarta")).hour == hour
    assert met + FIRST_LIMIT > due >= met + 48 * 3600
    town.passes(days=3)
    assert NUDGE in sri.chat


def test_an_old_acquaintance_is_not_followed_up(town: Town) -> None:
    sri = writes_down(town.member("Sri"), when="Sudah lama kenal").sees_no("72 jam")
    town.passes(days=4)
    assert NUDGE not in sri.chat


def test_met_yesterday_has_a_day_less(town: Town) -> None:
    sri = writes_down(town.member("Sri"), when="Kemarin")
    town.passes(hours=24.1)
    sri.sees(NUDGE)


def test_a_bot_that_was_away_says_it_late_but_at_a_good_hour(town: Town) -> None:
    sri = writes_down(town.member("Sri"))
    town.now += 3.6 * 86_400
    town.ticks()
    sri.sees_nothing()
    town.passes(hours=11)
    sri.sees("Sapa Ibu Ratna?", "Sudah lewat tiga hari")


def test_organisations_are_found_by_a_part_of_their_name(town: Town) -> None:
    town.member("Eko", organisation="Perkumpulan Lumbung Sejawat")
    sri = town.member("Sri").says("/mitra baru").taps("Organisasi").says("lumbung sejawt")
    sri.taps("Perkumpulan Lumbung Sejawat").says("rapat").taps("Hari ini").says("data").taps("Lewati")
    sri.says("kirim data").taps("Biasa", "Tatap muka", "Simpan").sees(
        "Perkumpulan Lumbung Sejawat sudah tercatat"
    )
    assert town.one("SELECT name FROM partners") == "Perkumpulan Lumbung Sejawat"


def test_half_way_it_waits(town: Town) -> None:
    sri = town.member("Sri").says("/mitra baru").taps("Perorangan").says("Ibu Ratna").says("/profil")
    town.passes(hours=2).restarts()
    sri.says("/mitra baru").sees("Ia bekerja di organisasi apa?")


def test_two_taps_count_once(town: Town) -> None:
    sri = writes_down(town.member("Sri"))
    sri.says(f"/mitra log {partner(town)}")
    message, token = sri.button("Surat")
    sri.presses(message, token).presses(message, token)
    assert town.one("SELECT count(*) FROM contacts") == 1


def test_only_members_care_and_only_for_their_own(town: Town) -> None:
    sri, eko = writes_down(town.member("Sri")), town.member("Eko")
    number = partner(town)
    town.person("Ana").says("/mitra").sees("Anda belum terdaftar")
    for act in ("", "log ", "buang ", "draf ", "nanti ", "serah ", "betul "):
        eko.says(f"/mitra {act}{number}").sees("Belum ada mitra")
        eko.says(f"/mitra {act}{number} ya").sees("Belum ada mitra")
    eko.presses(1, f"/mitra log {number} wa").sees_toast("sudah tidak ada di daftar Anda")
    eko.presses(1, f"/mitra {'9' * 40}").sees_toast("sudah tidak ada di daftar Anda")
    eko.says("/mitra apa saja").sees("Belum ada mitra")
    assert not town.rows("SELECT * FROM contacts")
    sri.says("/datasaya")
    assert "Ibu Ratna" in sri.telephone.fresh[-1].document[1]  # type: ignore[index]
    eko.says("/datasaya")
    assert "Ibu Ratna" not in eko.telephone.fresh[-1].document[1]  # type: ignore[index]
