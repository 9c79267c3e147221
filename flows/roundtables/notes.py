"""Notes of a meeting off the record: what was said, never by whom; and the case that is drawn from them."""

from __future__ import annotations

from flows.choosing import Review
from flows.conversation import Answers, Effect, Facts
from flows.flow import ABOUT, Flow
from flows.roundtables.unattributed import Unattributed

PARTS = ("formed", "done", "results", "lessons")
MOST = 700


def _parts(answers: Answers) -> dict[str, str | None]:
    return {part: answers.get(part) for part in PARTS}


def _complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("keep-notes", {**answers[ABOUT], **_parts(answers)}),)


FLOW = Flow(
    name="notes",
    version=1,
    steps=(
        *(Unattributed(key=part, most=MOST, optional=True) for part in PARTS),
        Review(key="review"),
    ),
    complete=_complete,
)


def _case(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("keep-case", {**answers[ABOUT], "title": answers["title"], **_parts(answers)}),)


CASE = Flow(
    name="case",
    version=1,
    steps=(
        Unattributed(key="title", most=120),
        *(Unattributed(key=part, most=MOST, optional=True) for part in PARTS),
        Review(key="review"),
    ),
    complete=_case,
)
