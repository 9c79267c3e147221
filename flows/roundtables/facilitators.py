"""Facilitators: nominated as trusted, neutral and expert; how far it has come; why some fell away."""

from __future__ import annotations

from collections.abc import Mapping

from flows.asking import TextStep
from flows.choosing import ChooseOne, Review
from flows.conversation import Answers, Effect, Facts
from flows.flow import ABOUT, Flow

VIRTUES = ("trusted", "neutral", "expert")
ONWARD: Mapping[str, tuple[str, ...]] = {
    "named": ("talk", "ask", "drop"),
    "talking": ("ask", "drop"),
    "voting": ("drop",),
    "approved": ("serve", "drop"),
    "serving": ("drop",),
    "dropped": (),
}
"""What can be done with a candidate at each stage."""
REASONS = ("management", "commitment", "neutrality", "refused", "other")


def _nominate(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    data = {**answers, "name": answers["candidate"], "series": answers[ABOUT]}
    return (Effect("nominate", data),)


NOMINATION = Flow(
    name="nomination",
    version=1,
    steps=(
        TextStep(key="candidate", most=120, least_letters=2),
        TextStep(key="organisation", most=200, least_letters=2, optional=True),
        *(TextStep(key=virtue, most=400, least_letters=3, multiline=True) for virtue in VIRTUES),
        Review(key="review"),
    ),
    complete=_nominate,
)


def _drop(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    data = {"facilitator": answers[ABOUT], "reason": answers["reason"], "detail": answers.get("detail")}
    return (Effect("drop-facilitator", data),)


DROPPING = Flow(
    name="dropping",
    version=1,
    steps=(
        ChooseOne(key="reason", ids=REASONS),
        TextStep(key="detail", most=300, multiline=True, optional=True),
    ),
    complete=_drop,
)
