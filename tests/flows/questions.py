"""Small flows to ask in stories."""

from __future__ import annotations

from typing import Any

from flows.asking import MediaStep, TextStep
from flows.choosing import ChooseMany, ChooseOne
from flows.conversation import Answers, Effect, Facts, Value
from flows.flow import Flow
from flows.steps import Loop, Step
from tests.flows.story import Story, story


def _finished(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("finished", answers),)


def committed(value: Value) -> tuple[Effect, ...]:
    return (Effect("committed", {"value": value}),)


def flow(*steps: Step | Loop, **more: Any) -> Flow:
    return Flow(name="f", **{"version": 1, "complete": _finished, "steps": steps, **more})


def asked(step: Step, **more: Any) -> Story:
    """A flow of this one question and one after it."""
    return story(flow(step, END), **more)


END = TextStep(key="end")
COLOUR = ChooseOne(key="colour", ids=("red", "green", "blue"))
DAYS = ChooseMany(key="days", ids=("mon", "tue", "wed", "thu", "fri"))
NAME = TextStep(key="name", most=20, least_letters=2)
PHOTO = MediaStep(key="photo", most=10_000_000, optional=True)
