"""Broadcasts: written, looked at, confirmed; sent once to who wants them; paused, resumed and stopped."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest
from sqlalchemy import update

from handlers import sending
from handlers.town import settle
from sandbox.town import load_town
from storage import broadcasts as storage
from storage import consents
from storage.tables.members import members
from tests.handlers.story import Person, Town

TEXT = "Rapat besar 5 Desember.\nBawa catatan & cerita Anda."


def _reader(town: Town, name: str, news: bool = True, delivery: str = "anytime", **profile: Any) -> Person:
    person = town.member(name, **profile)
    key = person.key
    with town.database.transaction() as tx:
        consents.record(tx, key, "news", 1, news, town.now)
        tx.execute(update(members).where(members.c.person_id == key).values(delivery=delivery))
    return person


@pytest.fixture
def admin(town: Town) -> Person:
    return town.admin("Sri")


def _write(admin: Person, *audience: str) -> Person:
    """As far as the preview."""
    admin.says("/siarkan", TEXT).taps("Lewati", *(audience or ("Semua anggota",)))
    return admin.taps("Lihat hasilnya")


def _states(town: Town) -> dict[str, int]:
    query = "SELECT state, count(*) AS n FROM outbox WHERE kind = 'broadcast' GROUP BY state"
    return {row["state"]: row["n"] for row in town.rows(query)}


def test_whoever_wants_news_gets_it_once_at_their_hour(town: Town, admin: Person) -> None:
    ana, budi = _reader(town, "Ana"), _reader(town, "Budi", delivery="evening")
    cici, dodi = _reader(town, "Cici", news=False), _reader(town, "Dodi").blocks()
    _write(admin).sees("Kabar Jejaring", TEXT, "Penerimanya 2 orang", "Dilewati: 3")
    assert ana.telephone.bubbles == [], "nothing before it is confirmed"
    admin.taps("Kirim ke 2 orang").sees_toast("mulai dikirim").sees("sedang dikirim", "░░░░░░░░░░ 0 %")
    town.passes(hours=1)
    ana.sees("Kabar Jejaring", TEXT)
    admin.sees(
        "▓▓▓▓▓▓▓▓░░ 80 %", "Dari 5: 1 terkirim, 1 menunggu, dan 3 dilewati", "Sen, 23 Nov 2026 · 19.00"
    )
    assert budi.telephone.bubbles == []
    town.passes(hours=10)
    budi.sees(TEXT)
    admin.sees("Siaran selesai", "▓▓▓▓▓▓▓▓▓▓ 100 %", "Dari 5: 2 terkirim dan 3 dilewati").sees_no_button(
        "Jeda"
    )
    assert (len(ana.telephone.bubbles), len(budi.telephone.bubbles)) == (1, 1)
    assert "Rapat" not in cici.chat + dodi.chat
    assert town.one("SELECT count(*) FROM due WHERE kind LIKE 'broadcast%'") == 0
    progress = "SELECT count(*) FROM outbox WHERE kind LIKE 'broadcast-%'"
    assert town.one(progress) <= 5, "a night of waiting changes nothing"


def test_its_card_shows_the_first_words_whole(town: Town, admin: Person) -> None:
    _reader(town, "Ana")
    _write(admin).taps("Kirim ke 1 orang").sees("“Rapat besar 5 Desember. Bawa catatan &…”")
    town.passes(hours=1)
    for said, shown in (
        ("Rapat besar diundur ke Selasa, 8 Desember, pukul 9", "“Rapat besar diundur ke Selasa, 8…”"),
        ("Rapat besar diundur ke Selasa depan saja pukul 9", "“Rapat besar diundur ke Selasa depan saja…”"),
        ("Rapat besar\ndiundur ke Selasa depan 😀😀", "“Rapat besar diundur ke Selasa depan 😀😀”"),
        ("R" + "a" * 50, "“R" + "a" * 39 + "…”"),
    ):
        admin.says("/siarkan", said).taps("Lewati", "Semua anggota", "Lihat hasilnya")
        admin.taps("Kirim ke 1 orang").sees(shown)
        town.passes(hours=1)


def test_most_people_of_the_demo_town_want_news(town: Town, admin: Person) -> None:
    with town.database.transaction() as tx:
        settle(tx, load_town(), town.now)
    _write(admin).sees("Penerimanya 18 orang", "Dilewati: 7")


def test_the_audience_is_who_was_meant(town: Town, admin: Person) -> None:
    _reader(town, "Ana", district="34.04", sector="company")
    _reader(town, "Budi", district="32.73", sector="company")
    town.rows("UPDATE members SET type = 'learner' WHERE name = 'Budi' RETURNING person_id")
    for audience, willing in (
        (("Anggota di satu provinsi", "jabar"), 1),
        (("Anggota di satu provinsi", "sleman"), 1),
        (("Anggota dari satu sektor", "Perusahaan"), 2),
        (("Menurut pengalaman", "Sedang belajar"), 1),
    ):
        admin.says("/siarkan", TEXT).taps("Lewati").says(*audience).taps("Lihat hasilnya")
        admin.sees(f"Penerimanya {willing} orang").taps("Buang").sees("Tidak ada yang terkirim")
    admin.says("/siarkan", TEXT).taps("Lewati").says("peran", "kurator").taps("Lihat hasilnya")
    admin.sees("belum ada yang bisa menerimanya").sees_no_button("Kirim ke 0 orang")
    assert _states(town) == {}


def test_it_can_be_changed_before_it_is_sent(town: Town, admin: Person) -> None:
    ana = _reader(town, "Ana")
    _write(admin).taps("Ubah dulu", "Ubah", "Isi").says("Kata yang lain").taps("Lihat hasilnya")
    admin.taps("Kirim ke 1 orang").taps_old("Kirim ke 1 orang").sees_toast("sudah selesai")
    town.passes(hours=1)
    ana.sees("Kata yang lain").sees_no(TEXT)
    assert _states(town) == {"sent": 1}


def test_a_photo_goes_with_words_that_fit_under_it(town: Town, admin: Person) -> None:
    ana = _reader(town, "Ana")
    long = "Cerita & catatan. " * 150
    admin.says("/siarkan", long).sees("Siapa yang perlu membacanya?").says("kembali", TEXT)
    admin.sends_photo("poster").taps("Semua anggota", "Lihat hasilnya")
    admin.taps("Kirim ke 1 orang")
    town.passes(hours=1)
    assert ana.telephone.bubbles[0].photo == "poster"
    admin.says("/siarkan", long).taps("Semua anggota", "Lihat hasilnya").taps("Kirim ke 1 orang")
    town.passes(hours=1)
    ana.sees(long.strip())


def test_pause_resume_and_stop_reach_what_is_in_the_outbox(
    town: Town, admin: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "AT_ONCE", 2)
    readers = [_reader(town, f"Pembaca {n}", delivery="evening") for n in range(5)]
    _write(admin).taps("Kirim ke 5 orang")
    town.passes(hours=1)
    assert _states(town) == {"pending": 5}
    admin.taps("Jeda").sees("Siaran dijeda").sees_button("Lanjutkan", "Hentikan")
    town.passes(hours=20)
    assert _states(town) == {"paused": 5}
    readers[0].blocks()
    admin.taps("Lanjutkan")
    town.ticks()
    assert _states(town) == {"sent": 4, "skipped": 1}
    town.passes(hours=1)
    admin.sees("Siaran selesai", "Dari 6: 4 terkirim dan 2 dilewati").taps_old("Jeda").sees_toast("selesai")


def test_a_stopped_one_counts_whom_it_did_not_come_to(
    town: Town, admin: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "AT_ONCE", 2)
    for n in range(5):
        _reader(town, f"Pembaca {n}", delivery="evening")
    _write(admin).taps("Kirim ke 5 orang")
    town.ticks()
    town.ticks()
    admin.says("/siarkan").sees("sedang dikirim", "menulis siaran lain").taps("Hentikan")
    admin.sees("Siaran dihentikan", "Dari 6:").sees_no_button("Lanjutkan")
    town.passes(hours=20)
    assert _states(town).keys() == {"skipped"}
    admin.says("/siarkan").sees("Apa isi siarannya?")
    [row] = town.rows("SELECT total, unwilling, unsent FROM broadcasts")
    assert row["total"] == row["unwilling"] + row["unsent"] + _states(town)["skipped"] == 6


def test_withdrawn_consent_and_blocking_stop_what_waits(town: Town, admin: Person) -> None:
    ana, budi = _reader(town, "Ana", delivery="evening"), _reader(town, "Budi", delivery="evening")
    early = _reader(town, "Cici")
    _write(admin).taps("Kirim ke 3 orang")
    town.passes(hours=1)
    ana.says("/ubah").taps("Ubah", "Izin data", "✓ Kirim kabar jejaring").says("lanjut")
    budi.says("/hapusdata").taps("Ya, hapus semua data saya")
    early.says("/kabar").sees("hanya sampai kepada yang mengizinkannya")
    assert town.one("SELECT count(*) FROM consents WHERE purpose = 'news' AND NOT given") == 1, "typed only"
    early.taps("Jangan kirimi saya kabar").sees("tidak kami kirim lagi")
    reasons = town.rows("SELECT reason FROM outbox WHERE state = 'skipped' AND kind = 'broadcast'")
    assert {row["reason"] for row in reasons} == {"consent", "erased"}
    town.passes(hours=20)
    assert "Rapat" not in ana.chat
    _write(admin).sees("belum ada yang bisa menerimanya")


def test_authority_is_of_who_acts(town: Town, admin: Person) -> None:
    ana = _reader(town, "Ana")
    ana.says("/siarkan").sees("hanya untuk admin dan kurator")
    _write(admin)
    [send] = [token for _, label, token in admin.telephone.was_shown if label == "Kirim ke 1 orang"]
    ana.says(send).sees("hanya untuk admin dan kurator")
    for broken in ("/siarkan kirim", "/siarkan kirim 99999999999999999999", "/siarkan kirim 7x"):
        admin.says(broken).sees("Apa isi siarannya?").says("/batal")
    assert _states(town) == {}
    curator = town.member("Kurator")
    admin.says(f"/peran beri curator {curator.key}")
    curator.says(send)
    town.passes(hours=1)
    ana.sees(TEXT)
    curator.says("/bantuan").sees("/siarkan").sees_no("/peran")


def test_a_crash_goes_on_where_it_was(town: Town, admin: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    """A part is whole or not there at all; nobody is left out and nobody gets it twice."""
    monkeypatch.setattr(sending, "AT_ONCE", 2)
    readers = [_reader(town, f"Pembaca {n}") for n in range(5)]
    _write(admin).taps("Kirim ke 5 orang")
    go_on, second, died = storage.go_on, readers[1].key, 0

    def dies(*args: Any) -> None:
        nonlocal died
        if died < 3 and args[2] > second:
            died += 1
            raise RuntimeError
        go_on(*args)

    monkeypatch.setattr(storage, "go_on", dies)
    for _ in range(9):
        with contextlib.suppress(RuntimeError):
            town.ticks()
        town.restarts()
    assert died == 3
    town.passes(hours=1)
    assert [len(reader.telephone.bubbles) for reader in readers] == [1] * 5
    assert _states(town) == {"sent": 5}
