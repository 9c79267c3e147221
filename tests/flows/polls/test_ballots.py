"""Ballots that are built up: scales, axes, dates, an order, points and dots."""

from __future__ import annotations

import pytest

from flows.polls.charts import Bars, Matrix
from flows.polls.kinds import KINDS, ask
from flows.polls.ranking import run_off
from flows.replies import Text
from tests.flows.polls.ballots import buttons, chart, notes, read, spell, taps

VALUES = ("Percaya", "Dialog", "Setara")


def labels(kind: str, answer: str) -> list[str]:
    return [spell(button.label) for button in buttons(ask(kind, "Apa?", VALUES), answer)]


def test_statements_are_asked_one_after_the_other() -> None:
    assert labels("scales", "") == ["Percaya", "1", "2", "3", "4", "5", "Dialog", "Setara"]
    assert labels("scales", "4,,") == ["Percaya: 4", "Dialog", "1", "2", "3", "4", "5", "Setara"]
    question = ask("scales", "Apa?", VALUES)
    assert taps(question, "4", "5", "3") == "4,5,3"
    # Tapping a statement takes its value back; with none left there is no answer.
    assert taps(question, "4", "5", "3", "Dialog: 5") == "4,,3"
    assert taps(question, "4", "Percaya: 4") == ""


def test_one_statement_is_the_question_itself() -> None:
    question = ask("scales", "Seberapa siap?", low=0, high=10)
    assert taps(question, "7", "10") == "10"
    assert [button.label for button in buttons(question, "10") if button.on] == [10]
    assert read(question, "11") == "problem-scale"


@pytest.mark.parametrize(
    ("kind", "said", "answer"),
    [
        ("scales", "4 5 3", "4,5,3"),
        ("scales", "4, 5 dan 3", "4,5,3"),
        ("scales", "setara: 3; Percaya: 4", "4,,3"),
        ("scales", "4 5", "problem-scale"),
        ("scales", "4 5 6", "problem-scale"),
        ("matrix", "3/5, 1/1, 2/?", "35,11,2"),
        ("matrix", "Dialog: 3/5", ",35,"),
        ("matrix", "3/6, 1/1, 2/2", "problem-matrix"),
        ("dates", "yes no maybe", "y,n,m"),
        ("dates", "1,3", "y,n,y"),
        ("dates", "Dialog dan Setara", "n,y,y"),
        ("dates", "besok", "problem-choices"),
        ("ranking", "3 1", "ca"),
        ("ranking", "setara, percaya", "ca"),
        ("ranking", "3 1 3", "problem-order"),
        ("points", "30 0 70", "30,,70"),
        ("points", "Setara: 70", ",,70"),
        ("points", "30 0 80", "problem-points"),
        ("points", "35 0 0", "problem-points"),
        ("points", "0 0 0", "problem-points"),
        ("dots", "1 1 3", "2,,1"),
        ("dots", "Percaya: 2, Setara: 1", "2,,1"),
        ("dots", "1 1 1 1 1 1", "problem-dots"),
    ],
)
def test_in_words(kind: str, said: str, answer: str) -> None:
    assert read(ask(kind, "Apa?", VALUES), said) == answer


def test_things_are_placed_on_one_axis_after_the_other() -> None:
    question = ask("matrix", "Apa?", ("Situs", "Kopi"), labels=("Usaha", "Dampak"))
    assert spell(buttons(question)[0].label) == "Situs: Usaha"
    assert spell(buttons(question, "2,")[0].label) == "Situs: Dampak"
    assert taps(question, "2", "5", "4", "1") == "25,41"
    picture = chart(question, {"25,41": 1, "45,4": 1}).picture
    assert isinstance(picture, Matrix)
    assert [(spot.x, spot.y, spot.count) for spot in picture.spots] == [(0.5, 1, 2), (0.75, 0, 1)]


def test_the_best_dates_are_named() -> None:
    question = ask("dates", "Kapan?", ("Senin", "Selasa", "Rabu"))
    assert taps(question, "yes", "maybe", "no") == "y,m,n"
    assert chart(question, {"y,m,y": 2, "n,y,m": 1}).notes == (Text("poll-dates-best", {"names": ("Rabu",)}),)
    assert notes(question, {"n,n,n": 1}) == []


def test_an_order_is_tapped_and_begun_again() -> None:
    question = ask("ranking", "Apa dulu?", VALUES)
    assert taps(question, "Setara", "Percaya") == "ca"
    assert [spell(b.label) for b in buttons(question, "ca")] == ["placed", "Dialog", "placed", "again"]
    assert taps(question, "Setara", "Percaya", "again") == ""
    assert buttons(question, "ca")[2].answer == "a"


def test_the_run_off_and_the_points_need_not_agree() -> None:
    # Nobody's last choice has most points; the run-off goes by first places.
    counts = {"abc": 4, "bca": 3, "cba": 2}
    question = ask("ranking", "Apa dulu?", VALUES)
    picture = chart(question, counts).picture
    assert isinstance(picture, Bars)
    assert [bar.label for bar in picture.bars] == ["Dialog", "Percaya", "Setara"]
    assert run_off("abc", counts) == "b"
    assert run_off("abc", {"ab": 5, "bc": 2, "c": 2}) == "a"
    # Half is not more than half.
    assert run_off("abc", {"ab": 2, "bc": 1, "cb": 1}) == "b"
    assert run_off("abc", {"": 3}) == ""


def test_a_tie_is_called_one() -> None:
    question = ask("ranking", "Apa dulu?", VALUES)
    assert chart(question, {"ab": 1, "ba": 1}).notes == (Text("poll-tie", {"names": ("Percaya", "Dialog")}),)


def test_a_hundred_points_and_no_more() -> None:
    question = ask("points", "Apa?", VALUES)
    answer = "100,,"
    assert KINDS["points"].valid(question, answer)
    assert [button.answer for button in buttons(question, answer)] == [
        answer,
        "90,,",
        answer,
        answer,
        answer,
        "",
    ]
    assert taps(question, "Setara: 0", "Setara: 10", "less") == ",,10"
    for forged in ("110,,", "95,,", "-10,,", "010,,", "0,,", "10,,,", "²,,"):
        assert not KINDS["points"].valid(question, forged)


def test_dots_are_as_many_as_the_host_gave() -> None:
    question = ask("dots", "Apa?", VALUES, most=2)
    assert taps(question, "Percaya: 0", "Percaya: 1", "Dialog: 0") == "2,,"
    assert not KINDS["dots"].valid(question, "2,1,")
