"""Entities nobody marks, which Telegram finds by itself: commands, mentions, hashtags, addresses."""

from __future__ import annotations

import re

from sandbox.entities.units import length
from sandbox.model import Json

HASHTAG = re.compile(r"(?<![\w#])#(?=\w*[^\W\d_])\w{1,256}(?![\w#])")
MENTION = re.compile(r"(?<!\w)@[a-zA-Z0-9_]{2,32}(?!\w)")
COMMAND = re.compile(r"(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>@])")
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}(?!\w)")
URL = re.compile(
    r"(?<![\w@.])(?:https?://(?:localhost|(?:[\w-]+\.)+[\w-]+)|"
    r"(?:[a-zA-Z0-9-]+\.)+(?:com|org|net|id|io|me|info|gov|edu|dev|app|co|ai|uk))"
    r"(?!\w)(?::\d{1,5})?(?:[/?#][^\s<>\"]*)?",
    re.IGNORECASE,
)
PHONE = re.compile(r"(?<![\w+])\+\d{9,15}(?!\w)")
PATTERNS = (
    ("email", EMAIL),
    ("url", URL),
    ("mention", MENTION),
    ("bot_command", COMMAND),
    ("hashtag", HASHTAG),
    ("phone_number", PHONE),
)
HINT = re.compile(r"[@/#+.]")


def find_entities(text: str) -> list[Json]:
    """What is found, sorted; of overlapping finds the more specific one stays."""
    if not HINT.search(text):
        return []
    taken: list[tuple[int, int, str]] = []
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.start(), match.end()
            if kind == "url":
                end = start + len(match[0].rstrip(".,:;!?'\")]"))
            if all(end <= other[0] or other[1] <= start for other in taken):
                taken.append((start, end, kind))
    return [
        {"offset": length(text[:start]), "length": length(text[start:end]), "type": kind}
        for start, end, kind in sorted(taken)
    ]
