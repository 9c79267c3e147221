"""Amounts beside each other, as bars: labels on the left, or above them where there is little room."""

from __future__ import annotations

from dataclasses import dataclass

from bot.pictures.lettering import fit, wrap
from bot.pictures.sheet import Rows, Sheet, widest
from bot.pictures.svg import check, moved, tag
from flows.polls.charts import Bar, Bars
from flows.replies import Text

_TALLEST = 75.0
"""A row is no taller than this, however few there are."""
_LABELS = 0.38
"""So much of the width is for labels, at the most."""
_SHRUNK = 0.75
"""Labels are made smaller to fit on one line, but no smaller than this share of what they could be."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things are: each row's height, its bar, sizes of type, and the columns."""

    row: float
    bar: float
    label: float
    number: float
    left: float
    right: float


def draw(bars: Bars, sheet: Sheet) -> str:
    plan = _plan(bars, sheet)
    top = (sheet.height - plan.row * len(bars.bars)) / 2
    one = _stacked if sheet.is_narrow else _beside
    return "".join(
        moved(0, top + at * plan.row, one(bar, at, plan, bars, sheet), data_key=f"bar-{at}")
        for at, bar in enumerate(bars.bars)
    )


def rows(bars: Bars, sheet: Sheet) -> Rows:
    right = sheet.words(Text("picture-right"))
    return [
        (
            sheet.words(bar.label),
            f"{sheet.words(bar.shown)} ({right})" if bar.right else sheet.words(bar.shown),
        )
        for bar in bars.bars
    ]


def _plan(bars: Bars, sheet: Sheet) -> _Plan:
    row = min(sheet.height / max(len(bars.bars), 1), _TALLEST)
    if sheet.is_narrow:
        label = max(min(row * 0.44, 27.0), 9.0)
        return _Plan(row, row * 0.27, label, label * 1.1, 0, 0)
    bar = row * 0.79
    label = min(27.0, row * 0.62)
    number = min(33.0, bar * 0.72)
    labels = [sheet.words(bar.label) for bar in bars.bars]
    room = sheet.width * _LABELS
    # All a little smaller rather than one of them much smaller.
    if label * _SHRUNK < (fitting := label * (room - 1) / max(widest(labels, label), 1.0)) < label:
        label = fitting
    left = min(widest(labels, label) + 1, room) + 21
    shown = widest([sheet.words(bar.shown) for bar in bars.bars], number, bold=True)
    ticks = number * 1.1 if any(bar.right for bar in bars.bars) else 0.0
    return _Plan(row, bar, label, number, left, max(shown, number * 1.5) + ticks + 21)


def _beside(bar: Bar, at: int, plan: _Plan, bars: Bars, sheet: Sheet) -> str:
    middle, y = plan.row / 2, (plan.row - plan.bar) / 2
    words = sheet.words(bar.label)
    label, lines = plan.label, wrap(words, plan.left - 21, plan.label, 1)
    if lines != [words]:
        label = min(plan.label, plan.row * 0.4)
        lines = wrap(words, plan.left - 21, label, 2)
    track = sheet.width - plan.left - plan.right
    x = plan.left + track + 21
    return (
        sheet.lines(plan.left - 21, middle, lines, label, anchor="end")
        + _track(bar, at, bars, sheet, (plan.left, y, track, plan.bar))
        + _number(bar, x, middle + plan.number * 0.36, plan.number, sheet)
    )


def _stacked(bar: Bar, at: int, plan: _Plan, bars: Bars, sheet: Sheet) -> str:
    shown = widest([sheet.words(bar.shown)], plan.number, bold=True) + (plan.number * 1.2 if bar.right else 0)
    base = plan.row * 0.45
    label = fit(sheet.words(bar.label), sheet.width - shown - plan.label, plan.label)
    return (
        sheet.text(0, base, label, plan.label)
        + _number(bar, sheet.width - shown, base, plan.number, sheet)
        + _track(bar, at, bars, sheet, (0, plan.row * 0.6, sheet.width, plan.bar))
    )


def _track(bar: Bar, at: int, bars: Bars, sheet: Sheet, box: tuple[float, float, float, float]) -> str:
    x, y, width, height = box
    round_ = min(10.0, height / 4)
    share = min(max(bar.share, 0.0), 1.0)
    # A bar that is there is seen, however small its share.
    grown = max(width * share, 2 * round_) if share else 0.0
    rect = {"y": y, "height": height, "rx": round_}
    return tag("rect", x=x, width=width, fill=sheet.colours.garis, **rect) + tag(
        "rect", x=x, width=grown, fill=_colour(bar, at, bars, sheet), fill_opacity=_strength(bar),
        class_="bar", **rect,
    )  # fmt: skip


def _colour(bar: Bar, at: int, bars: Bars, sheet: Sheet) -> str:
    if any(one.right for one in bars.bars):
        return sheet.colours.daun if bar.right else sheet.colours.abu
    if bar.stance is not None:
        # Blue and brick are told apart by whoever cannot tell green from red.
        return (sheet.colours.abu, sheet.colours.nila, sheet.colours.bata)[
            (bar.stance > 0) - (bar.stance < 0)
        ]
    return sheet.colours.series[at % len(sheet.colours.series)]


def _strength(bar: Bar) -> float | None:
    """The firmer, the fuller."""
    return None if bar.stance is None else round(0.4 + 0.6 * abs(bar.stance), 2) if bar.stance else 0.7


def _number(bar: Bar, x: float, base: float, size: float, sheet: Sheet) -> str:
    words = sheet.words(bar.shown)
    if not bar.right:
        return sheet.text(x, base, words, size, bold=True)
    tick = moved(x, base - size * 0.82, check(size * 0.9, sheet.colours.daun))
    return tick + sheet.text(x + size * 1.1, base, words, size, bold=True)
