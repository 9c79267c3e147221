"""Entities as safe HTML for the web chat. Everything that is not a tag made here is escaped."""

from __future__ import annotations

from html import escape

from sandbox.entities.units import cut, units
from sandbox.model import Json

TAGS = {
    "bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "code": "code", "pre": "pre",
    "spoiler": "tg-spoiler", "blockquote": "blockquote", "expandable_blockquote": "blockquote",
}  # fmt: skip
SAFE_LINKS = ("http://", "https://", "tg://", "mailto:")


def render(text: str, entities: list[Json]) -> str:
    """The text as HTML; line breaks stay \\n."""
    encoded = units(text)
    ordered = sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
    html, _ = _span(encoded, ordered, 0, 0, len(encoded) // 2)
    return html


def _span(encoded: bytes, entities: list[Json], index: int, start: int, end: int) -> tuple[str, int]:
    """The HTML of one stretch, and the index of the first entity after it."""
    html = []
    while index < len(entities) and entities[index]["offset"] < end:
        entity = entities[index]
        begin = max(start, entity["offset"])
        finish = min(end, entity["offset"] + entity["length"])
        html.append(_text(encoded, start, begin))
        inner, index = _span(encoded, entities, index + 1, begin, max(begin, finish))
        opening, closing = _tags(entity, cut(encoded, begin, max(0, finish - begin)))
        html.append(f"{opening}{inner}{closing}")
        start = max(begin, finish)
    html.append(_text(encoded, start, end))
    return "".join(html), index


def _text(encoded: bytes, start: int, end: int) -> str:
    return escape(cut(encoded, start, max(0, end - start)))


def _tags(entity: Json, text: str) -> tuple[str, str]:
    kind = entity["type"]
    if kind in TAGS:
        return f"<{TAGS[kind]}>", f"</{TAGS[kind]}>"
    if kind == "bot_command":
        return f'<a data-command="{escape(text)}">', "</a>"
    link = _link(kind, entity, text)
    if link.lower().startswith(SAFE_LINKS):
        return f'<a href="{escape(link)}" target="_blank" rel="noopener noreferrer">', "</a>"
    return "", ""


def _link(kind: str, entity: Json, text: str) -> str:
    if kind == "text_link":
        return str(entity.get("url", ""))
    if kind == "url":
        return text if "://" in text else f"https://{text}"
    return f"mailto:{text}" if kind == "email" else ""
