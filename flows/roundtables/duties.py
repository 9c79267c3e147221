"""Somebody who comes to the meetings is given a duty: to present, to help a presenter, to take notes."""

from __future__ import annotations

from flows.conversation import Answers, Effect, Facts
from flows.flow import ABOUT, Flow
from flows.lookup import Lookup


def _complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    duty, id = answers[ABOUT]
    return (Effect(f"give-{duty}", {"id": id, "person": int(answers["person"]["id"])}),)


FLOW = Flow(
    name="duty",
    version=1,
    steps=(Lookup(key="person", source="participants", unknown="duty-unknown"),),
    complete=_complete,
)
