"""Statements on one scale: where the answers lie, and their mean."""

from __future__ import annotations

from bot.pictures.lettering import fit, wrap
from bot.pictures.sheet import LEADING, Rows, Sheet, widest
from bot.pictures.svg import moved, tag
from flows.polls.charts import Scales, Spread

_TALLEST = 96.0


def draw(scales: Scales, sheet: Sheet) -> str:
    foot = 34.0
    row = min((sheet.height - foot) / max(len(scales.rows), 1), _TALLEST)
    top = (sheet.height - foot - row * len(scales.rows)) / 2
    number = min(27.0 if sheet.is_narrow else 33.0, row * 0.36 if sheet.is_narrow else row * 0.42)
    label = min(25.0 if sheet.is_narrow else 27.0, row * 0.32)
    labels = [sheet.words(spread.label) for spread in scales.rows]
    left = 0.0 if sheet.is_narrow else min(widest(labels, label) + 1, sheet.width * 0.38) + 26
    box = (left + 26, sheet.width - left - (52 if sheet.is_narrow else 58 + number * 2.2))
    drawn = "".join(
        moved(0, top + at * row, _row(spread, scales, sheet, box, (row, label, number)), data_key=f"row-{at}")
        for at, spread in enumerate(scales.rows)
    )
    return drawn + moved(0, top + row * len(scales.rows), _ends(scales, sheet, box))


def rows(scales: Scales, sheet: Sheet) -> Rows:
    return [(sheet.words(spread.label), mean(spread, sheet)) for spread in scales.rows]


def mean(spread: Spread, sheet: Sheet) -> str:
    return "—" if spread.mean is None else sheet.words(round(spread.mean, 1))


def _row(
    spread: Spread, scales: Scales, sheet: Sheet, box: tuple[float, float], sizes: tuple[float, float, float]
) -> str:
    (x, width), (row, label, number) = box, sizes
    line, middle = row * 0.8, row * (0.16 if sheet.is_narrow else 0.55)
    words = sheet.words(spread.label)
    if sheet.is_narrow:
        named = sheet.lines(0, middle, [fit(words, sheet.width - number * 2.6, label)], label)
    else:
        lines = wrap(words, x - 52, label, max(1, int(row / label / LEADING)))
        named = sheet.lines(x - 52, middle, lines, label, anchor="end")
    shown = mean(spread, sheet)
    return (
        named
        + _hills(spread, sheet, box, line, row * (0.35 if sheet.is_narrow else 0.62))
        + tag("line", x1=x - 24, x2=x + width + 24, y1=line, y2=line, stroke=sheet.colours.garis,
              stroke_width=3, stroke_linecap="round")
        + _mean(spread, scales, sheet, box, line)
        + sheet.lines(sheet.width, middle, [shown], number, bold=True, anchor="end")
    )  # fmt: skip


def _hills(spread: Spread, sheet: Sheet, box: tuple[float, float], line: float, tall: float) -> str:
    """How many chose each value, as quiet columns on the line."""
    x, width = box
    step = width / max(len(spread.shares) - 1, 1)
    column = min(step * 0.62, 48.0)
    highest = max(spread.shares, default=0.0) or 1.0
    return "".join(
        tag(
            "rect", x=x + at * step - column / 2, y=line - tall * share / highest, width=column,
            height=tall * share / highest, rx=min(5.0, column / 4), fill=sheet.colours.nila,
            fill_opacity=0.28, class_="hill",
        )
        for at, share in enumerate(spread.shares)
        if share > 0
    )  # fmt: skip


def _mean(spread: Spread, scales: Scales, sheet: Sheet, box: tuple[float, float], line: float) -> str:
    if spread.mean is None:
        return ""
    x, width = box
    share = (spread.mean - scales.low) / ((scales.high - scales.low) or 1)
    dot = tag("circle", r=11, fill=sheet.colours.nila, stroke=sheet.colours.gading, stroke_width=3)
    return moved(x + width * min(max(share, 0.0), 1.0), line, dot, class_="mean")


def _ends(scales: Scales, sheet: Sheet, box: tuple[float, float]) -> str:
    x, width = box
    words = [sheet.words(value) for value in (scales.low, scales.high)]
    for at, end in enumerate(scales.ends[:2]):
        words[at] += f" · {sheet.words(end)}"
    size = 18.0 if sheet.is_narrow else 19.0
    low, high = (fit(one, (width + 48) * 0.48, size) for one in words)
    return sheet.text(x - 24, 24, low, size, colour=sheet.colours.abu) + sheet.text(
        x + width + 24, 24, high, size, colour=sheet.colours.abu, anchor="end"
    )
