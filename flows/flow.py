"""A flow: its questions in order, what it does when it is finished, and how older versions live on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from flows.conversation import Answers, Conversation, Effect, Facts, Value
from flows.steps import Loop, Step, Stop, always

DAY = 86_400.0
ABOUT = "about"
"""Under this key a conversation's answers say from the beginning what it is about; no step asks for it."""

GIVEN = "given"
"""Under this key they say which of them were known from the beginning: nobody is asked for those."""


class UnknownVersionError(Exception):
    """A stored conversation has a version that this flow can neither migrate nor finish."""


class Leg(NamedTuple):
    """A part of a flow's plan under one condition: stops that follow each other, or a loop."""

    when: Callable[[Answers], bool]
    stops: tuple[Stop, ...] = ()
    loop: Loop | None = None


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
    def plan(self) -> tuple[Leg, ...]:
        """The steps, laid out once for `trace`, which runs twice in every turn."""
        legs: list[Leg] = [Leg(always)]
        for item in self.steps:
            if isinstance(item, Loop):
                legs.append(Leg(item.when, loop=item))
                continue
            stop, last = Stop(item.key, item), legs[-1]
            if item.when is last.when is always and not last.loop:
                legs[-1] = Leg(always, (*last.stops, stop))
            else:
                legs.append(Leg(item.when, (stop,)))
        return tuple(legs)


def fit(flow: Flow, conversation: Conversation) -> tuple[Flow, Conversation]:
    """The definition under which a stored conversation goes on, and the conversation as that one knows it.

    Raises `UnknownVersionError`; the conversation itself is left as it was.
    """
    while conversation.version != flow.version and conversation.version in flow.migrations:
        migrated = flow.migrations[conversation.version](conversation)
        conversation = migrated._replace(version=conversation.version + 1)
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
        """Where a conversation waits; if its stop is gone from the way: where it can go on."""
        for index, stop in enumerate(self.stops):
            if stop.key == at:
                return index
        return self.stops.index(self.next())

    def open(self) -> Stop | None:
        """The first stop without an answer."""
        return next((stop for stop in self.stops if stop.key not in self.answers), None)

    def next(self) -> Stop:
        """Where the flow can go on: the first stop without an answer, else the last."""
        return self.open() or self.stops[-1]

    def asked(self, given: Collection[str], here: Stop) -> tuple[Stop, ...]:
        """What a person goes through from its beginning: not what was given, unless they change it here."""
        return tuple(stop for stop in self.stops if stop.key not in given or stop is here)

    def known_after(self, stop: Stop) -> bool:
        """Whether there are answers beyond a stop."""
        return any(later.key in self.answers for later in self.stops[self.stops.index(stop) + 1 :])


def trace(flow: Flow, answers: Answers) -> Way:
    """The way that these answers lead; an answer counts for later conditions only if its step is on it."""
    stops: list[Stop] = []
    active: dict[str, Value] = {ABOUT: answers[ABOUT]} if ABOUT in answers else {}
    for when, leg, loop in flow.plan:
        if when is not always and not when(active):
            continue
        if loop:
            stops += _laps(loop, answers, active)
            continue
        stops += leg
        for stop in leg:
            if stop.key in answers:
                active[stop.key] = answers[stop.key]
    return Way(tuple(stops), active)


def _laps(loop: Loop, answers: Answers, active: dict[str, Value]) -> Iterator[Stop]:
    for lap in range(loop.most):
        last = lap + 1 == loop.most
        own = dict(active)
        for step in loop.steps if last else (*loop.steps, loop.again):
            key = f"{loop.key}.{lap}.{step.key}"
            if step.when(own):
                yield Stop(key, step)
                if key in answers:
                    own[step.key] = active[key] = answers[key]
        if last or active.get(key) != "yes":
            return
