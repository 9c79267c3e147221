"""A newcomer becomes a member, and a member changes a profile."""

from __future__ import annotations

from typing import Any

import pytest

from flows.conversation import Option
from flows.registration import FLOW
from tests.flows.story import Story, story

WORLD = {
    "places": {
        "sleman": [Option("34.04", "Kabupaten Sleman, DI Yogyakarta")],
        "yogya": [
            Option("34.71", "Kota Yogyakarta, DI Yogyakarta"),
            Option("34", "DI Yogyakarta", more=True),
        ],
        "34": [Option("34.01", "Kulon Progo"), Option("34.04", "Sleman")],
    },
    "organisations": {
        "yayasan sagu": [Option("5", "Yayasan Sagu")],
        "sagu": [Option("5", "Yayasan Sagu"), Option("6", "Koperasi Sagu")],
    },
}
MOST_TURNS = 20


def newcomer(**known: Any) -> Story:
    return story(FLOW, known=known, world=WORLD)


def profile(**changes: Any) -> dict[str, Any]:
    answers: dict[str, Any] = {
        "language": "id",
        "rules": "agree",
        "privacy": ["directory"],
        "name": "Ana Maria",
        "form": "ibu",
        "type": "learner",
        "affiliation": "none",
        "sector": "ngo",
        "capacity": "self",
        "place": {"id": "34.04", "name": "Sleman"},
        "expertise": ["data"],
        "needs": None,
        "offers": None,
        "delivery": "morning",
        "photo": None,
    }
    return answers | changes


def member(**changes: Any) -> Story:
    return story(FLOW, profile(**changes), world=WORLD)


def test_for_oneself() -> None:
    here = (
        newcomer(name="Ana Maria")
        .sees("registration-language", notice="")
        .is_offered("id", "en")
        .taps("id")
        .brings("set-language")
        .sees("registration-rules", notice="recorded")
        .taps("agree")
        .brings("agree-to-rules")
        .sees("registration-privacy")
        .can("act-all", "act-done", "act-back")
        .taps("directory", "news", "act-done")
        .brings("set-purposes")
        .stores(privacy=["directory", "news"])
        .sees("registration-name")
        .is_offered("Ana Maria")
        .taps("Ana Maria")
        .sees("registration-form")
        .taps("ibu")
        .sees("registration-type")
        .taps("pba-alumni")
        .sees("registration-affiliation")
        .taps("local")
        .sees("registration-sector")
        .says("NGO")
        .stores(sector="ngo")
        .sees("registration-capacity")
        .taps("self")
        .sees("registration-place", notice="recorded")
        .says("Sleman")
        .brings("settle")
        .stores(place={"id": "34.04", "name": "Kabupaten Sleman, DI Yogyakarta"})
        .sees("registration-expertise")
        .says("1, 3 dan 5")
        .stores(expertise=["partnership-brokering", "fundraising", "policy"])
        .sees("registration-needs")
        .taps("act-skip")
        .stores(needs=None)
        .sees("registration-offers")
        .taps("venue", "act-done")
        .stores(offers=["venue"])
        .sees("registration-delivery")
        .taps("morning")
        .sees("registration-photo")
        .skips()
        .sees("registration-review")
        .reads(name="Ana Maria", sector="ngo", expertise="partnership-brokering, fundraising, policy")
        .reads(needs="word-open", organisation=None, photo="word-open")
        .brings()
        .taps("act-send")
        .is_("done")
        .brings("register")
    )
    assert here.turns <= MOST_TURNS
    assert {"organisation", "role"}.isdisjoint(here.effects[-1].data)
    assert here.conversation.furthest == "review"


def test_for_an_organisation_with_everything_filled_in() -> None:
    here = (
        newcomer(name="Budi")
        .taps("en", "agree", "act-all", "Budi", "bapak", "non-alumni", "both", "company", "organisation")
        .sees("registration-organisation")
        .says("Sagu")
        .is_offered("Yayasan Sagu", "Koperasi Sagu", "+ Sagu")
        .taps("Koperasi Sagu")
        .stores(organisation={"id": "6", "name": "Koperasi Sagu"})
        .sees("registration-role")
        .says("Ketua", "Sleman", "1 2", "3, 4", "data")
        .taps("daytime")
        .sends(file="photo-1", size=200_000)
        .sees("registration-review", notice="recorded")
        .reads(organisation="Koperasi Sagu", role="Ketua", photo="word-given", delivery="daytime")
        .taps("act-send")
        .brings("register")
    )
    assert here.turns <= MOST_TURNS
    assert here.effects[-1].data["role"] == "Ketua"


def test_with_words_and_numbers_only() -> None:
    here = newcomer().says("1", "agree", "1 2", "Ana", "ibu", "learner", "4", "ngo", "organisation")
    here.says("Lembaga Baru").stores(organisation={"name": "Lembaga Baru"})
    here.says("Relawan", "Yogya", "2", "2").stores(place={"id": "34.04", "name": "Sleman"})
    here.says("data").skips().skips().says("5").skips().sees("registration-review").says("1").is_("done")
    assert here.turns <= MOST_TURNS


def test_every_optional_purpose_may_be_refused() -> None:
    here = newcomer().says("1", "1").taps("act-done").stores(privacy=[]).brings("set-purposes")
    assert here.effects[-1].data == {"purposes": []}


def test_there_is_no_way_around_the_rules() -> None:
    newcomer().says("id").skips().sees("registration-rules", notice="problem-needed").edits("name").is_at(
        "rules"
    )


def test_left_half_way_and_resumed_after_a_month() -> None:
    here = (
        newcomer()
        .says("id", "agree", "1", "Ana", "ibu")
        .is_silent()
        .sees("registration-type", notice="nudge")
    )
    here.is_silent_for_long().is_("expired").starts().sees("registration-type").says("learner").is_at(
        "affiliation"
    )
    here.stores(name="Ana", form="ibu", type="learner")


def test_a_second_thought_about_the_organisation() -> None:
    (
        newcomer()
        .says("id", "agree", "1", "Ana", "ibu", "learner", "local", "ngo", "organisation", "Yayasan Sagu")
        .is_at("role")
        .taps("act-back", "act-back")
        .sees("registration-capacity")
        .taps("self")
        .sees("registration-place")
        .stores(organisation={"id": "5", "name": "Yayasan Sagu"})
        .taps("act-back")
        .taps("organisation")
        .sees("registration-organisation")
        .taps("act-keep")
        .sees("registration-role")
    )


def test_a_profile_opens_at_the_card() -> None:
    here = (
        member()
        .sees("registration-review", notice="")
        .reads(name="Ana Maria", place="Sleman", needs="word-open")
    )
    here.taps("act-mend").picks("edit.name").says("Ana M.").sees("registration-review").reads(name="Ana M.")
    here.taps("act-send").brings("register")
    assert here.effects[-1].data["name"] == "Ana M."


def test_a_profile_that_moves_to_an_organisation() -> None:
    here = member().edits("capacity").says("organisation").sees("registration-organisation")
    here.says("Yayasan Sagu").sees("registration-role").says("Staf").sees("registration-review")
    here.taps("act-send").brings("register")
    assert here.effects[-1].data["organisation"] == {"id": "5", "name": "Yayasan Sagu"}


def test_a_profile_that_leaves_its_organisation() -> None:
    here = member(capacity="organisation", organisation={"id": "5", "name": "Yayasan Sagu"}, role="Staf")
    here.edits("capacity").says("self").sees("registration-review").reads(organisation=None)
    here.taps("act-send")
    assert {"organisation", "role"}.isdisjoint(here.effects[-1].data)


def test_a_profile_from_before_a_question_was_added() -> None:
    old = profile()
    del old["affiliation"]
    story(FLOW, old, world=WORLD).sees("registration-affiliation").says("both").sees("registration-review")


@pytest.mark.parametrize(
    ("step", "said", "problem"),
    [
        ("name", "😀😀", "problem-letters"),
        ("name", "A" * 4096, "problem-long"),
        ("name", "\u202e", "problem-empty"),
        ("sector", "pemerintah desa", "problem-choice"),
        ("place", "Atlantis", "place-unknown"),
        ("expertise", "1, 99", "problem-choices-unknown"),
        ("photo", "nanti", "problem-media"),
        ("privacy", "9", "problem-choices-unknown"),
    ],
)
def test_what_cannot_be_taken_is_asked_again_and_nothing_is_lost(step: str, said: str, problem: str) -> None:
    here = member().edits(step).says(said).sees(f"registration-{step}", notice=problem)
    assert here.conversation.answers == profile()
