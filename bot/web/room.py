"""What the pages of live polls need from the rest of the house."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from flows.polls.charts import Chart
from flows.polls.frame import Frame, Listed, Receipt
from flows.replies import Text, Words

Speak = Callable[[Words], str]
"""Says words in one language, without tags."""


class Room(Protocol):
    """Sessions as guests see them. `guest` is a name that only their own browser can make."""

    @property
    def username(self) -> str:
        """The bot's, without @."""

    @property
    def base(self) -> str:
        """Where the pages are, such as https://jejaring.example."""

    def now(self) -> float:
        """The time by which questions close, in seconds since 1970."""

    def say(self, words: Words, language: str) -> str:
        """Words in a language, without tags."""

    async def frame(self, code: str) -> Frame | None:
        """The session as it is now; None if no session has this code."""

    async def mine(self, code: str, guest: str) -> Mapping[int, tuple[str, ...]]:
        """This guest's answers by question, in the round that is under way.

        An empty answer is one that the guest gave, nobody knows what.
        """

    async def vote(
        self, code: str, guest: str, question_id: int, round: int, answers: Sequence[str]
    ) -> Sequence[Receipt]:
        """Keep a guest's answers, each with what became of it; when it returns they are durable."""

    async def posts(self, question_id: int) -> Sequence[Listed]:
        """What was written for others to vote on, in the order in which it is shown."""

    async def upvote(self, code: str, guest: str, question_id: int, round: int, post: str) -> Receipt:
        """Keep a guest's vote for what somebody wrote."""

    async def points(self, code: str, guest: str) -> Text | None:
        """How a guest stands in the quizzes that are closed, for themselves; None if nobody knows."""

    async def come_in(self, code: str, guest: str) -> None:
        """Count the guest among those who are here; once, however often it is called."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Who draws: `draw` a chart as an SVG of a size, in the page's own colours, `table` the rows behind it.

    What moves in it carries a `data-key` that stays. `qr` is a link as an SVG.
    """

    draw: Callable[[Chart, Speak, tuple[float, float]], str]
    table: Callable[[Chart, Speak], Sequence[tuple[str, str]]]
    qr: Callable[[str], str]


def tidy_code(typed: str) -> str:
    """A code as sessions have it, however it was typed: "kupu 27" is KUPU27."""
    return "".join(mark for mark in typed[:40] if mark.isascii() and mark.isalnum()).upper()


def spaced(code: str) -> str:
    """A code as people read it out: letters, then digits."""
    letters = code.rstrip("0123456789")
    return f"{letters} {code[len(letters) :]}".strip()
