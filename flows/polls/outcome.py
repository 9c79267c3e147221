"""What was agreed upon about a point, in the presenter's words."""

from __future__ import annotations

from dataclasses import dataclass

from flows.asking import TextStep
from flows.conversation import Answers, Effect, Facts
from flows.flow import Flow
from flows.replies import Text
from flows.steps import View


@dataclass(frozen=True, kw_only=True)
class OutcomeStep(TextStep):
    """Words under the point that they are about."""

    def lines(self, view: View) -> tuple[Text, ...]:
        return (Text("ballot", {"question": view.way.answers["point"]}),)


def _complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("keep-outcome", answers),)


FLOW = Flow(
    name="outcome",
    version=1,
    given=("question", "point"),
    steps=(OutcomeStep(key="text", most=500, least_letters=2, multiline=True),),
    complete=_complete,
)
