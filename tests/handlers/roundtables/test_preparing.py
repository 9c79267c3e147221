"""Before a meeting: whose turn it is to host, who speaks, and what is presented (3.5, 3.8, 3.18, 3.21)."""

from __future__ import annotations

from storage import consents
from tests.handlers.roundtables.table import TITLE, Table, later
from tests.handlers.story import Person, Town


def _is_in_directory(person: Person) -> None:
    key = person.key
    with person.town.database.transaction() as tx:
        consents.record(tx, key, "directory", 1, True, person.town.now)


def test_nobody_is_asked_to_host_what_is_over(town: Town) -> None:
    table = Table(town)
    budi = table.member("Budi Santoso", "company", "PT Maju Jaya")
    sri = table.held().host
    sri.says(f"/giliran {table.meeting}").sees_no_button("Tanyakan kepada")
    maju = town.one("SELECT organisation_id FROM members WHERE person_id = :id", id=budi.key)
    sri.says(f"/giliran {table.meeting} ask {maju}").sees_toast("sudah lewat")
    assert town.one("SELECT count(*) FROM turns") == 0


def test_nobody_is_asked_to_present_or_to_speak_at_what_is_over(town: Town) -> None:
    table = Table(town)
    sri = table.host
    sri.says(f"/narasumber {table.meeting}").sees_button("Cari ahli di antara anggota")
    sri.says(f"/bahan {table.meeting}").sees_button("Tambah penyaji")
    table.held()
    sri.says(f"/narasumber {table.meeting}").sees_no_button("Cari ahli di antara anggota")
    sri.taps_old("Cari ahli di antara anggota").sees_toast("sudah lewat")
    sri.says(f"/bahan {table.meeting}").sees_no_button("Tambah penyaji")
    sri.taps_old("Tambah penyaji").sees_toast("sudah lewat").sees_no("Siapa")


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
    sri.says("bukan peserta").sees("tidak ada di meja bundar ini").says("budi")
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


def test_who_does_not_answer_holds_nobody_up(town: Town) -> None:
    """A host is passed over by the organiser; a silent expert stands in nobody's way after a week."""
    table = Table(town)
    ratna = table.member("Ratna Sari", "ngo", "LSM Sehat", expertise=["health"])
    _is_in_directory(ratna)
    sri = table.host
    sri.says(f"/giliran {table.meeting}").taps("Tanyakan kepada Yayasan Bakti")
    sri.taps("Lewati Yayasan Bakti").sees("Yayasan Bakti: belum bisa", "Giliran berikutnya: LSM Sehat")
    sri.taps("Tanyakan kepada LSM Sehat")
    ratna.taps("Kami bersedia").says(f"/giliran {table.meeting} pass 1").sees("hanya untuk")
    sri.says(f"/giliran {table.meeting}").taps("Lewati LSM Sehat").sees("LSM Sehat: belum bisa")
    sri.says(f"/narasumber {table.meeting} search").taps("Kesehatan").taps("Tanyakan kepada Ratna Sari")
    later(town, days=6)
    sri.says(f"/narasumber {table.meeting}").sees_no_button("Narasumber luar: Kesehatan")
    later(town, days=2)
    sri.says(f"/narasumber {table.meeting}").taps("Narasumber luar: Kesehatan").sees("Siapa narasumber")


def test_who_is_found_by_the_directory_is_asked_only_while_they_are_in_it(town: Town) -> None:
    table = Table(town)
    ratna = table.member("Ratna Sari", "ngo", "LSM Sehat", expertise=["health"])
    _is_in_directory(ratna)
    town.passes(hours=13)
    table.host.says(f"/narasumber {table.meeting} search").taps("Kesehatan").taps(
        "Tanyakan kepada Ratna Sari"
    )
    ratna.says("/ubah").taps("Ubah", "Izin data").picks("-directory").says("lanjut")
    town.passes(days=1)
    assert "mencari narasumber" not in ratna.chat
    assert town.one("SELECT reason FROM outbox WHERE kind = 'speaker'") == "consent"


def test_an_admin_gives_duties_in_any_series(town: Town) -> None:
    table = Table(town)
    table.member("Budi Santoso", "company", "PT Maju Jaya")
    Table(town, title="Meja Lain").member("Budi Lain", "company", "PT Lain")
    admin = town.admin("Admin")
    admin.says(f"/bahan {table.meeting} add").says("budi").sees("Budi Santoso menjadi penyaji")
