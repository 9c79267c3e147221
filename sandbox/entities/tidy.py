"""What Telegram does to a text after parsing: odd characters go, and white space around it."""

from __future__ import annotations

import re
from bisect import bisect_left

from sandbox.entities.units import length
from sandbox.entities.untangle import end_of
from sandbox.model import Json

CONTROL = re.compile(r"[\0-\x09\x0b-\x1f]")
DROPPED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")


def tidy(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """The text as Telegram keeps it, and its entities moved along."""
    text, entities = _cleaned(text, entities)
    kept = text.rstrip(" \n")
    first = min((entity["offset"] for entity in entities), default=len(kept))
    leading = min(len(kept) - len(kept.lstrip(" \n")), first)
    kept = kept[leading:]
    if not entities:
        return kept, entities
    size = length(kept)
    clipped = [
        _clip(entity, entity["offset"] - leading, end_of(entity) - leading, size) for entity in entities
    ]
    return kept, [entity for entity in clipped if entity["length"] > 0]


def _clip(entity: Json, start: int, end: int, size: int) -> Json:
    return {**entity, "offset": start, "length": min(end, size) - start}


def _cleaned(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Control characters become spaces; line feeds' companions and direction marks vanish."""
    if entities:
        gone = [length(text[: match.start()]) for match in DROPPED.finditer(text)]
        entities = [_shifted(entity, gone) for entity in entities] if gone else entities
    return CONTROL.sub(" ", DROPPED.sub("", text)), entities


def _shifted(entity: Json, gone: list[int]) -> Json:
    start = entity["offset"] - bisect_left(gone, entity["offset"])
    end = end_of(entity) - bisect_left(gone, end_of(entity))
    return {**entity, "offset": start, "length": end - start}
