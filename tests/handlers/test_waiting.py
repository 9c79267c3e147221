"""Left half-way: it goes on exactly there, after days, after a restart; one gentle reminder, no more."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

import pytest

from handlers import door
from storage.people import find_person
from tests.handlers.story import Person, Town

NUDGE = "Masih ingin melanjutkan?"


def _half_way(town: Town, name: str = "Ana", place: str = "") -> Person:
    ana = town.person(name)
    ana.says("/daftar").taps("Bahasa Indonesia", "Saya setuju", "Setuju semua").says("Ana Wijaya")
    ana.taps("Ibu", "Alumni PBA")
    if place:
        ana.taps("Belum ada", "Media", "Diri sendiri").says(place)
    return ana


def _hour(town: Town, zone: str) -> float:
    local = datetime.datetime.fromtimestamp(town.now, ZoneInfo(zone))
    return local.hour + local.minute / 60


def test_after_days_and_a_restart(town: Town) -> None:
    ana = _half_way(town)
    town.passes(days=5).restarts()
    ana.says("3").sees("Afiliasi: Lokal dan global ✓", "Anda bekerja di sektor apa?")
    town.restarts()
    ana.taps("Media").sees("bergabung atas nama siapa").taps("← Kembali").sees("sektor apa")


def test_start_goes_on_there(town: Town) -> None:
    ana = _half_way(town)
    for words in ("/start", "/daftar", "/lanjut"):
        ana.says(words).sees(
            "Kita lanjutkan dari sini", "Anda ikut jejaring kemitraan yang mana?", "Langkah 7"
        )


def test_after_it_expired(town: Town) -> None:
    ana = _half_way(town)
    town.passes(days=40)
    assert town.one("SELECT status FROM conversations") == "expired"
    assert not town.rows("SELECT * FROM due")
    town.restarts()
    ana.says("/daftar").sees("Kita lanjutkan dari sini", "Anda ikut jejaring kemitraan yang mana?")
    ana.taps("Lokal dan global").sees("sektor apa")
    assert town.one("SELECT count(*) FROM conversations") == 1


@pytest.mark.parametrize("words", ["/lanjut", "halo", "/start"])
def test_other_ways_back_from_an_expired_one(town: Town, words: str) -> None:
    ana = _half_way(town)
    town.passes(days=40)
    ana.says(words).sees("Anda ikut jejaring kemitraan yang mana?")


def test_exactly_one_reminder(town: Town) -> None:
    ana = _half_way(town)
    town.passes(hours=23.9)
    ana.sees_nothing()
    town.passes(hours=0.2)
    ana.sees(NUDGE, "Anda ikut jejaring kemitraan yang mana?").sees_button("Lokal dan global")
    town.passes(days=60)
    ana.sees_nothing()
    assert ana.chat.count(NUDGE) == 1


def test_the_reminder_can_be_answered(town: Town) -> None:
    ana = _half_way(town)
    town.passes(hours=25)
    ana.taps("Lokal dan global").sees("sektor apa")
    town.passes(days=3)
    assert ana.chat.count(NUDGE) == 0, "edited away by the answer, and not said again"
    assert len([body for body in town.sent if "nudge" in repr(body)]) == 1


def test_no_reminder_for_who_moved_on(town: Town) -> None:
    """24 hours of silence count from the last word, not from the first."""
    ana = _half_way(town)
    for _ in range(5):
        town.passes(hours=20)
        ana.taps("← Kembali")
        assert NUDGE not in ana.chat


def test_no_reminder_for_who_finished(town: Town) -> None:
    ana = _half_way(town, place="Sleman")
    ana.taps("Lewati", "Lewati", "Lewati", "Langsung, kapan saja", "Lewati", "Kirim").sees("Terima kasih")
    assert not town.rows("SELECT * FROM due")
    town.passes(days=40)
    ana.sees_nothing()


def test_no_reminder_for_who_said_stop(town: Town) -> None:
    ana = _half_way(town)
    ana.says("/batal").sees("berhenti dulu")
    town.passes(days=40)
    ana.sees_nothing()


def test_at_a_polite_hour(town: Town) -> None:
    town.passes(hours=12.5)  # 21.30 WIB
    ana = _half_way(town)
    town.passes(hours=34)
    ana.sees_nothing()
    town.passes(hours=1)
    ana.sees(NUDGE)
    assert 8 <= _hour(town, "Asia/Jakarta") < 9


def test_a_polite_hour_where_they_live(town: Town) -> None:
    """Who has said that they live in Jayapura is not written to at 19.00 WIB: it is 21.00 there."""
    town.passes(hours=10)  # 19.00 WIB
    ana = _half_way(town, place="Kota Jayapura")
    assert town.one("SELECT zone FROM people") == "Asia/Jayapura"
    town.passes(hours=34)
    ana.sees_nothing()
    town.passes(hours=3)
    ana.sees(NUDGE)
    assert 8 <= _hour(town, "Asia/Jayapura") < 11


def test_a_polite_hour_though_the_bot_was_away(town: Town) -> None:
    """A reminder that fell due in the afternoon is not sent at 3 in the morning."""
    ana = _half_way(town)
    town.now += 42 * 3600  # 03.00 WIB; nothing ran meanwhile
    town.ticks()
    ana.sees_nothing()
    town.passes(hours=6)
    ana.sees(NUDGE)


def test_reminded_again_only_after_coming_back(town: Town) -> None:
    ana = _half_way(town)
    town.passes(days=40)
    ana.says("/daftar").sees("Kita lanjutkan")
    town.passes(days=2)
    ana.sees(NUDGE)
    town.passes(days=60)
    ana.sees_nothing()


def test_a_cancelled_draft_goes_on(town: Town) -> None:
    for stop, onward in (("/batal", "/daftar"), ("batal", "/lanjut"), ("berhenti", "halo lagi")):
        ana = _half_way(town, f"Ana {stop[-3:]}")
        ana.says(stop).sees("Jawaban Anda tetap tersimpan")
        town.passes(days=90)
        ana.says(onward).sees("Anda ikut jejaring kemitraan yang mana?", "Langkah 7")


def test_nothing_to_stop(town: Town) -> None:
    ana = town.person("Ana")
    ana.says("/batal").sees("Tidak ada yang perlu dibatalkan")
    ana.says("batal").sees("Tidak ada yang perlu dibatalkan").says("/lanjut").sees("Tidak ada percakapan")
    budi = _half_way(town, "Budi").says("batal").sees("berhenti dulu")
    budi.says("batal").sees("Tidak ada yang perlu dibatalkan")


def test_a_tap_on_what_is_on_hold(town: Town) -> None:
    ana = _half_way(town)
    ana.says("/batal").taps("Lokal dan global").sees_toast("Ketik /lanjut untuk meneruskan").sees_nothing()
    ana.says("/lanjut").sees("Anda ikut jejaring kemitraan yang mana?")


def test_interrupted_and_offered_to_go_on(town: Town) -> None:
    """What is interrupted waits, and is offered when the other is done."""
    ana = town.member("Ana")
    ana.says("/ubah").sees("Sudah benar semua?").taps("Ubah", "Nama").sees("Siapa nama Anda?")
    town.rows("UPDATE consents SET version = 0 RETURNING id")
    ana.says("Ani").sees("Aturan jejaring diperbarui").taps("Saya setuju")
    ana.sees("persetujuan Anda tercatat", "Ada percakapan yang tadi tertunda. Mau dilanjutkan?")
    ana.taps("Lanjutkan").sees("Siapa nama Anda?").says("Ani").sees("Nama: Ani").taps("Kirim")
    ana.sees("sudah diperbarui").sees_no("tertunda")
    assert town.member_of(ana).name == "Ani"


def test_an_old_edit_never_undoes_a_newer_one(town: Town) -> None:
    ana = town.member("Ana")
    ana.says("/ubah").taps("Ubah", "Nama").says("Ani")
    town.rows("UPDATE consents SET version = 0 RETURNING id")
    ana.says("/profil").taps("Saya setuju").says("/ubah").sees("Nama: Ani").taps("Kirim").sees("diperbarui")
    ana.sees_no("tertunda").says("/lanjut").sees("Tidak ada percakapan")
    assert town.one("SELECT count(*) FROM conversations WHERE status IN ('active', 'suspended')") == 0


def test_edit_twice_is_one_edit(town: Town) -> None:
    ana = town.member("Ana")
    ana.says("/profil").taps("Ubah profil", "Ubah profil").taps("Kirim").sees("diperbarui").sees_no(
        "tertunda"
    )
    assert town.one("SELECT count(*) FROM conversations") == 1


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)  # SQLite has one writer
def test_time_and_the_person_speak_at_once(town: Town) -> None:
    """While the person's update is being handled, time waits: an answer is never lost under an expiry."""
    ana = _half_way(town)
    key = ana.key
    town.now += 31 * 86_400
    town.rows("UPDATE due SET next_at = 0, rule = 'expire' RETURNING id")

    def comes() -> int:
        with town.database.transaction() as tx:
            return door.come(tx, town.tools, town.now)

    with town.database.transaction() as tx:
        assert find_person(tx, key, lock=True)
        assert comes() == 0, "time waits for the person"
        tx.exec_driver_sql(
            "UPDATE conversations SET state = jsonb_set(state, '{answers,name}', '\"Ani\"'), "
            f"updated_at = {round(town.now * 1e6)}"
        )
    assert comes() == 1
    assert town.one("SELECT state->'answers'->>'name' FROM conversations") == "Ani"
    assert town.one("SELECT status FROM conversations") == "active"


def test_no_reminder_for_who_blocked_the_bot(town: Town) -> None:
    ana = _half_way(town)
    ana.blocks()
    town.passes(days=3)
    ana.sees_no(NUDGE)


class TestAnUnknownVersion:
    """The code has gone back to an older version: what newer code began cannot go on, but can be left."""

    def _stuck(self, town: Town) -> Person:
        ana = town.person("Ana").says("/daftar").taps("Bahasa Indonesia", "Saya setuju")
        with town.database.transaction() as tx:
            tx.exec_driver_sql("UPDATE conversations SET version = 99")
        return ana

    def test_stopped_and_begun_anew(self, town: Town) -> None:
        ana = self._stuck(town)
        ana.says("/batal").sees("berhenti dulu").says("/lanjut").sees("Tidak ada percakapan yang tertunda")
        ana.says("/daftar").sees("Bahasa apa")
        assert [row["status"] for row in town.rows("SELECT status FROM conversations ORDER BY id")] == [
            "cancelled", "active"
        ]  # fmt: skip

    def test_begun_anew_at_once(self, town: Town) -> None:
        self._stuck(town).says("/daftar").sees("Bahasa apa").taps("English").sees("Welcome")
