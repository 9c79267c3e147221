"""Whether a question can be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.polls.kinds import KINDS
from flows.polls.number import Number
from flows.polls.options import same
from flows.polls.question import LETTERS, Question
from flows.reading import units
from flows.replies import Text, Words, part

LONGEST = 300
"""A question's text in UTF-16 units."""
LONGEST_OPTION = 100
MOST_ENTRIES = 20
_LEAST = {
    "single": 2, "multiple": 2, "quiz": 2, "ranking": 2, "points": 2, "dots": 2, "matrix": 1, "dates": 1,
    "scales": 0, "place": 2,
}  # fmt: skip
"""The kinds that have options, with how few there may be."""
_PLACE = re.compile(r"[0-9]{2}(\.[0-9]{2})? \S.*")
_WIDEST = 10
_SCALE = (-9, 99)


def problem(question: Question) -> Text | None:
    """What is wrong with a question; None if it can be asked."""
    if question.kind not in KINDS:
        kinds: tuple[Words, ...] = tuple(part("making-kind", one) for one in KINDS)
        return Text("problem-kind", {"name": question.kind[:LONGEST_OPTION], "kinds": kinds})
    if not question.text:
        return Text("problem-empty")
    return (
        _length(question.text, LONGEST)
        or about_options(question)
        or _numbers(question)
        or (_right(question) if question.kind in ("quiz", "number") else None)
    )


def _length(text: str, most: int) -> Text | None:
    return Text("problem-long", {"length": units(text), "most": most}) if units(text) > most else None


def about_options(question: Question) -> Text | None:
    """What is wrong with a question's options."""
    if question.kind not in _LEAST:
        return Text("problem-no-options") if question.options else None
    if question.kind == "place" and not question.options:
        # Every province, filled in where the session is made.
        return None
    least, most = _LEAST[question.kind], 100 if question.kind == "place" else len(LETTERS)
    if not least <= len(question.options) <= most:
        return Text("problem-options", {"least": least, "most": most})
    if question.kind == "place" and not all(map(_PLACE.fullmatch, question.options)):
        return Text("problem-place-options")
    return _labels((*question.options,)) or next(filter(None, map(_label_length, question.labels)), None)


def _labels(labels: Sequence[str]) -> Text | None:
    """Options are answered in words, too, so no two may be the same, and none empty."""
    keys = [same(label) for label in labels]
    for index, label in enumerate(labels):
        if too_long := _label_length(label):
            return too_long
        if not keys[index]:
            return Text("problem-empty")
        if keys[index] in keys[:index]:
            return Text("problem-same", {"label": label})
    return None


def _label_length(label: str) -> Text | None:
    return _length(label, LONGEST_OPTION)


def _numbers(question: Question) -> Text | None:
    if not 1 <= question.most <= MOST_ENTRIES:
        return Text("problem-range", {"least": 1, "most": MOST_ENTRIES})
    if not 0 < question.threshold <= 1:
        return Text("problem-threshold")
    if question.quorum < 0 or question.seconds < 0:
        return Text("problem-number")
    if question.low >= question.high:
        return Text("problem-ends")
    is_scale = question.kind == "scales"
    if is_scale and not _SCALE[0] <= question.low < question.high <= min(_SCALE[1], question.low + _WIDEST):
        return Text("problem-scale-ends", {"most": _WIDEST})
    return None


def _right(question: Question) -> Text | None:
    if question.kind == "quiz":
        known = question.right and set(question.right) <= set(question.letters())
        return None if known else Text("problem-right")
    return Text("problem-right") if question.right and not Number().valid(question, question.right) else None
