"""What came out of a question as a table of figures, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from flows.polls.charts import Bar, Bars, Cloud, Histogram, Matrix, Picture, Places, Posts, Scales, Trend
from flows.replies import Text, Words

Cell = Words | None
ANSWER, COUNT, PERCENT = (Text(f"results-column.{name}") for name in ("answer", "count", "percent"))
_DATES = {"yes": Text("poll-yes"), "maybe": Text("poll-maybe"), "no": Text("poll-no")}
_DONE = "✓"


class Columns(NamedTuple):
    """A heading for every column, and the rows under them; numbers are numbers."""

    head: tuple[Words, ...]
    rows: tuple[tuple[Cell, ...], ...]


def columns(picture: Picture, place: Callable[[str], str]) -> Columns:
    """A chart's figures. `place` names a province by its code."""
    match picture:
        case Bars(bars):
            return _bars(bars)
        case Cloud(words):
            return Columns((ANSWER, COUNT), words)
        case Scales(low, high, spreads):
            head = (
                ANSWER,
                Text("trend-average"),
                *(Text("results-value", {"value": v}) for v in range(low, high + 1)),
            )
            return Columns(head, tuple((s.label, s.mean, *map(_percent, s.shares)) for s in spreads))
        case Matrix(spots, axes):
            across, up = axes or (Text("results-column.across"), Text("results-column.up"))
            rows = ((s.label, _percent(s.x), _percent(s.y), s.count) for s in spots)
            return Columns((ANSWER, across, up, COUNT), tuple(rows))
        case Histogram(bins):
            return Columns((Text("results-column.from"), Text("results-column.to"), COUNT), bins)
        case Places(counts):
            named = tuple((place(code), count) for code, count in counts)
            return Columns((Text("results-column.place"), COUNT), named)
        case Posts(posts):
            rows_ = tuple((words, votes, _DONE if done else None) for words, votes, done in posts)
            return Columns((ANSWER, Text("results-column.votes"), Text("results-column.done")), rows_)
        case Trend():
            raise ValueError("a trend is no answer to a question")


def _percent(share: float) -> int:
    return round(100 * share)


def _bars(bars: Sequence[Bar]) -> Columns:
    """The numbers that stand at the ends of bars, each in a column; which is right, where one is."""
    head: list[Words] = [ANSWER]
    if bars and isinstance(bars[0].shown, Text):
        head += [_heading(bars[0].shown, name) for name in bars[0].shown.args]
    rows: list[list[Cell]] = [[bar.label, *_numbers(bar)] for bar in bars]
    if any(bar.right for bar in bars):
        head.append(Text("results-column.right"))
        for row, bar in zip(rows, bars, strict=True):
            row.append(_DONE if bar.right else None)
    return Columns(tuple(head), tuple(map(tuple, rows)))


def _heading(shown: Text, name: str) -> Words:
    if shown.key == "poll-points":
        return Text("results-column.points")
    return _DATES.get(name) or Text(f"results-column.{name}")


def _numbers(bar: Bar) -> Sequence[Cell]:
    return tuple(bar.shown.args.values()) if isinstance(bar.shown, Text) else (bar.shown,)
