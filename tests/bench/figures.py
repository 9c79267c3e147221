"""Figures: a value with its unit, and what it was measured against."""

from __future__ import annotations

from typing import TypedDict


class Figure(TypedDict):
    """`ratio` is the value over what it was measured `against`, in the same run and unit."""

    value: float
    unit: str
    against: float | None
    ratio: float | None


Figures = dict[str, Figure]


def figure(value: float, unit: str, against: float | None = None) -> Figure:
    ratio = round(value / against, 3) if against else None
    return {
        "value": round(value, 3),
        "unit": unit,
        "against": round(against, 3) if against else None,
        "ratio": ratio,
    }
