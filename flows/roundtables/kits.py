"""A presenter's kit: how the partnership was formed, how it is done, what came of it. All are needed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows.asking import TextStep
from flows.choosing import Review
from flows.conversation import Answers, Effect, Facts
from flows.flow import ABOUT, Flow

PARTS = ("formed", "done", "results")
MOST = 800


def missing(kit: Mapping[str, Any]) -> tuple[str, ...]:
    """The parts that are not there yet."""
    return tuple(part for part in PARTS if not kit.get(part))


def _complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    parts = {part: answers.get(part) for part in ("title", *PARTS)}
    return (Effect("keep-kit", {"kit": answers[ABOUT], **parts}),)


FLOW = Flow(
    name="kit",
    version=1,
    steps=(
        TextStep(key="title", most=120, least_letters=3),
        *(TextStep(key=part, most=MOST, least_letters=3, multiline=True, optional=True) for part in PARTS),
        Review(key="review"),
    ),
    complete=_complete,
)
