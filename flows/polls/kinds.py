"""Every kind of question, by its name, and a question of it as it usually is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from flows.polls.budget import Dots, Points
from flows.polls.choices import Multiple, Quiz, Single
from flows.polls.cloud import WordCloud
from flows.polls.decisions import Consent, Gradient, YesNo
from flows.polls.grids import Dates, Plane, Scale
from flows.polls.number import Number
from flows.polls.place import Place
from flows.polls.posts import QnA, Wall
from flows.polls.question import Kind, Question
from flows.polls.ranking import Ranking

_ALL: tuple[Kind, ...] = (
    Single(), Multiple(), YesNo(), Consent(), Gradient(), Scale(), WordCloud(), Wall(), QnA(), Ranking(),
    Points(), Dots(), Plane(), Number(), Quiz(), Dates(), Place(),
)  # fmt: skip
KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in _ALL})
_USUAL: Mapping[str, Mapping[str, Any]] = {
    "cloud": {"most": 3},
    "wall": {"most": 5},
    "qna": {"most": 5},
    "dots": {"most": 5},
    "number": {"low": 0, "high": 1_000_000},
    "quiz": {"seconds": 30},
}


def can_change(question: Question) -> bool:
    """Whether somebody's answer can be changed until the close: no entry of several, nothing anonymous."""
    return question.anonymity != "anonymous" and not KINDS[question.kind].many


def ask(kind: str, text: str, options: tuple[str, ...] = (), **more: Any) -> Question:
    """A question with what its kind usually has: several picks are any number of them."""
    usual = {"most": len(options)} if kind == "multiple" else _USUAL.get(kind, {})
    return Question(kind=kind, text=text, options=options, **{**usual, **more})
