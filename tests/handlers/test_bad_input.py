"""Whatever comes in gets a clear, kind answer in the person's language, and nothing is lost."""

from __future__ import annotations

import time
from typing import Any

import pytest

from bot.platforms.telegram.read import read
from flows.replies import Reply, Text
from handlers import door
from tests.handlers.story import LEXICON, Person, Town
from tests.handlers.test_registration import registers


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
            ("A", "tulis dengan huruf"),
            ("a" * 4096, "terlalu panjang (4.096 huruf). Paling banyak 80"),
            ("👩‍👩‍👧 " * 500, "terlalu panjang"),
            ("a" * 1_000_000, "terlalu panjang (1.000.000 huruf)"),
            ("/budi", "Perintah itu belum saya kenal"),
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
        ana.taps("Ibu", "Alumni PBA", "Lokal dan global", "Media", "Diri sendiri").says("Sleman")
        ana.taps("Lewati", "Lewati", "Lewati", "Langsung, kapan saja", "Lewati").sees(f"Nama: {name}")
        ana.taps("Kirim").sees(f"Terima kasih, Ibu {name}.").says("/profil").sees(f"Ibu {name}")
        assert town.member_of(ana).name == name

    def test_in_the_persons_language(self, town: Town) -> None:
        kay = _asked_for_name(town, "en")
        kay.says("").sees("That message is empty").says("a" * 5120).sees(
            "That is too long (5,120 characters)"
        )
        kay.sends_sticker().sees("A nice sticker").says("/apa").sees("I do not know that command")

    @pytest.mark.parametrize("step", range(3))
    def test_a_megabyte_anywhere(self, town: Town, step: int) -> None:
        """Also where a choice is asked, it is read in a moment."""
        ana = town.person("Ana")
        ana.says("/daftar").says(*["1"] * step)
        for words in ("a" * 1_000_000, "1," * 500_000, "/" + "a" * 1_000_000, "<b>" * 300_000):
            began = time.perf_counter()
            ana.says(words)
            assert time.perf_counter() - began < 3
            assert len(ana.telephone.fresh) == 1

    def test_where_a_choice_is_asked(self, town: Town) -> None:
        ana = town.person("Ana")
        ana.says("/daftar")
        for words in ("entah", "0", "3", "99999999999999999999", "-1", "1.5", "🙂", "", "english please"):
            ana.says(words).sees("ketuk salah satu tombol, atau ketik nomor", "Bahasa apa")
        ana.says("2").sees("Welcome")

    def test_where_several_are_asked(self, town: Town) -> None:
        ana = town.person("Ana")
        ana.says("/daftar").taps("Bahasa Indonesia", "Saya setuju")
        for words in ("9", "1 9", "entah", "1, entah", "🙂", ""):
            ana.says(words).sees("ketik beberapa nomor sekaligus", "Data Anda untuk apa saja?")
        ana.says("1 dan 3").sees("Tampilkan di direktori dan Kirim kabar jejaring")


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


class TestButtons:
    def test_from_another_person(self, town: Town) -> None:
        """A forwarded button comes with somebody else's token."""
        ana, budi = town.person("Ana"), town.person("Budi")
        message, token = ana.says("/daftar").button("English")
        budi.presses(message, token).sees_toast("bukan untuk Anda").sees_nothing()
        ana.presses(message, token).sees("Welcome to Jejaring")
        budi.says("/daftar").sees("Bahasa apa").presses(message, token).sees_toast("bukan untuk Anda")

    def test_from_yesterday(self, town: Town) -> None:
        ana = town.person("Ana")
        ana.says("/daftar").taps("Bahasa Indonesia", "Saya setuju", "Setuju semua")
        town.passes(days=1)
        ana.taps_old("English").sees_toast("dari pertanyaan yang lama").sees("Siapa nama Anda?")
        ana.taps_old("Saya setuju").sees("Siapa nama Anda?")
        assert town.one("SELECT language FROM people") == "id"
        assert town.one("SELECT count(*) FROM consents WHERE purpose = 'rules'") == 1

    def test_from_a_finished_conversation(self, town: Town) -> None:
        ana = registers(town.person("Ana"), "Ana Wijaya")
        before = town.dump()
        ana.taps_old("English").sees_toast("sudah selesai").sees_nothing()
        ana.taps_old("Kirim").sees_toast("Sudah tercatat").sees_nothing()
        after = town.dump()
        assert {name for name in after if before[name] != after[name]} == {"updates"}

    @pytest.mark.parametrize(
        "token",
        [
            "", ":", "::", "x", "1:1", "1:1:", "1:1:raja", "-1:1:id", "99999999999999999999999:1:id", "1:99:id",
            "٣:1:id", "²:1:id", "1:1:" + "x" * 50, "1:1:<", "1:1:>", "1:1:=", "1:1:!", "\x00", "/", "//",
            "/hapusdata 1", "/hapusdata ../1", "/bahasa ../../etc", "/admin", "/peran beri admin 1", "/\x00",
        ],
    )  # fmt: skip
    def test_forged(self, town: Town, token: str) -> None:
        """Nothing breaks, nothing moves, and somebody who was asked can still answer."""
        budi = town.member("Budi")
        ana = town.person("Ana")
        ana.says("/daftar")
        before = town.dump()
        id = before["conversations"][0]["id"]
        ana.presses(1, token.replace("1:", f"{id}:", 1) if token.startswith("1:") else token)
        after = town.dump()
        kept = ("people", "members", "roles", "consents", "audit", "arrivals")
        assert [after[name] for name in kept] == [before[name] for name in kept]
        assert after["conversations"][0]["state"]["answers"] == {}
        ana.taps_old("Bahasa Indonesia").sees("Selamat datang")
        assert town.member_of(budi).name == "Budi"

    def test_two_fast_taps(self, town: Town) -> None:
        ana = town.person("Ana")
        message, token = ana.says("/daftar").button("Bahasa Indonesia")
        ana.presses(message, token).sees("Selamat datang")
        ana.presses(message, token).sees_toast("Sudah tercatat").sees_nothing()
        assert len(ana.telephone.bubbles) == 1

    def test_two_fast_taps_on_different_buttons(self, town: Town) -> None:
        """The first one counts; the second one belongs to a question that is answered."""
        ana = town.person("Ana")
        first, second = ana.says("/daftar").button("Bahasa Indonesia"), ana.button("English")
        ana.presses(*first).presses(*second).sees_toast("dari pertanyaan yang lama").sees("Selamat datang")
        assert town.one("SELECT language FROM people") == "id"

    def test_two_fast_taps_on_the_last_button(self, town: Town) -> None:
        ana = registers(town.person("Ana"), "Ana Wijaya")
        ana.taps_old("Kirim").taps_old("Kirim")
        assert ana.chat.count("Terima kasih, Ibu Ana Wijaya") == 1

    def test_a_tick_tapped_twice_is_one_tick(self, town: Town) -> None:
        ana = town.person("Ana")
        ana.says("/daftar").taps("Bahasa Indonesia", "Saya setuju")
        message, token = ana.button("Kirim kabar jejaring")
        ana.presses(message, token).sees_button("✓ Kirim kabar jejaring", "Lanjut (1 dipilih)")
        ana.presses(message, token).sees_toast("Sudah tercatat").sees_nothing().button(
            "✓ Kirim kabar jejaring"
        )

    def test_a_message_too_old_to_edit(self, town: Town) -> None:
        ana = town.person("Ana")
        message, token = ana.says("/daftar").button("Bahasa Indonesia")
        tap = ana.tap(message, token)
        tap["callback_query"]["message"].pop("date")
        ana.gives(tap).sees("Selamat datang")
        assert len(ana.telephone.bubbles) == 2, "said anew"

    def test_every_problem_fits_a_toast(self, town: Town) -> None:
        ana = town.member("Ana")
        message, token = ana.says("/ubah").taps("Ubah", "Sektor").button("Media")
        ana.presses(message, token.replace("media", "raja")).sees_toast("ketuk salah satu tombol")


class TestDelivery:
    def test_five_messages_at_once(self, town: Town) -> None:
        """Before any answer is out: each is heard in its turn, and each is answered."""
        ana = town.person("Ana")
        for words in ("/daftar", "1", "1", "1 2 3", "Ana Wijaya"):
            message = {"from": ana._sender, "chat": ana._chat, "date": 0, "message_id": 1, "text": words}
            town.hears({"update_id": town.next_id(), "message": message})
        town.delivers()
        assert len(ana.telephone.bubbles) == 5
        ana.sees("Nama: Ana Wijaya ✓", "menyapa Anda")
        assert "Langkah 5" in ana.screen.words, "the last one stands last"

    def test_the_same_update_a_hundred_times(self, town: Town) -> None:
        ana = town.person("Ana")
        message, token = ana.says("/daftar").button("Bahasa Indonesia")
        update = {"update_id": 999_999} | ana.tap(message, token)
        town.receives(update)
        before, bubbles = town.dump(), len(ana.telephone.bubbles)
        for _ in range(99):
            assert town.receives(update) == ""
        assert town.dump() == before
        assert len(ana.telephone.bubbles) == bubbles
        ana.sees_nothing()

    def test_the_same_words_a_hundred_times(self, town: Town) -> None:
        ana = _asked_for_name(town)
        update = {"update_id": 999_999, "message": ana._message({"text": "Ana Wijaya"})}
        for _ in range(100):
            town.receives(update)
        assert ana.chat.count("Nama: Ana Wijaya") == 1
        ana.says("/lanjut").sees("menyapa Anda")

    def test_out_of_order(self, town: Town) -> None:
        """A tap that comes after what was tapped later: the later one has won, nothing goes back."""
        ana = town.person("Ana")
        message, token = ana.says("/daftar").button("Bahasa Indonesia")
        late = {"update_id": 999_999} | ana.tap(message, token)
        ana.says("2", "1").sees("What may your data be used for?")
        town.receives(late)
        ana.sees("What may your data be used for?")
        assert town.one("SELECT language FROM people") == "en"

    def test_who_has_blocked_the_bot(self, town: Town) -> None:
        """What waits for them is skipped; when they write again, all is as it was."""
        ana = _asked_for_name(town)
        message = {"from": ana._sender, "chat": ana._chat, "date": 0, "message_id": 1, "text": "Ana Wijaya"}
        town.hears({"update_id": town.next_id(), "message": message})
        assert town.one("SELECT count(*) FROM outbox WHERE state = 'pending'") == 1
        ana.blocks().sees_nothing()
        assert town.one("SELECT count(*) FROM outbox WHERE state = 'pending'") == 0
        [skipped] = town.rows("SELECT reason, chat FROM outbox WHERE state = 'skipped'")
        assert skipped == {"reason": "blocked", "chat": ""}
        assert town.one("SELECT blocked_at FROM accounts") is not None
        town.passes(days=3)
        ana.telephone.is_blocked = False
        ana.says("halo lagi").sees("ketuk salah satu tombol", "menyapa Anda")
        assert town.one("SELECT blocked_at FROM accounts") is None

    def test_unblocked_by_the_button(self, town: Town) -> None:
        ana = town.member("Ana")
        ana.says("/profil").blocks().blocks(False)
        assert town.one("SELECT blocked_at FROM accounts") is None
        ana.says("/profil").sees("Sleman")

    def test_somebody_unknown_blocks_the_bot(self, town: Town) -> None:
        town.person("Ana").blocks()
        assert not town.rows("SELECT * FROM people")

    def test_a_mistake_of_ours(self, town: Town) -> None:
        """The update counts as handled, the person hears of it, and what was said before still stands."""
        ana = _asked_for_name(town)
        raw = {"update_id": town.next_id(), "message": ana._message({"text": "Ana Wijaya"})}
        update = read(raw, "jejaring_bot")
        assert update
        with town.database.transaction() as tx:
            door.receive(tx, town.tools, update, town.now, instead=Reply(Text("sorry")))
        town.delivers()
        assert "Maaf, ada yang salah di pihak kami" in ana.chat
        town.receives(raw)
        ana.sees_nothing().says("Ana Wijaya").sees("Nama: Ana Wijaya ✓")


def test_unknown_commands(town: Town) -> None:
    ana = town.member("Ana")
    for words in ("/", "/apa", "/apa@jejaring_bot", "/ apa", "/" + "x" * 33):
        ana.says(words)
        assert len(ana.telephone.fresh) == 1
    ana.says("/apa").sees("Perintah itu belum saya kenal").taps("Bantuan").sees("/profil")
    ana.says("/PROFIL").sees("Sleman").says("/profil@lain_bot").sees_nothing()


def test_what_people_write_is_never_a_text_of_ours() -> None:
    assert LEXICON.plain("<b>x</b> &amp;", "id") == "<b>x</b> &amp;"
    assert LEXICON.markup("<b>x</b>", "id") == "&lt;b&gt;x&lt;/b&gt;"
