"""What groups of people answered, as far as nobody in a small one can be found out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Group(NamedTuple):
    """How many of a group answered, and how often each answer was given."""

    voters: int
    counts: Mapping[str, int]


class Breakdown(NamedTuple):
    """Groups that are large enough, the largest first, and the names of those that are not."""

    shown: Mapping[str, Group]
    small: tuple[str, ...]


def break_down(groups: Mapping[str, Group], least: int) -> Breakdown:
    """Show groups of at least so many voters.

    What is kept back is also what is left when the shown are taken from the whole, so it has to be large
    enough itself: otherwise the smallest of the others is kept back with it.
    """
    by_size = sorted(groups.items(), key=lambda item: (item[1].voters, item[0]))
    small = [name for name, group in by_size if 0 < group.voters < least]
    large = [name for name, group in by_size if group.voters >= max(least, 1)]
    while small and large and sum(groups[name].voters for name in small) < least:
        small.append(large.pop(0))
    return Breakdown({name: groups[name] for name in reversed(large)}, tuple(sorted(small)))
