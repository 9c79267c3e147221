"""A link as a QR code."""

from __future__ import annotations

from functools import lru_cache

from bot.pictures.svg import moved, tag

_QUIET = 3
"""Modules of white around the code."""


def qr(link: str, size: float) -> str:
    """A square: dark on white in either theme, for many telephones read no other."""
    path, modules = _path(link)
    scale = size / (modules + 2 * _QUIET)
    ground = tag("rect", width=size, height=size, rx=size * 0.06, fill="#ffffff")
    marks = tag("path", d=path, fill="#000000", transform=f"scale({scale:.4f})", shape_rendering="crispEdges")
    return ground + moved(_QUIET * scale, _QUIET * scale, marks)


@lru_cache(maxsize=64)
def _path(link: str) -> tuple[str, int]:
    """Every dark module as a small square, joined in a row's runs."""
    # Late: the bot starts without it.
    import segno

    rows = segno.make(link, error="m", micro=False).matrix
    runs = "".join(_runs(bytes(row), y) for y, row in enumerate(rows))
    return runs, len(rows)


def _runs(row: bytes, y: int) -> str:
    path, x = "", 0
    while (x := row.find(1, x)) >= 0:
        end = row.find(0, x)
        end = len(row) if end < 0 else end
        path += f"M{x} {y}h{end - x}v1h{x - end}z"
        x = end
    return path
