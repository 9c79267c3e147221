"""A map of the provinces, with dots as large as their numbers, and the first of them by name."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Any

from bot.pictures.lettering import fit, width
from bot.pictures.sheet import Rows, Sheet
from bot.pictures.svg import moved, tag
from flows.polls.charts import Places
from flows.replies import Text
from handlers.places import name_of
from handlers.words import LOCALES

_MAP = (1155.0, 432.0)
"""How large locales/places/outlines.json is."""
_ROUNDS = 24
"""So many times dots make room for each other."""


def draw(places: Places, sheet: Sheet) -> str:
    share = 1.0 if sheet.is_narrow else 0.76
    scale = min(sheet.width * share / _MAP[0], sheet.height * (0.5 if sheet.is_narrow else 1.0) / _MAP[1])
    if sheet.is_narrow:
        top = _MAP[1] * scale + 14
        return _map(places, scale, sheet) + moved(
            0, top, _list(places, sheet.width, sheet.height - top, sheet)
        )
    x = _MAP[0] * scale + 40
    drawn = moved(0, (sheet.height - _MAP[1] * scale) / 2, _map(places, scale, sheet))
    return drawn + moved(x, 0, _list(places, sheet.width - x, sheet.height, sheet))


def rows(places: Places, sheet: Sheet) -> Rows:
    return [(name_of(code), sheet.words(count)) for code, count in places.counts]


@cache
def _outlines() -> dict[str, dict[str, Any]]:
    data = json.loads((LOCALES / "places" / "outlines.json").read_text(encoding="utf-8"))
    assert isinstance(data, dict)
    return data


def _map(places: Places, scale: float, sheet: Sheet) -> str:
    counts = dict(places.counts)
    land = "".join(
        tag("path", d=one["path"], fill_opacity=None if code not in counts else 0.3,
            fill=sheet.colours.garis if code not in counts else sheet.colours.nila)
        for code, one in _outlines().items()
    )  # fmt: skip
    stroke: dict[str, str | float] = {
        "stroke": sheet.colours.gading,
        "stroke_width": 1.0,
        "stroke_linejoin": "round",
    }
    dots = "".join(_dot(dot, counts[dot.code], sheet) for dot in _dots(places, scale))
    return tag("g", land, transform=f"scale({scale:.4f})", **stroke) + dots


@dataclass(slots=True)
class _Dot:
    code: str
    x: float
    y: float
    radius: float


def _dots(places: Places, scale: float) -> list[_Dot]:
    """A dot on each province, moved aside where two would cover each other."""
    most = max((count for _, count in places.counts), default=1) or 1
    dots = [
        _Dot(code, _outlines()[code]["x"] * scale, _outlines()[code]["y"] * scale,
             max(5.0, 26 * math.sqrt(count / most) * min(scale + 0.2, 1.0)))
        for code, count in sorted(places.counts)
        if code in _outlines() and count > 0
    ]  # fmt: skip
    for _ in range(_ROUNDS):
        for one, other in combinations(dots, 2):
            _part(one, other)
    return dots


def _part(one: _Dot, other: _Dot) -> None:
    dx, dy = other.x - one.x, other.y - one.y
    apart = math.hypot(dx, dy) or 1.0
    push = (one.radius + other.radius - apart) / 2 / apart
    if push > 0:
        one.x, one.y, other.x, other.y = (
            one.x - dx * push, one.y - dy * push, other.x + dx * push, other.y + dy * push,
        )  # fmt: skip


def _dot(dot: _Dot, count: int, sheet: Sheet) -> str:
    drawn = tag("circle", r=dot.radius, fill=sheet.colours.nila, stroke=sheet.colours.gading, stroke_width=2)
    words, size = sheet.words(count), min(dot.radius * 0.95, 22.0)
    if size >= 10 and width(words, bold=True) * size < dot.radius * 1.7:
        drawn += sheet.text(
            0, size * 0.36, words, size, bold=True, colour=sheet.colours.gading, anchor="middle"
        )
    return moved(dot.x, dot.y, drawn, data_key=f"place-{dot.code}")


def _list(places: Places, across: float, down: float, sheet: Sheet) -> str:
    size = 17.0 if sheet.is_narrow else 21.0
    row = size * 1.75
    room = max(1, int(down // row))
    shown = places.counts if len(places.counts) <= room else places.counts[: room - 1]
    hidden = len(places.counts) - len(shown)
    top = 0.0 if sheet.is_narrow else (down - row * (len(shown) + bool(hidden))) / 2
    drawn = ""
    for at, (code, count) in enumerate(shown):
        words = sheet.words(count)
        name = fit(name_of(code), across - width(words, bold=True) * size - 16, size)
        drawn += moved(0, top + (at + 0.66) * row, sheet.text(0, 0, name, size)
                       + sheet.text(across, 0, words, size, bold=True, anchor="end"),
                       data_key=f"name-{code}")  # fmt: skip
    if hidden:
        more = sheet.words(Text("picture-more", {"count": hidden}))
        drawn += sheet.text(0, top + (len(shown) + 0.66) * row, more, size, colour=sheet.colours.abu)
    return drawn
