"""The ways through a flow, buttons, effects and the end."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from flows import registration, rules
from flows.asking import TextStep
from flows.conversation import Conversation, Facts
from flows.flow import Flow, trace
from flows.prompts import prompt, read_token
from flows.replies import Text
from tests.flows.questions import COLOUR, DAYS, END, NAME, committed, flow
from tests.flows.story import spell, story


class TestWays:
    FLOW = flow(COLOUR, NAME, DAYS, END)

    def test_back_offers_to_keep(self) -> None:
        (
            story(self.FLOW)
            .says("red", "Ana")
            .taps("act-back")
            .sees("f-name")
            .can("act-keep", "act-back")
            .taps("act-keep")
            .sees("f-days", notice="recorded")
            .stores(name="Ana")
        )

    def test_back_shows_the_ticks(self) -> None:
        story(self.FLOW).says("red", "Ana", "1 2").goes_back().is_offered(
            "✓ mon", "✓ tue", "wed", "thu", "fri"
        ).can("act-done", "act-back")

    def test_back_twice_and_on_step_by_step(self) -> None:
        story(self.FLOW).says("red", "Ana").goes_back().goes_back().says("blue").is_at("name").skips().is_at(
            "days"
        ).stores(colour="blue", name="Ana")

    def test_no_back_at_the_first(self) -> None:
        story(self.FLOW).can().goes_back().sees("f-colour")

    def test_what_is_needed_is_not_skipped(self) -> None:
        story(self.FLOW).skips().sees("f-colour", notice="problem-needed")
        story(self.FLOW).presses("7:1:>").is_told("problem-needed").stores(colour=None)

    def test_an_edit_in_the_middle_returns_to_the_middle(self) -> None:
        (
            story(self.FLOW)
            .says("red", "Ana")
            .edits("colour")
            .says("blue")
            .is_at("days")
            .goes_back()
            .is_at("name")
        )

    def test_back_out_of_an_edit_in_the_middle(self) -> None:
        story(self.FLOW).says("red", "Ana").edits("colour").goes_back().is_at("days").stores(colour="red")

    def test_no_edit_leads_ahead(self) -> None:
        story(self.FLOW).says("red").edits("end").is_at("name").edits("nowhere").is_told("toast-stale").is_at(
            "name"
        )

    def test_an_edit_without_a_card_at_the_end(self) -> None:
        reason = TextStep(key="reason", when=lambda answers: answers.get("colour") == "red")
        here = story(flow(COLOUR, reason, END), {"colour": "green", "end": "bye"}).is_at("end")
        here.edits("colour").says("red").is_at("reason").goes_back().is_at("end").says("end").is_at("reason")
        here.stores(end="end").says("because").is_at("end").skips().is_("done").stores(end="end")

    def test_cancelled_and_resumed_exactly_there(self) -> None:
        (
            story(self.FLOW)
            .says("red", "Ana")
            .taps("tue")
            .cancels()
            .sees("cancelled")
            .is_("cancelled")
            .says("3")
            .sees_nothing()
            .is_told("toast-finished")
            .starts()
            .is_("active")
            .sees("f-days", notice="")
            .is_offered("mon", "✓ tue", "wed", "thu", "fri")
        )

    def test_interrupted_and_resumed(self) -> None:
        story(self.FLOW).says("red").is_interrupted().is_("suspended").starts().sees("f-name").stores(
            colour="red"
        )

    def test_a_nudge_waits_on(self) -> None:
        here = story(self.FLOW).says("red")
        before = here.conversation
        here.is_silent().sees("f-name", notice="nudge").says("Ana").is_at("days")
        assert story(self.FLOW).says("red").conversation == before

    def test_expired_keeps_the_draft(self) -> None:
        story(self.FLOW).says("red").is_silent_for_long().is_("expired").sees_nothing().stores(
            colour="red"
        ).starts().sees("f-name")

    def test_time_does_nothing_to_what_is_over(self) -> None:
        story(self.FLOW).cancels().is_silent().sees_nothing().is_silent_for_long().is_("cancelled")

    def test_finished_is_finished(self) -> None:
        done = story(flow(END)).says("bye").is_("done").brings("finished")
        stands = done.conversation
        done.says("more").is_told("toast-finished").goes_back().skips().edits("end").cancels().starts()
        done.presses("7:1:known").is_told("toast-finished").is_silent().is_silent_for_long().sees_nothing()
        assert done.conversation == stands
        assert [effect.name for effect in done.effects] == ["finished"]

    def test_progress(self) -> None:
        here = story(self.FLOW).says("red")
        assert here.shown[-1].progress == (2, 4)

    def test_a_tap_is_answered_in_place_and_words_are_not(self) -> None:
        here = story(self.FLOW).taps("red")
        assert here.shown[-1].edit
        assert not here.says("Ana").shown[-1].edit


class TestTokens:
    FLOW = flow(COLOUR, NAME, END)

    def test_a_button_of_an_earlier_prompt(self) -> None:
        here = story(self.FLOW).taps("red").taps_old("green")
        here.is_told("toast-stale").sees("f-name").stores(colour="red")
        assert not here.shown[-1].edit

    def test_a_double_tap(self) -> None:
        story(self.FLOW).taps("red").taps_again().sees_nothing().is_told("toast-recorded").is_at("name")

    def test_a_second_copy_of_a_question_goes_on_as_the_first(self) -> None:
        """A crash between sending and marking sends a question twice."""
        here = story(self.FLOW).taps("red").taps_again_on_another_copy()
        here.is_told("toast-recorded").sees("f-name").stores(colour="red").is_at("name")
        assert here.shown[-1].edit

    def test_a_double_tap_on_the_last_button(self) -> None:
        here = (
            story(flow(COLOUR)).taps("red").is_("done").taps_again().is_told("toast-recorded").sees_nothing()
        )
        assert len(here.effects) == 1

    @pytest.mark.parametrize(
        "token",
        [
            "8:1:red",
            "7:2:red",
            "7:0:red",
            "7:-1:red",
            "7:1",
            "",
            "::",
            "x:y:red",
            "red",
            "7:²:red",
            f"{'9' * 5000}:1:red",
            f"7:{'9' * 5000}:red",
            "7:1:red" * 10_000,
        ],
    )
    def test_one_that_is_not_of_this_prompt(self, token: str) -> None:
        story(self.FLOW).presses(token).is_told(
            "problem-choice" if token.startswith("7:1:") else "toast-stale"
        ).stores(colour=None).is_at("colour")

    @pytest.mark.parametrize("choice", ["purple", "", "edit.name", "known", "!", "*", "+red", "send", "<"])
    def test_a_choice_that_was_never_offered(self, choice: str) -> None:
        story(self.FLOW).presses(f"7:1:{choice}").stores(colour=None).is_at("colour")

    def test_a_token_is_read_as_it_was_made(self) -> None:
        assert read_token("7:1:a:b") == (7, 1, "a:b")

    @pytest.mark.parametrize("feature", [registration, rules])
    def test_every_button_of_every_flow_fits_into_64_bytes(self, feature: Any) -> None:
        whole: Flow = feature.FLOW
        way = trace(whole, {"capacity": "organisation"})
        shown = [[str(10**12 + n), "x" * 100, False] for n in range(10)]
        filled: dict[str, Any] = {"mending": True, "shown": shown, "typed": "x" * 120}
        for stop in way.stops:
            ticked = {"ticked": getattr(stop.step, "ids", ())}
            for draft in ({}, filled, ticked):
                for answers in ({}, {"capacity": "organisation"}):
                    here = Conversation(
                        2**63 - 1, whole.name, 1, stop.key, seq=10**6, answers=answers, draft=draft
                    )
                    reply = prompt(whole, way, here, Facts(known={"name": "x" * 80}))
                    assert all(len(choice.token.encode()) <= 64 for choice in reply.choices)


class TestEffects:
    COMMIT = replace(COLOUR, commit=committed)

    def test_nothing_before_the_end(self) -> None:
        here = story(flow(COLOUR, NAME, END)).says("red", "Ana")
        assert here.effects == []
        here.says("bye").brings("finished")

    def test_a_commit_step_at_once(self) -> None:
        here = story(flow(self.COMMIT, END)).says("purple").brings().says("red").brings("committed")
        assert here.effects[0].data == {"value": "red"}

    def test_a_commit_step_at_the_end(self) -> None:
        story(flow(NAME, self.COMMIT)).says("Ana", "red").brings("committed", "finished")

    def test_a_skipped_commit_step(self) -> None:
        story(flow(replace(self.COMMIT, optional=True), END)).skips().brings()


def test_a_story_spells_words() -> None:
    assert spell((Text("a-b.c"), "d", 3)) == "c, d, 3"
