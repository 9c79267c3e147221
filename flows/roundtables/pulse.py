"""The pulse: how members found a meeting, what they suggest, and that every suggestion is answered."""

from __future__ import annotations

from flows.asking import TextStep
from flows.choosing import ChooseOne
from flows.conversation import Answers, Effect, Facts
from flows.flow import ABOUT, Flow

SCALES = ("value", "understanding", "trust", "skill")
"""What the meeting was worth, and the three hurdles that it should lower."""
MARKS = ("m1", "m2", "m3", "m4", "m5")
STATUSES = ("accepted", "scheduled", "refused", "done")


def _answer(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    said = {scale: MARKS.index(answers[scale]) + 1 for scale in SCALES}
    return (
        Effect("keep-pulse", {"meeting": answers[ABOUT], **said, "suggestion": answers.get("suggestion")}),
    )


FLOW = Flow(
    name="pulse",
    version=1,
    steps=(
        *(ChooseOne(key=scale, ids=MARKS, words_from="mark") for scale in SCALES),
        TextStep(key="suggestion", most=500, least_letters=3, multiline=True, optional=True),
    ),
    complete=_answer,
)


def _refuse(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("refuse-suggestion", {"suggestion": answers[ABOUT], "reason": answers["reason"]}),)


REFUSAL = Flow(
    name="refusal",
    version=1,
    steps=(TextStep(key="reason", most=300, least_letters=3, multiline=True),),
    complete=_refuse,
)
