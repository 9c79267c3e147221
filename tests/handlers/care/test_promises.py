"""Promises (1.19): kept in mind for their maker, thought of on their day, kept, moved or dropped."""

from __future__ import annotations

from tests.handlers.care.partners import partner, writes_down
from tests.handlers.story import Person, Town

NUDGE = "Janji Anda: kirim profil"


def _promised(town: Town) -> Person:
    sri = writes_down(town.member("Sri"), when="Sudah lama kenal")
    sri.says("/janji").sees("Tidak ada janji").taps("Catat janji").says("ratna").says("kirim profil")
    sri.says("31 Februari 2027").sees("tidak ada di kalender", "Untuk hari apa?")
    return sri.says("Jumat").sees("kirim profil, Jum, 27 Nov 2026, untuk Ibu Ratna")


def test_its_maker_hears_of_it_on_its_day_once(town: Town) -> None:
    sri = _promised(town)
    town.passes(days=3)
    assert NUDGE not in sri.chat
    town.passes(days=1)
    sri.sees(NUDGE, "Untuk Ibu Ratna").taps("Sudah saya tepati").sees("Janji ditepati")
    town.passes(days=9)
    assert town.one("SELECT count(*) FROM outbox WHERE kind = 'care-promise'") == 1
    assert town.one("SELECT state FROM promises") == "kept"
    sri.taps_old("Batalkan").sees_toast("Janji ini sudah selesai")


def test_it_is_moved_and_then_dropped(town: Town) -> None:
    sri = _promised(town)
    town.passes(days=4)
    sri.taps("Nanti").sees("Ditunda berapa lama?").taps("Seminggu lagi").sees("Dipindah ke Jum, 4 Des 2026")
    town.passes(days=6)
    assert sri.chat.count(NUDGE) == 0
    town.passes(days=1)
    sri.sees(NUDGE).taps("Batalkan").sees("Janji dibatalkan")
    sri.says("/janji").sees("Tidak ada janji")


def test_whoever_was_away_on_its_day_hears_of_it_when_they_are_back(town: Town) -> None:
    sri = _promised(town).blocks()
    town.passes(days=5)
    assert NUDGE not in sri.chat
    sri.blocks(blocked=False)
    town.passes(days=1)
    assert sri.chat.count(NUDGE) == 1


def test_a_quiet_partners_promise_is_only_in_the_list(town: Town) -> None:
    sri = _promised(town).says(f"/mitra diam {partner(town)}")
    town.passes(days=7)
    assert NUDGE not in sri.chat
    sri.says("/rawat").sees("janji Anda untuk Jum, 27 Nov 2026")


def test_somebody_elses_promise(town: Town) -> None:
    _promised(town)
    id = town.one("SELECT id FROM promises")
    eko = town.member("Eko").says(f"/janji {id} ok").sees("Janji ini sudah selesai")
    eko.says(f"/janji {'9' * 30} ok").sees("Tidak ada janji")
    eko.says("/janji baru").sees("Belum ada mitra")
    assert town.one("SELECT state FROM promises") == "open"


def test_a_late_promise_is_in_the_list_of_the_day(town: Town) -> None:
    sri = _promised(town)
    town.passes(days=5)
    sri.says("/rawat").sees("janji Anda untuk Jum, 27 Nov 2026: kirim profil")
    town.passes(days=2)
    assert sri.chat.count(NUDGE) == 1
    assert "Rawat mitra hari ini" in sri.chat
    sri.taps("Janji: kirim profil").sees("kirim profil").sees_button("Sudah saya tepati", "Serahkan")


def test_nobody_who_blocked_the_bot_is_nudged(town: Town) -> None:
    sri = _promised(town)
    writes_down(sri, "Pak Anwar")
    sri.blocks()
    town.passes(days=20)
    assert not town.rows("SELECT * FROM outbox WHERE kind LIKE 'care%'")
    sri.blocks(False)
    sri.says("/rawat").sees("2 hal")


def test_erasure_takes_all_of_it(town: Town) -> None:
    sri = _promised(town)
    sri.says(f"/mitra log {partner(town)} sms").says(f"/mitra catat {partner(town)}").says("rahasia kami")
    sri.says("/hapusdata").taps("Ya, hapus semua data saya")
    town.passes(days=10)
    held = town.dump()
    for table in ("partners", "contacts", "promises", "corrections", "handovers", "carers", "due"):
        assert held[table] == []
    assert "Ratna" not in str(held)
    assert "rahasia" not in str(held)
