"""What people type, and what is made of it."""

from __future__ import annotations

import datetime
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.reading import fold, has_letters, read_date, read_line, read_number, read_picks, tidy, units

JAVANESE = "ꦱꦫꦶ"
ARABIC = "شبكة"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Ana   Maria ", "Ana Maria"),
        ("Ana\u00a0Maria", "Ana Maria"),
        ("Ana\r\nMaria\tX", "Ana Maria X"),
        ("Ana\x00\x07\x1bMaria", "Ana Maria"),
        ("Ana\u202egnp.exe", "Anagnp.exe"),
        ("\u2066Ana\u2069", "Ana"),
        ("\u061cAna\u200f", "Ana"),
        ("A\u200bn\u2060a\ufeff", "Ana"),
        ("ker\u00adja", "kerja"),
        ("\u3164\u3164", ""),
        ("Jose\u0301", "Jos\u00e9"),
        ("👩\u200d🌾 Ana", "👩\u200d🌾 Ana"),
        (f" {JAVANESE} {ARABIC} ", f"{JAVANESE} {ARABIC}"),
        ("\ud800Ana", "Ana"),
        ("<b>Ana", "<b>Ana"),
    ],
)
def test_tidy(typed: str, kept: str) -> None:
    assert tidy(typed) == kept


def test_tidy_keeps_lines_where_asked() -> None:
    assert tidy(" a  b \r\n\n c\u2028d ", lines=True) == "a b\n\nc d"


@given(st.text())
def test_tidy_is_done_once_and_for_all(text: str) -> None:
    kept = tidy(text)
    assert tidy(kept) == kept
    assert unicodedata.is_normalized("NFC", kept)
    assert all(char.isprintable() or char == "\u200d" for char in kept)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Élan", "elan"),
        ("Toli-Toli", "toli toli"),
        ("DI  Yogyakarta!", "di yogyakarta"),
        ("Jose\u0301", "José"),
        ("🇮🇩 Indonesia", "indonesia"),
        ("مُحَمَّد", "محمد"),
        ("STRASSE", "straße"),
        ("snake_case", "snake case"),
        ("\u210cukum", "hukum"),
    ],
)
def test_fold_makes_the_same_of(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("ꦱꦫꦶ", "ꦱꦫꦸ"), ("ꦱꦫꦶ", "ꦱꦫ"), ("ꦏ꧀ꦏ", "ꦏꦏ"), ("ᬲᬭᬶ", "ᬲᬭᬸ"), ("हिन्दी", "हन्दा")]
)
def test_fold_keeps_apart_vowels_that_are_marks(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "letters"),
    [("Ana", 3), (JAVANESE, 2), (ARABIC, 4), ("😀👍🏽", 0), ("123 .,!", 0), ("", 0), ("❤️ A", 1)],
)
def test_letters_of_any_script_count_and_emoji_do_not(text: str, letters: int) -> None:
    assert has_letters(text, letters)
    assert not has_letters(text, letters + 1)


@pytest.mark.parametrize(("text", "length"), [("abc", 3), ("😀", 2), ("ꦱ", 1), ("\ud800", 1), ("", 0)])
def test_units(text: str, length: int) -> None:
    assert units(text) == length


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1234", 1234),
        ("1.234", 1234),
        ("1.234.567", 1_234_567),
        ("1.234,5", 1234.5),
        ("12,5", 12.5),
        ("1234.5", 1234.5),
        ("0.125", 0.125),
        ("1 234", 1234),
        ("1\u00a0234", 1234),
        ("\u200e-7 ", -7),
        ("٣", 3),
        ("0", 0),
    ],
)
def test_numbers_as_they_are_written_in_indonesia(typed: str, number: float) -> None:
    assert read_number(typed) == number


@pytest.mark.parametrize(
    "typed", ["", "-", "satu", "1.23.456", "1,2,3", "1e5", "nan", "inf", "½", "9" * 5000, "1_000", "0x1f"]
)
def test_what_is_no_number(typed: str) -> None:
    assert read_number(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "23-11-2026",
        "23/11/2026",
        "23.11.2026",
        "2026-11-23",
        "23 November 2026",
        " 23  nov 2026 ",
        "23 NOVEMBER 2026",
        "\u200e23-11-2026",
    ],
)
def test_dates(typed: str) -> None:
    assert read_date(typed) == datetime.date(2026, 11, 23)


@pytest.mark.parametrize("month", ["Agustus", "agu", "ags", "Aug", "August"])
def test_months_in_both_languages(month: str) -> None:
    assert read_date(f"17 {month} 2026") == datetime.date(2026, 8, 17)


@pytest.mark.parametrize(
    "typed",
    [
        "31 Februari 2026",
        "29-02-2026",
        "2026-13-01",
        "0-1-2026",
        "1-1-0000",
        "23 Novembruari 2026",
        "besok",
        "",
    ],
)
def test_what_is_no_date(typed: str) -> None:
    assert read_date(typed) is None


def test_29_february_exists_every_fourth_year() -> None:
    assert read_date("29 Feb 2028") == datetime.date(2028, 2, 29)


@pytest.mark.parametrize(
    ("typed", "index"),
    [("1", 0), (" 3 ", 2), ("3.", 2), ("3)", 2), ("٣", 2), ("003", 2)]
    + [(typed, None) for typed in ("0", "4", "-1", "1.5", "satu", "", "9" * 5000, "²")],
)
def test_one_of_three_lines(typed: str, index: int | None) -> None:
    assert read_line(typed, 3) == index


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("1, 3 dan 5", ["1", "3", "5"]),
        ("1 3 dan 5", ["1", "3", "5"]),
        ("1 3 5", ["1", "3", "5"]),
        ("1.3.5", ["1", "3", "5"]),
        ("1 & 3", ["1", "3"]),
        ("1 AND 3", ["1", "3"]),
        ("12", ["12"]),
        ("hukum; data", ["hukum", "data"]),
        ("hukum Dan data\nriset", ["hukum", "data", "riset"]),
        ("pendanaan, 3", ["pendanaan", "3"]),
        ("", []),
        (" , ;", []),
    ],
)
def test_picks(typed: str, parts: list[str]) -> None:
    assert read_picks(typed) == parts


@given(st.text())
def test_nothing_that_is_typed_raises(text: str) -> None:
    read_number(text)
    read_date(text)
    read_picks(text)
    read_line(text, 20)
    units(text)
    assert fold(fold(text)) == fold(text)
