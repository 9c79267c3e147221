"""Points in a quiz, and who leads."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.polls.kinds import ask
from flows.polls.scoring import Row, by_team, points, ranked

FAST = ask("quiz", "?", ("A", "B", "C"), right="ac", seconds=20, speed=True)
PLAIN = ask("quiz", "?", ("A", "B"), right="a", seconds=20)


@pytest.mark.parametrize(
    ("answer", "after", "earned"),
    [("a", 0, 100), ("c", 10, 75), ("a", 20, 50), ("a", 99, 50), ("a", -1, 100), ("b", 0, 0), ("", 0, 0)],
)
def test_the_sooner_the_more(answer: str, after: float, earned: int) -> None:
    assert points(FAST, 1000.0, answer, 1000.0 + after) == earned


def test_without_speed_all_who_are_right_earn_the_same() -> None:
    assert [points(PLAIN, 0.0, one, 19.0) for one in "ab"] == [100, 0]
    untimed = ask("quiz", "?", ("A", "B"), right="a", seconds=0, speed=True)
    assert points(untimed, 0.0, "a", 9999.0) == 100


def test_equals_share_a_place() -> None:
    assert ranked({"x": 5, "y": 9, "z": 5, "w": 1}) == [
        Row(1, "y", 9), Row(2, "x", 5), Row(2, "z", 5), Row(4, "w", 1),
    ]  # fmt: skip


def test_a_team_has_its_average_and_small_ones_none() -> None:
    teams = {1: "Merah", 2: "Merah", 3: "Biru"}
    totals = {1: 100, 2: 50, 3: 90, 4: 100}
    assert by_team(totals, teams, 1) == {"Merah": 75, "Biru": 90}
    assert by_team(totals, teams, 2) == {"Merah": 75}


@given(st.dictionaries(st.integers(1, 50), st.integers(0, 300)))
def test_everybody_has_one_place(totals: dict[int, int]) -> None:
    rows = ranked(totals)
    assert {row.who: row.points for row in rows} == totals
    assert all(a.points > b.points or a.place == b.place for a, b in pairwise(rows))
    assert all(row.place == 1 + sum(other > row.points for other in totals.values()) for row in rows)
