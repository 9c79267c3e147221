"""A presenter makes a session in their own chat: from a few taps, a table, a template; now or at an hour."""

from __future__ import annotations

import pytest

from tests.handlers.polls.room import GROUP, board, code_of, joins, phase, presenter, tally
from tests.handlers.story import Person, Town

NO_GROUP = "Tanpa grup, cukup dengan kode"
TABLE = "jenis;pertanyaan;pilihan\nsingle;Di mana?;Jakarta|Bandung\ncloud;Apa harapan Anda?;\n"


def makes(sri: Person, title: str = "Rapat") -> Person:
    """As far as the first question."""
    return sri.says("/sesi baru").taps(NO_GROUP).says(title).taps("Saya pandu satu per satu", "Hanya pemandu")


def one_question(sri: Person) -> Person:
    return sri.taps("Pilih satu").says("Di mana?", "Jakarta\nBandung").taps("Cukup, periksa dulu")


def test_from_the_first_tap_to_the_first_vote(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    one_question(makes(sri)).sees("Sudah pas?", "1. Di mana? · Pilih satu: Jakarta dan Bandung")
    sri.taps("Mulai sekarang").sees("Rapat · 1 dari 1", "Terbuka")
    joins(ana, code_of(sri)).sees("Hanya pemandu yang dapat melihat").taps("Bandung").sees("Suara Anda")
    assert tally(town) == {"b": 1}


def test_results_stay_hidden_until_the_close_if_wanted(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    sri.says_in(GROUP, "/sesi baru").says("Rapat").taps("Saya pandu, hasil tersembunyi dulu", "Bernama")
    one_question(sri).taps("Mulai sekarang")
    ana.taps_in(GROUP, "Bandung")
    town.passes(hours=0.01)
    assert "1 menjawab" in board(town).words
    assert "100%" not in board(town).words
    sri.taps("Tutup dan umumkan")
    assert "Bandung" in board(town).words
    assert "100%" in board(town).words


def test_begun_in_a_group_it_goes_on_in_private_and_opens_there(town: Town) -> None:
    sri = presenter(town)
    sri.says_in(GROUP, "/sesi baru")
    assert "percakapan pribadi" in board(town).words
    sri.sees("Apa judul sesinya?").says("Rapat").taps("Peserta, masing-masing", "Anonim")
    one_question(sri).sees("Tempat: Di grup “Komunitas”").taps("Mulai sekarang")
    assert "Di mana?" in board(town).words
    assert "tidak bisa diubah" in board(town).words
    sri.says("/sesi baru").sees_button("Di grup “Rapat”")


def test_groups_that_belong_to_the_network_are_offered(town: Town) -> None:
    sri = presenter(town)
    sri.says("/sesi baru").sees_no_button("Di grup").says("/batal")
    sri.says_in(GROUP, "/hubungkan Meja Utama")
    sri.says("/sesi baru").sees_button("Di grup “Meja Utama”", NO_GROUP).taps("Di grup “Meja Utama”")
    one_question(sri.says("Rapat").taps("Saya pandu satu per satu", "Bernama")).taps("Mulai sekarang")
    assert "Di mana?" in board(town).words
    sri.says("/sesi baru").sees_button("Di grup “Meja Utama”").sees_no_button("Di grup “Rapat”")


def test_what_was_begun_in_private_can_be_held_where_it_is_called_for(town: Town) -> None:
    sri = presenter(town)
    makes(sri).says_in(GROUP, "/sesi baru")
    one_question(sri.says("/sesi baru").sees("Kita lanjutkan")).taps("Mulai sekarang")
    assert "Di mana?" in board(town).words


def test_it_waits_where_it_was_left(town: Town) -> None:
    """A restart, a poll that comes between, a stop: nothing that was typed is lost."""
    sri = presenter(town)
    makes(sri).taps("Pilih satu")
    town.restarts()
    sri.says("Di mana?").says("/bantuan", "/batal", "/lanjut").sees("Apa saja pilihannya?")
    sri.says("1. Jakarta\n2. Bandung").taps("Cukup, periksa dulu").sees("Jakarta dan Bandung")
    assert town.one("SELECT count(*) FROM sessions") == 0


def test_thirteen_options_are_told_and_twelve_are_kept(town: Town) -> None:
    sri = presenter(town)
    makes(sri).taps("Pilih satu").says("Yang mana?", "\n".join(f"nomor {n}" for n in range(13)))
    sri.sees("Itu 13. Tulis 1 sampai 12", "Apa saja pilihannya?").says("x" * 4000).sees("Jumlah pilihan")
    sri.says("\n".join(f"nomor {n}" for n in range(12))).sees("Ada pertanyaan lain?")


class TestATable:
    def test_that_is_sent_becomes_a_session(self, town: Town) -> None:
        sri = presenter(town)
        sri.says("/sesi impor").sees("Kirim berkas CSV")
        example = sri.screen.document
        assert example is not None
        assert "Ya atau tidak;Apakah kita bertemu tiap bulan?" in example[1]
        assert ";Hanya pemandu" in example[1]
        sri.sends_file("Rapat Mei.csv", TABLE).sees("Di mana sesi ini").taps(NO_GROUP)
        sri.taps("Saya pandu satu per satu", "Bernama").sees("Rapat Mei", "2. Apa harapan Anda? · Awan kata")
        sri.taps("Mulai sekarang").sees("Rapat Mei · 1 dari 2", "Di mana?")
        sri.sends_file("contoh.csv", example[1]).sees("Di mana sesi ini")

    def test_asks_where_people_come_from_without_naming_the_provinces(self, town: Town) -> None:
        sri, ana = presenter(town), town.person("Ana")
        sri.sends_file("rapat.csv", "jenis;pertanyaan\nAsal provinsi;Dari mana Anda?\n").taps(NO_GROUP)
        sri.taps("Saya pandu satu per satu", "Bernama").sees("1. Dari mana Anda?").taps("Mulai sekarang")
        joins(ana, code_of(sri)).says("Aceh").sees("Suara Anda")
        assert sum(tally(town).values()) == 1

    def test_fits_between_two_questions(self, town: Town) -> None:
        sri = presenter(town)
        makes(sri).sends_file("a.csv", "\ufeff" + TABLE).sees("2 pertanyaan siap pakai")
        one_question(sri.taps("Tambah pertanyaan")).taps("Mulai sekarang").sees("1 dari 3")

    @pytest.mark.parametrize(
        ("content", "told"),
        [
            (TABLE + "single;Apa?;\n", "Baris 4: Jumlah pilihan dari 2"),
            ("jenis;pertanyaan\ngosip;Apa?\n", "Baris 2: Jenis “gosip” tidak ada. Yang ada: Pilih satu"),
            ("halo", "belum bisa saya baca"),
            (b"\xff\xfe\x00\xd8", "belum bisa saya baca"),
            ("jenis,pertanyaan\n" + "cloud,Apa?\n" * 51, "Paling banyak 50 pertanyaan"),
            ("x" * 100_001, "paling besar 100 kB"),
        ],
    )
    def test_that_cannot_be_read_says_why(self, town: Town, content: str | bytes, told: str) -> None:
        sri = presenter(town)
        sri.sends_file("rapat.csv", content).sees(told)
        makes(sri).sends_file("rapat.csv", content).sees(told, "Pertanyaan jenis apa?")
        one_question(sri).taps("Mulai sekarang").sees("Terbuka")

    def test_however_large_fits_one_card(self, town: Town) -> None:
        """The telephone refuses what Telegram would."""
        sri = presenter(town)
        row = f"single;{'Apa? ' * 50};{'|'.join(f'{n} {chr(97) * 90}' for n in range(12))}\n"
        sri.sends_file("rapat.csv", "jenis;pertanyaan;pilihan\n" + row * 50)
        sri.taps(NO_GROUP, "Saya pandu satu per satu", "Bernama").sees("dan 38 pertanyaan lagi", "…").taps(
            "Mulai sekarang"
        )
        sri.sees("1 dari 50")

    def test_of_a_spreadsheet_in_windows_letters(self, town: Town) -> None:
        sri = presenter(town)
        sri.sends_file("rapat.csv", "jenis;pertanyaan\ncloud;Café apa?\n".encode("cp1252"))
        sri.taps(NO_GROUP, "Saya pandu satu per satu", "Bernama").sees("Café apa?")

    def test_from_somebody_else_is_nothing(self, town: Town) -> None:
        ana = town.member("Ana")
        ana.sends_file("rapat.csv", TABLE).sees_no("Di mana sesi ini")
        ana.says("/sesi baru").sees("dipandu oleh pendamping")


class TestATemplate:
    def test_is_kept_used_again_and_removed(self, town: Town) -> None:
        sri = presenter(town)
        one_question(makes(sri, "Rapat bulanan")).taps("Simpan sebagai templat").sees("tersimpan")
        assert town.one("SELECT count(*) FROM sessions") == 0
        for _ in range(2):
            sri.says("/sesi templat").taps("Rapat bulanan", "Pakai templat ini")
            sri.taps(NO_GROUP, "Saya pandu satu per satu", "Anonim", "Mulai sekarang")
            sri.sees("Rapat bulanan", "Di mana?")
        sri.says("/sesi templat").taps("Rapat bulanan", "Hapus templat").sees("dihapus")
        sri.says("/sesi templat").sees_no_button("Rapat bulanan").sees_button(
            "Empat pertanyaan tentang berjejaring"
        )

    def test_asks_anew_who_may_know(self, town: Town) -> None:
        sri = presenter(town)
        sri.says("/sesi baru").taps(NO_GROUP).says("Rapat").taps("Saya pandu satu per satu", "Bernama")
        one_question(sri).taps("Simpan sebagai templat").says("/sesi templat").taps(
            "Rapat", "Pakai templat ini"
        )
        sri.taps(NO_GROUP, "Saya pandu satu per satu", "Anonim", "Mulai sekarang")
        joins(town.person("Ana"), code_of(sri)).sees("nama tidak disimpan bersama jawaban")

    def test_of_a_session_that_is_over(self, town: Town) -> None:
        sri = presenter(town)
        one_question(makes(sri)).taps("Mulai sekarang", "Selesai", "Ya, akhiri sesi", "Simpan templat").sees(
            "tersimpan"
        )
        sri.says("/sesi templat").sees_button("Rapat")

    def test_is_nobody_elses(self, town: Town) -> None:
        sri, budi = presenter(town), town.admin("Budi")
        one_question(makes(sri)).taps("Simpan sebagai templat")
        id = town.one("SELECT id FROM templates")
        for rest in (f"{id}", f"{id} pakai", f"{id} hapus", "9" * 30, "²", "-1", "x"):
            budi.says(f"/sesi templat {rest}").sees("sudah tidak ada")
        assert town.one("SELECT count(*) FROM templates") == 1


class TestAPlan:
    def test_opens_by_itself_at_its_hour(self, town: Town) -> None:
        sri, ana = presenter(town), town.person("Ana")
        one_question(makes(sri)).taps("Jadwalkan").says("31 Februari 2027 09.00").sees(
            "tidak ada di kalender"
        )
        sri.says("besok 9.00").sees("dimulai Sel, 24 Nov 2026 · 09.00 WIB", "Belum dibuka")
        joins(ana, code_of(sri)).sees("Sel, 24 Nov 2026 · 09.00 WIB")
        town.passes(hours=23.9)
        assert phase(town) == "waiting"
        town.passes(hours=0.2)
        assert phase(town) == "open"
        assert "sudah dibuka sesuai jadwal" in sri.chat
        ana.taps("Jakarta").sees("Suara Anda")

    @pytest.mark.parametrize("acts", [("Buka",), ("Selesai", "Ya, akhiri sesi")])
    def test_is_left_alone_where_a_hand_was_quicker(self, town: Town, acts: tuple[str, ...]) -> None:
        sri = presenter(town)
        one_question(makes(sri)).taps("Jadwalkan").says("besok 9.00")
        sri.taps(*acts)
        before = phase(town)
        town.passes(days=2)
        assert phase(town) == before
        assert "sesuai jadwal" not in sri.chat
