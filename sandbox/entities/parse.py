"""From what a bot sent, text with a parse_mode or entities, to what Telegram would store."""

from __future__ import annotations

from typing import Any

from sandbox.entities.found import find_entities
from sandbox.entities.html import parse_html
from sandbox.entities.legacy import parse_legacy
from sandbox.entities.markdown import parse_markdown
from sandbox.entities.tidy import tidy
from sandbox.entities.units import length
from sandbox.entities.untangle import untangle
from sandbox.errors import bad_request
from sandbox.model import Json

PARSERS = {"html": parse_html, "markdownv2": parse_markdown, "markdown": parse_legacy}
LONGEST_RAW = 32 * 1024
MOST_ENTITIES = 100


def formatted(text: str, parse_mode: str, given: list[Any]) -> tuple[str, list[Json]]:
    """The text to store and its entities; `given` entities count only without a parse_mode."""
    if len(text) * 4 > LONGEST_RAW and len(text.encode()) > LONGEST_RAW:
        raise bad_request("text is too long")
    mode = parse_mode.lower()
    if mode and mode != "none":
        parser = PARSERS.get(mode)
        if parser is None:
            raise bad_request("unsupported parse_mode")
        text, entities = parser(text)
    else:
        entities = [_checked(entity, length(text)) for entity in given]
    text, entities = tidy(text, [entity for entity in entities if entity["length"] > 0])
    return text, untangle(entities, find_entities(text))[:MOST_ENTITIES]


def _checked(entity: Any, size: int) -> Json:
    if not isinstance(entity, dict):
        raise bad_request("can't parse entities: MessageEntity must be an Object")
    try:
        offset, span = int(entity["offset"]), int(entity["length"])
    except (KeyError, ValueError, TypeError):
        raise bad_request("can't parse entities: Can't find field \"offset\"") from None
    if not 0 <= offset <= size:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if not 0 <= span <= size - offset:
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text "
            f"at UTF-16 offset {offset + span}"
        )
    return {**entity, "offset": offset, "length": span, "type": str(entity.get("type", ""))}
