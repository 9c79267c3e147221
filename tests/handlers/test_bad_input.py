"""Whatever comes in gets a clear, kind answer in the person's language, and nothing is lost."""

from __future__ import annotations

import time
from typing import Any

import pytest

from flows.replies import Text
from tests.handlers.story import LEXICON, Person, Town


def _asked_for_name(town: Town, language: str = "id") -> Person:
    ana = town.person("Ana Wijaya", language)
    ana.says("/daftar").taps("Bahasa Indonesia" if language == "id" else "English")
    return (
        ana.taps("Saya setuju", "Setuju semua") if language == "id" else ana.taps("I agree", "Agree to all")
    )


def _name(town: Town) -> str | None:
    state: dict[str, Any] = town.dump()["conversations"][0]["state"]
    answer: str | None = state["answers"].get("name")
    return answer


class TestWords:
    @pytest.mark.parametrize(
        ("words", "answer"),
        [
            ("", "Pesan itu kosong"),
            ("   \n\t ", "Pesan itu kosong"),
            ("\u200b\u2060", "Pesan itu kosong"),
            ("🙂🙂🙂", "tulis dengan huruf"),
            ("7", "tulis dengan huruf"),
            ("A", "terlalu singkat. Tulis paling sedikit 2 huruf"),
            ("a" * 4096, "terlalu panjang (4.096 huruf). Paling banyak 80"),
            ("👩‍👩‍👧 " * 500, "terlalu panjang"),
            ("a" * 1_000_000, "terlalu panjang (1.000.000 huruf)"),
            ("/budi", "Perintah itu belum saya kenal"),
            ("/foo-bar", "Perintah itu belum saya kenal"),
            ("/budi@jejaring_bot hai", "Perintah itu belum saya kenal"),
        ],
        ids=lambda value: ascii(value[:12]),
    )
    def test_not_a_name(self, town: Town, words: str, answer: str) -> None:
        ana = _asked_for_name(town)
        ana.says(words).sees(answer, "Siapa nama Anda?", "Langkah 4")
        assert len(ana.telephone.fresh) == 1
        ana.says("Ana Wijaya").sees("Nama: Ana Wijaya ✓")

    @pytest.mark.parametrize(
        ("words", "name"),
        [
            ("\u202eayajiW anA", "ayajiW anA"),
            ("<b>Ana</b>", "<b>Ana</b>"),
            ("</b><a href='x'>Ana & Co", "</b><a href='x'>Ana & Co"),
            ("*Ana _Wijaya `x [a](b", "*Ana _Wijaya `x [a](b"),
            ("{ $name } Ana", "{ $name } Ana"),
            ("Ana\nWijaya\x00", "Ana Wijaya"),
            ("Ana \ud800", "Ana"),
            ("Ꮝꮃꭺꮃꮲꮯ", "Ꮝꮃꭺꮃꮲꮯ"),
            ("ꦄꦤ ꦮꦶꦗꦪ", "ꦄꦤ ꦮꦶꦗꦪ"),
            ("'; DROP TABLE members; --", "'; DROP TABLE members; --"),
            ("x" * 80, "x" * 80),
        ],
        ids=lambda value: ascii(value[:12]),
    )
    def test_an_odd_name(self, town: Town, words: str, name: str) -> None:
        ana = _asked_for_name(town)
        ana.says(words).sees(f"Nama: {name} ✓", "menyapa Anda")
        assert _name(town) == name
        budi = town.member("Budi")
        budi.says("/ubah").taps("Ubah", "Nama").says(words).sees(f"Nama: {name}").taps("Kirim")
        budi.says("/profil").sees(name, "Kabupaten Sleman")
        assert town.member_of(budi).name == name

    def test_a_suggested_name_is_as_short_as_a_typed_one(self, town: Town) -> None:
        ana = town.person("𐐀" * 60 + " Ana").says("/daftar").taps("Bahasa Indonesia", "Saya setuju", "Lanjut")
        name = ana.screen.buttons[0][0]
        ana.taps(name).sees(f"Nama: {name} ✓")
        assert _name(town) == "𐐀" * 40

    def test_in_the_persons_language(self, town: Town) -> None:
        kay = _asked_for_name(town, "en")
        kay.says("").sees("That message is empty").says("a" * 5120).sees(
            "That is too long (5,120 characters)"
        )
        kay.sends_sticker().sees("A nice sticker").says("/apa").sees("I do not know that command")

    def test_a_megabyte(self, town: Town) -> None:
        """Also where choices are asked, and read in a moment."""
        ana = town.person("Ana")
        ana.says("/daftar", "1", "1")
        for words in ("1," * 500_000, " " * 1_000_000, "/" + "a" * 1_000_000):
            began = time.process_time()
            ana.says(words).sees("Data Anda boleh dipakai untuk apa?")
            assert time.process_time() - began < 3
            assert len(ana.telephone.fresh) == 1

    def test_where_a_choice_is_asked(self, town: Town) -> None:
        ana = town.person("Ana")
        ana.says("/daftar")
        for words in ("entah", "0", "3", "99999999999999999999", "-1", "1.5", "🙂", "", "english please"):
            ana.says(words).sees("ketuk salah satu tombol, atau ketik tulisan", "Bahasa apa")
        ana.says("2").sees("Welcome")

    def test_where_several_are_asked(self, town: Town) -> None:
        ana = town.person("Ana")
        ana.says("/daftar").taps("Bahasa Indonesia", "Saya setuju")
        for words, unknown in (("9", "9"), ("1 9", "9"), ("entah", "entah"), ("1, entah", "entah")):
            ana.says(words).sees(f"“{unknown}” tidak ada dalam daftar", "Data Anda boleh dipakai untuk apa?")
        ana.says("").sees("ketik beberapa sekaligus", "Data Anda boleh dipakai untuk apa?")
        ana.says("1 dan 3").sees("Tampilkan di direktori dan Kirim kabar jejaring")


class TestOtherWords:
    """What people naturally type where buttons are shown."""

    @pytest.mark.parametrize(
        ("step", "words", "recorded"),
        [
            ("language", "Indonesia", "Bahasa: Bahasa Indonesia"),
            ("language", "inggris", "Language: English"),
            ("rules", "setuju", "Aturan: Saya setuju"),
            ("rules", "Ya!", "Aturan: Saya setuju"),
            ("rules", "oke", "Aturan: Saya setuju"),
            ("privacy", "tidak", "Izin data: belum ada"),
            ("privacy", "tidak ada", "Izin data: belum ada"),
            ("privacy", "0", "Izin data: belum ada"),
            ("privacy", "semua", "Tampilkan di direktori, Perkenalkan ke anggota, dan Kirim kabar"),
            ("affiliation", "lokal", "Afiliasi: Jejaring lokal"),
            ("affiliation", "global", "Afiliasi: Jejaring global"),
            ("sector", "LSM", "Sektor: LSM atau yayasan"),
            ("sector", "NGO", "Sektor: LSM atau yayasan"),
            ("sector", "universitas", "Sektor: Perguruan tinggi"),
            ("sector", "kampus", "Sektor: Perguruan tinggi"),
            ("sector", "swasta", "Sektor: Perusahaan"),
            ("expertise", "riset, monev", "Keahlian: Pemantauan dan Penelitian"),
            ("needs", "tidak ada", "Kebutuhan: belum ada"),
            ("delivery", "kapan saja", "Waktu kabar: Langsung, kapan saja"),
            ("delivery", "pagi", "Waktu kabar: Ringkasan pukul 08"),
        ],
    )
    def test_taken(self, town: Town, step: str, words: str, recorded: str) -> None:
        ana = town.person("Ana").says("/daftar")
        way = {
            "language": "1", "rules": "1", "privacy": "1", "name": "Ana Wijaya", "form": "ibu", "type": "1",
            "affiliation": "4", "sector": "1", "capacity": "sendiri", "place": "sleman", "expertise": "1",
            "needs": "1", "offers": "1", "delivery": "1",
        }  # fmt: skip
        for key, answer in way.items():
            if key == step:
                ana.says(words).sees(recorded)
                return
            ana.says(answer)

    @pytest.mark.parametrize("words", ["tidak", "tidak setuju", "belum", "nanti", "0"])
    def test_no_is_no_agreement(self, town: Town, words: str) -> None:
        ana = town.person("Ana").says("/daftar", "1", words).sees("Setuju dengan aturan ini?")
        ana.sees("Tidak apa-apa", "/batal") if words.startswith("tidak") else ana.sees("ketuk salah satu")
        assert not town.rows("SELECT * FROM consents")

    def test_in_the_other_language_too(self, town: Town) -> None:
        kay = town.person("Kay", "en").says("/daftar").taps("English")
        kay.says("oke").sees("Rules: I agree").says("none").sees("Data permissions: none")


class TestKinds:
    @pytest.mark.parametrize(
        ("content", "answer"),
        [
            ({"sticker": {"file_id": "x"}}, "Stiker itu lucu"),
            ({"voice": {"file_id": "x"}}, "Pesan jenis itu belum bisa saya baca"),
            ({"poll": {"id": "1"}}, "Pesan jenis itu belum bisa saya baca"),
            ({"dice": {"emoji": "🎲", "value": 6}}, "Pesan jenis itu belum bisa saya baca"),
            ({"contact": {"phone_number": "+62"}}, "Silakan jawab dengan tulisan"),
            ({"location": {"latitude": 1, "longitude": 2}}, "Silakan jawab dengan tulisan"),
            ({"photo": [{"file_id": "x", "file_size": 9}]}, "Silakan jawab dengan tulisan"),
            ({"document": {"file_id": "x", "file_size": 9}}, "Silakan jawab dengan tulisan"),
        ],
        ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
    )
    def test_where_words_are_asked(self, town: Town, content: dict[str, Any], answer: str) -> None:
        ana = _asked_for_name(town)
        ana.sends(content).sees(answer, "Siapa nama Anda?")
        assert len(ana.telephone.fresh) == 1
        ana.says("Ana Wijaya").sees("Nama: Ana Wijaya ✓")

    def test_where_nothing_is_asked(self, town: Town) -> None:
        ana = town.member("Ana")
        ana.sends_sticker().sees("Stiker itu lucu").sees_button("Bantuan").taps("Bantuan").sees("/profil")
        ana.sends_photo().sees("belum menangkap maksudnya")

    def test_an_edited_message(self, town: Town) -> None:
        ana = _asked_for_name(town)
        ana.says("Ana Wijya").changes_message("Ana Wijaya")
        ana.sees("Pesan lama yang diubah tidak saya baca lagi", "menyapa Anda")
        assert _name(town) == "Ana Wijya"


class TestPhotos:
    def asked(self, town: Town) -> Person:
        ana = _asked_for_name(town).says("Ana Wijaya").taps("Ibu", "Alumni PBA", "Belum ada", "Media")
        ana.taps("Diri sendiri").says("Sleman").taps("Lewati", "Lewati", "Lewati", "Langsung, kapan saja")
        return ana.sees("Ingin menambahkan foto?")

    def test_too_large(self, town: Town) -> None:
        ana = self.asked(town)
        ana.sends_photo(size=12_345_678).sees(
            "terlalu besar (12,3 MB). Paling besar 10 MB", "menambahkan foto"
        )
        ana.sends_photo(size=9_000_000).sees("Foto: sudah ada ✓")

    def test_not_a_photo(self, town: Town) -> None:
        ana = self.asked(town)
        image = {"file_id": "x", "file_size": 9, "mime_type": "image/jpeg"}
        ana.sends({"document": image}).sees("terkirim sebagai berkas", "sekali lagi sebagai foto")
        for content in ({"document": {"file_id": "x", "file_size": 9}}, {"text": "nanti saja ya"}):
            ana.sends(content).sees("Silakan kirim foto")
        ana.sends_sticker().sees("Stiker itu lucu", "menambahkan foto").taps("Lewati").sees("Sudah benar")

    def test_an_album(self, town: Town) -> None:
        """The first picture is taken; the others of its set say nothing."""
        ana = self.asked(town)
        ana.sends_photo("satu", album="set").sees("Foto: sudah ada ✓", "Sudah benar semua?")
        ana.sends_photo("dua", album="set").sees_nothing().sends_photo("tiga", album="set").sees_nothing()
        ana.taps("Kirim")
        assert town.member_of(ana).photo == "satu"

    def test_an_album_where_words_are_asked(self, town: Town) -> None:
        ana = _asked_for_name(town)
        ana.sends_photo("satu", album="set").sees("jawab dengan tulisan")
        ana.sends_photo("dua", album="set").sees_nothing()

    def test_an_album_where_nothing_is_asked(self, town: Town) -> None:
        ana = town.member("Ana")
        ana.sends_photo("satu", album="set").sees("belum menangkap maksudnya")
        ana.sends_photo("dua", album="set").sees_nothing().sends_photo("tiga", album="lain").sees("belum")

    def test_an_album_of_films(self, town: Town) -> None:
        """A picture among them is still taken."""
        ana = self.asked(town)
        film = {"video": {"file_id": "x"}, "media_group_id": "set"}
        ana.sends(film).sees("Pesan jenis itu belum bisa saya baca").sends(film).sees_nothing()
        ana.sends_photo("satu", album="set").sees("Foto: sudah ada ✓")


def test_unknown_commands(town: Town) -> None:
    ana = town.member("Ana")
    for words in ("/", "/apa", "/apa@jejaring_bot", "/ apa", "/" + "x" * 33):
        ana.says(words)
        assert len(ana.telephone.fresh) == 1
    ana.says("/apa").sees("Perintah itu belum saya kenal").taps("Bantuan").sees("/profil")
    ana.says("/PROFIL").sees("Sleman").says("/profil@lain_bot").sees("Sleman")


def test_what_people_write_is_never_a_text_of_ours() -> None:
    assert LEXICON.plain("<b>x</b> &amp;", "id") == "<b>x</b> &amp;"
    assert LEXICON.markup("<b>x</b>", "id") == "&lt;b&gt;x&lt;/b&gt;"


def test_what_is_said_back_is_never_too_long_for_a_text() -> None:
    for words in ("a" * 100_000, "&" * 2000):
        assert "…" in LEXICON.markup(Text("problem-unknown", {"name": words}), "id")
    assert LEXICON.plain(Text("problem-unknown", {"name": "a" * 2400}), "id").count("a") > 2400
