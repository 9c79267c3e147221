"""One person's state in one flow, and what a step of it gives back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from flows.replies import Reply, Text, Words

Value = Any
"""An answer as JSON: a string, a number, a list of choices, or a mapping."""

Answers = Mapping[str, Value]
NOTHING: Answers = MappingProxyType({})
Status = Literal["active", "suspended", "done", "cancelled", "expired"]


class Option(NamedTuple):
    """One thing a step offers. `id` is what is stored; `more` leads to further options instead.

    `sure`: not only near to what was said.
    """

    id: str
    label: Words
    more: bool = False
    sure: bool = True


def _nothing(words: Words) -> Collection[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What a step may know of the world; gathered before it runs, so that the step stays pure.

    `now` is in seconds since 1970, UTC. `spell` gives words in the person's language. `found` is what a
    lookup found for this event. `known` offers prefills by step key. `also` gives other words for a label.
    `zone` is the person's own.
    """

    now: float = 0.0
    spell: Callable[[Words], str] = str
    found: tuple[Option, ...] = ()
    known: Answers = field(default_factory=dict)
    also: Callable[[Words], Collection[str]] = _nothing
    zone: str = "Asia/Jakarta"


@dataclass(frozen=True, slots=True)
class Effect:
    """Something to do for good, named for the handler that keeps it."""

    name: str
    data: Mapping[str, Any]


class Conversation(NamedTuple):
    """A person's place in a flow.

    `at` is the key of the step that waits for an answer. `draft` is the unfinished part of that answer.
    `seq` counts the prompts shown, so that a button of an older one is known as stale; `tapped` is the
    token and message of the button that was taken last, so that a double tap is known as one. `mending` is
    set while one answer is being edited out of turn. `drafts` are those left behind by going back, by stop.
    `furthest` is for the funnel; empty where answers were known from the beginning.
    """

    id: int
    flow: str
    version: int
    at: str
    seq: int = 1
    answers: Answers = NOTHING
    draft: Mapping[str, Any] = NOTHING
    drafts: Mapping[str, Mapping[str, Any]] = NOTHING
    status: Status = "active"
    mending: bool = False
    tapped: str = ""
    furthest: str = ""

    def to_json(self) -> dict[str, Any]:
        """Everything but the identity and status, which the storage keeps in columns of their own."""
        return {
            "at": self.at,
            "seq": self.seq,
            "answers": dict(self.answers),
            "draft": dict(self.draft),
            "drafts": dict(self.drafts),
            "mending": self.mending,
            "tapped": self.tapped,
        }

    @classmethod
    def from_json(
        cls, id: int, flow: str, version: int, status: Status, furthest: str, state: Mapping[str, Any]
    ) -> Conversation:
        return cls(id=id, flow=flow, version=version, status=status, furthest=furthest, **state)


class Turn(NamedTuple):
    """What one event did: the new state, what to say, and what to do for good.

    `toast` is the short answer to a tap.
    """

    conversation: Conversation
    replies: tuple[Reply, ...] = ()
    effects: tuple[Effect, ...] = ()
    toast: Text | None = None
