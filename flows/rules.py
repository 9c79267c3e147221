"""The network's rules: a member agrees to the version that stands; a new version asks again."""

from __future__ import annotations

from flows.choosing import ChooseOne
from flows.conversation import Answers, Effect, Facts, Value
from flows.flow import Flow

RULES_VERSION = 1
"""Raise this together with the text of the rules in locales/*/rules.ftl: every member is then asked again."""


def _agreed(value: Value) -> tuple[Effect, ...]:
    return (Effect("agree-to-rules", {"version": RULES_VERSION}),)


def _complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("rules-agreed", {}),)


RULES = ChooseOne(key="rules", ids=("agree",), commit=_agreed)
FLOW = Flow(name="rules", version=1, steps=(RULES,), complete=_complete)
