"""Questions with a few options: one of them, some of them, yes or no."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.choosing import ChooseMany, ChooseOne, Review, confirm
from tests.flows.questions import COLOUR, DAYS, END, asked, flow
from tests.flows.story import story


class TestChooseOne:
    @pytest.mark.parametrize("said", ["green", "GREEN", " 2 ", "2.", "gre", "Green!"])
    def test_by_number_label_or_its_beginning(self, said: str) -> None:
        asked(COLOUR).is_offered("red", "green", "blue").says(said).stores(colour="green").sees(
            "f-end", notice="recorded"
        )

    def test_by_button(self) -> None:
        asked(COLOUR).taps("blue").stores(colour="blue")

    def test_by_any_word_of_a_label_that_is_no_others(self) -> None:
        places = ChooseOne(key="colour", ids=("local network", "global network", "local and global"))
        asked(places).says("and glob").stores(colour="local and global")
        for shared in ("local", "network", "glob"):
            asked(places).says(shared).sees("f-colour", notice="problem-choice")

    @pytest.mark.parametrize("said", ["0", "4", "gr", "purple", "", "😀", "9" * 5000, "²", "red green", "-1"])
    def test_what_is_none_of_them(self, said: str) -> None:
        asked(COLOUR).says(said).sees("f-colour", notice="problem-choice").stores(colour=None)

    def test_a_beginning_that_two_share_is_refused(self) -> None:
        shared = ChooseOne(key="colour", ids=("dark-red", "dark-blue"))
        asked(shared).says("dark").sees("f-colour", notice="problem-choice").says("dark b").stores(
            colour="dark-blue"
        )

    def test_a_picture_where_a_choice_is_asked(self) -> None:
        asked(COLOUR).sends().sees("f-colour", notice="problem-choice")


class TestConfirm:
    def test_yes_and_no_have_words_of_their_own(self) -> None:
        asked(confirm("sure")).is_offered("yes", "no").says("no").stores(sure="no")


class TestChooseMany:
    def test_ticked_unticked_and_sent(self) -> None:
        (
            asked(DAYS)
            .taps("mon", "tue", "✓ mon", "fri")
            .is_offered("mon", "✓ tue", "wed", "thu", "✓ fri")
            .stores(days=None)
            .holds(ticked=["tue", "fri"])
            .taps("act-done")
            .stores(days=["tue", "fri"])
        )

    def test_stored_in_the_order_of_the_options(self) -> None:
        asked(DAYS).taps("fri", "mon", "act-done").stores(days=["mon", "fri"])

    @pytest.mark.parametrize(
        "said",
        ["1, 3 dan 5", "1 3 5", "5;3;1;1", "mon, wed and fri", "Mon\nWED\nfri", "1 3 dan 5"],
    )
    def test_typed_at_once(self, said: str) -> None:
        asked(DAYS).says(said).stores(days=["mon", "wed", "fri"])

    @pytest.mark.parametrize("said", ["", ",", "1 " * 2000])
    def test_what_names_nothing(self, said: str) -> None:
        asked(DAYS).says(said).sees("f-days", notice="problem-choices").stores(days=None)

    @pytest.mark.parametrize("said", ["1, 9", "mon, sun", "9" * 5000, "😀"])
    def test_one_wrong_part_refuses_all_of_it_and_is_named(self, said: str) -> None:
        asked(DAYS).says(said).sees("f-days", notice="problem-choices-unknown").stores(days=None)

    def test_a_label_that_holds_an_and(self) -> None:
        both = ChooseMany(key="days", ids=("salt and pepper", "salt", "tea"))
        asked(both).says("salt and pepper").stores(days=["salt and pepper"])
        asked(both).says("salt and tea").stores(days=["salt", "tea"])

    def test_all_in_one_tap_or_word(self) -> None:
        every = replace(DAYS, all=True)
        asked(every).can("act-all", "act-done").taps("act-all").stores(days=list(DAYS.ids))
        asked(every).says("act-all").stores(days=list(DAYS.ids))

    def test_a_number_too_high_does_not_take_all(self) -> None:
        asked(replace(DAYS, all=True)).says("6").sees("f-days", notice="problem-choices-unknown")

    def test_sent_by_word(self) -> None:
        asked(DAYS).taps("tue").says("act-done").stores(days=["tue"])

    def test_none_in_a_word(self) -> None:
        for said in ("0", "word-none"):
            asked(DAYS).taps("mon").says(said).stores(days=[])
            asked(replace(DAYS, least=1)).says(said).sees("f-days", notice="problem-choices-unknown")

    def test_all_in_a_word_whatever_is_ticked(self) -> None:
        asked(replace(DAYS, all=True)).taps("mon").says("act-all").stores(days=list(DAYS.ids))

    def test_all_may_be_too_many(self) -> None:
        asked(replace(DAYS, all=True, most=2)).taps("act-all").sees("f-days", notice="problem-most").stores(
            days=None
        )

    def test_none_is_an_answer_where_none_is_needed(self) -> None:
        asked(DAYS).taps("act-done").stores(days=[]).sees("f-end", notice="recorded")

    def test_an_optional_one_is_skipped_or_sent_with_ticks(self) -> None:
        optional = replace(DAYS, optional=True)
        asked(optional).can("act-skip").taps("mon").can("act-done").taps("✓ mon").can(
            "act-done", "act-skip"
        ).taps("act-done").stores(days=[])
        asked(optional).taps("act-skip").stores(days=None)

    def test_what_is_typed_joins_what_is_ticked(self) -> None:
        asked(DAYS).taps("mon", "tue").says("fri").stores(days=["mon", "tue", "fri"])
        asked(DAYS).taps("mon", "tue").says("2 dan 3").stores(days=["mon", "tue", "wed"])

    def test_skipping_by_word_loses_no_tick(self) -> None:
        optional = replace(DAYS, optional=True)
        asked(optional).taps("mon", "tue").skips().stores(days=["mon", "tue"])

    def test_ticks_wait_for_who_goes_back(self) -> None:
        here = story(flow(COLOUR, DAYS, END)).taps("green", "mon", "tue", "act-back").sees("f-colour")
        here.holds().taps("blue").sees("f-days").is_offered("✓ mon", "✓ tue", "wed", "thu", "fri")
        here.taps("fri", "act-done").stores(colour="blue", days=["mon", "tue", "fri"]).goes_back()
        here.taps("✓ mon").goes_back().skips().sees("f-days").holds(ticked=["tue", "fri"])

    def test_a_change_that_is_left_is_given_up(self) -> None:
        here = story(flow(COLOUR, DAYS, Review(key="look")), {"colour": "red", "days": ["mon"]})
        here.edits("days").taps("tue", "act-back").reads(days="mon").edits("days").holds(ticked=["mon"])

    def test_at_least_one(self) -> None:
        least = replace(DAYS, least=1)
        (
            asked(least)
            .can()
            .taps("mon", "✓ mon")
            .can()
            .presses("7:1:!")
            .sees("f-days", notice="problem-least")
            .is_told("problem-least")
            .taps("mon")
            .can("act-done")
            .taps("act-done")
            .stores(days=["mon"])
        )

    def test_at_most_two(self) -> None:
        most = replace(DAYS, most=2)
        (
            asked(most)
            .taps("mon", "tue", "wed")
            .is_told("problem-most")
            .holds(ticked=["mon", "tue"])
            .says("1 2 3")
            .sees("f-days", notice="problem-most")
            .taps("act-done")
            .stores(days=["mon", "tue"])
        )

    def test_two_fast_taps_on_different_ticks_both_count(self) -> None:
        here = asked(DAYS)
        first, second = here.button("mon"), here.button("tue")
        here.presses(first).presses(second).holds(ticked=["mon", "tue"])

    def test_a_double_tap_ticks_once(self) -> None:
        asked(DAYS).taps("mon").taps_again().sees_nothing().is_told("toast-recorded").holds(ticked=["mon"])

    def test_a_slow_second_tap_on_the_same_tick_ticks_once(self) -> None:
        here = asked(DAYS)
        token = here.button("mon")
        here.taps("mon", "tue").presses(token).holds(ticked=["tue", "mon"]).taps("act-done").stores(
            days=["mon", "tue"]
        )
