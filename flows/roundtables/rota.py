"""Hosts take turns: nobody is asked again before the others were asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Turn(NamedTuple):
    """That an organisation was asked, in the order of time."""

    organisation: int
    at: float


def order(organisations: Iterable[int], turns: Sequence[Turn]) -> list[int]:
    """Whom to ask next, first to last: who was asked least often, then who was asked longest ago."""
    asked: dict[int, list[float]] = {}
    for turn in turns:
        asked.setdefault(turn.organisation, []).append(turn.at)
    return sorted(
        set(organisations), key=lambda one: (len(asked.get(one, ())), max(asked.get(one, (0.0,))), one)
    )
