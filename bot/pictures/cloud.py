"""Words, the larger the more often they were said.

The words go from the largest to the smallest along a spiral, each into the first place that is free. Sizes go
by steps, and where a word's spiral sets out and what colour it has follow from its letters, so a picture
changes little when counts do.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

from bot.pictures.lettering import fit, is_tall, width
from bot.pictures.sheet import Rows, Sheet
from bot.pictures.svg import clean, moved, said, tag
from flows.polls.charts import Cloud

MOST = 80
"""So many words are drawn; the table has them all."""
_CELL = 5.0
_NOTCH = 1.09
"""Scales are powers of this, so that a vote more or less seldom changes all sizes."""
_SMALLEST = 11.0
_CONTRASTS = (5.0, 3.0, 2.0, 1.3)
"""How much larger the largest word may be than the smallest: less, where there is little room."""
_LETTERS = 16.0
"""No word is wider than this, in ems of its own size."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A word in its place: the middle of its box, its size of type, and the box itself."""

    word: str
    size: float
    x: float
    y: float
    width: float
    height: float


def draw(cloud: Cloud, sheet: Sheet) -> str:
    return "".join(_word(placed, sheet) for placed in place(cloud, sheet.width, sheet.height))


def rows(cloud: Cloud, sheet: Sheet) -> Rows:
    return [(sheet.words(word), sheet.words(count)) for word, count in cloud.words]


def place(cloud: Cloud, across: float, down: float) -> list[Placed]:
    """Where each word stands; none touches another. What finds no place at the smallest size is left out."""
    for contrast in _CONTRASTS:
        sized = _sizes(cloud, contrast)
        scale = _first_scale(sized, across, down)
        if scale > _SMALLEST:
            break
    scale = max(scale, _SMALLEST)
    while True:
        placed = _try(sized, scale, across, down)
        if len(placed) == len(sized) or scale <= _SMALLEST:
            return placed
        scale = max(scale / _NOTCH, _SMALLEST)


def _sizes(cloud: Cloud, contrast: float) -> list[tuple[str, float]]:
    """Words with sizes from 1 up, the largest first, in an order that small differences do not change."""
    words = ((clean(word), count) for word, count in cloud.words)
    drawn = sorted((one for one in words if one[0]), key=lambda one: (-one[1], one[0]))[:MOST]
    if not drawn:
        return []
    steps = [(word, round(math.log2(max(count, 1)) * 2)) for word, count in drawn]
    steps.sort(key=lambda one: (-one[1], crc32(one[0].encode())))
    least, most = steps[-1][1], steps[0][1]
    # Type as large as the root of a count, so that a word's area is what counts.
    growth = min(0.25, math.log2(contrast) / max(most - least, 1))
    return [(fit(word, _LETTERS, 1, bold=True), 2 ** (growth * (step - least))) for word, step in steps]


def _first_scale(sized: list[tuple[str, float]], across: float, down: float) -> float:
    """The size of the smallest word at which all cover most of what they can, and the widest fits."""
    if not sized:
        return _SMALLEST
    area = sum(width(word, bold=True) * size * _tall(word) * size for word, size in sized)
    widest = max(width(word, bold=True) * size for word, size in sized)
    tallest = max(_tall(word) * size for word, size in sized)
    scale = min(math.sqrt(across * down * 0.6 / area), across * 0.62 / widest, down * 0.34 / tallest, 60.0)
    return float(_NOTCH ** math.floor(math.log(scale, _NOTCH)))


def _tall(word: str) -> float:
    return 1.75 if is_tall(word) else 1.16


def _try(sized: list[tuple[str, float]], scale: float, across: float, down: float) -> list[Placed]:
    """The words that find a place, up to the first that finds none (but for the smallest scale)."""
    taken = [0] * int(down // _CELL)
    columns = int(across // _CELL)
    placed: list[Placed] = []
    for word, size in sized:
        points = size * scale
        wide, tall = width(word, bold=True) * points + points * 0.34, _tall(word) * points
        cells = (math.ceil(wide / _CELL), math.ceil(tall / _CELL))
        spot = _free(taken, columns, cells, crc32(word.encode()), first=not placed)
        if spot is not None:
            x, y = (spot[0] + cells[0] / 2) * _CELL, (spot[1] + cells[1] / 2) * _CELL
            placed.append(Placed(word, points, x, y, wide, tall))
        elif scale > _SMALLEST:
            return placed
    return placed


def _free(
    taken: list[int], columns: int, cells: tuple[int, int], seed: int, first: bool
) -> tuple[int, int] | None:
    """The first free place on a word's spiral; it is then taken. A row has a bit for each cell."""
    wide, tall = cells
    if wide > columns or tall > len(taken):
        return None
    mask = (1 << wide) - 1
    for x, y in _spiral(columns - wide, len(taken) - tall, 0 if first else seed):
        bits = mask << x
        if not any(row & bits for row in taken[y : y + tall]):
            taken[y : y + tall] = [row | bits for row in taken[y : y + tall]]
            return x, y
    return None


def _spiral(right: int, bottom: int, seed: int) -> Iterator[tuple[int, int]]:
    """Places from the middle outward, as wide as the room is."""
    yield right // 2, bottom // 2
    start, turn = seed % 360 / 180 * math.pi, 0.0
    reach = 0.0
    while reach < 1.42:
        turn += 0.32 / (0.3 + reach)
        reach = turn / 190
        x = right / 2 * (1 + reach * math.cos(start + turn))
        y = bottom / 2 * (1 + reach * math.sin(start + turn))
        if 0 <= x <= right and 0 <= y <= bottom:
            yield int(x), int(y)


def _word(placed: Placed, sheet: Sheet) -> str:
    inks = sheet.colours.inks
    colour = inks[crc32(placed.word.encode()) // 7 % len(inks)]
    room = width(placed.word, bold=True) * placed.size
    text = tag(
        "text", said(placed.word), font_size=placed.size, font_weight=700, fill=colour, text_anchor="middle",
        y=placed.size * 0.33,
        # Another font on the reader's machine must not make words overlap.
        textLength=None if sheet.colours.fixed else room,
        lengthAdjust=None if sheet.colours.fixed else "spacingAndGlyphs",
    )  # fmt: skip
    return moved(placed.x, placed.y, text, data_key=placed.word, class_="word")
