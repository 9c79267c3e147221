"""What a table lives on: pledges, no fee in the first year, and its card (0.23, 3.20, 3.22, 3.24)."""

from __future__ import annotations

from tests.handlers.roundtables.table import DAY, TITLE, Table, later
from tests.handlers.story import Town


def test_pledges_are_totalled_and_things_count(town: Town) -> None:
    table = Table(town)
    sri, budi = table.host, table.member("Budi Santoso", "company", "PT Maju Jaya")
    dewi = table.member("Dewi Anggraini", "ngo", "LSM Sehat")
    table.opens(budi).taps("Kontribusi").sees("Belum ada").taps("Saya ingin berkontribusi", "Tempat")
    budi.says("banyak").sees("Silakan tulis dengan angka").says("2").says("Ruang rapat untuk 30 orang").taps(
        "Kirim"
    )
    budi.sees("tercatat: 2 hari tempat", "2 hari tempat dari 1 anggota").sees_no("Ruang rapat")
    for person, hours in ((budi, "3"), (dewi, "4")):
        person.says(f"/kontribusi {table.series} give").taps("Waktu").says(hours).taps("Lewati", "Kirim")
    dewi.says(f"/kontribusi {table.series} give").taps("Uang").says("250.000").taps("Lewati", "Kirim")
    sri.says(f"/kontribusi {table.series}").sees("7 jam dari 2 anggota", "Rp250.000 dari 1 anggota")
    sri.sees("Budi Santoso: 2 hari tempat. Ruang rapat untuk 30 orang")
    id = town.one("SELECT id FROM pledges WHERE kind = 'money'")
    budi.says(f"/kontribusi {table.series} back {id}").sees("Rp250.000")
    dewi.says(f"/kontribusi {table.series}").taps("Tarik kembali: Rp250.000").sees("Ditarik kembali").sees_no(
        "Rp250"
    )


def test_nobody_is_asked_for_money_in_the_first_year(town: Town) -> None:
    table = Table(town, created_at=town.now - 363 * DAY)
    sri, budi = table.host, table.member("Budi Santoso", "company", "PT Maju Jaya")
    table.opens(sri).taps("Kontribusi", "Ajak iuran uang").sees("Di tahun pertama", "Rab, 25 Nov 2026")
    sri.taps("Ajak anggota berkontribusi").sees("1 anggota diajak").taps("Ajak anggota berkontribusi")
    assert budi.chat.count("hidup dari kontribusi anggotanya") == 1
    budi.says(f"/kontribusi {table.series} fee").sees("hanya untuk")
    later(town, days=3)
    sri.says(f"/kontribusi {table.series} fee").sees("1 anggota diajak")
    later(town)
    assert "sudah berjalan lebih dari setahun" in budi.chat


def test_the_card_shows_what_concerns_whoever_asks(town: Town) -> None:
    table = Table(town)
    budi = table.member("Budi Santoso", "company", "PT Maju Jaya")
    official = table.member("Agus Negara", "government", "Dinas Kesehatan")
    town.member("Orang Luar").says("/meja").sees("belum ikut meja bundar mana pun")
    budi.says("/meja").sees(
        TITLE, "Pertemuan berikutnya: Rab, 23 Des 2026 · 09.00 WIB", "Piagam: belum ditulis lengkap"
    )
    budi.sees_no_button("Catatan", "Bahan sajian", "Tuan rumah", "Narasumber", "Laporan")
    table.host.says("/meja").sees_button("Catatan", "Bahan sajian", "Tuan rumah", "Narasumber", "Laporan")
    table.host.says(f"/piagam {table.series} clone 0").says(f"/piagam {table.series} ask")
    official.says("/usul").sees("Tidak ada usulan")
    budi.says("/meja").sees_button("Beri suara (5)")
    for bad in ("0", "-1", "9" * 30, "x", "1 2 3 4 5", "٣"):
        budi.says(
            f"/meja {bad}", f"/usul yes {bad}", f"/bahan {bad}", f"/saran {bad}", f"/ringkasan see {bad}"
        )
    assert "sorry" not in budi.chat


def test_a_report_splits_by_theme_and_by_whom_it_is_for(town: Town) -> None:
    table = Table(town, beneficiaries=["women", "youth"])
    Table(town, theme="education", beneficiaries=[], title="Meja Pendidikan")
    table.held()
    table.host.says("/laporan").sees("Kesehatan: 1 meja, 1 pertemuan").sees_no("Pendidikan")
    table.host.sees("Perempuan: 1 meja", "Anak muda: 1 meja")
    admin = town.admin("Admin")
    admin.says("/laporan").sees("Pendidikan: 1 meja", "Umum: 1 meja")
    town.member("Anggota Biasa").says("/laporan").sees("hanya untuk")


def test_a_meeting_and_its_roundtable_are_one_thing(town: Town) -> None:
    """From either there is a way to the other, and each says what to do next."""
    table = Table(town)
    sri, budi = table.host, town.member("Budi Santoso")
    budi.says("/meja").sees("belum ikut").taps("← Pertemuan").taps(TITLE).sees_no_button("Meja bundarnya →")
    budi.taps("Datang").taps("Meja bundarnya →").sees("Jawaban Anda: Anda datang").sees_no("Berikutnya untuk")
    budi.taps("Pertemuannya").taps("Mungkin").sees("Anda mungkin datang")
    budi.says("/pertemuan").taps("Meja bundar saya").sees(TITLE)
    side = Table(town, kind="side", title="Kopi Sore")
    side.comes(budi)
    budi.says("/meja").sees(TITLE).sees_no("Kopi Sore")
    table.opens(sri).sees("Berikutnya untuk Anda: Siapkan piagam").taps("Siapkan piagam").sees("Piagam")
    sri.taps("Pakai contoh piagam", "Minta suara anggota", "← Meja bundar").sees("Beri suara (5)")
    sri.taps("Beri suara (5)").taps("Setuju", "Setuju", "Setuju", "Setuju", "Setuju").taps("← Meja bundar")
    sri.sees("Usulkan fasilitator")
    table.opens(sri).taps("Kelola").sees("Berikutnya: undang anggota").taps("Undang").sees("sedang dikirim")
    sri.taps("Meja bundarnya →").sees(TITLE)
    sri.says("/laporan").taps("← Meja bundar").sees(TITLE)


def test_whoever_writes_the_notes_is_told_to(town: Town) -> None:
    table = Table(town)
    sri = table.host
    sri.says(f"/catatan {table.meeting} appoint").says("Sri Lestari")
    table.opens(sri).sees_no("Tulis catatan")
    table.held()
    table.opens(sri).sees("Jawab undangan")
    sri.says(f"/pertemuan yes {table.meetings[1]}")
    table.opens(sri).taps("Tulis catatan").sees("Apa yang diceritakan")
