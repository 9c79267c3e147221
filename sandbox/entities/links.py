"""Which links an entity may carry."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from sandbox.model import Json

HOST = re.compile(r"(?:[\w-]+\.)+[\w-]{2,}|localhost|\d+(?:\.\d+){3}", re.UNICODE)
WHOLE = ("http", "https", "ftp", "tg", "ton", "tonsite")


def link_entity(url: str) -> Json | None:
    """The entity of a link: a mention for tg://user?id=…, a text link, or None when the link is no link."""
    url = url.strip()
    user = _mentioned(url)
    if user is not None:
        return {"type": "text_mention", "user": {"id": user, "is_bot": False, "first_name": ""}}
    checked = checked_link(url)
    return None if checked is None else {"type": "text_link", "url": checked}


def checked_link(url: str) -> str | None:
    """The link in full form, or None; a bare host becomes http, as Telegram does."""
    try:
        parts = urlsplit(url)
        if parts.scheme in ("tg", "ton", "tonsite"):
            return url
        if parts.scheme in WHOLE and "//" in url:
            host = parts.hostname or ""
        else:
            host, url = urlsplit(f"http://{url}").hostname or "", f"http://{url}"
    except ValueError:
        return None
    if not HOST.fullmatch(host):
        return None
    return url if urlsplit(url).path else f"{url}/"


def _mentioned(url: str) -> int | None:
    if not url.lower().startswith("tg://user?"):
        return None
    ids = parse_qs(url.split("?", 1)[1]).get("id", [])
    return int(ids[0]) if ids and ids[0].isascii() and ids[0].isdigit() else None
