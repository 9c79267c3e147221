"""The last look, and what a changed answer brings about."""

from __future__ import annotations

from flows.asking import TextStep
from flows.choosing import Review
from tests.flows.questions import COLOUR, DAYS, NAME, PHOTO, flow
from tests.flows.story import Story, story


class TestReview:
    REASON = TextStep(key="reason", when=lambda answers: answers.get("colour") == "red")
    FLOW = flow(COLOUR, REASON, NAME, PHOTO, DAYS, Review(key="card"))

    def at_card(self) -> Story:
        return story(self.FLOW).says("green", "Ana").skips().says("1 3").sees("f-card")

    def test_shows_every_answer(self) -> None:
        self.at_card().reads(colour="green", name="Ana", photo="word-open", days="mon, wed").can(
            "act-send", "act-mend", "act-back"
        )

    def test_sent(self) -> None:
        here = self.at_card().taps("act-send").is_("done").brings("finished").sees_nothing()
        assert set(here.effects[-1].data) == {"colour", "name", "photo", "days", "card"}
        self.at_card().says("act-send").is_("done")

    def test_one_line_mended(self) -> None:
        (
            self.at_card()
            .taps("act-mend")
            .is_offered("label", "label", "label", "label")
            .picks("edit.name")
            .sees("f-name")
            .can("act-keep", "act-back")
            .says("Citra")
            .sees("f-card", notice="recorded")
            .reads(name="Citra")
        )

    def test_a_line_chosen_by_number(self) -> None:
        self.at_card().says("2", "2").sees("f-name")

    def test_ticks_stand_when_mended(self) -> None:
        self.at_card().edits("days").is_offered("✓ mon", "tue", "✓ wed", "thu", "fri").taps(
            "✓ mon", "act-done"
        ).sees("f-card").stores(days=["wed"])

    def test_back_closes_the_list_and_leaves_a_line_as_it_was(self) -> None:
        (
            self.at_card()
            .taps("act-mend", "act-back")
            .can("act-send", "act-mend", "act-back")
            .edits("name")
            .taps("act-back")
            .sees("f-card")
            .stores(name="Ana")
        )

    def test_a_line_left_open_is_answered_later(self) -> None:
        self.at_card().edits("photo").can("act-back", "act-skip").sends(file="p").sees("f-card").stores(
            photo="p"
        )

    def test_a_changed_answer_opens_a_question_that_is_asked_before_the_end(self) -> None:
        (
            self.at_card()
            .edits("colour")
            .says("red")
            .sees("f-reason", notice="recorded")
            .taps("act-back")
            .sees("f-card")
            .reads(reason="word-open")
            .taps("act-send")
            .is_("active")
            .sees("f-reason")
            .says("because")
            .sees("f-card")
            .can("act-send", "act-mend", "act-back")
            .taps("act-send")
            .brings("finished")
        )

    def test_an_open_line_can_be_mended_too(self) -> None:
        self.at_card().edits("colour").says("red").goes_back().taps("act-mend").picks("edit.reason").sees(
            "f-reason"
        )

    def test_answers_off_the_way_do_not_count_but_are_kept(self) -> None:
        here = (
            self.at_card().edits("colour").says("red", "because").edits("colour").says("blue").sees("f-card")
        )
        here.stores(reason="because").taps("act-send").brings("finished")
        assert "reason" not in here.effects[-1].data
        again = self.at_card().edits("colour").says("red", "because").edits("colour").says("blue")
        again.edits("colour").says("red").sees("f-card").reads(reason="because")

    def test_a_condition_does_not_see_answers_off_the_way(self) -> None:
        depth = TextStep(key="depth", when=lambda answers: answers.get("reason") == "long")
        here = story(flow(COLOUR, self.REASON, depth, Review(key="card"))).says("red", "long", "very")
        here.edits("colour").says("green").sees("f-card").reads(colour="green", reason=None, depth=None)

    def test_a_line_that_stands_may_be_kept_not_skipped(self) -> None:
        self.at_card().edits("colour").can("act-keep", "act-back").taps("act-keep").sees("f-card")
        here = self.at_card().edits("photo").sends(file="p")
        here.edits("photo").can("act-remove", "act-keep", "act-back").skips().stores(photo="p")

    def test_the_funnel_does_not_run_backwards(self) -> None:
        here = self.at_card().edits("colour").says("red").sees("f-reason")
        assert here.conversation.furthest == "card"
