"""A month, a week, a day and an hour before, each by their own clock; what is late is not said too late."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

import pytest

from handlers import door
from tests.handlers.meetings.table import GROUP, at, coming, host, says, series, until
from tests.handlers.story import Person, Town


def _clock(town: Town, zone: str = "Asia/Jakarta") -> str:
    return datetime.datetime.fromtimestamp(town.now, ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M")


def _watch(town: Town, person: Person, zone: str, days: int) -> list[str]:
    """When somebody hears of the meeting, in the coming days, hour by hour."""
    heard = []
    for _ in range(days * 24):
        town.passes(hours=1)
        if person.telephone.fresh:
            heard.append(_clock(town, zone))
    return heard


def test_each_at_their_own_hours(town: Town) -> None:
    hesti = host(town)
    ana = town.member("Ana")
    joko = town.member("Joko", district="91.71")  # Jayapura, two hours ahead
    town.rows("UPDATE members SET delivery = 'morning' WHERE person_id = :id RETURNING 1", id=ana.key)
    [first, *_] = coming(town, series(town, hesti, clock="05:00"))
    for one in (ana, joko):
        says(one, first, "yes")
    until(town, "2027-01-07", "12:00")
    assert _watch(town, joko, "Asia/Jayapura", 8) == [
        "2027-01-08 08:00", "2027-01-14 08:00", "2027-01-15 06:00",
    ]  # fmt: skip
    joko.sees_nothing()
    assert "Jum, 15 Jan 2027 · 07.00 WIT" in joko.chat
    assert ana.chat.count("seminggu lagi") == ana.chat.count("Sampai jumpa di Meja Bundar") - 1 == 1
    assert "satu jam lagi: Jum, 15 Jan 2027 · 05.00 WIB" in ana.chat


def test_the_four_milestones(town: Town) -> None:
    town.admin("Ani").says_in(GROUP, "/hubungkan Ruang Kita")
    hesti, ana, budi, cici = host(town), town.member("Ana"), town.member("Budi"), town.member("Cici")
    [first, *_] = coming(town, series(town, hesti, group=str(GROUP)))
    hesti.says(f"/pertemuan undang {first.id}")
    town.ticks()
    for one, answer in ((ana, "yes"), (budi, "maybe"), (hesti, "no")):
        says(one, first, answer)
    room = town.groups.setdefault(str(GROUP), town.groups[str(GROUP)])
    said = {}
    for day, clock in (
        ("2026-12-16", "09:00"),
        ("2027-01-08", "09:00"),
        ("2027-01-14", "09:00"),
        ("2027-01-15", "08:00"),
    ):
        until(town, day, clock)
        said[day] = [bool(one.telephone.fresh) for one in (ana, budi, cici, hesti)] + [bool(room.fresh)]
    assert said == {
        "2026-12-16": [True, True, False, True, True],
        "2027-01-08": [True, True, True, True, True],
        "2027-01-14": [True, True, False, True, True],
        "2027-01-15": [True, True, False, True, True],
    }
    ana.sees("mulai sekitar satu jam lagi")
    hesti.sees("Anda penyelenggara Meja Bundar Kesehatan", "Datang 1, mungkin 1, tidak 1").sees_button(
        "Kelola"
    )
    assert "Kami belum mendengar dari Anda" in cici.chat
    town.passes(days=3)
    ana.sees_no("mulai", "Sampai jumpa")
    sent = town.rows("SELECT subject, occurrence FROM outbox WHERE kind = 'meeting-reminder'")
    assert len(sent) == 4 + 4 + 4 + 2, "those without an answer, Cici and Ani, only once"


def test_the_bot_was_away(town: Town) -> None:
    """What is still useful is said once; what came before it is on record as late."""
    hesti, ana = host(town), town.member("Ana")
    [first, *_] = coming(town, series(town, hesti))
    says(ana, first, "yes")
    town.now = at("2027-01-14", "10:00")
    town.ticks()
    ana.sees("Sampai jumpa di Meja Bundar").sees_no("sebulan lagi", "seminggu lagi")
    late = town.rows(
        "SELECT subject FROM outbox WHERE state = 'skipped' AND reason = 'late' AND person_id = :id",
        id=ana.key,
    )
    assert sorted(row["subject"].split(":")[-1] for row in late) == ["month", "week"]
    town.now = at("2027-01-15", "09:30")
    town.ticks()
    ana.sees_nothing()
    assert len(town.rows("SELECT 1 FROM outbox WHERE reason = 'late'")) == 3 * 2, "Ana's and Hesti's"
    assert not town.rows(
        "SELECT 1 FROM due WHERE kind = 'meeting-reminder' AND subject LIKE :id", id=f"{first.id}:%"
    )


@pytest.mark.parametrize("by", [-1, 1])
def test_the_clock_jumps(town: Town, by: int) -> None:
    hesti, ana = host(town), town.member("Ana")
    [first, *_] = coming(town, series(town, hesti))
    says(ana, first, "yes")
    until(town, "2027-01-08", "09:00")
    town.now += by * 3600
    until(town, "2027-01-15", "08:59")
    for words in (
        "sebulan lagi",
        "seminggu lagi",
        "Sampai jumpa di Meja Bundar Kesehatan, Jum, 15 Jan 2027 · 09.00 WIB, A",
        "satu jam lagi",
    ):
        assert ana.chat.count(words) == 1, words


def test_two_schedulers_at_once(town: Town) -> None:
    hesti, ana = host(town), town.member("Ana")
    [first, *_] = coming(town, series(town, hesti))
    says(ana, first, "yes")
    town.now = at("2027-01-08")
    for _ in range(2):
        with town.database.transaction() as tx:
            door.come(tx, town.tools, town.now, 100)
    town.delivers()
    assert ana.chat.count("seminggu lagi") == 1


def test_many_are_told_in_portions(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.meetings.reminders.PORTION", 2)
    hesti = host(town)
    people = [town.member(f"Ana {n}") for n in range(5)]
    [first, *_] = coming(town, series(town, hesti))
    for one in people:
        says(one, first, "yes")
    until(town, "2027-01-08")
    assert all(one.chat.count("seminggu lagi") == 1 for one in people)
    hesti.says(f"/pertemuan batal {first.id} one")
    town.passes(hours=1)
    assert all(one.chat.count("dibatalkan") == 1 for one in people)


def test_blocked_declined_and_erased(town: Town) -> None:
    hesti, ana, budi, cici = host(town), town.member("Ana"), town.member("Budi"), town.member("Cici")
    [first, *_] = coming(town, series(town, hesti, clock="04:00"))
    for one in (ana, budi, cici):
        says(one, first, "yes")
    ana.blocks()
    cici.says("/hapusdata").taps("Ya, hapus semua data saya")
    until(town, "2027-01-08", "05:00")
    says(budi, first, "no")
    until(town, "2027-01-16")
    assert "lagi:" not in budi.chat.replace("sebulan lagi", "")
    reasons = {
        row["reason"] for row in town.rows("SELECT reason FROM outbox WHERE kind = 'meeting-reminder'")
    }
    assert reasons == {"blocked", "declined", None}


def test_the_host_leaves(town: Town) -> None:
    """The meeting goes on without them; admins are told once, and somebody takes over."""
    ani, hesti, ana = town.admin("Ani"), host(town), town.member("Ana")
    id = series(town, hesti)
    [first, *_] = coming(town, id)
    says(ana, first, "yes")
    hesti.says("/hapusdata").taps("Ya, hapus semua data saya")
    town.passes(days=3)
    assert ani.chat.count("tidak lagi punya penyelenggara") == 1
    until(town, "2027-01-08")
    ana.sees("seminggu lagi")
    tono = host(town, "Tono")
    ana.says(f"/pertemuan ambil {id}").sees_toast("diatur oleh admin")
    tono.says(f"/pertemuan ambil {id}").sees("Anda sekarang penyelenggara")
    tono.says(f"/pertemuan kelola {first.id}").sees("Datang 1")
    town.rows("DELETE FROM roles WHERE role = 'host' RETURNING 1")
    tono.says(f"/pertemuan kelola {first.id}").sees_toast("bukan untuk Anda")


def test_the_group_is_gone(town: Town) -> None:
    town.admin("Ani").says_in(GROUP, "/hubungkan Ruang Kita")
    hesti, ana = host(town), town.member("Ana")
    id = series(town, hesti, group=str(GROUP))
    [first, *_] = coming(town, id)
    says(ana, first, "yes")
    town.groups[str(GROUP)].is_blocked = True  # deleted, or the bot was put out
    until(town, "2026-12-18", "09:00")
    assert "Grup Ruang Kita tidak bisa dijangkau lagi" in hesti.chat
    assert not town.rows("SELECT 1 FROM groups")
    until(town, "2027-01-08")
    ana.sees("seminggu lagi")
    assert hesti.chat.count("tidak bisa dijangkau") == 1
