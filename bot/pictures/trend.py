"""The same question at several meetings: a row for each answer, a column for each meeting."""

from __future__ import annotations

from bot.pictures.lettering import fit
from bot.pictures.sheet import Rows, Sheet
from bot.pictures.svg import moved, tag
from flows.polls.charts import Line, Point, Trend

_TALLEST = 64.0
_LABELS = 0.34
_GAP = 18.0


def draw(trend: Trend, sheet: Sheet) -> str:
    size = 15.0 if sheet.is_narrow else 20.0
    head = size * 1.8
    row = min((sheet.height - head) / max(len(trend.lines), 1), _TALLEST)
    left = sheet.width * _LABELS
    column = (sheet.width - left) / len(trend.when)
    days = "".join(
        sheet.text(left + at * column, size, fit(sheet.words(day), column - _GAP, size), size,
                   colour=sheet.colours.abu)
        for at, day in enumerate(trend.when)
    )  # fmt: skip
    rows = (
        moved(0, head + at * row, _row(line, at, (row, left, column, size), sheet), data_key=f"line-{at}")
        for at, line in enumerate(trend.lines)
    )
    return days + "".join(rows)


def rows(trend: Trend, sheet: Sheet) -> Rows:
    shown = (
        (sheet.words(line.label), [sheet.words(point.shown) if point else "…" for point in line.points])
        for line in trend.lines
    )
    return [("", " → ".join(map(sheet.words, trend.when))), *((label, " → ".join(p)) for label, p in shown)]


def _row(line: Line, at: int, sizes: tuple[float, float, float, float], sheet: Sheet) -> str:
    row, left, column, size = sizes
    type_ = min(size, row * 0.42)
    label = fit(sheet.words(line.label), left - _GAP, type_)
    colour = sheet.colours.series[at % len(sheet.colours.series)]
    return sheet.text(0, row * 0.5, label, type_) + "".join(
        moved(left + place * column, 0, _cell(point, (row, column - _GAP, type_), colour, sheet))
        for place, point in enumerate(line.points)
    )


def _cell(point: Point | None, sizes: tuple[float, float, float], colour: str, sheet: Sheet) -> str:
    row, width, size = sizes
    if point is None:
        return sheet.text(0, row * 0.5, "…", size, colour=sheet.colours.abu)
    high, y = row * 0.14, row * 0.62
    level = min(max(point.level, 0.0), 1.0)
    grown = max(width * level, high) if level else 0.0
    return (
        sheet.text(0, row * 0.5, sheet.words(point.shown), size, bold=True)
        + tag("rect", y=y, width=width, height=high, rx=high / 2, fill=sheet.colours.garis)
        + tag("rect", y=y, width=grown, height=high, rx=high / 2, fill=colour, class_="bar")
    )
