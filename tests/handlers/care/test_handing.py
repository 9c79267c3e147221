"""Handing over: a colleague is asked, takes it or not; whoever has left takes nothing along."""

from __future__ import annotations

from tests.handlers.care.partners import partner, writes_down
from tests.handlers.story import Person, Town


def _offered(town: Town) -> tuple[Person, Person]:
    sri = town.member("Sri", organisation="Lumbung Sejawat")
    eko = town.member("Eko", organisation="Lumbung Sejawat")
    writes_down(sri)
    sri.says(f"/mitra janji {partner(town)}").says("kirim data").taps("Besok")
    sri.says(f"/mitra {partner(town)}").taps("Serahkan").says("eko").sees("Eko kami tanya dulu")
    return sri, eko


def test_it_is_theirs_once_they_accept(town: Town) -> None:
    sri, eko = _offered(town)
    sri.says("/mitra").sees_button("Ibu Ratna · Kunci")
    town.passes(hours=0)
    assert "Sri ingin menyerahkan satu mitra" in eko.chat
    eko.taps("Ya, saya rawat").sees("Ibu Ratna sekarang Anda rawat")
    assert "Eko sekarang merawat Ibu Ratna" in sri.chat
    sri.says("/mitra").sees("Belum ada mitra")
    sri.says("/janji").sees("Tidak ada janji")
    town.passes(days=3)
    assert "Janji Anda: kirim data" in eko.chat
    assert (
        "Perkenalkan diri kepada Ibu Ratna?\nSri belum lama bertemu mereka di lokakarya air bersih"
        in eko.chat
    )
    assert "Ibu Ratna?" not in sri.chat
    sri.says("/hapusdata").taps("Ya, hapus semua data saya")
    eko.says("/mitra").sees_button("Ibu Ratna · Kunci")


def test_whoever_takes_over_has_not_met_them(town: Town) -> None:
    _, eko = _offered(town)
    eko.taps("Ya, saya rawat", "Lihat kartunya", "Siapkan pesan")
    eko.sees(
        "Perkenalkan, saya Eko. Rekan saya Sri bercerita tentang percakapan dengan Anda", "tempat pelatihan"
    )
    eko.sees_no("percakapan kita").taps("Lihat kartunya", "Sudah saya hubungi", "Telepon")
    eko.says(f"/mitra draf {partner(town)}").sees("Sudah agak lama").sees_no("Perkenalkan")


def test_whoever_takes_over_from_somebody_who_left_names_nobody(town: Town) -> None:
    sri, eko = _offered(town)
    eko.taps("Ya, saya rawat")
    sri.says("/hapusdata").taps("Ya, hapus semua data saya")
    eko.says(f"/mitra draf {partner(town)}").sees("saya Eko. Rekan saya bercerita").sees_no("Sri")
    town.passes(days=3)
    assert "Rekan Anda belum lama bertemu mereka" in eko.chat


def test_whoever_takes_over_is_reminded_though_the_giver_wanted_silence(town: Town) -> None:
    sri, eko = _offered(town)
    sri.says(f"/mitra diam {partner(town)}")
    eko.taps("Ya, saya rawat")
    assert town.one("SELECT muted FROM partners") in (False, 0)
    town.passes(days=3)
    assert "Perkenalkan diri kepada Ibu Ratna?" in eko.chat


def test_no_is_an_answer(town: Town) -> None:
    sri, eko = _offered(town)
    eko.taps("Belum bisa").sees("tidak jadi diserahkan")
    assert "Eko belum bisa merawat Ibu Ratna. Mitra ini tetap bersama Anda" in sri.chat
    eko.taps_old("Ya, saya rawat").sees_toast("sudah tidak berlaku")
    sri.says("/mitra").sees_button("Ibu Ratna · Kunci")


def test_nobody_else_can_take_it(town: Town) -> None:
    sri, _ = _offered(town)
    offer = town.one("SELECT id FROM handovers")
    for person in (sri, town.member("Ana")):
        person.says(f"/mitra terima {offer}").sees_toast("sudah tidak berlaku")
    assert town.one("SELECT person_id FROM partners") == sri.key


def test_handed_to_somebody_who_left(town: Town) -> None:
    sri, eko = _offered(town)
    eko.says("/hapusdata").taps("Ya, hapus semua data saya")
    town.passes(days=3.5)
    assert "Rekan yang Anda tawari Ibu Ratna sudah tidak di sini" in sri.chat
    sri.says("/mitra").sees_button("Ibu Ratna · Kunci")


def test_an_offer_without_an_answer_ends(town: Town) -> None:
    sri, eko = _offered(town)
    town.passes(days=3.5)
    assert "belum dijawab selama tiga hari" in sri.chat
    eko.taps_old("Ya, saya rawat").sees_toast("sudah tidak berlaku")


def test_offered_to_somebody_else_instead(town: Town) -> None:
    sri, eko = _offered(town)
    budi = town.member("Budi", organisation="Lumbung Sejawat")
    sri.says(f"/mitra serah {partner(town)}").says("budi").sees("Budi kami tanya dulu")
    eko.taps("Ya, saya rawat").sees_toast("sudah tidak berlaku")
    budi.taps("Ya, saya rawat").sees("Ibu Ratna sekarang Anda rawat")
    town.passes(days=4)
    assert "sudah tidak di sini" not in sri.chat


def test_whoever_takes_them_off_their_list_hears_no_more_of_the_offer(town: Town) -> None:
    sri, eko = _offered(town)
    sri.says(f"/mitra buang {partner(town)}").taps("Ya, hapus").sees("sudah dihapus dari daftar")
    town.passes(days=4)
    assert "Rekan yang Anda tawari" not in sri.chat
    eko.taps("Ya, saya rawat").sees_toast("sudah tidak berlaku")


def test_whoever_erases_themselves_asks_nobody_any_more(town: Town) -> None:
    town.now += 13 * 3600
    sri, eko = _offered(town)
    assert "Ibu Ratna" not in eko.chat, "it is late in the evening"
    sri.says("/hapusdata").taps("Ya, hapus semua data saya")
    held = str(town.dump())
    assert "Ibu Ratna" not in held
    town.passes(days=1)
    assert "Sri" not in eko.chat


def test_to_whom_it_cannot_be_handed(town: Town) -> None:
    sri, eko = town.member("Sri", organisation="Lumbung Sejawat"), town.member("Eko")
    town.person("Ana", username="ana_w").says("/start")
    writes_down(sri)
    sri.says(f"/mitra serah {partner(town)}").says("eko").sees("belum saya temukan di antara rekan Anda")
    sri.says("@ana_w").sees("belum saya temukan").says(f"@{sri.username}").sees("belum saya temukan")
    eko.blocks()
    sri.says(f"@{eko.username}").sees("Eko sedang tidak bisa dihubungi di sini. Ibu Ratna tetap bersama Anda")
    assert not town.rows("SELECT * FROM handovers")
