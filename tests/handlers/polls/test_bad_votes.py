"""Votes that are forged, doubled, late, huge or rude: nothing breaks, and nothing counts that should not."""

from __future__ import annotations

import pytest

from bot.platforms.telegram.read import read
from flows.polls.kinds import ask
from handlers.polls import votes
from handlers.updates import Update
from tests.handlers.person import Person
from tests.handlers.polls.room import GROUP, asks, board, joins, presenter, stage, tally
from tests.handlers.story import Town

ONE = ask("single", "Apa?", ("A", "B"))
MANY = ask("multiple", "Apa saja?", ("A", "B", "C"))


def _question(town: Town) -> int:
    return int(town.one("SELECT max(id) FROM questions"))


def _tap(person: Person, answer: str) -> Update:
    town = person.town
    raw = {"update_id": town.next_id()} | person.tap(1, f"v:{_question(town)}:1:{answer}")
    update = read(raw, "jejaring_bot")
    assert update is not None
    return update


def test_the_same_update_a_hundred_times(town: Town) -> None:
    ana = town.person("Ana")
    stage(presenter(town), ONE)
    raw = {"update_id": town.next_id()} | ana.tap(1, f"v:{_question(town)}:1:a")
    toasts = [town.receives(raw) for _ in range(100)]
    assert toasts == ["Suara Anda: A"] + [""] * 99
    assert tally(town) == {"a": 1}


@pytest.mark.parametrize(
    ("taps", "left"), [("ab", {"b": 1}), ("aa", {"a": 1}), (("a", ""), {}), (("", "a"), {"a": 1})]
)
def test_taps_in_one_batch_count_as_if_one_after_the_other(
    town: Town, taps: tuple[str, ...], left: dict[str, int]
) -> None:
    ana = town.person("Ana")
    stage(presenter(town), MANY)
    came = [_tap(ana, one) for one in taps]
    with town.database.transaction() as tx:
        said = votes.receive(tx, town.tools, came, town.now)
    assert all(said)
    assert tally(town) == left


def test_of_two_anonymous_taps_in_one_batch_only_the_one_that_counts_is_acknowledged(town: Town) -> None:
    ana = town.person("Ana")
    stage(presenter(town), ask("single", "Apa?", ("A", "B"), anonymity="anonymous"))
    came = [_tap(ana, one) for one in "ab"]
    with town.database.transaction() as tx:
        said = votes.receive(tx, town.tools, came, town.now)
    assert [one.text.key for one in said if one] == ["vote-kept", "vote-once"]
    assert tally(town) == {"a": 1}


@pytest.mark.parametrize(
    "answer", ["c", "m", "z", "ab", "", "A", "a ", "😀", "\x00", "'", "\u0661", "a" * 5000, "🙂" * 999]
)
def test_an_option_that_is_none(town: Town, answer: str) -> None:
    ana = town.person("Ana")
    stage(presenter(town), ONE)
    ana.presses(1, f"v:{_question(town)}:1:{answer}").sees_toast("tidak ada di pertanyaan ini")
    assert tally(town) == {}


@pytest.mark.parametrize(
    "token", ["v:{n}:1:a", "v:{q}:9999:a", "v:0:1:a", "v:{huge}:1:a", "v:{huge}{huge}:1:a", "v::", "v:-1:1:a"]
)
def test_a_question_or_round_that_is_none(town: Town, token: str) -> None:
    ana = town.person("Ana")
    stage(presenter(town), ONE)
    question = _question(town)
    ana.presses(1, token.format(q=question, n=question + 1, huge="9" * 18))
    assert "Suara Anda" not in ana.toast
    assert tally(town) == {}


def test_twelve_options_and_no_more(town: Town) -> None:
    sri = presenter(town)
    asks(sri, *[f"pilihan {n}" for n in range(12)])
    sri.says_in(GROUP, "/polling Apa?\n" + "\n".join(f"pilihan {n}" for n in range(13)))
    assert "Beri 2 sampai 12 pilihan" in board(town).words
    assert town.one("SELECT count(*) FROM questions") == 1


@pytest.mark.parametrize(
    "word", ["😀 senang", "شبكة", "ꦱꦫꦶ", "<b>tebal</b>", "'; DROP TABLE ballots; --", "café ☕️"]
)
def test_words_of_any_script(town: Town, word: str) -> None:
    sri, ana = presenter(town), town.person("Ana")
    joins(ana, stage(sri, ask("cloud", "Apa?"), group=GROUP)).says(word).sees("Suara Anda")
    assert sum(tally(town).values()) == 1
    sri.taps("Tutup dan umumkan")
    assert "Terhitung 1 jawaban" in board(town).words


@pytest.mark.parametrize("word", ["x" * 5000, "👍" * 600, "!!!", " ", "\u200b"])
def test_words_that_are_none(town: Town, word: str) -> None:
    ana = town.person("Ana")
    joins(ana, stage(presenter(town), ask("cloud", "Apa?"))).says(word).sees_no("Suara Anda")
    assert tally(town) == {}


def test_rude_words_are_counted_and_not_shown(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    joins(ana, stage(sri, ask("cloud", "Apa?"), group=GROUP)).says("anjing", "percaya")
    sri.taps("Tutup dan umumkan")
    assert "percaya" in board(town).words
    assert "anjing" not in board(town).words
    assert "Jawaban yang tidak ditampilkan: 1" in board(town).words
