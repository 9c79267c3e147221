"""A member's profile: shown, and each line of it changed; the language at any time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.story import Person, Town

Change = Callable[[Person], Person]


def test_shown(town: Town) -> None:
    ana = town.member("Ana", organisation="Radio Kita", district="91.71", needs=["legal", "data"])
    ana.says("/profil").sees("Ana", "Organisasi: Radio Kita", "Peran: Staf", "Kebutuhan: Hukum dan Data")
    ana.sees("Tempat: Kota Jayapura, Papua", "Sektor: LSM atau yayasan", "Afiliasi: Jejaring lokal")
    ana.sees("Foto: belum diisi").sees_no("Nama:").sees_button("Ubah profil")


def test_local_and_global(town: Town) -> None:
    """0.2: the profile tells of both."""
    ana = town.member("Ana")
    ana.says("/ubah").taps("Ubah", "Afiliasi", "Lokal dan global", "Kirim").says("/profil")
    ana.sees("Afiliasi: Lokal dan global")


CHANGES: dict[str, tuple[Change, str]] = {
    "Bahasa": (lambda ana: ana.taps("English"), "Language: English"),
    "Izin data": (
        lambda ana: ana.taps("Kirim kabar jejaring", "Lanjut (1 dipilih)"),
        "Izin data: Kirim kabar jejaring",
    ),
    "Nama": (lambda ana: ana.says("Ani"), "Nama: Ani"),
    "Sapaan": (lambda ana: ana.taps("Mbak"), "Sapaan: Mbak"),
    "Jenis anggota": (lambda ana: ana.taps("Alumni PBA"), "Jenis anggota: Alumni PBA"),
    "Afiliasi": (lambda ana: ana.taps("Jejaring global"), "Afiliasi: Jejaring global"),
    "Sektor": (lambda ana: ana.taps("Media"), "Sektor: Media"),
    "Mewakili": (lambda ana: ana.taps("Organisasi").says("Radio Kita", "Penyiar"), "Peran: Penyiar"),
    "Tempat": (lambda ana: ana.says("Denpasar"), "Tempat: Kota Denpasar, Bali"),
    "Keahlian": (lambda ana: ana.says("hukum"), "Keahlian: Fasilitasi dan Hukum"),
    "Kebutuhan": (lambda ana: ana.taps("✓ Data", "Lanjut"), "Kebutuhan: belum ada"),
    "Tawaran": (lambda ana: ana.says("logistik dan relawan"), "Tawaran: Relawan, Tempat acara, dan Logistik"),
    "Waktu kabar": (lambda ana: ana.says("3"), "Waktu kabar: Ringkasan pukul 19"),
    "Foto": (lambda ana: ana.sends_photo("baru"), "Foto: sudah ada"),
}


@pytest.mark.parametrize("line", CHANGES)
def test_each_line_can_be_changed(town: Town, line: str) -> None:
    ana = town.member("Ana")
    before = town.dump()
    change, after = CHANGES[line]
    ana.says("/profil").taps("Ubah profil").sees("Sudah benar semua?").taps("Ubah", line)
    change(ana).sees(after)
    send = "Send" if line == "Bahasa" else "Kirim"
    ana.taps(send).sees("up to date" if line == "Bahasa" else "sudah diperbarui")
    changed = {name for name, rows in town.dump().items() if rows != before[name]}
    held = {"people", "members", "member_topics", "organisations", "consents"}
    own = {"Bahasa": "people", "Izin data": "consents"}.get(line, "members")
    assert own in changed & held or line in ("Keahlian", "Kebutuhan", "Tawaran")
    assert town.one("SELECT count(*) FROM members") == 1


def test_everything_is_offered_for_change(town: Town) -> None:
    ana = town.member("Ana", organisation="Radio Kita")
    ana.says("/ubah").taps("Ubah").sees_button(*CHANGES, "Organisasi", "Peran", "Aturan")


def test_nothing_changes_before_it_is_sent(town: Town) -> None:
    ana = town.member("Ana")
    ana.says("/ubah").taps("Ubah", "Nama").says("Ani").taps("Ubah", "Tempat").says("Denpasar")
    assert (town.member_of(ana).name, town.member_of(ana).district) == ("Ana", "34.04")
    assert town.one("SELECT zone FROM people") == "Asia/Jakarta"
    ana.says("/batal", "/profil").sees("Kabupaten Sleman")
    ana.says("/ubah").sees("Nama: Ana", "Kabupaten Sleman")


def test_the_zone_moves_with_the_place(town: Town) -> None:
    ana = town.member("Ana")
    ana.says("/ubah").taps("Ubah", "Tempat").says("Denpasar").taps("Kirim")
    assert town.one("SELECT zone FROM people") == "Asia/Makassar"


def test_withdrawing_a_purpose_is_recorded(town: Town) -> None:
    ana = town.member("Ana")
    ana.says("/ubah").taps("Ubah", "Izin data", "Kirim kabar jejaring", "Lanjut (1 dipilih)", "Kirim")
    ana.says("/ubah").taps("Ubah", "Izin data", "✓ Kirim kabar jejaring", "Lanjut", "Kirim")
    rows = town.rows("SELECT given FROM consents WHERE purpose = 'news' ORDER BY id")
    assert [bool(row["given"]) for row in rows] == [True, False]


def test_the_photo_comes_and_goes(town: Town) -> None:
    """The question promises that it can be removed at any time."""
    ana = town.member("Ana")
    ana.says("/ubah").taps("Ubah", "Foto").sees_no_button("Hapus").sends_photo("potret").taps("Kirim")
    ana.says("/profil")
    assert ana.screen.photo == "potret"
    ana.taps("Ubah profil").sees("Foto: sudah ada").taps("Ubah", "Foto").sees_button("Tetap: sudah ada")
    ana.taps("Hapus").sees("Foto: belum diisi").taps("Kirim").says("/profil").sees("Foto: belum diisi")
    assert not ana.screen.photo
    assert town.member_of(ana).photo is None
    ana.says("/ubah").taps("Ubah", "Foto").sends_photo("lagi").taps("Ubah", "Foto").says("hapus")
    ana.sees("Foto: belum diisi")


def test_a_photo_is_not_removed_where_none_is(town: Town) -> None:
    ana = town.member("Ana")
    message, token = ana.says("/ubah").taps("Ubah", "Foto").button("← Kembali")
    ana.presses(message, token.replace("<", "-")).sees("Silakan kirim foto")


def test_for_oneself_again(town: Town) -> None:
    ana = town.member("Ana", organisation="Radio Kita")
    ana.says("/ubah").taps("Ubah", "Mewakili", "Diri sendiri").sees_no("Radio Kita").taps("Kirim")
    member = town.member_of(ana)
    assert (member.organisation_id, member.role) == (None, None)
    assert not town.rows("SELECT * FROM organisations")


def test_the_longest_profile_fits(town: Town) -> None:
    """Every answer as long as it may be, every topic ticked, markup in every word."""
    ana = town.member("Ana")
    ana.says("/ubah").taps("Ubah", "Mewakili", "Organisasi").says("<&>x" * 30, "&<b>" * 20)
    ana.taps("Ubah", "Nama").says("&a<i" * 20)
    for line, most in (("Keahlian", 21), ("Kebutuhan", 15), ("Tawaran", 15)):
        ana.taps("Ubah", line).says(" ".join(str(number) for number in range(1, most + 1)))
    ana.taps("Ubah", "Foto").sends_photo("potret").taps("Kirim").says("/profil").sees("&a<i" * 20)


class TestLeaving:
    def test_what_was_taken_out_is_nowhere_else(self, town: Town) -> None:
        ana = town.member("Ana")
        ana.says("/ubah").taps("Ubah", "Foto").sends_photo("potret").taps("Kirim")
        ana.says("/ubah").taps("Ubah", "Foto", "Hapus").taps("Kirim").sees("diperbarui")
        assert "potret" not in str(town.dump()), "no finished conversation holds it"

    def test_a_line_that_is_still_needed_is_asked_for_by_itself(self, town: Town) -> None:
        ana = town.member("Ana").says("/ubah").taps("Ubah", "Mewakili", "Organisasi").says("Radio Kita")
        ana.taps("← Kembali").sees("Peran: belum diisi")
        ana.taps("Kirim").sees("perlu dijawab dulu", "Apa peran Anda").sees_no("True")


class TestLanguage:
    def test_at_any_time(self, town: Town) -> None:
        ana = town.member("Ana")
        ana.says("/bahasa").sees("Bahasa apa yang Anda pilih?").taps("English").sees("we go on in English")
        ana.says("/profil").sees("Place: Kabupaten Sleman").says("/bantuan").sees("What you can do here")
        ana.says("/language").taps("Bahasa Indonesia").sees("kita berbahasa Indonesia")

    def test_in_the_middle_of_a_question(self, town: Town) -> None:
        ana = town.person("Ana")
        ana.says("/daftar").taps("Bahasa Indonesia", "Saya setuju", "Setuju semua")
        ana.says("/bahasa").taps("English").sees("we go on in English").taps("Go on").sees(
            "What is your name?"
        )
        ana.says("Ana Wijaya").sees("How shall we address you?")

    def test_it_is_the_answer_of_the_open_conversation(self, town: Town) -> None:
        """The card that is open says which language stands now, and sending it does not turn back."""
        ana = town.member("Ana")
        ana.says("/ubah").sees("Bahasa: Bahasa Indonesia").says("/bahasa en").sees("Language: English")
        ana.taps("Send").says("/profil").sees("Place: Kabupaten Sleman")
        assert town.one("SELECT language FROM people") == "en"

    def test_words_after_it_answer_nothing_that_was_asked_before(self, town: Town) -> None:
        ana = town.person("Ana").says("/daftar").taps("Bahasa Indonesia", "Saya setuju", "Setuju semua")
        ana.says("Ana Wijaya").sees("menyapa").says("/bahasa", "2").sees("Kita lanjutkan", "menyapa")

    def test_it_wakes_nothing_that_was_stopped(self, town: Town) -> None:
        ana = town.person("Ana").says("/daftar").taps("Bahasa Indonesia").says("/batal")
        ana.says("/bahasa en").sees("we go on in English").sees_no("rules")
        assert town.one("SELECT status FROM conversations") == "cancelled"

    def test_a_language_that_we_do_not_speak(self, town: Town) -> None:
        town.member("Ana").says("/bahasa jawa").sees("Bahasa apa yang Anda pilih?").sees_button("English")

    def test_before_anything_else(self, town: Town) -> None:
        town.person("Ana").says("/bahasa en").sees("we go on in English").says("/start").sees(
            "Which language"
        )


def test_help(town: Town) -> None:
    ana = town.person("Ana")
    ana.says("/bantuan").sees("bergabung dengan Jejaring", "hapus semua data Anda").sees_no("/peran")
    ana.says("/help").sees("tampilkan bantuan ini")
