"""The network's rules: a member agrees to the version that stands; a new version asks again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flows.choosing import ChooseOne, pick
from flows.conversation import Answers, Effect, Facts, Option, Value
from flows.events import Said
from flows.flow import Flow
from flows.replies import Text
from flows.steps import Hold, Input, Outcome, Refuse, View

RULES_VERSION = 1
"""Raise this together with the text of the rules in locales/*/rules.ftl: every member is then asked again."""


_REFUSALS = (Option("no", Text("rules-no")),)


@dataclass(frozen=True, kw_only=True)
class Agreement(ChooseOne):
    """To agree counts for the version that was put to the person; if another stands now, it is put first."""

    def opening(self) -> Mapping[str, Any]:
        return {"version": RULES_VERSION}

    def read(self, said: Input, view: View) -> Outcome:
        if view.draft != self.opening():
            return Hold(self.opening(), notice=Text("rules-changed"))
        if isinstance(said, Said) and pick(said.text, self.options(view), view, _REFUSALS) in _REFUSALS:
            return Refuse(Text("rules-refused"))
        return super().read(said, view)


def _agreed(value: Value) -> tuple[Effect, ...]:
    return (Effect("agree-to-rules", {"version": RULES_VERSION}),)


def _complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("rules-agreed", {}),)


RULES = Agreement(key="rules", ids=("agree",), commit=_agreed)
FLOW = Flow(name="rules", version=1, steps=(RULES,), complete=_complete)
