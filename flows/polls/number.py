"""A number: how they spread, and how near a guess came."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from flows.polls.charts import Chart, Histogram
from flows.polls.options import pairs
from flows.polls.question import Button, Counts, Question, Spell, literal
from flows.reading import read_number
from flows.replies import Text, Words

FEW = 12
"""So many whole numbers have a bin each, and, in a question's range, a button each."""
_WRITTEN = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,3})?")
_ACROSS = 6


class Number:
    """A number from `low` to `high`; `right` is the one to be guessed, if any."""

    name = "number"
    shared = True
    typed = True
    many = False

    def valid(self, question: Question, answer: str) -> bool:
        if not _WRITTEN.fullmatch(answer):
            return False
        return _written(float(answer)) == answer and question.low <= float(answer) <= question.high

    def read(self, question: Question, said: str, spell: Spell = literal) -> str | Text:
        number = read_number(said)
        if number is None:
            return Text("problem-number")
        answer = _written(number)
        if not self.valid(question, answer):
            return Text("problem-range", {"least": question.low, "most": question.high})
        return answer

    def words(self, question: Question, answer: str) -> Words:
        return _value(answer)

    def buttons(self, question: Question, answer: str) -> Sequence[Sequence[Button]]:
        if question.high - question.low >= FEW:
            return []
        values = range(question.low, question.high + 1)
        return pairs([Button(value, str(value), str(value) == answer) for value in values], _ACROSS)

    def chart(self, question: Question, counts: Counts) -> Chart:
        values = sorted((float(answer), count) for answer, count in counts.items() if count)
        if not values:
            return Chart(Histogram(()))
        total = sum(count for _, count in values)
        mean = math.fsum(value * count for value, count in values) / total
        picture = Histogram(tuple(_bins(values)), mean, _median(values, total))
        return Chart(picture, _guessed(question, values))


def _written(number: float) -> str:
    """The one way in which a number is written in answers: three decimals at the most."""
    written = f"{number:.3f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def _value(answer: str) -> int | float:
    return float(answer) if "." in answer else int(answer)


def _median(values: Sequence[tuple[float, int]], total: int) -> float:
    """The middle value; between two, their mean."""
    return (_at(values, (total - 1) // 2) + _at(values, total // 2)) / 2


def _at(values: Sequence[tuple[float, int]], place: int) -> float:
    for value, count in values:
        if place < count:
            return value
        place -= count
    raise IndexError(place)


def _bins(values: Sequence[tuple[float, int]]) -> list[tuple[float, float, int]]:
    """A bin for each of a few whole numbers, or about ten of a round width, each without its upper end."""
    low, high = values[0][0], values[-1][0]
    if low == high:
        return [(low, high, values[0][1])]
    if high - low < FEW and all(value.is_integer() for value, _ in values):
        known = dict(values)
        return [(float(v), float(v), known.get(v, 0)) for v in range(int(low), int(high) + 1)]
    # In thousandths all is whole, so a number on an edge falls where it belongs.
    whole = [(round(value * 1000), count) for value, count in values]
    width = _round_width(math.ceil((whole[-1][0] - whole[0][0]) / 10))
    start = whole[0][0] // width
    held = [0] * (whole[-1][0] // width - start + 1)
    for number, count in whole:
        held[number // width - start] += count
    edges = [(start + index) * width / 1000 for index in range(len(held) + 1)]
    return list(zip(edges, edges[1:], held, strict=False))


def _round_width(least: int) -> int:
    """The next of 1, 2, 5, 10, 20, 50 and so on."""
    tens: int = 10 ** (len(str(least)) - 1)
    return next(tens * step for step in (1, 2, 5, 10) if tens * step >= least)


def _guessed(question: Question, values: Sequence[tuple[float, int]]) -> tuple[Text, ...]:
    """The number to be guessed, and the guess that came nearest."""
    if not question.right:
        return ()
    right = _value(question.right)
    nearest, count = min(values, key=lambda pair: (abs(pair[0] - right), pair[0]))
    shown = {"right": right, "nearest": _value(_written(nearest)), "count": count}
    return (Text("poll-guess", shown),)
