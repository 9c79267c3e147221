"""A policy brief: what several cases teach together, with nobody named, chosen by vote."""

from __future__ import annotations

from flows.choosing import Review
from flows.conversation import Answers, Effect, Facts
from flows.flow import ABOUT, Flow
from flows.unattributed import Unattributed


def _complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("keep-brief", {**answers[ABOUT], "title": answers["title"], "text": answers["text"]}),)


FLOW = Flow(
    name="brief",
    version=1,
    steps=(
        Unattributed(key="title", most=120),
        Unattributed(key="text", most=1500),
        Review(key="review"),
    ),
    complete=_complete,
)
