"""Write locales/places/outlines.json, the map of provinces. Run by hand, rarely:

    git clone https://github.com/cahyadsn/wilayah_boundaries /tmp/boundaries
    python tests/tools/outlines.py /tmp/boundaries/db/prov

Each province becomes one SVG path in whole units, with the point at which it is marked. Where it comes from,
and the licence: locales/places/SOURCE.md.
"""

import json
import re
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

OUTLINES = Path(__file__).resolve().parents[2] / "locales" / "places" / "outlines.json"
WEST, NORTH, UNITS = 95.0, 6.1, 25.0
"""The corner of the map in degrees, and how many units a degree is."""
LEAST = 3.0
"""Islands of fewer square units are left out, but for a province's largest."""
NEAR = 0.7
"""How far in units the drawn coast may stray."""

Point = tuple[float, float]
_ROW = re.compile(r"^\s*\('(\d\d)','[^']*',\s*([-\d.]+),\s*([-\d.]+),\s*'(\[.*\])'\)", re.MULTILINE)


def at(latitude: float, longitude: float) -> Point:
    return (longitude - WEST) * UNITS, (NORTH - latitude) * UNITS


def area(ring: list[Point]) -> float:
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def simple(line: list[Point]) -> list[Point]:
    """Douglas and Peucker's line: the points without which the rest would stray too far."""
    first, last = line[0], line[-1]
    far, split = max(((_off(p, first, last), i) for i, p in enumerate(line[1:-1], 1)), default=(0.0, 0))
    if far <= NEAR:
        return [first, last]
    return simple(line[: split + 1])[:-1] + simple(line[split:])


def _off(point: Point, a: Point, b: Point) -> float:
    (x, y), (dx, dy) = point, (b[0] - a[0], b[1] - a[1])
    long = dx * dx + dy * dy
    t = max(0.0, min(1.0, ((x - a[0]) * dx + (y - a[1]) * dy) / long)) if long else 0.0
    return float(((x - a[0] - t * dx) ** 2 + (y - a[1] - t * dy) ** 2) ** 0.5)


def drawn(ring: list[Point]) -> str:
    half = len(ring) // 2
    points = [(round(x), round(y)) for x, y in simple(ring[: half + 1])[:-1] + simple(ring[half:])]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)]
    moves = "".join(f"l{x}{'' if y < 0 else ' '}{y}" for x, y in steps if x or y)
    return f"M{points[0][0]} {points[0][1]}{moves}z"


def province(polygons: list[Any]) -> str:
    if isinstance(polygons[0][0][0], float):  # one polygon, not several
        polygons = [polygons]
    coasts = [[at(*point) for point in polygon[0]] for polygon in polygons]
    largest = max(coasts, key=area)
    return "".join(drawn(coast) for coast in coasts if coast is largest or area(coast) >= LEAST)


def main(folder: Path) -> None:
    outlines = {}
    for path in sorted(folder.glob("*.sql")):
        for code, latitude, longitude, boundary in _ROW.findall(path.read_text(encoding="utf-8")):
            x, y = at(float(latitude), float(longitude))
            outlines[code] = {"x": round(x), "y": round(y), "path": province(json.loads(boundary))}
    lines = ",\n".join(f"{json.dumps(code)}: {json.dumps(one)}" for code, one in sorted(outlines.items()))
    OUTLINES.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
