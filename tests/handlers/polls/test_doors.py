"""One ballot, many doors: the group, one's own chat, typed words; one identity, one vote."""

from __future__ import annotations

import pytest

from flows.polls import codes
from flows.polls.kinds import ask
from tests.handlers.polls.room import GROUP, WHERE, asks, board, code_of, joins, presenter, stage, tally
from tests.handlers.story import Town


class TestInTheGroup:
    def test_a_question_in_one_message(self, town: Town) -> None:
        sri, ana, budi = presenter(town), town.person("Ana"), town.person("Budi")
        asks(sri, "Jakarta", "Bandung")
        assert WHERE in board(town).words
        assert [label for label, _ in board(town).buttons][:2] == ["Jakarta", "Bandung"]
        ana.taps_in(GROUP, "Jakarta").sees_toast("Suara Anda: Jakarta")
        budi.taps_in(GROUP, "Bandung").sees_toast("Suara Anda: Bandung")
        assert tally(town) == {"a": 1, "b": 1}
        town.passes(hours=0.01)
        assert "2 menjawab" in board(town).words

    def test_a_vote_is_changed_until_the_close(self, town: Town) -> None:
        sri, ana = presenter(town), town.person("Ana")
        asks(sri, "Jakarta", "Bandung")
        ana.taps_in(GROUP, "Jakarta").taps_in(GROUP, "Bandung").sees_toast("Suara Anda: Bandung")
        assert tally(town) == {"b": 1}
        sri.taps("Tutup dan umumkan")
        assert "cocok dengan surat suara" in board(town).words
        assert "Terhitung 1 jawaban dari 1 orang" in board(town).words

    def test_after_the_close_nothing_counts(self, town: Town) -> None:
        sri, ana, budi = presenter(town), town.person("Ana"), town.person("Budi")
        asks(sri, "Jakarta", "Bandung")
        message, token = next(
            (b.id, token) for b in town.groups[str(GROUP)].bubbles for label, token in b.buttons
            if label == "Jakarta"
        )  # fmt: skip
        ana.taps_in(GROUP, "Jakarta")
        sri.taps("Tutup dan umumkan")
        budi.presses(message, token).sees_toast("sudah ditutup")
        assert tally(town) == {"a": 1}

    def test_only_who_may_leads(self, town: Town) -> None:
        ana = town.member("Ana")
        ana.says_in(GROUP, "/polling Apa?\nA\nB")
        assert "dipandu oleh pendamping" in board(town).words
        assert town.one("SELECT count(*) FROM sessions") == 0

    def test_the_remote_is_its_presenters(self, town: Town) -> None:
        sri, ana = presenter(town), town.member("Ana")
        asks(sri, "Jakarta", "Bandung")
        message, token = sri.button("Tutup dan umumkan")
        ana.presses(message, token).sees_toast("bukan untuk Anda")
        assert town.one("SELECT phase FROM questions") == "open"


class TestByAReplyInTheGroup:
    def test_a_number_counts_and_the_receipt_is_private(self, town: Town) -> None:
        sri, ana = presenter(town), town.person("Ana")
        asks(sri, "Jakarta", "Bandung")
        ana.answers_in(GROUP, "2").sees("Suara Anda: Bandung")
        ana.answers_in(GROUP, "jakarta").sees("Suara Anda: Jakarta")
        assert tally(town) == {"a": 1}
        assert len(town.groups[str(GROUP)].bubbles) == 1, "nothing is said in the group"

    def test_several_at_once(self, town: Town) -> None:
        sri, ana = presenter(town), town.person("Ana")
        stage(sri, ask("multiple", "Apa?", ("Kopi", "Teh", "Jamu"), most=2), group=GROUP)
        ana.answers_in(GROUP, "1,3").sees("Suara Anda: Kopi dan Jamu")

    def test_talk_is_let_be_but_a_wrong_number_is_told(self, town: Town) -> None:
        sri, ana = presenter(town), town.person("Ana")
        asks(sri, "Jakarta", "Bandung")
        ana.answers_in(GROUP, "Kenapa bukan Surabaya?").answers_in(GROUP, "2", whom="bot_lain")
        assert ana.chat == ""
        ana.answers_in(GROUP, "7").sees("salah satu tombol")
        assert tally(town) == {}

    def test_what_is_anonymous_is_asked_in_private(self, town: Town) -> None:
        sri, ana = presenter(town), town.person("Ana")
        stage(sri, ask("single", "Apa?", ("Kopi", "Teh"), anonymity="anonymous"), group=GROUP)
        ana.answers_in(GROUP, "2").sees("Jawablah di sini").taps("Teh")
        assert tally(town) == {"b": 1}

    def test_after_the_close_a_reply_is_talk(self, town: Town) -> None:
        sri, ana = presenter(town), town.person("Ana")
        asks(sri, "Jakarta", "Bandung")
        sri.taps("Tutup dan umumkan")
        ana.answers_in(GROUP, "2")
        assert (ana.chat, tally(town)) == ("", {})


class TestInPrivate:
    def test_by_the_link_without_registering(self, town: Town) -> None:
        sri, ana = presenter(town), town.person("Ana")
        code = asks(sri, "Jakarta", "Bandung")
        ana.says(f"/start j-{code}").sees(WHERE, "Hanya pemandu")
        ana.taps("Bandung").sees("Suara Anda: Bandung").sees_button("✓ Bandung")
        assert tally(town) == {"b": 1}

    def test_by_the_code_alone(self, town: Town) -> None:
        """As the projector says; also by somebody who is in another session, whose answer it is not."""
        sri, ana, budi = presenter(town), town.person("Ana"), town.person("Budi")
        cloud = stage(sri, ask("cloud", "Harapan?"))
        code = asks(sri, "Jakarta", "Bandung")
        ana.says(code.lower()).sees(WHERE, "Hanya pemandu").says("2").sees("Suara Anda: Bandung")
        budi.says(f"/start j-{cloud}").says(codes.show(code)).sees(WHERE).taps("Jakarta")
        assert tally(town) == {"a": 1, "b": 1}

    def test_a_code_of_no_open_session_is_talk(self, town: Town) -> None:
        sri, ana = presenter(town), town.person("Ana")
        code = asks(sri, "Jakarta", "Bandung")
        sri.taps("Selesai", "Ya, akhiri sesi")
        ana.says(code).sees_no(WHERE, "sudah selesai")

    def test_a_cloud_says_only_what_is_left(self, town: Town) -> None:
        ana = town.person("Ana")
        joins(ana, stage(presenter(town), ask("cloud", "Harapan?", most=2)))
        ana.says("🤝").sees("Suara Anda: 🤝", "Boleh 1 lagi").sees_no("Harapan?")
        ana.says("percaya").sees("jawaban terakhir Anda").says("dana").sees("sudah memberi 2", "Harapan?")

    def test_by_typing(self, town: Town) -> None:
        sri, ana = presenter(town), town.person("Ana")
        code = asks(sri, "Jakarta", "Bandung")
        ana.says(f"/start j-{code}", "2").sees("Suara Anda: Bandung")
        ana.says("jakarta").sees("Suara Anda: Jakarta")
        ana.says("Surabaya")
        assert tally(town) == {"a": 1}

    def test_one_identity_across_doors(self, town: Town) -> None:
        sri, ana = presenter(town), town.person("Ana")
        code = asks(sri, "Jakarta", "Bandung")
        ana.taps_in(GROUP, "Jakarta").says(f"/start j-{code}").sees("Jawaban Anda: Jakarta").says("2")
        assert tally(town) == {"b": 1}

    def test_what_comes_next_comes_to_them(self, town: Town) -> None:
        sri, ana = presenter(town), town.person("Ana")
        sri.says_in(GROUP, "/mentimeter Rapat kita")
        ana.says(f"/start j-{code_of(sri)}").sees("manfaat").says("saling belajar", "mitra baru")
        assert tally(town) == {"saling belajar": 1, "mitra baru": 1}
        sri.taps("Berikutnya →")
        assert "tantangan" in ana.chat

    @pytest.mark.parametrize("code", ["j-", "j-KUPU", "j-ZZZZ99", "j-' OR 1=1", "j-" + "9" * 60])
    def test_a_code_that_is_none(self, town: Town, code: str) -> None:
        town.person("Ana").says(f"/start {code}").sees("tidak ditemukan")
