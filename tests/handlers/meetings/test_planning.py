"""A host plans a roundtable in a conversation; what is bad input is answered kindly and nothing is lost."""

from __future__ import annotations

import threading

import pytest
from sqlalchemy import text

from flows.engine import begin
from flows.meetings import FLOW
from storage import conversations, due, meetings
from tests.handlers.meetings.table import GROUP, coming, dates, host, says, series, until
from tests.handlers.story import Person, Town


def _plan_until_day(person: Person) -> Person:
    person.says("/pertemuan").taps("Pertemuan baru").sees("Pertemuan apa yang Anda siapkan?")
    person.taps("Meja bundar").says("Meja Bundar Kesehatan").taps("Kesehatan")
    return person.sees("Tanggal berapa yang pertama?")


def test_from_the_first_question_to_four_dates_a_year(town: Town) -> None:
    admin = town.admin("Ani")
    admin.says_in(GROUP, "/hubungkan Ruang Kita")
    assert "terhubung dengan Jejaring sebagai" in town.groups[str(GROUP)].bubbles[-1].words
    assert town.one("SELECT action FROM audit WHERE action LIKE 'group%'") == "group-bound"
    admin.says("/peran riwayat").sees("menghubungkan grup Ruang Kita")
    hesti = host(town)
    hesti.says("/pertemuan baru").sees("Pertemuan apa", "Langkah 1 dari 8").sees_no_button("← Kembali")
    hesti.taps("Meja bundar").says("Meja Bundar Kesehatan").taps("Kesehatan")
    hesti.says("31-2-2027").sees("tidak ada di kalender").says("1-1-2020").sees("sudah lewat")
    hesti.says("1-1-2099").sees("terlalu jauh").says("Jumat depan").sees(
        "Maksudnya Jum, 27 Nov 2026 atau Jum, 4 Des"
    )
    hesti.says("31 Januari").sees("Min, 31 Jan 2027").says("25.00").sees("belum saya pahami")
    hesti.says("jam 2").sees("Maksudnya 02.00 atau 14.00?").says("jam 9 pagi").sees(
        "Mulai pukul: 09.00"
    ).says("Balai Kota")
    hesti.taps("Tiap tiga bulan", "Tertutup").sees("Sudah benar semua?", "Langkah 9 dari 9")
    hesti.sees("Grup: Ruang Kita", "Zona waktu: WIB", "Lama: 2 jam", "Undangan: Semua anggota")
    hesti.sees("Penerima manfaat: belum diisi", "Kursi: belum diisi")
    hesti.taps("Ubah", "Zona waktu", "WITA").taps("Ubah", "Kursi").says("12").taps("Ubah", "Penerima manfaat")
    hesti.taps("Perempuan", "Lanjut (1 dipilih)").sees("Kursi: 12", "WITA", "Perempuan").taps("Kirim")
    hesti.sees("sudah dijadwalkan, mulai Min, 31 Jan 2027 · 08.00 WIB", "Tiap tiga bulan", "Kursi: 12")
    id = town.one("SELECT id FROM series")
    assert dates(town, id) == ["2027-01-31 08:00", "2027-04-30 08:00", "2027-07-31 08:00", "2027-10-31 08:00"]
    announced = town.groups[str(GROUP)].bubbles[-1]
    assert "31 Jan 2027 · 09.00 WITA" in announced.words, "in a group by the clock of its meeting"
    assert [label for label, _ in announced.buttons] == ["Datang", "Mungkin", "Tidak"]


def test_a_time_of_today_that_has_passed(town: Town) -> None:
    hesti = _plan_until_day(host(town))
    hesti.says("hari ini", "8", "Daring").taps("Sekali saja", "Terbuka", "Kirim").sees(
        "Waktu itu sudah lewat", "Tanggal berapa"
    )
    hesti.sees("Langkah 1 dari 3").says("besok").says("8").sees("Nama: Meja Bundar Kesehatan").taps(
        "Kirim"
    ).sees("dijadwalkan")
    assert town.one("SELECT count(*) FROM meetings") == 1


def test_one_of_several_groups_by_a_button(town: Town) -> None:
    admin = town.admin("Ani")
    for number, title in ((GROUP, "Ruang Kita"), (GROUP - 1, "Ruang Rapat")):
        admin.says_in(number, f"/hubungkan {title}")
    hesti = host(town).says("/pertemuan baru").sees("Di grup mana", "Langkah 1 dari 9")
    hesti.sees_button("Ruang Kita", "Ruang Rapat", "Lewati").says("ruang").sees("Silakan ketuk")
    hesti.taps("Ruang Rapat").sees("Grup: Ruang Rapat", "Pertemuan apa")


def test_what_began_before_groups_were_buttons_goes_on(town: Town) -> None:
    town.admin("Ani").says_in(GROUP, "/hubungkan Ruang Kita")
    old = begin(FLOW, 0, {"group": {"id": str(GROUP), "name": "Ruang Kita"}})._replace(version=1)
    hesti = host(town)
    number = hesti.key
    with town.database.transaction() as tx:
        conversations.add(tx, number, old, town.now)
    hesti.says("hm").sees("Pertemuan apa").taps("Meja bundar").says("Meja Bundar").taps("Kesehatan", "Lewati")
    hesti.says("besok", "9").taps("WIB", "2 jam").says("Aula").taps("Sekali saja", "Terbuka", "Semua anggota")
    hesti.taps("Lewati").sees("Grup: Ruang Kita").taps("Kirim").sees("sudah dijadwalkan")


def test_on_a_holiday_only_if_it_is_meant(town: Town) -> None:
    hesti = (
        _plan_until_day(host(town)).says("25 Desember", "9", "Daring").taps("Sekali saja", "Terbuka", "Kirim")
    )
    hesti.sees("Jum, 25 Des 2026 adalah hari libur: Natal", "Sudah benar semua?")
    assert not town.rows("SELECT * FROM meetings")
    hesti.taps("Ubah", "Tanggal pertama").says("1 Januari").taps("Kirim").sees("hari libur: Tahun Baru")
    hesti.taps("Kirim").sees("sudah dijadwalkan, mulai Jum, 1 Jan 2027")
    one = town.one("SELECT id FROM meetings")
    hesti.says(f"/pertemuan ubah {one}").taps("Tanggal").says("25 Desember").taps("Kirim")
    hesti.sees("hari libur: Natal").taps("Kirim").sees("Perubahan tersimpan", "25 Des 2026")


def test_only_who_may_organise(town: Town) -> None:
    town.member("Ana").says("/pertemuan baru").sees("diatur oleh admin, pendamping, atau tuan rumah")
    budi = town.member("Budi")
    id = series(town, host(town))
    [first, *_] = coming(town, id)
    for act in ("kelola", "undang", "ubah", "batal", "kode", "daftarhadir"):
        budi.says(f"/pertemuan {act} {first.id}").sees_toast("bukan untuk Anda").sees_nothing()
    budi.says(f"/pertemuan tanya {id}").sees_toast("bukan untuk Anda").sees_nothing()


@pytest.mark.parametrize(
    "words", ["x", "lihat", "lihat x", "yes 9" + "9" * 30, "lihat 999", "yes 999", "ambil 99"]
)
def test_forged_buttons(town: Town, words: str) -> None:
    series(town, host(town))
    ana = town.member("Ana")
    ana.says(f"/pertemuan {words}")
    assert ana.toast or ana.telephone.fresh
    assert not town.rows("SELECT * FROM invitees")


def test_moved_once(town: Town) -> None:
    hesti, ana = host(town), town.member("Ana")
    id = series(town, hesti)
    first, second, *_ = coming(town, id)
    says(ana, first, "yes")
    says(ana, second, "yes")
    hesti.says(f"/pertemuan ubah {first.id}").taps("Tanggal").says("30-2-2027").sees("tidak ada di kalender")
    hesti.says("22-1-2027").taps("Yang ini saja", "Kirim").sees("Perubahan tersimpan", "22 Jan 2027")
    assert dates(town, id)[:2] == ["2027-01-22 09:00", "2027-04-15 09:00"]
    town.ticks()
    ana.sees("Ada perubahan", "Jum, 22 Jan 2027 · 09.00 WIB")
    assert ana.chat.count("Ada perubahan") == 1


def test_what_changes_at_night_is_told_in_the_morning_as_it_then_stands(town: Town) -> None:
    admin, hesti, ana = town.admin("Ani"), host(town), town.member("Ana")
    admin.says_in(GROUP, "/hubungkan Ruang Kita")
    [first, *_] = coming(town, series(town, hesti, group=str(GROUP)))
    says(ana, first, "yes")
    said = len(town.groups[str(GROUP)].bubbles)
    until(town, "2026-11-24", "22:30")
    for day in ("21-1-2027", "22-1-2027"):
        hesti.says(f"/pertemuan ubah {first.id}").taps("Tanggal").says(day).taps("Yang ini saja", "Kirim")
        town.ticks()
    hesti.says(f"/pertemuan batal {first.id} one")
    town.ticks()
    assert len(town.groups[str(GROUP)].bubbles) == said, "the group sleeps, too"
    until(town, "2026-11-25", "12:00")
    assert "dibatalkan" in ana.chat
    assert "Ada perubahan" not in ana.chat
    news = [bubble.words for bubble in town.groups[str(GROUP)].bubbles[said:]]
    assert len(news) == 1
    assert "dibatalkan" in news[0]


def test_yes_is_answered_once(town: Town) -> None:
    hesti, ana = host(town), town.member("Ana")
    [first, *_] = coming(town, series(town, hesti))
    says(ana, first, "yes").sees("Sampai jumpa")
    says(ana, first, "yes").sees_no("Sampai jumpa")


def test_each_hears_of_it_in_words_that_fit_their_answer(town: Town) -> None:
    """Moved and then called off by an admin: no is taken for an answer, and Hesti leads it all the same."""
    hesti, ani = host(town), town.admin("Ani")
    ana, budi, cici, dodi = (town.member(name) for name in ("Ana", "Budi", "Cici", "Dodi"))
    [first, *_] = coming(town, series(town, hesti, capacity=1))
    hesti.says(f"/pertemuan undang {first.id}")
    town.ticks()
    for one, answer in ((ana, "yes"), (budi, "yes"), (dodi, "no"), (hesti, "no")):
        says(one, first, answer)
    ani.says(f"/pertemuan ubah {first.id}").taps("Tanggal").says("22-1-2027").taps("Yang ini saja", "Kirim")
    town.ticks()
    ana.sees("Ada perubahan", "Jum, 22 Jan 2027", "Masih bisa datang?")
    budi.sees("Anda masih di daftar tunggu").sees_no("Masih bisa").sees_button("Tidak").sees_no_button(
        "Datang"
    )
    cici.sees("Undangan Anda sekarang untuk Jum, 22 Jan 2027", "Bisa datang?").sees_button("Datang")
    assert [bool(one.screen.document) for one in (ana, budi, cici)] == [True, False, False]
    assert "yang Anda selenggarakan, diubah oleh admin. Sekarang Jum, 22 Jan 2027" in hesti.chat
    dodi.sees_nothing()
    ani.says(f"/pertemuan batal {first.id} one")
    assert "22 Jan 2027 · 09.00 WIB, yang Anda selenggarakan, dibatalkan oleh admin" in hesti.chat
    town.ticks()
    budi.sees("tidak perlu menunggu kursi lagi")
    cici.sees("Undangan Anda tidak perlu dijawab lagi")
    assert "dibatalkan" not in dodi.chat


def test_edited_in_the_middle(town: Town) -> None:
    """What happened stays; what comes is planned anew; who accepted two of them is told once."""
    hesti, ana = host(town), town.member("Ana")
    id = series(town, hesti)
    first, second, third, _ = coming(town, id)
    for one in (first, second, third):
        says(ana, one, "yes")
    until(town, "2027-02-01")
    hesti.says(f"/pertemuan ubah {second.id}").taps("Tanggal").says("30-4-2027").taps(
        "Ini dan seterusnya", "Kirim"
    )
    town.ticks()
    assert ana.chat.count("Ada perubahan") == 1
    assert dates(town, id) == ["2027-04-30 09:00", "2027-07-30 09:00", "2027-10-30 09:00", "2028-01-30 09:00"]
    assert town.one("SELECT starts_at FROM meetings WHERE id = :id", id=first.id) == round(
        first.starts_at * 1e6
    )
    hesti.says(f"/pertemuan ubah {third.id}").taps("Jam").says("14.30").taps("Ini dan seterusnya", "Kirim")
    hesti.says(f"/pertemuan ubah {third.id}").taps("Tempat").says("Kebun Raya").taps("Yang ini saja", "Kirim")
    town.passes(days=1)
    assert dates(town, id)[:3] == ["2027-04-30 09:00", "2027-07-30 14:30", "2027-10-30 14:30"]
    assert [one.place for one in coming(town, id)][:3] == ["Aula Gizi", "Kebun Raya", "Aula Gizi"]
    hesti.says(f"/pertemuan ubah {first.id}").taps("Jam").says("10").taps("Yang ini saja", "Kirim")
    hesti.sees("sudah lewat atau dibatalkan")


def test_one_is_called_off_and_then_all(town: Town) -> None:
    hesti, ana, budi = host(town), town.member("Ana"), town.member("Budi")
    id = series(town, hesti)
    first, second, *_ = coming(town, id)
    says(ana, first, "yes")
    says(ana, second, "maybe")
    says(budi, first, "no")
    hesti.says(f"/pertemuan batal {first.id}").taps("Batalkan yang ini").sees("1 pertemuan dibatalkan")
    town.ticks()
    ana.sees("dibatalkan")
    name, content = ana.screen.document or ("", "")
    assert name == "pertemuan.ics"
    assert {"METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1"} <= set(content.split("\r\n"))
    budi.sees_nothing()
    assert len(coming(town, id)) == 4, "the year stays full"
    hesti.says(f"/pertemuan batal {second.id}").taps("Tidak jadi").sees("15 Apr 2027")
    hesti.says(f"/pertemuan batal {second.id}").taps("Batalkan ini dan seterusnya").sees(
        "4 pertemuan dibatalkan"
    )
    town.passes(days=400)
    assert not coming(town, id)
    assert not town.rows("SELECT * FROM due WHERE kind LIKE 'meeting%'")
    assert ana.chat.count("dibatalkan") == 2
    assert "lagi:" not in ana.chat, "no reminder of what was called off"


def test_in_a_topic_of_a_forum(town: Town) -> None:
    """A topic is bound by itself; what is for it is said in it, polls as well."""
    ani, ana = town.admin("Ani"), town.member("Ana")
    ana.says_in(GROUP, "/hubungkan", topic=7)
    assert "hanya untuk admin" in town.groups[f"{GROUP}/7"].bubbles[-1].words
    ani.says_in(GROUP, "/hubungkan", topic=7)
    ani.says_in(GROUP, "/pertemuan baru", topic=7).sees("Pertemuan apa yang Anda siapkan?")
    ani.taps("Meja bundar").says("Meja Bundar").taps("Kesehatan").says("15-1-2027", "9", "Aula")
    ani.taps("Sekali saja", "Terbuka").sees("Grup: Komunitas").taps("Kirim").sees("sudah dijadwalkan")
    ana.taps_in(GROUP, "Datang", topic=7).sees_toast("Anda datang")
    ani.says_in(GROUP, "/polling Setuju?\nYa\nTidak", topic=7)
    ana.taps_in(GROUP, "Ya", topic=7).sees_toast("Ya")
    town.passes(days=1)
    assert str(GROUP) not in town.groups, "nothing of it was said outside the topic"
    ani.says_in(GROUP, "/lepaskan", topic=7).says_in(GROUP, "/lepaskan", topic=7)
    assert "memang belum terhubung" in town.groups[f"{GROUP}/7"].bubbles[-1].words
    ani.says("/hubungkan").sees("Ketik perintah itu di grup")


def test_what_is_not_for_them_is_not_shown(town: Town) -> None:
    """A link is a place, too: only who may come is told it."""
    ina, ana = town.member("Ina", sector="government"), town.member("Ana")
    [one, *_] = coming(town, series(town, host(town), off_record=True, consulted=True, place="https://rapat"))
    ina.says(f"/pertemuan lihat {one.id}").sees("pertemuan di luar sesi").sees_no("https://rapat")
    ana.says(f"/pertemuan lihat {one.id}").sees("sudah diajak bicara").sees_no("https://rapat")
    town.person("Tamu").says("/start", f"/pertemuan lihat {one.id}").sees_no("https://rapat")


def test_what_waits_is_recalled(town: Town) -> None:
    """Called off in the night: in the morning nobody is invited or reminded, and who accepted reads why."""
    town.admin("Ani").says_in(GROUP, "/hubungkan")
    hesti, ana, budi = host(town), town.member("Ana"), town.member("Budi")
    [first, *_] = coming(town, series(town, hesti, clock="03:00", group=str(GROUP)))
    says(ana, first, "yes")
    until(town, "2027-01-08", "03:01")
    hesti.says(f"/pertemuan undang {first.id}")
    town.ticks()
    hesti.says(f"/pertemuan batal {first.id} one")
    town.passes(hours=9)
    assert "dibatalkan" in ana.chat
    assert "seminggu lagi" not in ana.chat + town.groups[str(GROUP)].bubbles[-1].words
    assert "Meja Bundar" not in budi.chat, "neither of the invitation nor of its end"


def test_an_invitation_that_waits_says_what_is_true_when_it_is_read(town: Town) -> None:
    """The place changes in the night: in the morning everybody reads the new one, once."""
    hesti, ana, budi = host(town), town.member("Ana"), town.member("Budi")
    [first, *_] = coming(town, series(town, hesti, clock="03:00"))
    until(town, "2027-01-05", "03:01")
    hesti.says(f"/pertemuan undang {first.id}").sees("sedang dikirim", "siapkan isinya di meja bundar")
    town.ticks()
    says(ana, first, "yes")
    hesti.says(f"/pertemuan ubah {first.id}").taps("Tempat").says("Kebun Raya").taps("Yang ini saja", "Kirim")
    town.passes(hours=9)
    assert budi.chat.count("Anda bisa datang?") == 1
    assert "Kebun Raya" in budi.chat
    assert "Aula Gizi" not in budi.chat
    assert ana.chat.count("Ada perubahan") == 1
    assert "Anda bisa datang?" not in ana.chat.split("Sampai jumpa")[1]
    counts = town.rows("SELECT answer, count(*) AS n FROM invitees GROUP BY answer")
    assert {row["answer"]: row["n"] for row in counts} == {"yes": 1, "invited": 2}


def test_more_seats_go_to_those_who_wait(town: Town) -> None:
    hesti, ana, budi, cici = host(town), town.member("Ana"), town.member("Budi"), town.member("Cici")
    first, second, *_ = coming(town, series(town, hesti, capacity=2))
    for one in (ana, budi, cici):
        says(one, first, "yes")
    cici.sees_toast("daftar tunggu")
    hesti.says(f"/pertemuan ubah {first.id}").sees("Anda mengubah Meja Bundar").sees_no_button("← Kembali")
    hesti.taps("Jumlah kursi").says("1").sees("Angkanya dari 2").says("3").sees_no_button("Yang ini saja")
    hesti.taps("Kirim").sees("Jumlah kursi tersimpan", "Kursi: 3", "Datang 3", "menunggu 0")
    cici.sees("Ada kursi untuk Anda")
    hesti.says(f"/pertemuan ubah {second.id}").taps("Jumlah kursi", "Lewati", "Kirim").sees_no("Kursi:")


def test_nothing_to_go_back_to(town: Town) -> None:
    hesti = host(town)
    hesti.says("/pertemuan baru").sees("Pertemuan apa").sees_no_button("← Kembali")
    [once, *_] = coming(town, series(town, hesti, rule="once"))
    hesti.says(f"/pertemuan ubah {once.id}").sees("Apa yang berubah?").sees_no_button("← Kembali")
    hesti.taps("Jam").says("10").sees("Sudah benar?").sees_no("Berlaku untuk").taps("Kirim")
    hesti.sees("Perubahan tersimpan", "10.00 WIB")


# On SQLite one writes at a time.
@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_time_and_an_organiser_do_not_wait_for_each_other(town: Town) -> None:
    """Whoever holds a due row may lock the meeting; so nobody asks for the due row who holds that lock."""
    hesti = host(town)
    id = series(town, hesti)
    [first, *_] = coming(town, id)
    row = town.one("SELECT id FROM due WHERE kind = 'meeting-series'")
    acts = threading.Thread(target=hesti.says, args=(f"/pertemuan batal {first.id} following",))
    with town.database.transaction() as tx:
        [claimed] = due.claim(tx, town.now * 2, 1, only=row)
        acts.start()
        waits = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
        while acts.is_alive() and not tx.execute(waits).scalar_one():
            pass
        tx.execute(text("SET LOCAL lock_timeout = '2s'"))
        assert meetings.lock(tx, first.id)
        due.advance(tx, [(claimed, town.now * 2, "")])
    acts.join()
    assert not coming(town, id)
