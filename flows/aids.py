"""Aids: what a discussion brought forth, kept so that others can use it."""

from __future__ import annotations

from flows.choosing import Review
from flows.conversation import Answers, Effect, Facts
from flows.flow import ABOUT, Flow
from flows.unattributed import Unattributed


def _complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("keep-aid", {**answers[ABOUT], "title": answers["title"], "text": answers["text"]}),)


FLOW = Flow(
    name="aid",
    version=1,
    steps=(
        Unattributed(key="title", most=120),
        Unattributed(key="text", most=1500),
        Review(key="review"),
    ),
    complete=_complete,
)
