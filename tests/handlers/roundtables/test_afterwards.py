"""Afterwards: cases with every presenter's consent, tools, briefs by vote, and a pulse that is answered."""

from __future__ import annotations

from storage.roundtables import cases, notes
from tests.handlers.roundtables.table import TITLE, Table, later
from tests.handlers.story import Person, Town


def _presenters(town: Town, table: Table) -> tuple[Person, Person]:
    sri = table.host
    budi = table.member("Budi Santoso", "company", "PT Maju Jaya")
    dewi = table.member("Dewi Anggraini", "ngo", "LSM Sehat")
    for name in ("Budi", "Dewi"):
        sri.says(f"/bahan {table.meeting} add").says(name)
    sri_key = sri.key
    with town.database.transaction() as tx:
        notes.appoint(tx, table.meeting, sri_key, town.now)
        parts = {"formed": "Awalnya ragu.", "done": "Bergantian.", "results": None, "lessons": "Sabar."}
        notes.keep(tx, table.meeting, sri_key, parts, town.now)
    return budi, dewi


def test_a_case_is_published_only_while_every_presenter_agrees(town: Town) -> None:
    """3.7"""
    table = Table(town)
    sri, reader = table.host, town.member("Pembaca")
    budi, dewi = _presenters(town, table)
    sri.says(f"/catatan {table.meeting}").taps("Jadikan studi kasus").sees("Apa judul studi kasus ini?")
    sri.sees_no_button("← Kembali")
    sri.says("Air untuk desa, cerita PT Maju Jaya").sees("Ada satu bagian").says("Air untuk desa")
    sri.taps("Lewati").sees("Terbentuk: Awalnya ragu.", "Pelajaran: Sabar.").taps("Kirim").sees("rancangan")
    reader.says("/kasus").sees("Belum ada studi kasus yang terbit")
    sri.taps("Minta izin penyaji").sees("menunggu izin penyaji", "2 orang diminta suaranya")
    budi.taps("Baca dan beri suara").sees("Bolehkah ini diterbitkan", "Awalnya ragu.").sees_no_button(
        "Abstain"
    )
    budi.taps("Setuju")
    later(town, days=16)
    reader.says("/kasus").sees("Belum ada studi kasus yang terbit")
    dewi.says("/usul").taps("Setuju").sees("Tidak ada usulan")
    assert "terbit, dengan izin setiap penyaji" in budi.chat
    reader.says("/kasus").taps("Air untuk desa").sees("Bergantian.").sees_no_button("Cabut izin saya", "Ubah")
    budi.says("/kasus").taps("Air untuk desa", "Cabut izin saya").sees("Izin Anda dicabut")
    sri.sees("Izin untuk studi kasus Air untuk desa dicabut").sees_no("Budi")
    reader.says("/kasus").sees("Belum ada studi kasus yang terbit")
    reader.says(f"/kasus see {town.one('SELECT id FROM cases')}").sees("hanya untuk")
    assert town.one("SELECT state FROM cases") == "withdrawn"


def test_one_no_is_enough_and_names_that_came_later_are_found(town: Town) -> None:
    table = Table(town)
    sri = table.host
    _, dewi = _presenters(town, table)
    sri.says(f"/catatan {table.meeting}").taps("Jadikan studi kasus").says("Cerita kawan bernama Melati")
    sri.taps("Lewati", "Kirim").taps("Minta izin penyaji")
    dewi.says("/usul").taps("Tidak")
    sri.sees("tidak diterbitkan: belum semua penyaji mengizinkan")
    town.member("Melati")
    sri.taps("Lihat", "Minta izin penyaji").sees("Masih ada nama orang atau lembaga")
    assert town.one("SELECT state FROM cases") == "draft"


def test_a_discussion_leaves_a_tool_behind(town: Town) -> None:
    """3.9"""
    table = Table(town)
    sri, reader = table.host, town.member("Pembaca")
    reader.says("/alat").sees("Belum ada alat bantu").sees_no_button(f"Tambah dari {TITLE}")
    sri.says("/alat").taps(f"Tambah dari {TITLE}").says("Daftar periksa mitra").says(
        "1. Tanya dulu.\n2. Dengar."
    )
    sri.taps("Kirim").sees("Daftar periksa mitra tersimpan")
    reader.says("/alat").taps("Daftar periksa mitra").sees("1. Tanya dulu.\n2. Dengar.")
    town.person("Tamu").says("/alat").sees("hanya untuk")
    reader.says(f"/alat add {table.series}").sees("hanya untuk")


def test_a_brief_draws_on_three_cases_and_is_chosen_by_vote(town: Town) -> None:
    """3.23"""
    table = Table(town)
    sri = table.host
    people = [table.member(f"Anggota {word}", "ngo", "LSM Sehat") for word in ("Satu", "Dua")]
    for number in range(4):
        with town.database.transaction() as tx:
            row = {"series_id": table.series, "title": f"Kasus {number}", "formed": "Awal."}
            cases.change(tx, cases.add(tx, row, town.now), state="published" if number else "draft")
    table.opens(sri).taps("Ringkasan", "Tulis ringkasan").says("Air bersih lewat kemitraan")
    sri.says("Menurut LSM Sehat, izin perlu dipermudah.").sees("Ada satu bagian").taps("Pakai rumusan netral")
    sri.taps("Kirim").sees("Menurut seorang", "dasar: 0, paling sedikit 3").sees_no_button("Kasus 0")
    sri.taps("Kasus 1", "Kasus 2", "Minta suara anggota").sees("berdasar paling sedikit 3 studi kasus")
    sri.taps("Kasus 3").sees_button("✓ Kasus 3").taps("Minta suara anggota").sees("menunggu suara anggota")
    for person in people:
        person.says("/usul").sees("atas nama pengalaman bersama").taps("Setuju")
    sri.sees("Ringkasan Air bersih lewat kemitraan disepakati anggota")
    people[0].says(f"/ringkasan {table.series}").taps("Air bersih lewat kemitraan").sees("disepakati anggota")


def _answers(person: Person, *marks: str, suggestion: str = "") -> Person:
    person.taps("Jawab lima pertanyaan").taps(*marks)
    return person.says(suggestion) if suggestion else person.taps("Lewati")


def test_the_pulse_asks_who_came_to_that_meeting(town: Town) -> None:
    table = Table(town)
    budi = table.member("Budi Santoso", "company", "PT Maju Jaya")
    later(town, days=33)
    assert budi.chat.count("bagi Anda?") == 1
    later(town, days=92)
    assert budi.chat.count("bagi Anda?") == 1, "he was not at the second"


def test_every_suggestion_is_answered_by_the_next_pulse(town: Town) -> None:
    """3.19, 3.2"""
    table = Table(town)
    sri, budi = table.host, table.member("Budi Santoso", "company", "PT Maju Jaya")
    dewi = table.member("Dewi Anggraini", "ngo", "LSM Sehat")
    budi.says(f"/denyut {table.meeting}").sees("belum selesai")
    table.held()
    later(town, days=2)
    _answers(budi.sees(f"Bagaimana {TITLE} bagi Anda?"), "5", "4", "3", "2", suggestion="Undang petani.")
    budi.sees("Terima kasih")
    sri.sees("Ada saran", "Undang petani.").taps("Jawab saran ini").sees("belum dijawab")
    _answers(dewi, "3", "4", "5", "2", suggestion="Mulai lebih siang.").sees("Terima kasih")
    dewi.says(f"/denyut {table.meeting}").taps("1", "1", "1", "1", "Lewati").sees("sudah menjawab")
    sri.says(f"/saran {table.series}").sees("berguna 4", "paham 4", "percaya 4", "terampil 2")
    sri.taps("Undang petani.", "Dijadwalkan")
    budi.sees("dijadwalkan", "Undang petani.")
    budi.says(f"/saran {table.series}").sees("Undang petani.").sees_no("Mulai lebih siang", "berguna")
    later(town, days=95)
    assert "1 saran untuk Meja Bundar Kesehatan belum dijawab" in sri.chat, "the next meeting has passed"
    asked = town.one("SELECT count(*) FROM outbox WHERE subject LIKE 'unanswered:%'")
    sri.says(f"/saran {table.series}").taps("Mulai lebih siang.", "Ditolak").sees("Apa alasannya?")
    sri.says("Ruangnya hanya pagi.").sees("pengusulnya diberi tahu")
    assert "Alasannya: Ruangnya hanya pagi." in dewi.chat
    later(town, days=20)
    assert town.one("SELECT count(*) FROM outbox WHERE subject LIKE 'unanswered:%'") == asked
    assert town.one("SELECT count(*) FROM suggestions WHERE status = 'new'") == 0


def _asked(town: Town, table: Table) -> tuple[Person, Person]:
    budi, dewi = _presenters(town, table)
    table.host.says(f"/catatan {table.meeting}").taps("Jadikan studi kasus").says("Air untuk desa")
    table.host.taps("Lewati", "Kirim").taps("Minta izin penyaji")
    return budi, dewi


def test_a_presenter_who_leaves_takes_their_consent_along(town: Town) -> None:
    table = Table(town)
    budi, dewi = _asked(town, table)
    for person in (budi, dewi):
        person.says("/usul").taps("Setuju")
    reader = town.member("Pembaca")
    reader.says("/kasus").sees_button("Air untuk desa")
    budi.says("/hapusdata").taps("Ya, hapus semua data saya")
    reader.says("/kasus").sees("Belum ada studi kasus yang terbit")
    assert town.one("SELECT state FROM cases") == "withdrawn"
    table.host.says(f"/kasus {table.series}").taps("Air untuk desa", "Minta izin penyaji")
    dewi.says("/hapusdata").taps("Ya, hapus semua data saya")
    assert town.one("SELECT state FROM cases") == "draft", "nobody is left to be asked"


def test_a_presenter_who_never_answers_holds_nobody_up(town: Town) -> None:
    table = Table(town)
    sri = table.host
    budi, _ = _asked(town, table)
    sri.says(f"/kasus {table.series}").taps("Air untuk desa").sees_no_button("Minta izin penyaji").taps(
        "Ubah"
    )
    sri.taps("Lewati").taps("Kirim").sees("Rancangan tersimpan")
    budi.says("/usul").sees("Tidak ada usulan")
    sri.taps("Minta izin penyaji").sees("menunggu izin penyaji")


def test_names_that_came_before_the_last_yes(town: Town) -> None:
    table = Table(town)
    sri = table.host
    budi, dewi = _presenters(town, table)
    sri.says(f"/catatan {table.meeting}").taps("Jadikan studi kasus").says("Cerita kawan bernama Melati")
    sri.taps("Lewati", "Kirim").taps("Minta izin penyaji")
    budi.says("/usul").taps("Setuju")
    town.member("Melati")
    dewi.says("/usul").taps("Setuju")
    sri.sees("Semua penyaji mengizinkan, tetapi")
