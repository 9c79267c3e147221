"""What a room sees of a session at one moment, whatever it is shown on: projector, telephone or chat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from flows.polls.charts import Chart
from flows.polls.question import Question
from flows.replies import Text

Phase = Literal["waiting", "open", "frozen", "closed"]
"""A question not asked yet, taking answers, paused by the presenter, or done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question of a session with where it stands. `chart` is None while results are hidden.

    `answered` counts people, or what they wrote, of which `done` was answered; `guests` those among them who
    came without an account. `before` is the first round's chart when this is the second. `closes_at` in
    seconds since 1970 (UTC).
    """

    id: int
    question: Question
    phase: Phase
    round: int
    answered: int
    guests: int
    chart: Chart | None = None
    before: Chart | None = None
    closes_at: float | None = None
    done: int = 0

    @property
    def progress(self) -> int:
        """How far it has come: people who answered, what was written, or what was answered of a queue."""
        return self.done if self.question.kind == "qna" else self.answered


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A session at one moment: the question in view, or all of them where everybody goes at their own pace.

    `code` is what people type to join, `position` counts from 1, `present` is how many have come in.
    `leaders` are the points of a quiz so far, the best first, shown beside a question of it that is closed.
    """

    code: str
    title: str
    language: str
    is_open: bool
    is_self_paced: bool
    position: int
    of: int
    present: int
    asked: tuple[Asked, ...]
    leaders: Chart | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """Something written that a guest may vote for. `votes` is None while results are hidden."""

    id: int
    text: str
    votes: int | None
    done: bool = False


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a vote: `kept`, and how that is said to its voter."""

    kept: bool
    text: Text
