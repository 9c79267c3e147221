"""What a presenter does with a question: pause, hide, close, reopen, ask again, move on, end, use again."""

from __future__ import annotations

from flows.polls.kinds import ask
from tests.handlers.person import Person
from tests.handlers.polls.room import GROUP, board, code_of, joins, phase, presenter, stage, tally
from tests.handlers.story import Town

ONE = ask("single", "Di mana?", ("Jakarta", "Bandung"))
TWO = ask("single", "Kapan?", ("Senin", "Selasa"))
TIMED = ask("quiz", "Ibu kota?", ("Jakarta", "Bandung"), right="a", seconds=30)


def _meets(town: Town, *questions: object, **how: object) -> tuple[Person, Person]:
    """A presenter, and somebody who came in by the link."""
    sri, ana = presenter(town), town.person("Ana")
    joins(ana, stage(sri, *questions, **how))  # type: ignore[arg-type]
    return sri, ana


class TestOneQuestion:
    def test_is_paused_and_goes_on(self, town: Town) -> None:
        sri, ana = _meets(town, ONE, group=GROUP)
        sri.taps("Jeda").sees("Dijeda").sees_no_button("Jeda")
        ana.taps("Jakarta").sees("sedang dijeda")
        assert "Sedang dijeda" in board(town).words
        assert tally(town) == {}
        sri.taps("Lanjutkan").sees("Terbuka")
        ana.says("1").sees("Suara Anda: Jakarta")
        assert tally(town) == {"a": 1}

    def test_words_that_come_while_it_is_paused_or_closed_are_told_so(self, town: Town) -> None:
        sri, ana = _meets(town, ONE)
        sri.taps("Jeda")
        ana.says("1").sees("sedang dijeda").sees_no("menangkap")
        sri.taps("Lanjutkan", "Tutup dan umumkan")
        ana.says("1").sees("sudah ditutup").sees_no("menangkap")
        town.passes(hours=0.2)
        ana.says("halo").sees("Langkah 1")
        sri.taps("Selesai", "Ya, akhiri sesi")
        ana.says("1").sees_no("sudah ditutup")
        assert tally(town) == {}

    def test_hides_what_comes_out_until_its_close(self, town: Town) -> None:
        sri, ana = _meets(town, ONE, group=GROUP)
        ana.taps("Jakarta")
        sri.taps("Sembunyikan hasil").sees("Hasil tersembunyi")
        assert "1 menjawab" in board(town).words
        assert "100%" not in board(town).words
        sri.taps("Tampilkan hasil").sees("Hasil terlihat")
        assert "100%" in board(town).words
        sri.taps("Sembunyikan hasil", "Tutup dan umumkan")
        ana.says("/bantuan")
        assert "Hasil: Di mana?" in ana.chat
        assert town.one("SELECT shown FROM questions")

    def test_is_closed_proven_and_opened_again(self, town: Town) -> None:
        sri, ana = _meets(town, ONE)
        ana.taps("Jakarta")
        sri.taps("Tutup dan umumkan").sees("Ditutup · 1 menjawab")
        assert town.one("SELECT proof FROM questions") in (
            '{"tally": 1, "ballots": 1}', '{"tally":1,"ballots":1}', {"tally": 1, "ballots": 1},
        )  # fmt: skip
        sri.taps("Buka lagi").sees("Terbuka · 1 menjawab")
        ana.taps("Bandung").sees("Suara Anda: Bandung")
        assert tally(town) == {"b": 1}

    def test_who_answers_in_private_hears_of_each_opening_and_of_each_result(self, town: Town) -> None:
        sri, ana = _meets(town, ONE)
        ana.taps("Jakarta")
        for count in (1, 2):
            sri.taps("Tutup dan umumkan")
            assert ana.chat.count("Hasil: Di mana?") == count
            assert "Silakan bahas" not in ana.chat, "that is for a group"
            sri.taps("Buka lagi")
            assert ana.chat.count("dibuka lagi") == count
            ana.sees("Jawaban Anda: Jakarta").sees_button("✓ Jakarta")
        ana.taps("Bandung").sees("Suara Anda: Bandung")

    def test_is_asked_again_after_the_discussion(self, town: Town) -> None:
        """The first round stays beside the second; its buttons have had their time."""
        sri, ana = _meets(town, ONE)
        ana.taps("Jakarta")
        sri.taps("Tutup dan umumkan", "Putaran kedua").sees("Terbuka · 0 menjawab", "Hasil tersembunyi")
        ana.taps_old("Jakarta").sees("tombol putaran sebelumnya")
        ana.picks("2:b").sees("Suara Anda: Bandung")
        rows = town.rows("SELECT round, answer, count FROM tallies ORDER BY round")
        assert [tuple(row.values()) for row in rows] == [(1, "a", 1), (2, "b", 1)]

    def test_reminds_once_who_has_not_answered(self, town: Town) -> None:
        sri, ana = _meets(town, ONE)
        budi = joins(town.person("Budi"), code_of(sri))
        ana.taps("Jakarta")
        sri.taps("Ingatkan yang belum").sees_toast("1 orang diingatkan")
        assert budi.chat.count("masih ditunggu") == 1
        assert "masih ditunggu" not in ana.chat
        sri.taps("Ingatkan yang belum")
        assert budi.chat.count("masih ditunggu") == 1


class TestTimer:
    def test_closes_by_itself(self, town: Town) -> None:
        sri, ana = _meets(town, TIMED)
        ana.taps("Jakarta").sees("Suara Anda: Jakarta")
        town.passes(hours=29 / 3600)
        assert phase(town) == "open"
        town.passes(hours=2 / 3600)
        assert phase(town) == "closed"
        assert "Benar: 1 orang" in ana.chat
        sri.sees("Waktunya habis", "Ditutup · 1 menjawab").taps("Putaran kedua").sees("Terbuka")

    def test_tells_no_presenter_who_closed_by_hand(self, town: Town) -> None:
        sri, _ = _meets(town, TIMED)
        sri.taps("Tutup dan umumkan")
        town.passes(hours=0.1)
        assert "Waktunya habis" not in sri.chat

    def test_a_vote_after_its_time_is_late_even_before_the_clock_strikes(self, town: Town) -> None:
        _, ana = _meets(town, TIMED)
        town.now += 30
        ana.taps("Jakarta").sees("sudah ditutup")
        assert tally(town) == {}

    def test_closes_what_is_paused(self, town: Town) -> None:
        sri, _ = _meets(town, TIMED)
        sri.taps("Jeda")
        town.passes(hours=0.1)
        assert phase(town) == "closed"

    def test_is_gone_where_it_was_opened_again(self, town: Town) -> None:
        sri, ana = _meets(town, TIMED)
        sri.taps("Tutup dan umumkan", "Buka lagi")
        town.passes(hours=0.1)
        assert phase(town) == "open"
        ana.taps("Jakarta").sees("Suara Anda: Jakarta")

    def test_runs_anew_in_the_second_round(self, town: Town) -> None:
        sri, ana = _meets(town, TIMED)
        town.passes(hours=0.1)
        sri.says("/sesi").taps(sri.screen.buttons[0][0]).taps("Putaran kedua")
        ana.picks("2:a").sees("Suara Anda: Jakarta")
        town.passes(hours=0.1)
        assert phase(town) == "closed"


class TestSeveralQuestions:
    def test_next_closes_and_opens_and_back_only_looks(self, town: Town) -> None:
        sri, ana = _meets(town, ONE, TWO)
        ana.taps("Jakarta")
        sri.taps("Berikutnya →").sees("2 dari 2", "Kapan?").sees_no_button("Berikutnya →")
        assert (phase(town, 1), phase(town, 2)) == ("closed", "open")
        ana.taps("Senin").sees("Suara Anda: Senin")
        sri.taps("← Sebelumnya").sees("1 dari 2", "Ditutup · 1 menjawab")
        assert (phase(town, 1), phase(town, 2)) == ("closed", "open")
        sri.taps("Berikutnya →").sees("Terbuka · 1 menjawab")

    def test_two_taps_at_once_move_on_by_one(self, town: Town) -> None:
        sri, _ = _meets(town, ONE, TWO, ONE)
        tap = sri.button("Berikutnya →")
        sri.presses(*tap).presses(*tap).sees("2 dari 3")
        assert phase(town, 3) == "waiting"

    def test_an_old_remote_closes_nothing_of_what_came_next(self, town: Town) -> None:
        sri, _ = _meets(town, ONE, TWO)
        tap = sri.button("Tutup dan umumkan")
        sri.taps("Berikutnya →").presses(*tap).sees("2 dari 2", "Terbuka")
        assert phase(town, 2) == "open"

    def test_at_ones_own_pace_all_are_open(self, town: Town) -> None:
        sri, ana = _meets(town, ONE, TWO, pace="self")
        assert "Di mana?" in ana.chat
        ana.taps("Senin", "Bandung")
        assert tally(town) == {"a": 1, "b": 1}
        sri.taps("Selesai", "Ya, akhiri sesi")
        assert (phase(town, 1), phase(town, 2)) == ("closed", "closed")

    def test_at_ones_own_pace_going_on_closes_nothing(self, town: Town) -> None:
        sri, ana = _meets(town, ONE, TWO, pace="self")
        sri.taps("Berikutnya →").sees("2 dari 2")
        assert (phase(town, 1), phase(town, 2)) == ("open", "open")
        ana.taps("Jakarta")
        assert tally(town) == {"a": 1}

    def test_at_ones_own_pace_words_answer_one_after_the_other(self, town: Town) -> None:
        cloud = ask("cloud", "Harapan?", most=1)
        sri, ana = _meets(town, cloud, ONE, TWO, pace="self")
        ana.says("maju").sees("Suara Anda: maju").says("Bandung").sees("Suara Anda: Bandung")
        late = joins(town.person("Budi"), code_of(sri)).sees("Harapan?", "Di mana?", "Kapan?")
        late.says("rukun", "1", "2").sees("Suara Anda: Selasa").says("1").sees("Suara Anda: Senin")
        assert tally(town) == {"maju": 1, "rukun": 1, "a": 2, "b": 1}

    def test_late_ones_come_to_what_is_open_now(self, town: Town) -> None:
        sri, _ = _meets(town, ONE, TWO)
        sri.taps("Berikutnya →")
        joins(town.person("Budi"), code_of(sri)).sees("Kapan?").sees_no("Di mana?")


class TestTheEnd:
    def test_closes_everything_and_frees_the_code(self, town: Town) -> None:
        sri, ana = _meets(town, ONE)
        code = code_of(sri)
        ana.taps("Jakarta")
        sri.taps("Selesai").sees("Akhiri sesi", "tidak berlaku lagi")
        assert phase(town) == "open", "asked first"
        end = sri.button("Ya, akhiri sesi")
        sri.taps("← Kembali").sees("Terbuka · 1 menjawab").taps("Selesai", "Ya, akhiri sesi")
        sri.sees_button("CSV", "Excel", "JSON", "Pakai lagi").sees_no_button("Buka lagi")
        sri.presses(*end).sees_button("Pakai lagi")
        assert phase(town) == "closed"
        joins(town.person("Budi"), code).sees("sudah selesai")
        ana.taps_old("Bandung").sees("sudah ditutup")
        assert tally(town) == {"a": 1}

    def test_old_buttons_open_nothing_again(self, town: Town) -> None:
        sri, ana = _meets(town, ONE, TWO)
        sri.taps("Tutup dan umumkan", "Selesai", "Ya, akhiri sesi")
        for label in ("Buka lagi", "Putaran kedua", "Berikutnya →", "← Sebelumnya"):
            known = [old for _, old, _ in sri.telephone.was_shown]
            if label in known:
                sri.taps_old(label)
        assert (phase(town, 1), phase(town, 2)) == ("closed", "waiting")
        ana.says("1")
        assert tally(town) == {}

    def test_used_again_is_a_session_of_its_own(self, town: Town) -> None:
        sri, ana = _meets(town, ONE)
        ana.taps("Jakarta")
        old = code_of(sri)
        sri.taps("Selesai", "Ya, akhiri sesi")
        again = sri.button("Pakai lagi")
        sri.presses(*again).presses(*again).taps("Mulai sekarang")
        new = code_of(sri)
        assert new != old
        joins(ana, new).sees("Di mana?").taps("Bandung")
        assert tally(town) == {"a": 1, "b": 1}
        assert town.one("SELECT count(*) FROM sessions") == 2
