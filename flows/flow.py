"""A flow: its questions in order, what it does when it is finished, and how older versions live on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from flows.conversation import Answers, Conversation, Effect, Facts, Value
from flows.steps import Loop, Step, Stop, always

DAY = 86_400.0


class UnknownVersionError(Exception):
    """A stored conversation has a version that this flow can neither migrate nor finish."""


class Planned(NamedTuple):
    """A place in the flow's plan: a stop or a loop, and the condition on it, if there is one."""

    key: str
    when: Callable[[Answers], bool] | None
    stop: Stop | None
    loop: Loop | None


@dataclass(frozen=True, kw_only=True)
class Flow:
    """A guided conversation.

    `complete` turns the answers that stand on the person's way into effects. After `nudge_after` seconds of
    silence one nudge is due, after `expire_after` the conversation ends and its draft stays. `migrations`
    bring a conversation of an old version one version on; `older` keeps definitions to be finished as begun.
    """

    name: str
    version: int
    steps: tuple[Step | Loop, ...]
    complete: Callable[[Answers, Facts], tuple[Effect, ...]]
    nudge_after: float = DAY
    expire_after: float = 30 * DAY
    migrations: Mapping[int, Callable[[Conversation], Conversation]] = field(default_factory=dict)
    older: Mapping[int, Flow] = field(default_factory=dict)

    @cached_property
    def plan(self) -> tuple[Planned, ...]:
        """The steps, laid out once for `trace`, which runs twice in every turn."""
        return tuple(
            Planned(
                item.key,
                None if item.when is always else item.when,
                None if isinstance(item, Loop) else Stop(item.key, item),
                item if isinstance(item, Loop) else None,
            )
            for item in self.steps
        )


def fit(flow: Flow, conversation: Conversation) -> tuple[Flow, Conversation]:
    """The definition under which a stored conversation goes on, and the conversation as that one knows it.

    Raises `UnknownVersionError`; the conversation itself is left as it was.
    """
    while conversation.version != flow.version and conversation.version in flow.migrations:
        conversation = flow.migrations[conversation.version](conversation)
    if conversation.version == flow.version:
        return flow, conversation
    if conversation.version in flow.older:
        return flow.older[conversation.version], conversation
    raise UnknownVersionError(f"{flow.name} {conversation.version}")


@dataclass(frozen=True, slots=True)
class Way:
    """A person's way through a flow, as far as the answers tell; loops laid out lap after lap.

    `answers` are those that count: their own step stands on the way.
    """

    stops: tuple[Stop, ...]
    answers: Answers

    def here(self, at: str) -> int:
        """Where a conversation waits; if its stop is gone from the way: the first open one, else the last."""
        for index, stop in enumerate(self.stops):
            if stop.key == at:
                return index
        return self.stops.index(self.open() or self.stops[-1])

    def open(self) -> Stop | None:
        """The first stop without an answer."""
        return next((stop for stop in self.stops if stop.key not in self.answers), None)


def trace(flow: Flow, answers: Answers) -> Way:
    """The way that these answers lead; an answer counts for later conditions only if its step is on it."""
    stops: list[Stop] = []
    active: dict[str, Value] = {}
    for key, when, stop, loop in flow.plan:
        if when and not when(active):
            continue
        if stop:
            stops.append(stop)
            if key in answers:
                active[key] = answers[key]
        elif loop:
            laps = _laps(loop, answers)
            stops += laps
            active |= {lap.key: answers[lap.key] for lap in laps if lap.key in answers}
    return Way(tuple(stops), active)


def _laps(loop: Loop, answers: Answers) -> list[Stop]:
    laps: list[Stop] = []
    for lap in range(loop.most):
        laps += [Stop(f"{loop.key}.{lap}.{step.key}", step) for step in loop.steps]
        if lap + 1 == loop.most:
            break
        again = Stop(f"{loop.key}.{lap}.{loop.again.key}", loop.again)
        laps.append(again)
        if answers.get(again.key) != "yes":
            break
    return laps
