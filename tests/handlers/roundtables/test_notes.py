"""Off the record: protected posts, notes without names, raw notes deleted with a receipt (3.4)."""

from __future__ import annotations

from tests.handlers.roundtables.table import GROUP, TITLE, Table
from tests.handlers.story import Bubble, Person, Town

CANARY = "kenari"


def _note_taker(town: Town, table: Table) -> Person:
    dewi = table.member("Dewi Anggraini", "ngo", "LSM Sehat")
    sri = table.host
    table.opens(sri).taps("Catatan").sees("Belum ada pencatat").taps("Tunjuk pencatat").says("Dewi")
    sri.sees("Dewi Anggraini menjadi pencatat")
    return dewi.sees("Anda diminta mencatat")


def test_who_takes_notes_finds_them_by_the_command_alone(town: Town) -> None:
    table = Table(town)
    dewi = _note_taker(town, table)
    dewi.says("/catatan").sees(f"Catatan {TITLE}").taps("Tulis catatan").sees("terbentuknya")
    table.host.says(f"/catatan {table.meeting}").sees("Pencatat: Dewi Anggraini")
    table.host.says("/catatan").sees("Anda belum diminta mencatat")


def test_the_rule_is_said_and_posts_cannot_be_passed_on(town: Town) -> None:
    admin = town.admin("Admin")
    admin.says_in(GROUP, "/hubungkan Ruang Meja")
    table = Table(town, group=str(GROUP))
    table.opens(table.host).taps("Catatan", "Sampaikan aturan di grup").sees("sudah disampaikan")
    assert "tidak dibawa keluar" in town.groups[str(GROUP)].bubbles[-1].words
    assert _last_in_group(town).is_protected
    admin.says_in(GROUP, "/polling Kapan?\nPagi\nSore")
    assert not _last_in_group(town).is_protected, "a month before the meeting"
    town.passes(days=30, hours=1)
    admin.says_in(GROUP, "/polling Apa pelajarannya?\nSabar\nTerbuka")
    assert _last_in_group(town).is_protected, "whatever is posted while it is held"
    admin.says_in(GROUP, "/pertemuan")
    assert _last_in_group(town).is_protected


def _last_in_group(town: Town) -> Bubble:
    return town.groups[str(GROUP)].bubbles[-1]


def test_notes_name_nobody(town: Town) -> None:
    table = Table(town)
    for word in ("Satu", "Dua", "Tiga"):
        table.member(f"Budi {word}", "company", "PT Maju Jaya")
    dewi = _note_taker(town, table)
    dewi.taps("Tulis catatan").sees("Apa yang diceritakan tentang terbentuknya")
    dewi.says("Kata Bu Sri Lestari dari Yayasan Bakti, awalnya ragu. Budi Satu setuju; @budi juga.")
    dewi.sees("Ada 3 bagian yang menunjuk", "“Bu Sri Lestari dari Yayasan Bakti” → “seorang peserta”")
    dewi.sees("“Budi Satu” → “seorang peserta dari perusahaan”", "(kontak dihapus)")
    dewi.taps("Pakai rumusan netral").sees("awalnya ragu").sees("Apa tentang menjalankannya?")
    dewi.says("Menurut PT Maju Jaya itu mahal.").sees("Ada satu bagian")
    dewi.says("Menurut beberapa peserta itu mahal.").sees("Apa tentang hasilnya?")
    dewi.taps("Lewati", "Lewati").taps("Kirim").sees("Catatan tersimpan", "Terbentuk ✓")
    held = " ".join(str(row["text"]) for row in town.rows("SELECT text FROM notes"))
    assert "Kata seorang peserta, awalnya ragu. Seorang peserta dari perusahaan setuju" in held
    assert not any(name in held for name in ("Sri", "Bakti", "Budi", "Maju", "@"))


def test_raw_notes_go_for_good_and_the_receipt_stays(town: Town) -> None:
    table = Table(town)
    dewi = _note_taker(town, table)
    dewi.taps("Tulis catatan").says(f"Menurut Pak Kenari, {CANARY} satu.").says(f"{CANARY} dua").says(
        f"{CANARY} tiga"
    )
    dewi.taps("Lewati", "Lewati", "Kirim").sees("Catatan tersimpan")
    dewi.says("/batal")
    sri = table.host
    sri.says(f"/catatan {table.meeting} case").sees("Apa judul studi kasus ini?").says("/batal")
    sri.says(f"/catatan {table.meeting} delete").sees("Hapus 2 catatan mentah").taps("Tidak jadi")
    assert town.one("SELECT count(*) FROM notes") == 2
    sri.taps("Hapus catatan mentah", "Ya, hapus catatannya")
    sri.sees("Tanda terima. 2 catatan mentah", "Sen, 23 Nov 2026 · 09.00 WIB", "2 catatan mentah dihapus")
    dewi.sees("Tanda terima")
    assert CANARY not in str(town.dump()).casefold(), "nowhere, not in a conversation or a message either"
    assert town.one("SELECT count FROM disposals") == 2
    sri.says(f"/catatan {table.meeting} gone")
    assert town.one("SELECT count(*) FROM disposals") == 1
    town.member("Orang Luar").says(f"/catatan {table.meeting}").sees("hanya untuk")
    assert TITLE in sri.chat


def test_notes_that_nobody_deleted_go_after_a_month(town: Town) -> None:
    table = Table(town)
    dewi = _note_taker(town, table)
    dewi.taps("Tulis catatan").says("Awalnya ragu.").taps("Lewati", "Lewati", "Lewati", "Kirim")
    table.held()
    town.passes(days=24)
    assert "dihapus selamanya" not in dewi.chat
    town.passes(days=2)
    assert dewi.chat.count("dihapus selamanya Jum, 22 Jan 2027 · 12.00 WIB, seperti yang dijanjikan") == 1
    assert town.one("SELECT count(*) FROM notes") == 1
    dewi.taps("Jadikan studi kasus").sees("Apa judul studi kasus ini?").says("/batal")
    town.passes(days=6)
    assert dewi.chat.count("seperti yang dijanjikan") == 1
    assert town.one("SELECT count(*) FROM notes") == 0
    assert "Tanda terima. 1 catatan mentah" in dewi.chat
    assert "Tanda terima. 1 catatan mentah" in table.host.chat
