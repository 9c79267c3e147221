"""Loops, beginnings with known answers, and versions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.asking import TextStep
from flows.choosing import Review, confirm
from flows.conversation import Conversation
from flows.engine import begin
from flows.flow import UnknownVersionError, fit
from flows.steps import Loop
from tests.flows.questions import COLOUR, DAYS, END, NAME, flow
from tests.flows.story import Story, reload, story


class TestLoop:
    CONTACTS = Loop(
        key="contacts",
        steps=(NAME, TextStep(key="mail", when=lambda answers: answers.get("name") != "Budi")),
        again=confirm("again"),
        most=3,
    )
    FLOW = flow(CONTACTS, END)

    def test_lap_after_lap(self) -> None:
        (
            story(self.FLOW)
            .says("Ana", "ana@x", "yes")
            .is_at("contacts.1.name")
            .sees("f-name")
            .says("Citra", "citra@x", "no")
            .is_at("end")
            .stores(**{"contacts.0.name": "Ana", "contacts.1.name": "Citra", "contacts.1.again": "no"})
        )

    def test_at_most_three_laps(self) -> None:
        story(self.FLOW).says("Ana", "a", "yes", "Ada", "a", "yes", "Adi", "a@x").is_at("end")

    def test_a_condition_sees_its_own_lap(self) -> None:
        story(self.FLOW).says("Budi").is_at("contacts.0.again").says("yes", "Ana").is_at("contacts.1.mail")

    def test_no_after_yes_leaves_the_later_laps_but_keeps_their_answers(self) -> None:
        (
            story(flow(self.CONTACTS, Review(key="card")))
            .says("Budi", "yes", "Budi", "no")
            .sees("f-card")
            .edits("contacts.0.again")
            .says("no")
            .sees("f-card")
            .stores(**{"contacts.1.name": "Budi"})
            .edits("contacts.0.again")
            .says("yes")
            .sees("f-card")
            .taps("act-send")
            .brings("finished")
        )

    def test_laps_end_where_another_is_no_longer_asked(self) -> None:
        again = confirm("again", when=lambda answers: answers.get("name") != "Budi")
        here = story(flow(Loop(key="contacts", steps=(NAME,), again=again), Review(key="card")))
        here.says("Ana", "yes", "Ada", "no").sees("f-card").edits("contacts.0.name").says("Budi").sees(
            "f-card"
        )
        assert len(here.shown[-1].lines) == 1

    def test_a_loop_at_the_end(self) -> None:
        story(flow(self.CONTACTS)).says("Budi", "yes", "Budi").is_("active").says("no").is_("done")


class TestBeginning:
    FLOW = flow(COLOUR, NAME, DAYS, Review(key="card"))

    def test_all_is_known(self) -> None:
        known = {"colour": "red", "name": "Ana", "days": []}
        story(self.FLOW, known).sees("f-card").reads(name="Ana", days="word-none").edits("name").says(
            "Citra"
        ).sees("f-card").taps("act-send").is_("done").stores(name="Citra", colour="red")

    def test_only_the_gap_is_asked(self) -> None:
        story(self.FLOW, {"colour": "red", "days": []}).sees("f-name").says("Ana").sees("f-card")

    def test_what_is_known_is_no_step_of_the_way_but_can_be_changed_at_its_end(self) -> None:
        here = story(self.FLOW, {"colour": "red"}).sees("f-name").is_step(1, 3)
        here.goes_back().is_at("name").says("Ana").is_at("days").is_step(2, 3).goes_back().is_at("name")
        here.taps("act-keep").taps("act-done").sees("f-card").is_step(3, 3)
        here.edits("colour").is_step(1, 4).can("act-keep", "act-back").picks("blue").sees("f-card").stores(
            colour="blue"
        )

    def test_between_the_known_ones_only_the_gaps_are_asked_in_both_directions(self) -> None:
        here = story(self.FLOW, {"name": "Ana"}).sees("f-colour").is_step(1, 3).picks("red").is_at("days")
        here.is_step(2, 3).goes_back().is_at("colour")


class TestVersions:
    NOW = flow(COLOUR, NAME, END, version=3)

    def test_a_chain_of_migrations(self) -> None:
        def first(old: Conversation) -> Conversation:
            return old._replace(answers={"name": old.answers["nick"]})

        def second(old: Conversation) -> Conversation:
            return old._replace(answers={**old.answers, "colour": "red"}, at="gone")

        now = replace(self.NOW, migrations={1: first, 2: second})
        old = Conversation(7, "f", 1, "nick", answers={"nick": "Ana"})
        assert fit(now, old)[1].version == 3
        here = Story(now, reload(old)).starts().sees("f-end").stores(name="Ana", nick=None)
        here.says("bye").brings("finished")

    def test_finished_as_begun(self) -> None:
        before = flow(NAME, version=1)
        now = replace(self.NOW, older={1: before})
        here = Story(now, begin(before, 7)).starts().sees("f-name").says("Ana").is_("done")
        assert here.conversation.version == 1

    @pytest.mark.parametrize("version", [2, 4])
    def test_an_unknown_version_is_left_alone_and_said(self, version: int) -> None:
        with pytest.raises(UnknownVersionError, match=f"f {version}"):
            fit(self.NOW, Conversation(7, "f", version, "name"))

    def test_the_present_one(self) -> None:
        here = begin(self.NOW, 7)
        assert fit(self.NOW, here) == (self.NOW, here)
