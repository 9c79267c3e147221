"""Flows and events of any kind, for Hypothesis to draw."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from flows.asking import DateStep, MediaStep, NumberStep, TextStep
from flows.choosing import ChooseMany, ChooseOne, Review, confirm
from flows.conversation import Answers, Effect, Facts, Value
from flows.events import (
    Back,
    Cancel,
    Contact,
    Edit,
    Expired,
    Location,
    Media,
    Said,
    Skip,
    Start,
    TimedOut,
)
from flows.flow import Flow
from flows.lookup import Lookup
from flows.steps import Loop, Step, always

GARBAGE = (
    "",
    " ",
    "0",
    "-1",
    "9" * 5000,
    "x" * 5000,
    "1, " * 1000,
    "\u202e",
    "\ud800",
    "😀",
    "<b>",
    "9:1:a",
)
SENSIBLE = (
    "1",
    "2",
    "1 2",
    "a",
    "b",
    "yes",
    "no",
    "Ana",
    "Sleman",
    "12,5",
    "23-11-2026",
    "act-send",
    "act-done",
)


def _complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("completed", answers),)


def _commit(value: Value) -> tuple[Effect, ...]:
    return (Effect("committed", {"value": value}),)


def _kinds(key: str, more: Mapping[str, Any]) -> tuple[Step, ...]:
    return (
        ChooseOne(key=key, ids=("a", "b", "c"), **more),
        confirm(key, **more),
        ChooseMany(key=key, ids=("a", "b", "c", "d"), most=3, all=True, **more),
        ChooseMany(key=key, ids=("a", "b"), least=1, **more),
        TextStep(key=key, most=30, **more),
        TextStep(key=key, contact=True, multiline=True, **more),
        NumberStep(key=key, most=1000, **more),
        NumberStep(key=key, fractions=True, **more),
        DateStep(key=key, **more),
        MediaStep(key=key, most=1000, **more),
        Lookup(key=key, source="things", **more),
        Lookup(key=key, source="things", create=True, **more),
    )


def _answered(key: str, answer: str) -> Callable[[Answers], bool]:
    return lambda answers: answers.get(key) == answer


@st.composite
def steps(draw: st.DrawFn, key: str, earlier: tuple[str, ...]) -> Step:
    """A question of any kind, perhaps under a condition on an earlier one."""
    on = draw(st.sampled_from((None, *earlier)))
    when = _answered(on, draw(st.sampled_from(("a", "yes")))) if on else always
    commit = draw(st.sampled_from((None, None, _commit)))
    more = {"when": when, "optional": draw(st.booleans()), "commit": commit}
    kinds = _kinds(key, more)
    # Conditions hang on choices, so let there be many.
    return draw(st.sampled_from((*kinds, *kinds[:2] * 4)))


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """A few questions, perhaps a loop among them; the last one is always asked."""
    items: list[Step | Loop] = []
    keys: tuple[str, ...] = ()
    for number in range(draw(st.integers(1, 5))):
        key = f"s{number}"
        if draw(st.integers(0, 4)):
            items.append(draw(steps(key, keys)))
        else:
            first = draw(steps("x", keys))
            within = (first, draw(steps("y", (*keys, "x")))) if draw(st.booleans()) else (first,)
            items.append(Loop(key=key, steps=within, again=confirm("again"), most=draw(st.integers(1, 3))))
        keys += (key,)
    others = (TextStep(key="end"), ChooseOne(key="end", ids=("a", "b")))
    last = draw(st.sampled_from((Review(key="end"), Review(key="end"), *others)))
    return Flow(name="f", version=1, steps=(*items, last), complete=_complete)


words = st.one_of(st.sampled_from(SENSIBLE), st.sampled_from(GARBAGE), st.text(max_size=40))
pictures = st.builds(
    Media,
    st.sampled_from(("photo", "voice")),
    st.just("p"),
    st.sampled_from((0, 9999)),
)
events = st.one_of(
    st.builds(Said, words),
    pictures,
    st.builds(Contact, st.just("+62")),
    st.just(Location(0.0, 0.0)),
    st.just(Back()),
    st.just(Skip()),
    st.builds(Edit, st.sampled_from(("s0", "s1", "s2", "s0.0.x", "end", "nowhere"))),
)
interruptions = st.sampled_from((Start(), Cancel(), TimedOut(), Expired()))
