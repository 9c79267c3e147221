"""Picking: one, several, the right one, and what decides."""

from __future__ import annotations

import pytest

from flows.polls.charts import Bars
from flows.polls.kinds import ask
from flows.replies import Text
from tests.flows.polls.ballots import buttons, chart, notes, read, taps

CHANNELS = ("Telegram", "WhatsApp", "Surel", "Tatap muka, di kota")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("2", "b"),
        ("2.", "b"),
        ("whatsapp!", "b"),
        ("wha", "b"),
        ("tatap muka di kota", "d"),
        ("T", "problem-choice"),
        ("5", "problem-choice"),
        ("merpati", "problem-choice"),
        ("", "problem-choice"),
    ],
)
def test_one_option_in_words(said: str, answer: str) -> None:
    assert read(ask("single", "Lewat apa?", CHANNELS), said) == answer


def test_a_label_that_is_a_number_comes_before_the_number_of_an_option() -> None:
    assert read(ask("single", "Berapa?", ("3", "2", "10")), "3") == "a"
    assert read(ask("single", "Berapa?", ("30", "20", "10")), "3") == "c"


def test_an_emoji_is_an_option_like_others() -> None:
    assert read(ask("multiple", "Bagaimana?", ("👍", "👎", "Ya")), "👎, 👍") == "ab"


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("2,4", "bd"),
        ("4 dan 2", "bd"),
        ("2 2", "b"),
        ("surel, Tatap muka, di kota", "cd"),
        ("tatap", "d"),
        ("1 2 3", "problem-most"),
        ("2,9", "problem-choices"),
        ("13", "problem-choices"),
        (", ,", "problem-choices"),
    ],
)
def test_several_options_in_words(said: str, answer: str) -> None:
    assert read(ask("multiple", "Lewat apa?", CHANNELS, most=2), said) == answer


def test_ticks_join_and_leave_and_one_too_many_changes_nothing() -> None:
    question = ask("multiple", "Lewat apa?", CHANNELS, most=2)
    assert taps(question, "Surel", "Telegram") == "ac"
    assert taps(question, "Surel", "Telegram", "Surel") == "a"
    assert taps(question, "Surel", "Surel") == ""
    assert taps(question, "Surel", "Telegram", "WhatsApp") == "ac"
    assert [button.label for button in buttons(question, "ac") if button.on] == ["Telegram", "Surel"]


def test_all_options_may_be_picked_unless_the_host_says_otherwise() -> None:
    assert ask("multiple", "Lewat apa?", CHANNELS).most == 4


def test_shares_of_several_picks_are_of_people() -> None:
    picture = chart(ask("multiple", "Lewat apa?", CHANNELS), {"ab": 3, "b": 1, "": 5}).picture
    assert isinstance(picture, Bars)
    assert [bar.share for bar in picture.bars] == [0.75, 1, 0, 0]


def test_a_quiz_marks_what_is_right() -> None:
    question = ask("quiz", "Ibu kota Aceh?", ("Banda Aceh", "Medan", "Sabang"), right="a")
    picture = chart(question, {"a": 3, "b": 1}).picture
    assert isinstance(picture, Bars)
    assert [bar.right for bar in picture.bars] == [True, False, False]
    assert chart(question, {"a": 3, "b": 1}).notes == (Text("poll-right", {"count": 3, "percent": 75}),)


def test_who_abstains_counts_for_the_quorum_only() -> None:
    question = ask("yesno", "Setuju?", quorum=5, threshold=2 / 3)
    assert read(question, "abs") == "c"
    assert notes(question, {"a": 2, "b": 1, "c": 1}) == ["poll-quorum-missing", "poll-threshold-open"]
    assert notes(question, {"a": 2, "b": 1, "c": 2}) == ["poll-quorum-reached", "poll-threshold-reached"]
    assert notes(question, {"a": 3, "b": 2}) == ["poll-quorum-reached", "poll-threshold-missing"]
    assert notes(question, {"c": 5}) == ["poll-quorum-reached"]


def test_a_tie_carries_nothing() -> None:
    assert notes(ask("yesno", "Setuju?"), {"a": 2, "b": 2}) == ["poll-threshold-missing"]


def test_one_objection_is_heard_first() -> None:
    question = ask("consent", "Kita mulai?")
    assert notes(question, {"a": 9, "b": 2}) == ["poll-no-objection"]
    assert chart(question, {"a": 9, "c": 1}).notes == (Text("poll-objections", {"count": 1}),)


def test_the_gradient_says_how_far_people_agree() -> None:
    question = ask("gradient", "Kita mulai?")
    assert len(buttons(question)) == 8
    assert read(question, "8") == "h"
    note = chart(question, {"a": 1, "c": 1, "e": 1, "h": 1}).notes[0]
    assert note == Text("poll-gradient-sum", {"support": 50, "against": 25})
