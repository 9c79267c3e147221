"""A charter of five points, cloned from a template and agreed on by those who meet (3.11, 3.12)."""

from __future__ import annotations

from tests.handlers.roundtables.table import TITLE, Table
from tests.handlers.story import Person, Town


def _votes(person: Person, *stances: str) -> Person:
    person.says("/usul")
    for stance in stances:
        person.taps(stance)
    return person


def test_five_votes_make_a_charter_and_a_change_asks_anew(town: Town) -> None:
    table = Table(town)
    budi = table.member("Budi Santoso", "company", "PT Maju Jaya")
    dewi = table.member("Dewi Anggraini", "ngo", "LSM Sehat")
    sri = table.host
    table.opens(sri).taps("Piagam").sees("belum ditulis lengkap", "Tujuan: belum ditulis")
    sri.taps("Pakai contoh piagam").sees("Kelima butir terisi", "Tiap tiga bulan sekali")
    sri.taps("Isi").sees("Butir piagam: Isi").says("/piagam x", f"/piagam {table.series}")
    sri.taps("Jadwal").sees("Butir piagam: Jadwal", "Bagaimana bunyinya?")
    sri.says("Tiap tiga bulan, hari Rabu pagi.").sees("tersimpan sebagai rancangan", "hari Rabu pagi")
    sri.taps("Minta suara anggota").sees("3 orang diminta suaranya", "Suara masuk: 0 dari 3")
    budi.sees(f"{TITLE} meminta suara Anda untuk 5 usulan")
    budi.taps("Baca dan beri suara").sees("Tujuan", "4 usulan lagi")
    for _ in range(4):
        budi.taps("Setuju")
    budi.sees("Jadwal", "hari Rabu pagi").taps("Tidak").sees("Tidak ada usulan", "Suara Anda: Tidak")
    budi.taps("Tulis alasannya").says("Rabu kami rapat pabrik.").sees("alasan Anda tersimpan")
    _votes(dewi, *["Setuju"] * 4, "Tidak")
    table.opens(sri).sees("Piagam: ada butir yang belum disepakati")
    sri.taps("Piagam").sees("Keberatan: “Rabu kami rapat pabrik.”", "Jadwal (belum disepakati)")
    sri.sees_no("Budi", "Dewi")
    sri.taps("Jadwal").says("Tiap tiga bulan, hari Kamis pagi.").sees("anggota diminta suaranya lagi")
    _votes(budi.sees("satu usulan"), "Setuju")
    _votes(dewi, "Setuju")
    sri.sees("disepakati dalam kelima butirnya")
    table.opens(dewi).sees("Piagam: disepakati dalam kelima butir")
    agreed = town.one("SELECT count(*) FROM proposals WHERE kind = 'charter' AND state = 'agreed'")
    assert agreed == 5
    sri.says(f"/piagam {table.series}").taps("Tujuan").says("Belajar bermitra di bidang kesehatan ibu.")
    table.opens(sri).sees("Piagam: menunggu suara anggota")


def test_an_agreed_charter_is_a_template_and_members_do_not_write_it(town: Town) -> None:
    table = Table(town)
    people = [table.member(f"Anggota {word}", "ngo", "LSM Sehat") for word in ("Satu", "Dua", "Tiga")]
    table.host.says(f"/piagam {table.series} clone 0").says(f"/piagam {table.series} ask")
    for person in people:
        _votes(person, *["Setuju"] * 5)
    other = Table(town, title="Meja Kedua")
    other.host.says(f"/piagam {other.series}").taps(f"Tiru dari {TITLE}").sees("Kelima butir terisi")
    people[0].says(f"/piagam {table.series}").sees("disepakati").sees_no_button("Tujuan")
    people[0].says(f"/piagam {table.series} write purpose").sees("hanya untuk yang ikut atau mengatur")
    town.member("Orang Luar").says(f"/piagam {table.series}").sees("hanya untuk yang ikut")
    people[0].says("/piagam 999999999999999999", "/piagam x y z").sees("hanya untuk yang ikut")


def test_silence_ends_and_too_few_agree_on_nothing(town: Town) -> None:
    table = Table(town)
    for word in ("Satu", "Dua", "Tiga"):
        table.member(f"Anggota {word}", "ngo", "LSM Sehat")
    table.host.says(f"/piagam {table.series} clone 0").says(f"/piagam {table.series} ask")
    _votes(table.host, *["Setuju"] * 5)
    town.passes(days=15)
    assert town.one("SELECT count(*) FROM proposals WHERE state = 'refused'") == 5
    id = town.one("SELECT min(id) FROM proposals")
    table.host.says(f"/usul yes {id}").sees("Tidak ada usulan").sees_toast("sudah diputuskan")
