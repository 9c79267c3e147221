"""What a step is: one question as data, and the outcomes its reading can have.

The kinds of question are in `asking`, `choosing` and `lookup`; `engine` walks through them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from flows.conversation import Answers, Effect, Facts, Option, Value
from flows.events import Event
from flows.replies import Text, Words


@dataclass(frozen=True, slots=True)
class Take:
    """The answer is complete."""

    value: Value


@dataclass(frozen=True, slots=True)
class Hold:
    """Not finished: keep `draft` and ask again. `fresh`: other options now, so older buttons are stale."""

    draft: Mapping[str, Any]
    fresh: bool = True
    notice: Text | None = None


@dataclass(frozen=True, slots=True)
class Refuse:
    """Not an answer; `problem` says why and what would be one."""

    problem: Text


@dataclass(frozen=True, slots=True)
class Go:
    """To another stop, to change the answer there."""

    key: str


Outcome = Take | Hold | Refuse | Go


@dataclass(frozen=True, slots=True)
class Picked:
    """A button of the present prompt, by its option's id."""

    id: str


Input = Event | Picked


@dataclass(frozen=True, slots=True)
class Stop:
    """A step in its place on a person's way. In a loop the key carries the lap: `contacts.0.name`."""

    key: str
    step: Step


class Passed(Protocol):
    """The way so far: its stops, and the answers that count."""

    @property
    def stops(self) -> tuple[Stop, ...]: ...

    @property
    def answers(self) -> Answers: ...


class View(NamedTuple):
    """What a step sees: the flow's name, its own draft, the facts, the way so far, and its own stop on it."""

    flow: str
    facts: Facts
    draft: Mapping[str, Any]
    way: Passed
    at: str = ""

    def beside(self, key: str) -> Value:
        """The answer to another step of the same lap of a loop, or beside it outside of one; None if open."""
        lap, dot, _ = self.at.rpartition(".")
        return self.way.answers.get(f"{lap}{dot}{key}")


def always(answers: Answers) -> bool:
    return True


@dataclass(frozen=True, kw_only=True)
class Step:
    """One question. `when` says on which answers it is asked at all; `optional` lets it be skipped.

    `commit` gives effects that are kept as soon as the step is answered, before the flow's end.
    """

    key: str
    when: Callable[[Answers], bool] = always
    optional: bool = False
    commit: Callable[[Value], tuple[Effect, ...]] | None = None

    def options(self, view: View) -> tuple[Option, ...]:
        """What is offered to pick from."""
        return ()

    def acts(self, view: View) -> tuple[Option, ...]:
        """What can be done besides picking, such as sending what was ticked."""
        return ()

    def lines(self, view: View) -> tuple[Text, ...]:
        """What stands below the question."""
        return ()

    def read(self, said: Input, view: View) -> Outcome:
        raise NotImplementedError

    def opening(self) -> Mapping[str, Any]:
        """The draft with which it is asked."""
        return {}

    def prefill(self, value: Value) -> Mapping[str, Any] | None:
        """A draft that shows an earlier answer, where the kind can; None where a "keep" button does it."""
        return None

    def words(self, value: Value, flow: str) -> Words:
        """The answer as a person reads it."""
        return str(value)


@dataclass(frozen=True, kw_only=True)
class Loop:
    """Steps asked lap after lap, `most` times at the most, while the answer to "another?" is yes.

    A condition within sees its own lap's answers by their plain keys.
    """

    key: str
    steps: tuple[Step, ...]
    again: Step
    most: int = 20
    when: Callable[[Answers], bool] = always
