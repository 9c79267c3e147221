"""Every kind of question, by its name, and a question of it as it usually is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from flows.polls import cells
from flows.polls.budget import Dots, Points
from flows.polls.choices import Multiple, Quiz, Single
from flows.polls.cloud import WordCloud
from flows.polls.decisions import Consent, Gradient, YesNo
from flows.polls.grids import Dates, Plane, Scale
from flows.polls.number import Number
from flows.polls.place import Place
from flows.polls.posts import QnA, Wall
from flows.polls.question import LETTERS, BuiltUp, Kind, Question
from flows.polls.ranking import Ranking
from flows.replies import Text

_ALL: tuple[Kind, ...] = (
    Single(), Multiple(), YesNo(), Consent(), Gradient(), Scale(), WordCloud(), Wall(), QnA(), Ranking(),
    Points(), Dots(), Plane(), Number(), Quiz(), Dates(), Place(),
)  # fmt: skip
KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in _ALL})
BUILT_UP: Mapping[str, BuiltUp] = MappingProxyType(
    {kind.name: kind for kind in _ALL if isinstance(kind, BuiltUp)}
)
_STEP = re.compile(r"([a-l])=([0-9a-z-]{0,3})")
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


def taken(question: Question, answer: str, tapped: str) -> str | Text:
    """Where a tap leads from this answer; a `Text` says why it leads nowhere.

    What is no step is an answer by itself, if it is one at all.
    """
    kind, found = BUILT_UP.get(question.kind), _STEP.fullmatch(tapped)
    index = LETTERS.index(found[1]) if found else 0
    if kind is None or found is None or index >= len(cells.things(question)):
        return tapped
    return kind.put(question, answer, index, found[2])


def ask(kind: str, text: str, options: tuple[str, ...] = (), **more: Any) -> Question:
    """A question with what its kind usually has: several picks are any number of them."""
    usual = {"most": len(options)} if kind == "multiple" else _USUAL.get(kind, {})
    return Question(kind=kind, text=text, options=options, **{**usual, **more})
