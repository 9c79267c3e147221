"""Groups are shown only where nobody in a small one can be found out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flows.polls.breakdown import Group, break_down


def _groups(**sizes: int) -> dict[str, Group]:
    return {name: Group(size, {"a": size}) for name, size in sizes.items()}


def test_large_groups_are_shown_the_largest_first() -> None:
    found = break_down(_groups(ngo=7, company=9, media=5), 5)
    assert (list(found.shown), found.small) == (["company", "ngo", "media"], ())


def test_one_small_group_takes_the_next_smallest_with_it() -> None:
    """Else it is what is left when the others are taken from the whole."""
    found = break_down(_groups(ngo=7, company=9, media=1), 5)
    assert (list(found.shown), found.small) == (["company"], ("media", "ngo"))


def test_small_groups_that_are_many_together_stand_for_each_other() -> None:
    found = break_down(_groups(ngo=7, media=3, other=2), 5)
    assert (list(found.shown), found.small) == (["ngo"], ("media", "other"))


@given(st.dictionaries(st.text("abcdef", min_size=1, max_size=2), st.integers(0, 12)), st.integers(2, 8))
def test_what_is_kept_back_is_never_few(sizes: dict[str, int], least: int) -> None:
    groups = {name: Group(size, {}) for name, size in sizes.items()}
    found = break_down(groups, least)
    assert all(group.voters >= least for group in found.shown.values())
    hidden = sum(sizes[name] for name in found.small)
    assert not found.small or hidden >= least or not found.shown
    assert {*found.shown, *found.small} == {name for name, size in sizes.items() if size}
