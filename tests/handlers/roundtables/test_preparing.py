"""Before a meeting: whose turn it is to host, who speaks, and what is presented (3.5, 3.8, 3.18, 3.21)."""

from __future__ import annotations

from storage import consents
from tests.handlers.roundtables.table import TITLE, Table, later
from tests.handlers.story import Person, Town


def _is_in_directory(person: Person) -> None:
    key = person.key
    with person.town.database.transaction() as tx:
        consents.record(tx, key, "directory", 1, True, person.town.now)


def test_hosts_take_turns_and_a_no_passes_on(town: Town) -> None:
    table = Table(town)
    budi = table.member("Budi Santoso", "company", "PT Maju Jaya")
    dewi = table.member("Dewi Anggraini", "company", "PT Sehat Sentosa")
    sri = table.host
    table.opens(sri).taps("Tuan rumah").sees("Giliran berikutnya: Yayasan Bakti")
    sri.taps("Tanyakan kepada Yayasan Bakti").sees("Yayasan Bakti: ditanya").sees_no_button(
        "Tanyakan kepada PT Maju Jaya"
    )
    sri.taps("Belum bisa").sees("Yayasan Bakti belum bisa", "Giliran berpindah")
    sri.taps("Tanyakan kepada PT Maju Jaya")
    budi.sees(f"Giliran PT Maju Jaya menjadi tuan rumah {TITLE}").taps("Kami bersedia").sees("Terima kasih")
    sri.sees("PT Maju Jaya bersedia menjadi tuan rumah")
    budi.says("/giliran no 999").sees("hanya untuk")
    dewi.presses(*_old(budi, "Belum bisa")).sees_toast("hanya untuk")
    table.opens(dewi).sees("Tuan rumah: PT Maju Jaya").sees_no_button("Tuan rumah")
    second = table.meetings[1]
    sri.says(f"/giliran {second}").sees("Giliran berikutnya: PT Sehat Sentosa")
    maju = town.one("SELECT id FROM organisations WHERE name = 'PT Maju Jaya'")
    sri.says(f"/giliran {second} ask {maju}")
    assert town.one("SELECT count(*) FROM turns WHERE meeting_id = :m", m=second) == 0, "it is another's turn"


def _old(person: Person, label: str) -> tuple[int, str]:
    return next((id, token) for id, old, token in person.telephone.was_shown if old == label)


def test_members_are_asked_before_anybody_from_outside(town: Town) -> None:
    table = Table(town)
    ratna = table.member("Ratna Sari", "ngo", "LSM Sehat", expertise=["health"])
    hidden = table.member("Tuti Hidup", "ngo", "LSM Sehat", expertise=["health"])
    official = table.member("Agus Negara", "government", "Dinas Kesehatan", expertise=["health"])
    for person in (ratna, official):
        _is_in_directory(person)
    sri = table.host
    sri.says(f"/narasumber {table.meeting}").sees("Cari dulu di antara anggota").sees_no_button(
        "Narasumber luar: Kesehatan"
    )
    sri.taps("Cari ahli di antara anggota", "Kesehatan").sees("1 anggota dengan keahlian Kesehatan")
    sri.sees("Ratna Sari").sees_no(hidden.first, official.first).sees_no_button("Narasumber luar: Kesehatan")
    search = town.one("SELECT id FROM searches")
    sri.says(f"/narasumber {table.meeting} outside {search}").sees("Tanyakan mereka lebih dulu")
    sri.taps("Tanyakan kepada Ratna Sari")
    ratna.sees("Anda yang pertama kami tanya").taps("Belum bisa").sees("terima kasih sudah menjawab")
    sri.sees("Ratna Sari belum bisa").taps("Lihat", "Narasumber luar: Kesehatan").says("Profesor Luar")
    sri.sees("Profesor Luar tercatat sebagai narasumber luar", "Profesor Luar · Kesehatan: dari luar")
    sri.taps("Cari ahli di antara anggota", "Hukum").sees("Tidak ada anggota", "Pencarian ini tercatat")
    sri.sees_button("Narasumber luar: Hukum")
    ratna.says(f"/narasumber {table.meeting} outside {search}").sees("hanya untuk")


def test_a_presenter_brings_three_parts_and_has_a_helper_in_time(town: Town) -> None:
    table = Table(town)
    budi = table.member("Budi Santoso", "company", "PT Maju Jaya")
    dewi = table.member("Dewi Anggraini", "ngo", "LSM Sehat")
    town.member("Bukan Peserta")
    sri = table.host
    table.opens(sri).taps("Bahan sajian").sees("Belum ada penyaji").taps("Tambah penyaji")
    sri.says("bukan peserta").sees("tidak ada di meja bundar Anda").says("budi")
    sri.sees("Budi Santoso menjadi penyaji", "Budi Santoso: masih kurang Terbentuk, Berjalan, dan Hasil")
    budi.sees("Anda diminta menyajikan sebuah kemitraan").taps("Isi bahan saya").says("Air untuk Desa")
    budi.says("Berawal dari satu pertemuan.").taps("Lewati").says("Dua ribu keluarga punya air.").taps(
        "Kirim"
    )
    budi.sees("Masih kurang: Berjalan", "Berawal dari satu pertemuan.").sees_no_button("Tunjuk pembantu")
    dewi.says(f"/bahan {table.meeting}").sees("Belum ada penyaji")
    later(town, days=17)
    sri.sees("Budi Santoso menyajikan", "belum punya pembantu").taps("Tunjuk pembantu").says("Budi Santoso")
    sri.sees("orang lain dari meja ini").taps("Tunjuk pembantu").says("Dewi").sees(
        "Dewi Anggraini menjadi pembantu"
    )
    dewi.sees("Anda diminta membantu Budi Santoso").taps("Lihat").sees("Dua ribu keluarga")
    dewi.sees_no_button("Isi bahan saya")
    later(town, days=7)
    budi.sees("Bahan sajian Anda masih kurang: Berjalan").taps("Isi bahan saya").sees("Bagaimana dijalankan?")
    budi.says("Tiap pihak menyumbang tenaga.").taps("Kirim").sees("Ketiga bagian lengkap")
    assert town.one("SELECT count(*) FROM outbox WHERE kind = 'kit-nudge'") == 1
    assert town.one("SELECT count(*) FROM due WHERE kind = 'kit'") == 0
