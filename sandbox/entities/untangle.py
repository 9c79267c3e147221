"""Entities may not cross: styles are cut where others begin or end, all else that collides is dropped."""

from __future__ import annotations

from itertools import pairwise

from sandbox.model import Json

STYLES = ("bold", "italic", "underline", "strikethrough", "spoiler")
QUOTES = frozenset({"blockquote", "expandable_blockquote"})
CODE = frozenset({"code", "pre"})
ORDER = {"blockquote": 0, "expandable_blockquote": 0, "pre": 11, "code": 20, "custom_emoji": 99}
ORDER |= {style: 90 + number for number, style in enumerate(STYLES)}


def untangle(marked: list[Json], found: list[Json]) -> list[Json]:
    """What was marked, and what Telegram found where nothing is marked, sorted and nested."""
    if len(marked) + len(found) < 2:
        return marked or found
    quotes = _apart([entity for entity in marked if entity["type"] in QUOTES])
    others = [entity for entity in marked if entity["type"] not in QUOTES and entity["type"] not in STYLES]
    solid = [entity for entity in _apart(others) if _fits(entity, quotes)]
    solid += [entity for entity in found if _fits(entity, quotes) and not _meets(entity, solid)]
    blocks = quotes + solid
    styles = [entity for entity in marked if entity["type"] in STYLES]
    return sort_entities(_cut(styles, blocks) + blocks)


def sort_entities(entities: list[Json]) -> list[Json]:
    return sorted(
        entities, key=lambda entity: (entity["offset"], -entity["length"], ORDER.get(entity["type"], 50))
    )


def end_of(entity: Json) -> int:
    return int(entity["offset"] + entity["length"])


def _apart(entities: list[Json]) -> list[Json]:
    """Of entities that overlap, the first."""
    kept: list[Json] = []
    for entity in sort_entities(entities):
        if not kept or end_of(kept[-1]) <= entity["offset"]:
            kept.append(entity)
    return kept


def _overlap(one: Json, other: Json) -> bool:
    return bool(one["offset"] < end_of(other) and other["offset"] < end_of(one))


def _fits(entity: Json, quotes: list[Json]) -> bool:
    """Inside a quotation or outside of all."""
    return all(
        not _overlap(entity, quote)
        or (quote["offset"] <= entity["offset"] and end_of(entity) <= end_of(quote))
        for quote in quotes
    )


def _meets(entity: Json, solid: list[Json]) -> bool:
    return any(_overlap(entity, other) for other in solid)


def _cut(styles: list[Json], blocks: list[Json]) -> list[Json]:
    """Styles in pieces that nest; there are none in code."""
    stretches = [(kind, start, end) for kind in STYLES for start, end in _joined(styles, kind)]
    borders = {start for _, start, _ in stretches}
    borders |= {border for block in blocks for border in (block["offset"], end_of(block))}
    pieces = [
        {"offset": begin, "length": finish - begin, "type": kind}
        for kind, start, end in stretches
        for begin, finish in pairwise([start, *sorted(b for b in borders if start < b < end), end])
    ]
    code = [block for block in blocks if block["type"] in CODE]
    return [piece for piece in pieces if not _meets(piece, code)]


def _joined(styles: list[Json], kind: str) -> list[tuple[int, int]]:
    """The stretches of one style; those that touch are one."""
    stretches: list[tuple[int, int]] = []
    for entity in sort_entities([style for style in styles if style["type"] == kind]):
        start, end = entity["offset"], end_of(entity)
        if stretches and start <= stretches[-1][1]:
            start, end = stretches[-1][0], max(end, stretches.pop()[1])
        stretches.append((start, end))
    return stretches
