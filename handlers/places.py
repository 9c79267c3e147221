"""Provinces and districts: finding them by name, and the time zone that they give."""

from __future__ import annotations

import csv
import re
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
_SHORT = re.compile(r"^kep(?:\.\s*|\s+)", re.IGNORECASE)
_CALLED = {
    "jogja": "yogyakarta", "jogjakarta": "yogyakarta", "jogya": "yogyakarta", "solo": "surakarta",
    "jaksel": "jakartaselatan", "jakpus": "jakartapusat", "jakbar": "jakartabarat",
    "jaktim": "jakartatimur", "jakut": "jakartautara", "tangsel": "tangerangselatan",
    "ujungpandang": "makassar", "diy": "diyogyakarta", "dki": "dkijakarta",
    "babel": "kepulauanbangkabelitung",
    "kepri": "kepulauanriau", "ntb": "nusatenggarabarat", "ntt": "nusatenggaratimur",
    "jabar": "jawabarat", "jateng": "jawatengah", "jatim": "jawatimur",
    "sumut": "sumaterautara", "sumbar": "sumaterabarat", "sumsel": "sumateraselatan",
    "kalbar": "kalimantanbarat", "kalteng": "kalimantantengah", "kalsel": "kalimantanselatan",
    "kaltim": "kalimantantimur", "kaltara": "kalimantanutara",
    "sulut": "sulawesiutara", "sulteng": "sulawesitengah", "sulsel": "sulawesiselatan",
    "sultra": "sulawesitenggara", "sulbar": "sulawesibarat", "malut": "malukuutara",
}  # fmt: skip
"""What places are called every day, too far from their names to be found by likeness."""


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


def name_of(code: str) -> str:
    """A place's name; its code where there is none."""
    place = places().get(code)
    return place.name if place else code


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
    """The places meant by a name or a part of one, or the districts of a province, also by its code."""
    return _meant(words) or _near(_full(words))


def _meant(words: str) -> list[Place]:
    wanted = _full(words)
    code = words if words in places() else _province_names().get(wanted)
    if code:
        return _districts(code)
    if not wanted:
        return []
    town, _, province = map(_full, words.partition(","))
    if code := _province(province):
        return [place for place in _search(town) or _near(town) if place in _districts(code)]
    return _search(wanted)


def _search(wanted: str) -> list[Place]:
    tests: tuple[Callable[[str], bool], ...] = (
        lambda name: name == wanted,
        lambda name: name.startswith(wanted),
        lambda name: wanted in name,
    )
    for test in tests:
        if found := [places()[code] for code, names in _names().items() if any(map(test, names))]:
            return _with_namesake(wanted, found)[:MOST]
    return []


def _near(wanted: str) -> list[Place]:
    near = process.extract(wanted, _bare_names(), scorer=fuzz.ratio, score_cutoff=_NEAR, limit=MOST)
    return [places()[code] for _, _, code in near]


def _with_namesake(wanted: str, found: list[Place]) -> list[Place]:
    """A province that is called like its town, but for its title, may be meant as well."""
    code = _province(wanted)
    province = places()[code] if code else None
    return found if province is None or province in found else [*found[: MOST - 1], province]


def _province(wanted: str) -> str | None:
    """The code of the province of this name, also without its title."""
    names = _province_names()
    return next((names[name] for name in (wanted, f"di{wanted}", f"dki{wanted}") if name in names), None)


def _districts(province: str) -> list[Place]:
    return [place for place in places().values() if place.code.startswith(f"{province}.")]


def _full(words: str) -> str:
    squeezed = _squeeze(_SHORT.sub("kepulauan ", words))
    return _CALLED.get(squeezed, squeezed)


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
    sure = bool(_meant(words))
    return tuple(Option(place.code, place.full_name, place.is_province, sure) for place in search(words))


def _look_up_provinces(scene: Scene, words: str) -> tuple[Option, ...]:
    """The provinces that are meant, also by a place in them."""
    named = _province_names().get(_full(words))
    codes = [named] if named else dict.fromkeys(place.code[:2] for place in search(words))
    return tuple(Option(code, places()[code].name) for code in codes)


FEATURE = Feature(lookups={"places": _look_up, "provinces": _look_up_provinces})
