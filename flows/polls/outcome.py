"""What was agreed upon about a point, in the presenter's words."""

from __future__ import annotations

from dataclasses import dataclass

from flows.asking import TextStep
from flows.conversation import Answers, Effect, Facts
from flows.flow import ABOUT, Flow
from flows.replies import Text
from flows.steps import View


@dataclass(frozen=True, kw_only=True)
class OutcomeStep(TextStep):
    """Words under the point that they are about."""

    def lines(self, view: View) -> tuple[Text, ...]:
        return (Text("ballot", {"question": view.way.answers[ABOUT]["point"]}),)


def _complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("keep-outcome", {"question": answers[ABOUT]["question"], "text": answers["text"]}),)


FLOW = Flow(
    name="outcome",
    version=1,
    steps=(OutcomeStep(key="text", most=500, least_letters=2, multiline=True),),
    complete=_complete,
)
