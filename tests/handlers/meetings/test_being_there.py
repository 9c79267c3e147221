"""Who was there, by a code that is shown in the meeting; and meetings in people's own calendars."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import icalendar
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bot.room import StoredRoom
from bot.web import calendar
from storage.database import Database
from tests.handlers.meetings.table import GROUP, coming, host, says, series, until
from tests.handlers.story import Town


def test_by_code_and_by_link(town: Town) -> None:
    hesti, ana, budi = host(town), town.member("Ana"), town.member("Budi")
    [first, *_] = coming(town, series(town, hesti))
    ana.says("/hadir").sees("Ketik /hadir").says("/hadir XXXXX").sees("belum saya kenal")
    ana.says(f"/hadir {first.code}").sees("baru mulai Jum, 15 Jan 2027")
    ana.says(first.code).sees_no("Selamat datang di")
    until(town, "2027-01-15", "08:31")
    hesti.says(f"/pertemuan kode {first.id}").sees(f"Kode hadir: {first.code}", f"start=hadir-{first.code}")
    ana.says(f"/hadir {first.code.lower()}").sees("Kehadiran Anda tercatat")
    ana.says(f" {first.code[:2]} {first.code[2:].lower()}").sees("sudah tercatat")
    budi.says(f"/start hadir-{first.code}").sees("Kehadiran Anda tercatat")
    town.person("Tamu").says(f"/start hadir-{first.code}").sees("Pertemuan ini untuk anggota")
    hesti.says(f"/pertemuan daftarhadir {first.id}").sees(
        "Yang hadir di Meja Bundar Kesehatan: 2", "1. Ana\n2. Budi"
    )
    until(town, "2027-01-15", "13:01")
    hesti.says(f"/hadir {first.code}").sees("sudah tidak berlaku")
    assert town.one("SELECT count(*) FROM attendances") == 2


@contextmanager
def _pages(town: Town) -> Iterator[TestClient]:
    """The calendar's page on the town's database."""
    url = town.database.engine.url.render_as_string(hide_password=False)
    database = Database(url)
    room = StoredRoom(database, town.tools, "jejaring_bot", "", lambda: town.now, lambda: None)
    try:
        with TestClient(Starlette(routes=[calendar.route(room.calendar)])) as client:
            yield client
    finally:
        database.close()


def test_a_calendar_of_ones_own(town: Town) -> None:
    """It follows changes, says what was called off, and is gone with its owner."""
    hesti, ana = host(town), town.member("Ana")
    first, second, third, _ = coming(town, series(town, hesti))
    for one in (first, second):
        says(ana, one, "yes")
    says(ana, third, "no")
    ana.says("/pertemuan kalender").sees("belum dinyalakan")
    town.tools = replace(town.tools, pages="https://jejaring.example")
    ana.says("/pertemuan").taps("Kalender saya").sees("https://jejaring.example/kalender/")
    address = ana.screen.buttons[0][1]
    assert ana.says("/pertemuan kalender").screen.buttons[0][1] == address
    hesti.says(f"/pertemuan ubah {second.id}").taps("Tempat").says("Kebun; Raya").taps(
        "Yang ini saja", "Kirim"
    )
    hesti.says(f"/pertemuan batal {first.id} one")
    with _pages(town) as client:
        path = address.removeprefix("https://jejaring.example")
        answer = client.get(path)
        assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
        events = list(icalendar.Calendar.from_ical(answer.text).walk("VEVENT"))
        assert [(e["STATUS"], e["SEQUENCE"], e["LOCATION"]) for e in events] == [
            ("CANCELLED", 1, "Aula Gizi"), ("CONFIRMED", 1, "Kebun; Raya"),
        ]  # fmt: skip
        assert events[0]["UID"] == f"meeting-{first.id}@jejaring"
        for wrong in ("/kalender/x.ics", f"/kalender/{'x' * 5000}.ics", "/kalender/.ics"):
            assert client.get(wrong).status_code == 404
        ana.says("/datasaya").sees("data Anda")
        ana.says("/hapusdata").taps("Ya, hapus semua data saya")
        assert client.get(path).status_code == 404


def test_who_has_no_code_is_written_down(town: Town) -> None:
    hesti, ana = host(town), town.member("Ana Wijaya")
    [first, *_] = coming(town, series(town, hesti))
    says(ana, first, "yes")
    hesti.says(f"/pertemuan daftarhadir {first.id}").taps("Catat yang hadir").sees("baru mulai")
    until(town, "2027-01-15", "13:01")
    ana.says(f"/hadir {first.code}").sees("Minta penyelenggara mencatat Anda di daftar hadir")
    hesti.says(f"/pertemuan daftarhadir {first.id}").taps("Catat yang hadir").says("wijaya")
    hesti.sees("Ana Wijaya tercatat hadir", "1. Ana Wijaya").taps("Kelola").sees("Datang 1")
    budi = town.member("Budi")
    budi.says(f"/pertemuan catat {first.id}").sees_toast("bukan untuk Anda")


def test_questions_in_the_group_by_one_tap(town: Town) -> None:
    """They stand in the meeting's group, and what came out of them with the meeting."""
    town.admin("Ani").says_in(GROUP, "/hubungkan Ruang Kita")
    hesti = host(town)
    [first, *_] = coming(town, series(town, hesti, group=str(GROUP), off_record=True))
    until(town, "2027-01-15", "09:10")
    hesti.says(f"/pertemuan kelola {first.id}").sees("bacakan kode hadir").taps("Buka tanya jawab")
    board = town.groups[str(GROUP)].bubbles[-1]
    assert "Apa yang ingin Anda tanyakan di Meja Bundar Kesehatan?" in board.words
    assert board.is_protected
    ana = town.member("Ana")
    ana.says(town.one("SELECT code FROM sessions")).says("Siapa yang membiayai?")
    assert "Ana" not in str(town.rows("SELECT * FROM posts"))
    assert town.one("SELECT person_id FROM posts") is None, "off the record nobody knows who asks"
    posts = len(town.groups[str(GROUP)].bubbles)
    hesti.says(f"/pertemuan kelola {first.id}").taps("Buka tanya jawab")
    assert len(town.groups[str(GROUP)].bubbles) == posts, "one that is open is shown instead"
    until(town, "2027-01-20")
    hesti.says(f"/pertemuan kelola {first.id}").taps("Hasil: Meja Bundar Kesehatan").sees("Meja Bundar")
    town.member("Budi").says(f"/pertemuan tanyajawab {first.id}").sees_toast("bukan untuk Anda")
