"""Questions about one of many known things."""

from __future__ import annotations

import pytest

from flows.conversation import Option
from flows.lookup import Lookup
from flows.replies import Text
from tests.flows.questions import asked

PLACES = {
    "places": {
        "sleman": [Option("34.04", "Sleman")],
        "jogja": [Option("34.71", "Kota Yogyakarta"), Option("34", "DI Yogyakarta", more=True)],
        "34": [Option("34.01", "Kulon Progo"), Option("34.04", "Sleman")],
        "papua": [Option("91", "Papua", more=True)],
        "bandung": [Option("32.04", "Bandung"), Option("32.73", "Bandung Raya")],
    }
}
PLACE = Lookup(key="place", source="places")
ORGANISATION = Lookup(key="org", source="places", create=True, most=30)


class TestLookup:
    def test_the_only_match_is_taken(self) -> None:
        here = asked(PLACE, world=PLACES).says("Sleman").stores(place={"id": "34.04", "name": "Sleman"})
        assert here.searched == [("places", "Sleman")]

    def test_one_that_is_only_near_is_offered_not_taken(self) -> None:
        world = {"places": {"belum": [Option("53.04", "Belu", sure=False)]}}
        here = asked(PLACE, world=world).says("belum").is_offered("Belu").stores(place=None)
        here.says("1").stores(place={"id": "53.04", "name": "Belu"})

    def test_an_exact_match_among_others_is_taken(self) -> None:
        asked(PLACE, world=PLACES).says("bandung").stores(place={"id": "32.04", "name": "Bandung"})

    def test_one_of_several_by_button_or_number(self) -> None:
        several = asked(PLACE, world=PLACES).says("Jogja").is_offered("Kota Yogyakarta", "DI Yogyakarta")
        several.stores(place=None).taps("Kota Yogyakarta").stores(
            place={"id": "34.71", "name": "Kota Yogyakarta"}
        )
        asked(PLACE, world=PLACES).says("Jogja", "1").stores(place={"id": "34.71", "name": "Kota Yogyakarta"})

    @pytest.mark.parametrize("wider", ["tap", "number"])
    def test_a_wide_one_is_narrowed(self, wider: str) -> None:
        here = asked(PLACE, world=PLACES).says("jogja")
        here = here.taps("DI Yogyakarta") if wider == "tap" else here.says("2")
        here.is_offered("Kulon Progo", "Sleman").says("2").stores(place={"id": "34.04", "name": "Sleman"})
        assert here.searched == [("places", "jogja"), ("places", "34")]

    def test_a_single_wide_one_is_not_taken(self) -> None:
        asked(PLACE, world=PLACES).says("Papua").is_offered("Papua").stores(place=None)

    def test_fresh_options_make_older_buttons_stale(self) -> None:
        (
            asked(PLACE, world=PLACES)
            .says("jogja", "bandung x", "jogja")
            .says("papua")
            .taps_old("Kota Yogyakarta")
            .is_told("toast-stale")
            .is_offered("Papua")
            .stores(place=None)
        )

    def test_unknown(self) -> None:
        asked(PLACE, world=PLACES).says("Atlantis").sees("f-place", notice="problem-unknown").stores(
            place=None
        )

    @pytest.mark.parametrize(
        ("said", "problem"),
        [
            ("x" * 31, "problem-long"),
            ("34", "problem-letters"),
            ("😀", "problem-letters"),
            ("X", "problem-short"),
        ],
    )
    def test_what_is_no_name_is_not_searched(self, said: str, problem: str) -> None:
        here = asked(ORGANISATION, world=PLACES).says(said).sees("f-org", notice=problem)
        assert here.searched == []

    def test_a_picture(self) -> None:
        asked(PLACE).sends().sees("f-place", notice="problem-text")

    def test_a_new_one_is_created(self) -> None:
        asked(ORGANISATION, world=PLACES).says(" Yayasan  Baru ").stores(org={"name": "Yayasan Baru"})

    def test_a_name_of_a_letter_and_a_figure(self) -> None:
        asked(ORGANISATION, world=PLACES).says("3M").stores(org={"name": "3M"})

    def test_a_new_one_is_created_beside_those_like_it(self) -> None:
        here = asked(ORGANISATION, world=PLACES).says("Jogja")
        here.is_offered("Kota Yogyakarta", "DI Yogyakarta", "+ Jogja").taps("+ Jogja").stores(
            org={"name": "Jogja"}
        )
        asked(ORGANISATION, world=PLACES).says("Jogja", "3").stores(org={"name": "Jogja"})

    def test_narrowing_still_allows_to_create(self) -> None:
        asked(ORGANISATION, world=PLACES).says("jogja", "2").is_offered("Kulon Progo", "Sleman", "+ jogja")

    def test_one_like_it_is_offered_not_taken_where_new_ones_may_be_created(self) -> None:
        near = {"places": {"slemen": [Option("34.04", "Sleman")]}}
        asked(ORGANISATION, world=near).says("Slemen").is_offered("Sleman", "+ Slemen")

    def test_a_forged_option(self) -> None:
        asked(PLACE, world=PLACES).says("jogja").presses("7:2:99.99").is_told("problem-choice").stores(
            place=None
        )

    def test_options_may_be_texts(self) -> None:
        world = {"places": {"ngo": [Option("1", Text("sector.ngo")), Option("2", Text("sector.media"))]}}
        asked(PLACE, world=world).says("NGO").stores(place={"id": "1", "name": "ngo"})
        world = {"places": {"all": world["places"]["ngo"]}}
        asked(PLACE, world=world).says("all").is_offered("ngo", "media").says("2").stores(
            place={"id": "2", "name": "media"}
        )
