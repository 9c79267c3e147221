"""Provinces and districts: finding them by name, and the time zone that they give."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from flows.conversation import Option
from flows.reading import fold
from handlers.scene import Feature, Scene
from handlers.words import LOCALES

MOST = 8
"""So many places are offered for what was typed; a province's own districts are all offered."""
_NEAR = 82
_CALLED = {
    "jogja": "yogyakarta", "jogjakarta": "yogyakarta", "jogya": "yogyakarta", "solo": "surakarta",
    "jaksel": "jakartaselatan", "jakpus": "jakartapusat", "jakbar": "jakartabarat",
    "jaktim": "jakartatimur", "jakut": "jakartautara",
}  # fmt: skip
"""What towns are called every day, too far from their names to be found by likeness."""


@dataclass(frozen=True, slots=True)
class Place:
    """A province or a district, by its official code: "34" or "34.71"."""

    code: str
    name: str
    province: str
    zone: str

    @property
    def is_province(self) -> bool:
        return "." not in self.code

    @property
    def full_name(self) -> str:
        return self.name if self.is_province else f"{self.name}, {self.province}"


@cache
def places() -> dict[str, Place]:
    """Every place by its code; provinces first."""
    known = {
        row["code"]: Place(row["code"], row["name"], row["name"], row["zone"]) for row in _rows("provinces")
    }
    for row in _rows("districts"):
        province = known[row["code"][:2]]
        known[row["code"]] = Place(row["code"], row["name"], province.name, province.zone)
    return known


def search(words: str) -> list[Place]:
    """The places meant by a name or a part of one, or the districts of a province given by its code."""
    if words in places() or _squeeze(words) in _province_names():
        code = words if words in places() else _province_names()[_squeeze(words)]
        return [place for place in places().values() if place.code.startswith(f"{code}.")]
    wanted = _squeeze(words)
    wanted = _CALLED.get(wanted, wanted)
    if not wanted:
        return []
    tests: tuple[Callable[[str], bool], ...] = (
        lambda name: name == wanted,
        lambda name: name.startswith(wanted),
        lambda name: wanted in name,
    )
    for test in tests:
        if found := [places()[code] for code, names in _names().items() if any(map(test, names))]:
            return found[:MOST]
    near = process.extract(wanted, _bare_names(), scorer=fuzz.ratio, score_cutoff=_NEAR, limit=MOST)
    return [places()[code] for _, _, code in near]


def _squeeze(words: str) -> str:
    # "Fak Fak", "Fakfak" and "Toli-Toli" are written in many ways.
    return fold(words).replace(" ", "")


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """The ways to write each place, by its code."""
    return {code: _ways(place) for code, place in places().items()}


def _ways(place: Place) -> tuple[str, ...]:
    kind, _, bare = place.name.partition(" ")
    full = _squeeze(place.full_name)
    if place.is_province or kind not in ("Kota", "Kabupaten"):
        return (_squeeze(place.name), full)
    return (
        _squeeze(bare),
        _squeeze(place.name),
        full,
        *((f"kab{_squeeze(bare)}",) if kind == "Kabupaten" else ()),
    )


@cache
def _bare_names() -> dict[str, str]:
    return {code: ways[0] for code, ways in _names().items()}


@cache
def _province_names() -> dict[str, str]:
    """Provinces whose name is no district's, too."""
    return {_squeeze(place.name): place.code for place in places().values() if place.is_province}


def _rows(name: str) -> list[dict[str, str]]:
    with (LOCALES / "places" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _look_up(scene: Scene, words: str) -> tuple[Option, ...]:
    return tuple(Option(place.code, place.full_name, more=place.is_province) for place in search(words))


FEATURE = Feature(lookups={"places": _look_up})
