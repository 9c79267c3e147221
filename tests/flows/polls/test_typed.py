"""What is answered in words: numbers, places, posts."""

from __future__ import annotations

import pytest

from flows.polls.charts import Histogram, Places, Posts
from flows.polls.kinds import KINDS, ask
from flows.polls.place import options
from flows.polls.posts import Post, posts_chart
from flows.replies import Text
from tests.flows.polls.ballots import PROVINCES, buttons, chart, read


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("17.508", "17508"),
        ("1.234,5", "1234.5"),
        ("0,1239", "0.124"),
        ("-0,0001", "0"),
        ("007", "7"),
        ("banyak", "problem-number"),
        ("1.000.001", "problem-range"),
        ("-1", "problem-range"),
    ],
)
def test_numbers_as_indonesians_write_them(said: str, answer: str) -> None:
    assert read(ask("number", "Berapa pulau?"), said) == answer


def test_a_short_range_has_buttons() -> None:
    assert [b.answer for b in buttons(ask("number", "Berapa?", low=0, high=3))] == ["0", "1", "2", "3"]
    assert not buttons(ask("number", "Berapa?"))


def test_few_whole_numbers_have_a_bin_each() -> None:
    picture = chart(ask("number", "Berapa?"), {"2": 1, "4": 3}).picture
    assert picture == Histogram(((2, 2, 1), (3, 3, 0), (4, 4, 3)), 3.5, 4)


def test_many_numbers_have_bins_of_a_round_width() -> None:
    picture = chart(ask("number", "Berapa?"), {"3": 1, "50": 1, "99.5": 2}).picture
    assert isinstance(picture, Histogram)
    assert [(low, high) for low, high, _ in picture.bins] == [(low, low + 10) for low in range(0, 100, 10)]
    assert [count for _, _, count in picture.bins] == [1, 0, 0, 0, 0, 1, 0, 0, 0, 2]


def test_whole_numbers_far_apart_share_bins() -> None:
    picture = chart(ask("number", "Berapa?"), {"0": 1, "100": 1}).picture
    assert isinstance(picture, Histogram)
    assert len(picture.bins) == 11


def test_the_nearest_guess_is_named() -> None:
    question = ask("number", "Berapa pulau?", right="17508")
    note = chart(question, {"17000": 2, "20000": 1}).notes[0]
    assert note == Text("poll-guess", {"right": 17508, "nearest": 17000, "count": 2})


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("34", "34"),
        ("jakarta", "31"),
        ("Yogya", "34"),
        ("papua", "91"),
        ("papua barat", "92"),
        ("papua b", "problem-place"),
        ("35", "problem-place"),
        ("Atlantis", "problem-place"),
    ],
)
def test_provinces(said: str, answer: str) -> None:
    assert read(ask("place", "Dari mana?", PROVINCES), said) == answer


def test_a_place_keeps_its_code() -> None:
    question = ask("place", "Dari mana?", options({"31": "DKI Jakarta", "34": "DI Yogyakarta"}))
    assert [(b.label, b.answer) for b in buttons(question)] == [
        ("DKI Jakarta", "31"),
        ("DI Yogyakarta", "34"),
    ]
    assert chart(question, {"31": 1, "34": 2}).picture == Places((("34", 2), ("31", 1)))
    assert KINDS["place"].words(question, "34") == "DI Yogyakarta"


def test_posts_stand_by_their_votes_and_the_answered_ones_last() -> None:
    posts = [
        Post(1, "Kapan mulai?"),
        Post(2, "Siapa ikut?"),
        Post(3, "Di mana?", done=True),
        Post(4, "Anjing!"),
    ]
    found = posts_chart(posts, {"1": 1, "2": 3, "3": 9})
    assert found.picture == Posts(
        (("Siapa ikut?", 3, False), ("Kapan mulai?", 1, False), ("Di mana?", 9, True))
    )
    assert found.notes == (Text("poll-unseen", {"count": 1}),)


def test_a_merged_post_gives_its_votes_away() -> None:
    posts = [Post(1, "Kapan mulai?"), Post(2, "Mulai kapan?", into=1), Post(3, "Di mana?", into=99)]
    found = posts_chart(posts, {"1": 1, "2": 3})
    assert found.picture == Posts((("Kapan mulai?", 4, False), ("Di mana?", 0, False)))


def test_a_post_may_have_lines_and_an_end() -> None:
    wall = ask("wall", "Bagaimana?")
    assert read(wall, " Satu \x00\n dua ") == "Satu\ndua"
    assert read(wall, "x" * 501) == "problem-long"
    assert read(wall, "👍") == "problem-letters"
    assert read(wall, "\u202e") == "problem-empty"
    assert not KINDS["wall"].valid(wall, "01")
