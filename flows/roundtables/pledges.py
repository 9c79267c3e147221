"""Pledges: what members give to a series, in time, places, things or money; when money may be asked for."""

from __future__ import annotations

from flows.asking import NumberStep, TextStep
from flows.choosing import ChooseOne, Review
from flows.conversation import Answers, Effect, Facts
from flows.flow import ABOUT, Flow
from flows.roundtables.customs import NO_FEE

KINDS = ("time", "places", "goods", "money")


def fee_from(began: float) -> float:
    """From when on members may be asked for money: a forum first has to be worth something to them."""
    return began + NO_FEE


def _complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    kind = answers["kind"]
    data = {"series": answers[ABOUT], "kind": kind, "amount": answers[kind], "detail": answers.get("detail")}
    return (Effect("keep-pledge", data),)


def _amount(kind: str, most: int) -> NumberStep:
    return NumberStep(key=kind, least=1, most=most, when=lambda answers: answers.get("kind") == kind)


FLOW = Flow(
    name="pledge",
    version=1,
    steps=(
        ChooseOne(key="kind", ids=KINDS),
        _amount("time", 2_000),
        _amount("places", 365),
        _amount("goods", 10_000),
        _amount("money", 1_000_000_000),
        TextStep(key="detail", most=200, multiline=True, optional=True),
        Review(key="review"),
    ),
    complete=_complete,
)
