"""A poll's question, and what a kind of question is.

An answer is one short string, complete in itself: `b` for the second option, `ac` for two of them, `cab` for
an order, `4,,5` for a scale's statements, the words of a cloud. So a tally is how often each answer was
given. An empty answer is none: what a ballot that is built up tap by tap leads back to.

The same tap twice is the same answer: a button carries the answer that it leads to or, where a ballot is
built up, one step towards it. A step sets one thing (`b=1`: the second option is picked, `b=`: it is not), so
of two taps before the ballot is drawn again neither undoes the other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, NamedTuple, Protocol, runtime_checkable

from flows.polls.charts import Chart
from flows.replies import Text, Words

LETTERS = "abcdefghijkl"
"""What options are called in answers, so there are twelve at the most."""

Anonymity = Literal["named", "organiser", "anonymous"]
"""Who sees who voted what: everybody, the organiser, or nobody ever (then a vote cannot be changed)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked. `most` is how many picks, entries or dots one person has.

    `low` and `high` are the ends of a scale or of a number's range, `labels` what stands at a scale's ends or
    on two axes. `right` holds the letters of a quiz's right options (or the number to be guessed), `seconds`
    its time, `speed` whether quick answers earn more. `quorum` (people) and `threshold` (share, 0 to 1)
    decide a vote. A place's options are official codes with names ("34 DI Yogyakarta").
    `merges` maps a cloud's word to the word that it counts for, `hidden` are words that are not shown.
    """

    kind: str
    text: str
    options: tuple[str, ...] = ()
    most: int = 1
    low: int = 1
    high: int = 5
    labels: tuple[str, ...] = ()
    right: str = ""
    seconds: int = 0
    speed: bool = False
    quorum: int = 0
    threshold: float = 0.5
    anonymity: Anonymity = "organiser"
    merges: Mapping[str, str] | None = None
    hidden: tuple[str, ...] = ()

    def letters(self) -> str:
        """The letters of the options that there are."""
        return LETTERS[: len(self.options)]


def anew(question: Question) -> Question:
    """The question as it was before anybody answered: nothing is merged or hidden."""
    return replace(question, merges=None, hidden=())


class Button(NamedTuple):
    """A button of a ballot, with the whole answer that it leads to; `on`: it stands for what is chosen.

    `step` is what it changes, where a ballot is built up.
    """

    label: Words
    answer: str
    on: bool = False
    step: str = ""


def step(index: int, cell: str) -> str:
    """What sets the thing at an index."""
    return f"{LETTERS[index]}={cell}"


Counts = Mapping[str, int]
"""How often each answer was given."""


Spell = Callable[[Words], str]
"""Says words in the reader's language, so that the labels of fixed options are understood, too."""


def literal(words: Words) -> str:
    """Spells what needs no language."""
    return words if isinstance(words, str) else ""


class Kind(Protocol):
    """A kind of question. `shared`: its buttons are the same for everybody, so a group can share them.

    `typed`: answered in words. `many`: one person may answer several times, each answer an entry of its own.
    """

    name: str
    shared: bool
    typed: bool
    many: bool

    def valid(self, question: Question, answer: str) -> bool:
        """Whether a button or a page may bring this answer ("" where it can be taken back)."""

    def read(self, question: Question, said: str, spell: Spell = literal) -> str | Text:
        """The answer in what a person typed ("2", "2,4", a label, words); a `Text` says what is wrong."""

    def words(self, question: Question, answer: str) -> Words:
        """An answer as its voter reads it on the receipt."""

    def buttons(self, question: Question, answer: str) -> Sequence[Sequence[Button]]:
        """The ballot's rows of buttons for somebody whose answer so far is this ("" for none).

        A button that can do nothing just now, such as one pick too many, leads to the answer that there is.
        """

    def chart(self, question: Question, counts: Counts) -> Chart:
        """What all answers make together."""


@runtime_checkable
class BuiltUp(Kind, Protocol):
    """A kind whose ballot is built up, one thing after the other."""

    def put(self, question: Question, answer: str, index: int, cell: str) -> str | Text:
        """The answer after one thing was set; a `Text` says why it cannot be. It may be none of this kind."""


def from_json(data: Mapping[str, Any]) -> Question:
    """The inverse of `to_json`."""
    known = dict(data)
    for name in ("options", "labels", "hidden"):
        known[name] = tuple(known.get(name, ()))
    return Question(**known)


def to_json(question: Question) -> dict[str, Any]:
    """A question as JSON, without what is as it always is."""
    fresh = Question(kind=question.kind, text=question.text)
    data: dict[str, Any] = {"kind": question.kind, "text": question.text}
    for name in Question.__dataclass_fields__:
        value = getattr(question, name)
        if value != getattr(fresh, name):
            data[name] = list(value) if isinstance(value, tuple) else value
    return data
