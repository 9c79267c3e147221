"""Facilitators: trusted, neutral, expert; approved in every sector, or let go with a reason (3.15, 3.16)."""

from __future__ import annotations

from tests.handlers.roundtables.table import Table, later
from tests.handlers.story import Person, Town


def _nominate(person: Person, table: Table, name: str) -> None:
    table.opens(person).taps("Fasilitator", "Usulkan fasilitator").says(name).taps("Lewati")
    person.says("Dihormati semua pihak", "Tidak punya kepentingan", "Sepuluh tahun memfasilitasi")
    person.sees("Sudah benar semua?").taps("Kirim").sees(f"Usulan {name} tersimpan")


def _sectors(town: Town) -> tuple[Table, list[Person], list[Person]]:
    table = Table(town)
    ngos = [table.host, table.member("Dewi Anggraini", "ngo", "LSM Sehat")]
    firms = [table.member(f"Budi {word}", "company", "PT Maju Jaya") for word in ("Satu", "Dua")]
    return table, ngos, firms


def test_every_sector_approves(town: Town) -> None:
    table, ngos, firms = _sectors(town)
    sri = table.host
    _nominate(firms[0], table, "Pacivis")
    sri.sees("Pacivis diusulkan sebagai fasilitator").taps("Lihat").sees("Netral: Tidak punya kepentingan")
    firms[0].says(f"/fasilitator {table.series}").taps("Pacivis").sees_no_button("Gugur", "Mulai bicara")
    sri.taps("Mulai bicara").sees("sedang diajak bicara sejak").taps("Minta suara tiap sektor")
    sri.sees("menunggu suara tiap sektor", "Suara masuk: 0 dari 4")
    for person in (*ngos, firms[0]):
        person.says("/usul").sees("Tiap sektor dihitung sendiri", "Ahli: Sepuluh tahun").taps("Setuju")
    assert town.one("SELECT stage FROM facilitators") == "voting", "one sector is not complete"
    firms[1].says("/usul").taps("Setuju")
    sri.sees("Pacivis disetujui oleh setiap sektor").taps("Lihat", "Mulai bertugas").sees("bertugas sejak")
    table.opens(firms[1]).sees("Fasilitator: Pacivis")


def test_one_sector_refuses_and_reasons_stay(town: Town) -> None:
    table, ngos, firms = _sectors(town)
    sri = table.host
    _nominate(sri, table, "Lembaga Condong")
    id = town.one("SELECT id FROM facilitators")
    sri.says(f"/fasilitator {table.series} ask {id}")
    for person in ngos:
        person.says("/usul").taps("Setuju")
    firms[0].says("/usul").taps("Tidak")
    sri.sees("Lembaga Condong tidak disetujui setiap sektor")
    firms[0].taps("Tulis alasannya").says("Dekat dengan satu pihak saja.").sees("alasan Anda tersimpan")
    sri.taps("Lihat").sees("gugur", "Keberatan: “Dekat dengan satu pihak saja.”").sees_no("Budi")
    assert town.rows("SELECT stage, reason FROM facilitators") == [{"stage": "dropped", "reason": "refused"}]


def test_who_falls_away_before_is_remembered_with_the_reason(town: Town) -> None:
    table, _, firms = _sectors(town)
    sri = table.host
    _nominate(sri, table, "Lembaga Sibuk")
    id = town.one("SELECT id FROM facilitators")
    firms[0].says(f"/fasilitator {table.series} drop {id}").sees("hanya untuk yang ikut atau mengatur")
    sri.says(f"/fasilitator {table.series} drop {id}").taps("Tidak sanggup berkomitmen")
    sri.says("Sudah memegang tiga program.").sees("Lembaga Sibuk tidak dilanjutkan").taps("Lembaga Sibuk")
    sri.sees("Alasan gugur: Tidak sanggup berkomitmen. Sudah memegang tiga program.").sees_no_button("Gugur")


def test_who_was_let_go_in_the_night_is_not_voted_on_in_the_morning(town: Town) -> None:
    table, _, firms = _sectors(town)
    sri = table.host
    town.passes(hours=13)
    _nominate(sri, table, "Lembaga Condong")
    id = town.one("SELECT id FROM facilitators")
    sri.says(f"/fasilitator {table.series} ask {id}").taps("Gugur", "Urusan manajemen", "Lewati")
    later(town)
    assert "meminta suara Anda" not in firms[0].chat
    assert town.one("SELECT count(*) FROM outbox WHERE reason = 'withdrawn'") == 4
