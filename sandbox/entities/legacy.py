"""The old parse_mode Markdown: no nesting, four marks."""

from __future__ import annotations

import re

from sandbox.entities.links import link_entity
from sandbox.entities.output import Output
from sandbox.errors import bad_request
from sandbox.model import Json

PLAIN = re.compile(r"(?:\\(?=[_*`\[])(?P<escaped>.))|(?P<plain>[^_*`\[\\]+|\\)", re.DOTALL)
PRE = re.compile(r"```(?:(?P<language>[^\s`]+)(?=\s))?(?:\r\n|\n\r|\r|\n)?(?P<body>.*?)```", re.DOTALL)
MARK = re.compile(r"_(?P<italic>[^_]*)_|\*(?P<bold>[^*]*)\*|`(?P<code>[^`]*)`|\[(?P<link>[^\]]*)\]")
URL = re.compile(r"\(([^)]*)\)")


def parse_legacy(text: str) -> tuple[str, list[Json]]:
    out = Output()
    at = 0
    while at < len(text):
        plain = PLAIN.match(text, at)
        if plain:
            out.write(plain["escaped"] or plain["plain"])
            at = plain.end()
        else:
            at = _entity(text, at, out)
    return out.text(), out.entities


def _entity(text: str, at: int, out: Output) -> int:
    fenced = text.startswith("```", at)
    match = (PRE if fenced else MARK).match(text, at)
    if match is None:
        place = len(text[:at].encode())
        raise bad_request(
            f"can't parse entities: Can't find end of the entity starting at byte offset {place}"
        )
    end = match.end()
    kind = "pre" if fenced else match.lastgroup or ""
    body = match["body"] if fenced else match[kind]
    entity: Json | None = {"type": kind}
    if fenced and match["language"]:
        entity = {"type": "pre", "language": match["language"]}
    elif kind == "link":
        url = URL.match(text, end)
        end = url.end() if url else end
        entity = link_entity(url[1] if url else body)
    offset = out.offset
    out.write(body)
    if entity is not None and out.offset > offset:
        out.add(offset, out.offset - offset, **entity)
    return end
