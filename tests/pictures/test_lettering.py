"""Letters: every script is drawn, widths are true, and long words keep to their room."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pictures.lettering import clusters, fit, width, wrap
from bot.pictures.svg import clean
from flows.reading import signs
from tests.pictures.pixels import drawn, ink, span

SCRIPTS = {
    "latin": "Jejaring Nusantara é ọ ñ",
    "javanese": "ꦲꦏ꧀ꦱꦫꦗꦮ",
    "arabic": "السلام عليكم",
    "emoji": "😀🎉❤👍🏽",
    "flag": "🇮🇩",
    "mixed": "Ya 😀 ꦗꦮ سلام",
}


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_is_drawn(script: str, bold: bool) -> None:
    lines = drawn(SCRIPTS[script], bold)
    assert ink(lines) > 300


@pytest.mark.parametrize(
    ("one", "other"), [("ꦲ", "ꦏ"), ("ꦗ", "ꦮ"), ("س", "ع"), ("ب", "ج"), ("😀", "🎉"), ("👍", "❤")]
)
def test_letters_are_letters_and_not_the_same_empty_box(one: str, other: str) -> None:
    assert drawn(one) != drawn(other)
    assert drawn(one) != drawn("\U0001f700")


def test_each_sign_that_may_be_a_word_of_a_cloud_is_drawn() -> None:
    nothing = drawn("★")
    blank = [sign for sign in map(chr, range(0x2600, 0x2800)) if signs(sign) and drawn(sign) == nothing]
    assert not blank


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("script", [name for name in SCRIPTS if name != "flag"])
def test_what_is_measured_is_what_is_drawn(script: str, bold: bool) -> None:
    left, right = span(drawn(SCRIPTS[script], bold))
    assert right - left == pytest.approx(width(SCRIPTS[script], bold) * 40, abs=14)


def test_a_line_with_another_script_in_it_keeps_its_weight() -> None:
    """Latin letters beside Javanese ones are drawn by Noto Sans, as without them."""
    alone, beside = ink(drawn("Aksara")), ink(drawn("Aksara ꦗ")) - ink(drawn("ꦗ"))
    assert beside == pytest.approx(alone, rel=0.06)


def test_numbers_are_tabular() -> None:
    assert {round(width(digit, bold=True), 3) for digit in "0123456789"} == {round(width("0", bold=True), 3)}


@pytest.mark.parametrize("words", ["👩‍👩‍👧", "🇮🇩", "👍🏽", "ꦏꦶ", "é"])
def test_what_is_one_sign_is_never_cut(words: str) -> None:
    assert clusters(words) == (words,)


def test_long_words_are_broken_and_what_is_left_over_is_cut() -> None:
    assert wrap("satu dua tiga", 1000, 20, 2) == ["satu dua tiga"]
    assert wrap("satu dua tiga", 90, 20, 2) == ["satu dua", "tiga"]
    assert wrap("satu dua tiga empat lima", 90, 20, 2) == ["satu dua", "tiga em…"]
    assert fit("satu dua tiga", 90, 20) == "satu du…"


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=80), st.integers(3, 30), st.integers(1, 4))
def test_lines_fit_whatever_is_written(words: str, ems: int, most: int) -> None:
    lines = wrap(clean(words), ems * 20, 20, most)
    assert len(lines) <= most
    assert all(width(line) <= ems + 0.01 for line in lines)
    whole = "".join(lines).replace(" ", "")
    assert whole.endswith("…") or whole == clean(words).replace(" ", "")
