"""Saying whether one comes: who may, who waits for a seat, and who is shown another door."""

from __future__ import annotations

import threading

from storage import meetings, seats
from tests.handlers.meetings.table import GROUP, coming, host, says, series, until
from tests.handlers.story import Person, Town


def test_yes_maybe_no(town: Town) -> None:
    hesti, ana = host(town), town.member("Ana")
    series(town, hesti)
    ana.says("/pertemuan").sees(
        "Pertemuan yang akan datang", "Jum, 15 Jan 2027 · 09.00 WIB", "belum Anda jawab"
    )
    ana.taps("Meja Bundar Kesehatan").sees("Aula Gizi", "Anda bisa datang?")
    ana.taps("Datang").sees_toast("Anda datang").sees("Sampai jumpa", "Jawaban Anda: Anda datang")
    [bubble] = [bubble for bubble in ana.telephone.bubbles if bubble.document]
    assert bubble.document
    assert bubble.document[0] == "pertemuan.ics"
    lines = bubble.document[1].split("\r\n")
    assert {"METHOD:PUBLISH", "STATUS:CONFIRMED", "DTSTART:20270115T020000Z", "LOCATION:Aula Gizi"} <= set(
        lines
    )
    ana.taps("Mungkin").sees("Anda mungkin datang").taps("Tidak").sees("Anda tidak datang")
    assert town.one("SELECT answer FROM invitees") == "no"
    hesti.says("/pertemuan").taps("Meja Bundar Kesehatan", "Kelola").sees("Datang 0, mungkin 0, tidak 1")


def test_in_the_group(town: Town) -> None:
    town.admin("Ani").says_in(GROUP, "/hubungkan Ruang Kita")
    hesti = host(town)
    [first, *_] = coming(town, series(town, hesti, group=str(GROUP)))
    ana, tamu = town.member("Ana"), town.person("Tamu")
    ana.says_in(GROUP, "/pertemuan")
    assert "Jum, 15 Jan 2027" in town.groups[str(GROUP)].bubbles[-1].words
    ana.taps_in(GROUP, "Datang").sees_toast("Tercatat: Anda datang").sees("Sampai jumpa")
    tamu.taps_in(GROUP, "Datang").sees_toast("mari lanjut di percakapan berdua")
    tamu.says("/start").taps("Bahasa Indonesia")
    tamu.taps_in(GROUP, "Datang").sees_toast("untuk anggota").sees("Pertemuan ini untuk anggota")
    tamu.taps("Daftar").sees("Kita lanjutkan")
    assert town.rows("SELECT person_id FROM invitees") == [{"person_id": ana.key}]
    assert first.series.group == str(GROUP)


def test_the_public_sector_is_shown_another_door(town: Town) -> None:
    """Refused at the off-the-record roundtable, heard by its organiser, and welcome beside it."""
    hesti = host(town)
    id = series(town, hesti, off_record=True)
    [first, *_] = coming(town, id)
    ina = town.member("Ina", sector="government")
    ina.says("/pertemuan").sees("Belum ada pertemuan")
    says(ina, first, "yes").sees("tidak ada yang berbicara mewakili instansi", "pertemuan di luar sesi")
    ina.taps("Minta pertemuan di luar sesi").sees("sudah kami teruskan")
    hesti_sees = hesti.chat
    assert "Ina (Pemerintah) ingin bertemu di luar sesi" in hesti_sees
    beside = series(town, hesti, kind="side", title="Temu Dinas", rule="once", beside_id=id)
    says(ina, first, "maybe").taps("Temu Dinas · Jum, 15 Jan 2027 · 09.00 WIB").taps("Datang")
    assert town.one("SELECT meeting_id FROM invitees") == coming(town, beside)[0].id
    until(town, "2027-01-15", "10:00")
    ina.says(f"/hadir {first.code}").sees("tidak ada yang berbicara mewakili instansi")
    ina.sees_button("Temu Dinas · Jum, 15 Jan 2027 · 09.00 WIB")
    assert not town.rows("SELECT * FROM attendances")


def test_first_come_first_seated(town: Town) -> None:
    [first, *_] = coming(town, series(town, host(town), capacity=2))
    ana, budi, cici, dodi = (town.member(name) for name in ("Ana", "Budi", "Cici", "Dodi"))
    for one in (ana, budi):
        says(one, first, "yes").sees_toast("Anda datang")
    for one in (cici, dodi):
        says(one, first, "yes").sees_toast("daftar tunggu").sees("Anda di daftar tunggu")
    says(cici, first, "yes").sees_toast("daftar tunggu")
    says(ana, first, "no")
    assert "Ada kursi untuk Anda" in cici.chat
    assert "Ada kursi" not in dodi.chat
    says(ana, first, "yes").sees_toast("daftar tunggu")
    says(dodi, first, "no")
    budi.says("/hapusdata").taps("Ya, hapus semua data saya")
    town.passes(days=1.1)
    assert "Ada kursi untuk Anda" in ana.chat, "a seat of somebody erased is given on within a day"
    assert town.one("SELECT count(*) FROM invitees WHERE answer = 'yes'") == 2


def test_the_last_seat_is_given_once(town: Town) -> None:
    """Twelve people reach for three seats at the same moment."""
    [first, *_] = coming(town, series(town, host(town), capacity=3))
    people = [town.member(f"Ana {n}").key for n in range(12)]
    got: list[str] = []

    def reach(person: int) -> None:
        with town.database.transaction() as tx:
            meeting = meetings.lock(tx, first.id)
            assert meeting
            got.append(seats.take(tx, meeting, person, "yes", town.now))

    threads = [threading.Thread(target=reach, args=(person,)) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(got) == ["waiting"] * 9 + ["yes"] * 3
    turns = [row["turn"] for row in town.rows("SELECT turn FROM invitees ORDER BY turn")]
    assert turns == sorted(set(turns)), "nobody shares a turn"


def test_whoever_organises_always_has_a_seat(town: Town) -> None:
    """Full, with people waiting, and though Hesti has declined before: it is her meeting."""
    hesti = host(town)
    [first, *_] = coming(town, series(town, hesti, capacity=2))
    for name in ("Ana", "Budi", "Cici"):
        says(town.member(name), first, "yes")
    says(hesti, first, "no").sees_toast("tidak datang")
    says(hesti, first, "yes").sees_toast("Anda datang").sees("Sampai jumpa")
    assert town.one("SELECT count(*) FROM invitees WHERE answer = 'yes'") == 3
    town.rows("UPDATE series SET consulted = true RETURNING 1")
    later = coming(town, first.series.id)[1]
    says(hesti, later, "yes").sees("Sampai jumpa").sees_no("sudah diajak bicara")
    until(town, "2027-01-14")
    hesti.sees("Sampai jumpa di Meja Bundar", "Datang 3, mungkin 0, tidak 0, menunggu 1")


def _asked(town: Town, hesti: Person, id: int) -> None:
    hesti.says("/pertemuan").taps("Meja Bundar Kesehatan", "Kelola", "Tanya minat dulu", "Semua anggota")
    town.ticks()


def test_only_the_interested_are_invited(town: Town) -> None:
    hesti, ana, budi = host(town), town.member("Ana"), town.member("Budi")
    ina = town.member("Ina", sector="government")
    cici = town.member("Cici").blocks()
    id = series(town, hesti, consulted=True, off_record=True)
    [first, *_] = coming(town, id)
    says(ana, first, "yes").sees("sudah diajak bicara lebih dulu")
    hesti.says(f"/pertemuan tanya {id} @{ana.username}").sees("Pertanyaan untuk Ana dikirim")
    hesti.says(f"/pertemuan tanya {id} @{ina.username}").sees("pertemuan di luar sesi")
    hesti.says(f"/pertemuan tanya {id} @entah").sees("Belum ada anggota")
    _asked(town, hesti, id)
    assert ana.chat.count("Apakah Anda berminat ikut?") == 1
    assert "berminat" not in ina.chat
    ana.taps("Berminat").sees("Anda akan kami undang")
    budi.taps("Belum").sees("Kami tidak mengirim undangan")
    ina.says(f"/pertemuan berminat {id}").sees_toast("bukan untuk Anda")
    hesti.says(f"/pertemuan kelola {first.id}").sees("Ditanya 4, berminat 1").taps("Undang")
    town.ticks()
    assert "Pertemuan tertutup" in ana.chat
    assert "Pertemuan tertutup" not in budi.chat + cici.chat
    assert {"kind": "meeting-ask", "reason": "blocked"} in town.rows(
        "SELECT kind, reason FROM outbox WHERE state = 'skipped'"
    )
    hesti.says(f"/pertemuan undang {first.id}")
    town.ticks()
    assert ana.chat.count("Anda bisa datang?") == 1, "nobody is invited twice"


def test_later_meetings_of_a_series_invite_by_themselves(town: Town) -> None:
    hesti, ana = host(town), town.member("Ana")
    first, second, *_ = coming(town, series(town, hesti))
    town.passes(days=2)
    assert "Anda bisa datang?" not in ana.chat, "nobody is invited before the organiser says so"
    hesti.says(f"/pertemuan undang {first.id}")
    until(town, "2027-03-10")
    assert ana.chat.count("Anda bisa datang?") == 1
    until(town, "2027-03-12", "12:00")
    assert ana.chat.count("Anda bisa datang?") == 2
    assert town.one("SELECT count(*) FROM invitees WHERE meeting_id = :id", id=second.id) == 2


def test_who_could_not_be_reached_is_invited_again(town: Town) -> None:
    hesti, ana = host(town), town.member("Ana")
    [first, *_] = coming(town, series(town, hesti))
    ana.blocks()
    hesti.says(f"/pertemuan undang {first.id}")
    town.ticks()
    ana.blocks(False)
    town.passes(hours=1)
    hesti.says(f"/pertemuan undang {first.id}")
    town.ticks()
    assert ana.chat.count("Anda bisa datang?") == 1
    hesti.says(f"/pertemuan undang {first.id}")
    town.ticks()
    assert (ana.chat.count("Anda bisa datang?"), hesti.chat.count("Anda bisa datang?")) == (1, 1)


def test_nobody_is_invited_to_what_is_over_or_called_off(town: Town) -> None:
    hesti, ana = host(town), town.member("Ana")
    first, second, *_ = coming(town, series(town, hesti))
    hesti.says(f"/pertemuan batal {second.id} one", f"/pertemuan undang {second.id}")
    hesti.sees_toast("sudah lewat atau dibatalkan").sees_no("sedang dikirim")
    until(town, "2027-01-16")
    hesti.says(f"/pertemuan undang {first.id}").sees_toast("sudah lewat atau dibatalkan")
    town.ticks()
    assert "Anda bisa datang?" not in ana.chat


def test_all_decline(town: Town) -> None:
    hesti, ana, budi = host(town), town.member("Ana"), town.member("Budi")
    [first, *_] = coming(town, series(town, hesti))
    hesti.says(f"/pertemuan undang {first.id}")
    town.ticks()
    hesti.taps("Tidak")
    ana.taps("Tidak")
    assert "tidak bisa datang" not in hesti.chat
    budi.taps("Tidak")
    assert hesti.chat.count("Semua yang diundang") == 1
    budi.taps("Mungkin", "Tidak")
    assert hesti.chat.count("Semua yang diundang") == 1


def test_nobody_is_interested(town: Town) -> None:
    hesti = host(town)
    id = series(town, hesti, consulted=True)
    _asked(town, hesti, id)
    hesti.taps("Belum")
    assert "belum berminat" in hesti.chat
