"""Things on two axes, each a dot with its name beside it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from bot.pictures.lettering import fit, width
from bot.pictures.sheet import Rows, Sheet
from bot.pictures.svg import moved, tag
from flows.polls.charts import Matrix, Spot

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def draw(matrix: Matrix, sheet: Sheet) -> str:
    plot = (14.0, 34.0, sheet.width - 14, sheet.height - 38)
    size = 16.0 if sheet.is_narrow else min(24.0, max(16.0, sheet.height / 18))
    dots = [_dot(spot, matrix, plot, size) for spot in matrix.spots]
    taken = [(x - r, y - r, x + r, y + r) for x, y, r in dots]
    drawn = ""
    for at, (spot, dot) in enumerate(zip(matrix.spots, dots, strict=True)):
        label = fit(sheet.words(spot.label), sheet.width * (0.46 if sheet.is_narrow else 0.32), size)
        box = _label(label, dot, taken, (0, 0, sheet.width, sheet.height), size)
        taken.append(box)
        drawn += moved(dot[0], dot[1], _spot(at, dot[2], sheet), data_key=f"spot-{at}")
        drawn += moved(box[0], box[3] - size * 0.3, sheet.text(0, 0, label, size), data_key=f"label-{at}")
    return _axes(matrix, sheet, plot) + drawn


def rows(matrix: Matrix, sheet: Sheet) -> Rows:
    def said(spot: Spot) -> str:
        return (
            " · ".join(f"{round(share * 100)}%" for share in (spot.x, spot.y))
            + f" ({sheet.words(spot.count)})"
        )

    return [(sheet.words(spot.label), said(spot)) for spot in matrix.spots]


def _dot(spot: Spot, matrix: Matrix, plot: Box, size: float) -> tuple[float, float, float]:
    most = max((one.count for one in matrix.spots), default=1) or 1
    radius = size * (0.42 + 0.5 * math.sqrt(max(spot.count, 0) / most))
    left, top, right, bottom = plot
    x = left + radius + (right - left - 2 * radius) * min(max(spot.x, 0.0), 1.0)
    y = bottom - radius - (bottom - top - 2 * radius) * min(max(spot.y, 0.0), 1.0)
    return x, y, radius


def _spot(at: int, radius: float, sheet: Sheet) -> str:
    colour = sheet.colours.series[at % len(sheet.colours.series)]
    return tag("circle", r=radius, fill=colour, stroke=sheet.colours.gading, stroke_width=2)


def _label(label: str, dot: tuple[float, float, float], taken: list[Box], sheet: Box, size: float) -> Box:
    """Where a dot's name touches nothing: beside it, else nearby."""
    wide, tall = width(label) * size, size * 1.25
    boxes = [(x, y, x + wide, y + tall) for x, y in _places(dot, wide, tall)]
    inside = [b for b in boxes if b[0] >= 0 and b[1] >= 0 and b[2] <= sheet[2] and b[3] <= sheet[3] - 38]
    return next(
        (box for box in inside if not any(_touch(box, other) for other in taken)), (inside or boxes)[0]
    )


def _places(dot: tuple[float, float, float], wide: float, tall: float) -> Iterator[tuple[float, float]]:
    x, y, radius = dot
    for away in range(0, 12):
        gap = radius + 6 + away * tall * 0.5
        yield from (
            (x + radius + 6, y - tall / 2 + away * tall * 0.5),
            (x + radius + 6, y - tall / 2 - away * tall * 0.5),
            (x - radius - 6 - wide, y - tall / 2 + away * tall * 0.5),
            (x - radius - 6 - wide, y - tall / 2 - away * tall * 0.5),
            (x - wide / 2, y - gap - tall),
            (x - wide / 2, y + gap),
        )


def _touch(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _axes(matrix: Matrix, sheet: Sheet, plot: Box) -> str:
    left, top, right, bottom = plot
    line: dict[str, str | float] = {"stroke": sheet.colours.garis, "stroke_width": 2.0}
    across, up = (left + right) / 2, (top + bottom) / 2
    drawn = (
        tag("rect", x=left, y=top, width=right - left, height=bottom - top, rx=14,
            fill=sheet.colours.kertas, **line)
        + tag("line", x1=left, x2=right, y1=up, y2=up, **line)
        + tag("line", x1=across, x2=across, y1=top, y2=bottom, **line)
    )  # fmt: skip
    named = [fit(sheet.words(axis), sheet.width * 0.7, 20) for axis in (*matrix.axes, "", "")[:2]]
    return (
        drawn
        + sheet.text(right - 24, bottom + 28, named[0], 20, colour=sheet.colours.abu, anchor="end")
        + moved(right - 18, bottom + 21, _arrow(0, sheet) if named[0] else "")
        + sheet.text(left + 24, top - 12, named[1], 20, colour=sheet.colours.abu)
        + moved(left + 10, top - 12, _arrow(-90, sheet) if named[1] else "")
    )


def _arrow(turned: float, sheet: Sheet) -> str:
    return tag("path", d="M0 0h16m-6 -6l6 6l-6 6", fill="none", stroke=sheet.colours.abu, stroke_width=2,
               transform=f"rotate({turned:g})")  # fmt: skip
