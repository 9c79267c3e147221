"""Promises to partners, kept by whoever made them; and the plan by which a partner is spoken with."""

from __future__ import annotations

from flows.asking import TextStep
from flows.care.answers import WHOM, DayStep
from flows.care.cadence import RHYTHMS
from flows.care.partner import CHANNELS
from flows.choosing import ChooseOne
from flows.conversation import Answers, Effect, Facts
from flows.flow import Flow

HOURS = ("mornings", "noons", "afternoons", "weekends", "anytime")


def _promise(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("add-promise", answers),)


def _plan(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("plan-partner", answers),)


PROMISE = Flow(
    name="promise",
    version=1,
    steps=(WHOM, TextStep(key="what", most=300, least_letters=2), DayStep(key="day")),
    complete=_promise,
)

PLAN = Flow(
    name="plan",
    version=1,
    steps=(
        WHOM,
        ChooseOne(key="how", ids=CHANNELS, words_from="channel"),
        ChooseOne(key="hours", ids=HOURS),
        ChooseOne(key="rhythm", ids=tuple(RHYTHMS)),
    ),
    complete=_plan,
)
