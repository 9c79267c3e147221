"""Ways of counting votes: what is decided early stays decided, whoever else votes."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.roundtables.charters import POINTS, standing
from flows.roundtables.facilitators import ONWARD
from flows.roundtables.proposals import COUNTS, Voice, by_each, by_members, by_sectors
from flows.roundtables.rota import Turn, order
from flows.roundtables.speakers import Searched, may_go_outside

STANCES = ("yes", "no", "abstain")
_VOICES = st.lists(
    st.builds(Voice, st.sampled_from(("ngo", "company", "media")), st.sampled_from((*STANCES, None))),
    max_size=7,
)


def voices(said: str, sector: str = "ngo") -> list[Voice]:
    """ "y y n ." as yes, yes, no and one who has not voted."""
    names = {"y": "yes", "n": "no", "a": "abstain", ".": None}
    return [Voice(sector, names[one]) for one in said.split()]


@pytest.mark.parametrize("kind", COUNTS)
@given(said=_VOICES)
def test_no_further_vote_changes_what_is_decided(kind: str, said: list[Voice]) -> None:
    early = COUNTS[kind](said, False)
    assert COUNTS[kind](said, True) != "open"
    if early == "open" or [voice.stance for voice in said].count(None) > 4:
        return
    for rest in product(STANCES, repeat=[voice.stance for voice in said].count(None)):
        following = iter(rest)
        all_said = [voice._replace(stance=voice.stance or next(following)) for voice in said]
        assert COUNTS[kind](all_said, True) == early, all_said


@pytest.mark.parametrize(
    ("said", "over", "verdict"),
    [
        ("y y .", False, "agreed"),
        ("y y n", False, "agreed"),
        ("y n .", False, "open"),
        ("n n .", False, "refused"),
        ("y . . .", True, "refused"),
        ("y y . .", True, "agreed"),
        ("a a a", True, "refused"),
        ("y y", False, "open"),
        ("y y", True, "refused"),
    ],
)
def test_by_members(said: str, over: bool, verdict: str) -> None:
    assert by_members(voices(said), over) == verdict


def test_by_sectors_nobody_is_outvoted() -> None:
    many, few = voices("y y y y y y"), voices("n n", "company")
    assert by_sectors([*many, *few], False) == "refused"
    assert by_sectors([*many, *voices("y .", "company")], False) == "open"
    assert by_sectors([*many, *voices("y y", "company"), *voices("y", "media")], False) == "agreed"
    assert by_sectors([*many, *voices(". .", "company")], True) == "refused"
    assert by_sectors([*many, *voices("y y n . .", "company")], False) == "open"


def test_by_each_silence_is_no_yes() -> None:
    assert by_each(voices("y y"), False) == "agreed"
    assert by_each(voices("y ."), False) == "open"
    assert by_each(voices("y n"), False) == by_each(voices("y a"), False) == "refused"
    assert by_each([], False) == "refused"


def test_a_charter_is_agreed_when_all_five_are() -> None:
    agreed = dict.fromkeys(POINTS, "agreed")
    assert standing({}) == "missing"
    assert standing(agreed) == "agreed"
    assert standing({**agreed, "content": "open"}) == "open"
    assert standing({**agreed, "content": "refused", "purpose": "open"}) == "refused"
    assert standing({**agreed, "schedule": "draft"}) == "draft"


def test_whoever_was_dropped_can_be_led_nowhere() -> None:
    assert not ONWARD["dropped"]


@given(st.lists(st.integers(1, 5), max_size=30))
def test_hosts_never_repeat_before_others_were_asked(picks: list[int]) -> None:
    """Whoever joins or leaves: of those who are there, whoever was asked least often is next."""
    turns: list[Turn] = []
    for at, size in enumerate(picks):
        there = range(1, size + 1)
        asked = order(there, turns)[0]
        counts = {one: sum(turn.organisation == one for turn in turns) for one in there}
        assert counts[asked] == min(counts.values())
        turns.append(Turn(asked, float(at)))
    assert order([], turns) == []


def test_outside_only_after_a_search_in_vain() -> None:
    assert not may_go_outside([])
    assert may_go_outside([Searched(0, 0)])
    assert not may_go_outside([Searched(2, 1)])
    assert may_go_outside([Searched(2, 1), Searched(2, 2)])
