"""A session as a table, in and out; and the sessions to begin with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.polls.checking import problem
from flows.polls.kinds import ask
from flows.polls.question import Question
from flows.polls.sheet import read_csv, write_csv
from flows.polls.templates import AGENDA, MENTIMETER
from flows.replies import Text
from tests.flows.polls.ballots import FEW, questions


def questions_of(text: str) -> list[Question]:
    found = read_csv(text)
    assert isinstance(found, list), found
    return found


def wrong(text: str) -> tuple[int, str]:
    """The line that cannot be read, and why."""
    found = read_csv(text)
    assert isinstance(found, Text)
    why = found.args["problem"]
    assert isinstance(why, Text)
    return int(str(found.args["line"])), why.key


def test_a_table_from_an_indonesian_spreadsheet() -> None:
    found = questions_of(
        "\ufeffJenis;Pertanyaan;Pilihan;Benar;Ambang\r\n"
        "cloud;Apa manfaatnya?;;;\r\n"
        ";;;;\r\n"
        'quiz;"Ibu kota Aceh; kota apa?";Medan|Banda Aceh;B;\r\n'
        "yesno;Setuju?;;;2/3\r\n"
    )
    assert found == [
        ask("cloud", "Apa manfaatnya?"),
        ask("quiz", "Ibu kota Aceh; kota apa?", ("Medan", "Banda Aceh"), right="b"),
        ask("yesno", "Setuju?", threshold=2 / 3),
    ]


def test_a_place_without_options_is_of_all_provinces() -> None:
    assert questions_of("jenis;pertanyaan;pilihan\nplace;Dari mana?;\n") == [ask("place", "Dari mana?")]


def test_an_english_table_with_options_on_lines() -> None:
    found = questions_of('kind,text,options,threshold\nmultiple,Which?,"Tea\nCoffee",67%\n')
    assert found == [ask("multiple", "Which?", ("Tea", "Coffee"), threshold=0.67)]


@pytest.mark.parametrize(
    ("row", "key"),
    [
        ("gosip,Apa?,,", "problem-kind"),
        ("cloud,,,", "problem-empty"),
        (",Apa?,,", "problem-kind"),
        ("single,Apa?,Teh,", "problem-options"),
        ("single,Apa?,a|b|c|d|e|f|g|h|i|j|k|l|m,", "problem-options"),
        ("single,Apa?,Teh|teh!,", "problem-same"),
        ("single,Apa?,Teh|" + "x" * 101 + ",", "problem-long"),
        ("single," + "x" * 301 + ",Teh|Kopi,", "problem-long"),
        ("cloud,Apa?,Teh|Kopi,", "problem-no-options"),
        ("quiz,Apa?,Teh|Kopi,", "problem-right"),
        ("quiz,Apa?,Teh|Kopi,c", "problem-right"),
        ("number,Apa?,,banyak", "problem-right"),
        ("place,Dari mana?,Aceh|Papua,", "problem-place-options"),
        ("cloud,Apa?,,,21", "problem-range"),
        ("cloud,Apa?,,,dua", "problem-number"),
        ("yesno,Apa?,,,,150%", "problem-threshold"),
        ("yesno,Apa?,,,,2/0", "problem-threshold"),
        ("yesno,Apa?,,,,,rahasia", "problem-anonymity"),
        ("scales,Apa?,,,,,,5,5", "problem-ends"),
        ("scales,Apa?,,,,,,0,50", "problem-scale-ends"),
        ("x" * 140_000 + ",Apa?", "problem-sheet"),
    ],
)
def test_the_line_that_is_wrong_is_named(row: str, key: str) -> None:
    heading = "kind,text,options,right,most,threshold,anonymity,low,high\n"
    assert wrong(heading + "consent,Mulai?\n\n" + row) == (4, key)


@pytest.mark.parametrize(
    "text", ["", "\n\n", "halo", "jenis,pilihan\na,b", "kind,text\n", "\x00", "x" * 300_000, "\ud800"]
)
def test_what_is_no_table(text: str) -> None:
    assert read_csv(text) == Text("problem-sheet")


def test_a_session_has_an_end() -> None:
    assert wrong("kind,text\n" + "cloud,Apa?\n" * 51) == (52, "problem-many")


@FEW
@given(st.lists(questions(), min_size=1, max_size=5))
def test_what_is_written_is_read_again(asked: list[Question]) -> None:
    assert questions_of(write_csv(asked)) == asked


def test_no_cell_is_a_formula() -> None:
    asked = [ask("single", '=HYPERLINK("x")', ("+1", "1", "-2"))]
    assert "\n=" not in write_csv(asked).replace(",", "\n").replace('"', "")
    assert questions_of(write_csv(asked)) == asked


@FEW
@given(st.text())
def test_nothing_in_a_file_raises(text: str) -> None:
    read_csv(text)
    read_csv("kind,text,options\n" + text)


def test_the_founding_questions_are_four_in_both_languages() -> None:
    for template in MENTIMETER.values():
        assert [question.kind for question in template.questions] == ["cloud", "cloud", "wall", "multiple"]
        assert template.hidden
        assert not any(map(problem, template.questions))
    assert MENTIMETER["id"].questions[3].options[-1] == "Lainnya"


def test_the_founding_agenda_has_four_points_in_both_languages() -> None:
    assert AGENDA.keys() == MENTIMETER.keys() == {"id", "en"}
    assert [point.name for point in AGENDA["id"]] == ["Penguatan", "Tantangan", "Pola interaksi", "Saluran"]
    assert all(len(points) == 4 for points in AGENDA.values())
