"""Numbers in bins as columns, with the mean and the median."""

from __future__ import annotations

from bot.pictures.lettering import width
from bot.pictures.sheet import Rows, Sheet, widest
from bot.pictures.svg import moved, tag
from flows.polls.charts import Histogram
from flows.replies import Text, Words

_HEAD, _FOOT = 26.0, 44.0


def draw(histogram: Histogram, sheet: Sheet) -> str:
    size = 16.0 if sheet.is_narrow else 22.0
    inner, base = sheet.width - 80, sheet.height - _FOOT
    step = inner / max(len(histogram.bins), 1)
    tall = base - _HEAD - size * 1.6
    most = max((count for _, _, count in histogram.bins), default=0) or 1
    columns = "".join(
        moved(
            40 + at * step,
            0,
            _column(count, step, base, tall * count / most, size, sheet),
            data_key=f"bin-{at}",
        )
        for at, (_, _, count) in enumerate(histogram.bins)
    )
    line = tag("line", x1=40, x2=40 + inner, y1=base, y2=base, stroke=sheet.colours.garis, stroke_width=3)
    return (
        columns
        + line
        + _ticks(histogram, step, base, size, sheet)
        + _middles(histogram, inner, base, size, sheet)
    )


def rows(histogram: Histogram, sheet: Sheet) -> Rows:
    bins = [(_range(low, high, sheet), sheet.words(count)) for low, high, count in histogram.bins]
    # One line each with their numbers, as in the picture.
    return bins + [("", sheet.words(words)) for _, words, _ in _marks(histogram, sheet)]


def _range(low: float, high: float, sheet: Sheet) -> str:
    return (
        sheet.words(_short(low))
        if low == high
        else f"{sheet.words(_short(low))}\u2013{sheet.words(_short(high))}"
    )


def _short(number: float) -> Words:
    rounded = round(number, 1)
    return int(rounded) if rounded.is_integer() else rounded


def _column(count: int, step: float, base: float, tall: float, size: float, sheet: Sheet) -> str:
    gap = min(step * 0.08, 6.0)
    rect = tag("rect", x=gap / 2, y=base - tall, width=step - gap, height=tall, rx=min(8.0, step / 6),
               fill=sheet.colours.nila, class_="column")  # fmt: skip
    words = sheet.words(count)
    if not count or width(words, bold=True) * size > step * 1.1:
        return rect
    return rect + sheet.text(step / 2, base - tall - 9, words, size, bold=True, anchor="middle")


def _ticks(histogram: Histogram, step: float, base: float, size: float, sheet: Sheet) -> str:
    """A number under every column, or under some of them where they would touch."""
    if not histogram.bins:
        return ""
    whole = all(low == high for low, high, _ in histogram.bins)
    edges = [low for low, _, _ in histogram.bins] + ([] if whole else [histogram.bins[-1][1]])
    words = [sheet.words(_short(edge)) for edge in edges]
    every = max(1, int((widest(words, size) + size * 0.6) // step + 1))
    shift = step / 2 if whole else 0.0
    return "".join(
        sheet.text(40 + at * step + shift, base + 34, word, size, colour=sheet.colours.abu, anchor="middle")
        for at, word in enumerate(words)
        if at % every == 0
    )


def _marks(histogram: Histogram, sheet: Sheet) -> list[tuple[float, Words, str]]:
    marks: list[tuple[float, Words, str]] = []
    if histogram.mean is not None:
        words = Text("picture-mean", {"number": _short(histogram.mean)})
        marks.append((histogram.mean, words, sheet.colours.bata))
    if histogram.median is not None:
        words = Text("picture-median", {"number": _short(histogram.median)})
        marks.append((histogram.median, words, sheet.colours.daun))
    return marks


def _middles(histogram: Histogram, inner: float, base: float, size: float, sheet: Sheet) -> str:
    """Mean and median: said at the top, marked by small triangles under the columns."""
    low, high = histogram.bins[0][0], histogram.bins[-1][1]
    bin_ = inner / len(histogram.bins) if histogram.bins[0][0] == histogram.bins[0][1] else 0.0
    x, drawn = sheet.width - 40, ""
    for at, (value, words, colour) in enumerate(_marks(histogram, sheet)):
        place = 40 + bin_ / 2 + (inner - bin_) * min(max((value - low) / ((high - low) or 1), 0.0), 1.0)
        said = sheet.words(words)
        mark = tag("path", d="M0 0l9 13h-18z", fill=colour, stroke=sheet.colours.gading, stroke_width=1.5)
        drawn += moved(place, base + 1, mark, data_key=f"middle-{at}")
        drawn += sheet.text(x, size, said, size, bold=True, colour=colour, anchor="end")
        x -= width(said, bold=True) * size + size * 1.6
    return drawn
