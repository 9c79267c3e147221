"""Points in a quiz: for people, and for teams by their average, so that large ones have no advantage."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import NamedTuple, TypeVar

from flows.polls.question import Question

RIGHT = 100
"""Points for a right answer; where quick ones earn more, for one given at once."""
_LATE = 50
"""What is left of them in the last moment."""
Who = TypeVar("Who", bound=Hashable)


class Row(NamedTuple):
    """A line of a leaderboard; who has the same points has the same place."""

    place: int
    who: Hashable
    points: int


def points(question: Question, opened_at: float, answer: str, at: float) -> int:
    """What an answer earns that was given, or changed, at a moment (seconds)."""
    if not answer or answer not in question.right:
        return 0
    if not (question.speed and question.seconds):
        return RIGHT
    late = min(max((at - opened_at) / question.seconds, 0.0), 1.0)
    return round(RIGHT - (RIGHT - _LATE) * late)


def ranked(totals: Mapping[Who, int]) -> list[Row]:
    """The most points first."""
    in_order = sorted(totals.items(), key=lambda pair: -pair[1])
    place, before, rows = 0, None, []
    for number, (who, total) in enumerate(in_order, start=1):
        place = place if total == before else number
        rows.append(Row(place, who, total))
        before = total
    return rows


def by_team(totals: Mapping[int, int], team_of: Mapping[int, Who], fewest: int) -> dict[Who, int]:
    """Each team's average in whole points; teams of fewer people are left out, and who has no team."""
    held: dict[Who, list[int]] = {}
    for person, total in totals.items():
        if person in team_of:
            held.setdefault(team_of[person], []).append(total)
    return {team: round(sum(all_of) / len(all_of)) for team, all_of in held.items() if len(all_of) >= fewest}
