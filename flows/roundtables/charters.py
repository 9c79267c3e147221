"""The charter of a series: five points, each agreed on by those who meet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from flows.asking import TextStep
from flows.conversation import Answers, Effect, Facts
from flows.flow import ABOUT, Flow

POINTS = ("purpose", "guidelines", "procedure", "content", "schedule")
MOST = 400
Standing = Literal["missing", "draft", "open", "refused", "agreed"]


def standing(states: Mapping[str, str]) -> Standing:
    """How a charter stands, by the state of each point that there is: agreed only when all five are."""
    if any(point not in states for point in POINTS):
        return "missing"
    held = {states[point] for point in POINTS}
    order: tuple[Standing, ...] = ("refused", "open", "draft")
    return next((state for state in order if state in held), "agreed")


def _complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("write-point", {**answers[ABOUT], "text": answers["text"]}),)


FLOW = Flow(
    name="charter",
    version=1,
    steps=(TextStep(key="text", most=MOST, least_letters=8, multiline=True),),
    complete=_complete,
)
