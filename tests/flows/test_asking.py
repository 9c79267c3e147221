"""Questions that are answered with words, numbers, days and files."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.asking import DateStep, NumberStep, TextStep
from tests.flows.questions import NAME, PHOTO, asked


class TestText:
    @pytest.mark.parametrize(
        ("said", "kept"),
        [("  Ana   Maria ", "Ana Maria"), ("Ana\u202e", "Ana"), ("ꦱꦫꦶ", "ꦱꦫꦶ"), ("<b>Ana", "<b>Ana")],
    )
    def test_kept_tidy(self, said: str, kept: str) -> None:
        asked(NAME).says(said).stores(name=kept)

    @pytest.mark.parametrize(
        ("said", "problem"),
        [
            ("", "problem-empty"),
            ("\u200b \u3164", "problem-empty"),
            ("😀😀", "problem-letters"),
            ("1", "problem-letters"),
            ("A", "problem-short"),
            ("A" * 21, "problem-long"),
            ("😀" * 11, "problem-long"),
            pytest.param("A" * 1_000_000, "problem-long", id="a-megabyte"),
        ],
    )
    def test_what_is_no_name(self, said: str, problem: str) -> None:
        asked(NAME).says(said).sees("f-name", notice=problem).stores(name=None)

    def test_a_known_value_is_a_button_or_the_number_1(self) -> None:
        known = {"name": "Ana"}
        asked(NAME, known=known).is_offered("Ana").taps("Ana").stores(name="Ana")
        asked(NAME, known=known).says("1").stores(name="Ana")

    def test_the_beginning_of_the_known_value_may_be_another_name(self) -> None:
        asked(NAME, known={"name": "Anastasia"}).says("Anas").stores(name="Anas")

    def test_a_known_value_that_stands_already_is_offered_once(self) -> None:
        asked(NAME, known={"name": "Ana"}).says("Ana").goes_back().is_offered().can("act-keep")

    def test_a_forged_known_button(self) -> None:
        asked(NAME).presses("7:1:known").sees("f-name", notice="problem-text").stores(name=None)

    def test_lines_where_they_are_asked(self) -> None:
        asked(TextStep(key="story", multiline=True)).says("a  b\r\nc").stores(story="a b\nc")

    def test_a_contact_where_it_is_asked(self) -> None:
        phone = TextStep(key="phone", contact=True)
        asked(phone).shares_contact("+62812").stores(phone="+62812")
        asked(phone).says("0812-3456").stores(phone="0812-3456")
        asked(phone).says(" ").sees("f-phone", notice="problem-empty")

    def test_a_contact_a_place_or_a_picture_where_words_are_asked(self) -> None:
        asked(NAME).shares_contact("+62812").sees("f-name", notice="problem-text")
        asked(NAME).shares_place().sees("f-name", notice="problem-text")
        asked(NAME).sends().sees("f-name", notice="problem-text")


class TestNumber:
    COUNT = NumberStep(key="count", least=1, most=10_000)

    @pytest.mark.parametrize(
        ("said", "number"), [("12", 12), ("1.250", 1250), ("1.250,0", 1250), ("10000", 10_000)]
    )
    def test_whole(self, said: str, number: int) -> None:
        here = asked(self.COUNT).says(said).stores(count=number)
        assert isinstance(here.conversation.answers["count"], int)

    @pytest.mark.parametrize(
        ("said", "problem"),
        [
            ("dua", "problem-number"),
            ("1,5", "problem-number"),
            ("0", "problem-range"),
            ("10.001", "problem-range"),
            ("-3", "problem-range"),
            ("9" * 5000, "problem-number"),
        ],
    )
    def test_what_is_none(self, said: str, problem: str) -> None:
        asked(self.COUNT).says(said).sees("f-count", notice=problem).stores(count=None)

    def test_fractions_with_a_comma(self) -> None:
        asked(NumberStep(key="share", fractions=True)).says("1.234,5").stores(share=1234.5)


class TestDate:
    DAY = DateStep(key="day")

    @pytest.mark.parametrize("said", ["23-11-2026", "2026-11-23", "23 Nov 2026"])
    def test_stored_as_iso(self, said: str) -> None:
        asked(self.DAY).says(said).stores(day="2026-11-23")

    @pytest.mark.parametrize("said", ["31 Februari 2026", "31-02-2026", "minggu depan", "1"])
    def test_a_day_that_does_not_exist(self, said: str) -> None:
        asked(self.DAY).says(said).sees("f-day", notice="problem-day").stores(day=None)

    def test_one_of_two_days(self) -> None:
        """It is Thursday, 1 January 1970."""
        asked(self.DAY).says("Jumat depan").sees("f-day", notice="problem-day-two").says("lusa").stores(
            day="1970-01-03"
        )


class TestMedia:
    def test_a_picture_is_kept_by_its_handle(self) -> None:
        asked(PHOTO).sends(file="p1", size=9_000_000).stores(photo="p1")

    def test_one_too_large(self) -> None:
        asked(PHOTO).sends(size=10_000_001).sees("f-photo", notice="problem-size").stores(photo=None)

    def test_another_kind_or_words(self) -> None:
        asked(PHOTO).sends("sticker").sees("f-photo", notice="problem-media")
        asked(PHOTO).says("here").sees("f-photo", notice="problem-media")

    def test_skipped(self) -> None:
        here = asked(PHOTO).can("act-skip").taps("act-skip").sees("f-end", notice="").stores(photo=None)
        assert "photo" in here.conversation.answers

    @pytest.mark.parametrize("how", ["tap", "word"])
    def test_one_that_was_given_is_taken_away(self, how: str) -> None:
        here = asked(PHOTO).sends(file="p").goes_back().can("act-remove", "act-keep")
        here = here.taps("act-remove") if how == "tap" else here.says("act-remove")
        here.sees("f-end", notice="").stores(photo=None)

    def test_nothing_is_taken_away_where_one_is_needed_or_none_was_given(self) -> None:
        needed = replace(PHOTO, optional=False)
        asked(needed).sends(file="p").goes_back().can("act-keep").says("act-remove").stores(photo="p")
        asked(PHOTO).presses("7:1:-").sees("f-photo", notice="problem-media")
