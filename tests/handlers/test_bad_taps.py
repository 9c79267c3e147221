"""Buttons that are old, forged, doubled or somebody else's; updates that come twice, late, or at once."""

from __future__ import annotations

from bot.platforms.telegram.read import read
from flows.replies import Reply, Text
from handlers import door
from tests.handlers.story import Person, Town
from tests.handlers.test_registration import registers


def _asked_for_name(town: Town) -> Person:
    return town.person("Ana Wijaya").says("/daftar").taps("Bahasa Indonesia", "Saya setuju", "Setuju semua")


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

    def test_forged(self, town: Town) -> None:
        """Nothing breaks, nothing moves, and who was asked can still answer."""
        budi, ana = town.member("Budi"), town.person("Ana")
        ana.says("/daftar")
        before = town.dump()
        id = before["conversations"][0]["id"]
        for token in [
            "", ":", "::", "x", "1:1", f"{id}:1:", f"{id}:1:raja", "-1:1:id", "99999999999999999999999:1:id",
            f"{id}:99:id", f"{id}:1:{'x' * 50}", f"{id}:1:<", f"{id}:1:>", f"{id}:1:=", f"{id}:1:!", "\x00",
            "٣:1:id", "²:1:id", "/", "//", "/hapusdata 1", "/hapusdata ../1", "/admin", "/\x00",
            "/bahasa ../../etc", "/peran beri admin 1", f"/hapusdata {budi.key}",
        ]:  # fmt: skip
            ana.presses(1, token)
            after = town.dump()
            kept = ("people", "members", "roles", "consents", "audit", "arrivals")
            assert [after[name] for name in kept] == [before[name] for name in kept], token
            assert after["conversations"][0]["state"]["answers"] == {}, token
        ana.taps_old("Bahasa Indonesia").sees("Selamat datang")

    def test_two_fast_taps(self, town: Town) -> None:
        ana = town.person("Ana")
        message, token = ana.says("/daftar").button("Bahasa Indonesia")
        ana.presses(message, token).sees("Selamat datang")
        ana.presses(message, token).sees_toast("Sudah tercatat").sees_nothing()
        assert len(ana.telephone.bubbles) == 1

    def test_on_a_second_copy_of_the_question(self, town: Town) -> None:
        """As a crash may leave it: the copy becomes the question that is being asked."""
        ana = town.person("Ana")
        message, token = ana.says("/daftar").button("Bahasa Indonesia")
        ana.presses(message, token).sees("Selamat datang")
        ana.presses(message + 900, token).sees_toast("Sudah tercatat").sees("Selamat datang")
        assert town.one("SELECT count(*) FROM conversations") == 1

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
