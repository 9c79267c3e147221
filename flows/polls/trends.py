"""The same question at several meetings: how its answers went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flows.polls.charts import Bars, Chart, Histogram, Line, Point, Scales, Trend
from flows.polls.question import Question
from flows.reading import fold
from flows.replies import Text, Words

MOST = 6
"""So many meetings are shown, the latest ones."""


def is_same(one: Question, other: Question) -> bool:
    """Whether two meetings were asked the same: by its words, in the same way."""
    return one.kind == other.kind and fold(one.text) == fold(other.text)


def trend(meetings: Sequence[tuple[Words, Chart]]) -> Trend | None:
    """The lines of the newest meeting's chart through those before it, the oldest first; None without any.

    What has no place among numbers, such as words and posts, has no line.
    """
    levels = [(when, list(_levels(chart))) for when, chart in meetings]
    answered = [(when, found) for when, found in levels if found][-MOST:]
    if len(answered) < 2:
        return None
    newest = answered[-1][1]
    lines = tuple(Line(label, tuple(_of(label, found) for _, found in answered)) for label, _ in newest)
    return Trend(tuple(when for when, _ in answered), lines)


def _of(label: Words, levels: Sequence[tuple[Words, Point]]) -> Point | None:
    return next((point for name, point in levels if name == label), None)


def _levels(chart: Chart) -> Iterator[tuple[Words, Point]]:
    match chart.picture:
        case Bars(bars) if any(bar.share for bar in bars):
            for bar in bars:
                yield bar.label, Point(bar.share, Text("trend-share", {"percent": round(bar.share * 100)}))
        case Scales(least, most, rows):
            for row in rows:
                if row.mean is not None:
                    level = (row.mean - least) / max(most - least, 1)
                    yield row.label, Point(level, Text("trend-mean", {"mean": row.mean}))
        case Histogram(bins, mean) if mean is not None:
            low, high = bins[0][0], bins[-1][1]
            level = (mean - low) / ((high - low) or 1)
            yield Text("trend-average"), Point(level, Text("trend-mean", {"mean": mean}))
