"""A proposal that people vote on: when it is agreed, by which way of counting, and why somebody says no."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

from flows.asking import TextStep
from flows.conversation import Answers, Effect, Facts
from flows.flow import ABOUT, Flow
from flows.roundtables.customs import ENOUGH, FEWEST, QUORUM, SECTOR_YES

STANCES = ("yes", "no", "abstain")
Verdict = Literal["open", "agreed", "refused"]


class Voice(NamedTuple):
    """One who was asked: the sector they are of, and what they said, if they have."""

    sector: str
    stance: str | None


Count = Callable[[Sequence[Voice], bool], Verdict]
"""What voices come to; `over`: nobody votes any more. Before that, only what no further vote can change."""


def by_members(voices: Sequence[Voice], over: bool) -> Verdict:
    """Most of those who say yes or no, if enough of those asked have voted."""
    if len(voices) < FEWEST:
        return "refused" if over else "open"
    yes, no, left = _tally(voices)
    said = len(voices) - left
    if over or not left:
        enough = said >= QUORUM * len(voices) and yes > 0 and yes >= ENOUGH * (yes + no)
        return "agreed" if enough else "refused"
    if yes >= ENOUGH * (yes + no + left):
        return "agreed"
    return "refused" if yes + left < ENOUGH * (yes + left + no) else "open"


def by_sectors(voices: Sequence[Voice], over: bool) -> Verdict:
    """Every sector that is there must say yes, each by itself: nobody is outvoted by another sector."""
    sectors = {voice.sector for voice in voices}
    if len(voices) < FEWEST:
        return "refused" if over else "open"
    verdicts = {_of_sector([voice for voice in voices if voice.sector == one], over) for one in sectors}
    if "refused" in verdicts:
        return "refused"
    return "open" if "open" in verdicts else "agreed"


def _of_sector(voices: Sequence[Voice], over: bool) -> Verdict:
    yes, no, left = _tally(voices)
    least = min(SECTOR_YES, len(voices))
    if over or not left:
        return "agreed" if yes >= least and yes > no else "refused"
    if yes >= least and yes > no + left:
        return "agreed"
    return "refused" if yes + left < least or yes + left <= no else "open"


def by_each(voices: Sequence[Voice], over: bool) -> Verdict:
    """Everyone who was asked must say yes: one no refuses, and silence is no yes."""
    yes, _, left = _tally(voices)
    if voices and yes == len(voices):
        return "agreed"
    return "refused" if over or yes + left < len(voices) or not voices else "open"


def _tally(voices: Sequence[Voice]) -> tuple[int, int, int]:
    stances = [voice.stance for voice in voices]
    return stances.count("yes"), stances.count("no"), stances.count(None)


COUNTS: Mapping[str, Count] = {
    "charter": by_members,
    "facilitator": by_sectors,
    "case": by_each,
    "brief": by_members,
}
"""How each kind of proposal is counted."""


def _complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("object", {"proposal": answers[ABOUT], "reason": answers["reason"]}),)


FLOW = Flow(
    name="objection",
    version=1,
    steps=(TextStep(key="reason", most=500, multiline=True),),
    complete=_complete,
)
