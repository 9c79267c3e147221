"""Telegram's webhook, straight on ASGI: most of what a vote costs is the way in."""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from typing import Any

import msgspec
from starlette.types import Message, Receive, Scope, Send

from bot.inbox import Inbox
from bot.platforms.telegram.platform import toast_params
from storage.database import StorageAwayError

MOST_BYTES = 2_000_000
_SECRET = b"x-telegram-bot-api-secret-token"
_AWAY = ((b"retry-after", b"2"),)


class Webhook:
    """Takes updates in: answers only after the commit, a tap in the response itself."""

    def __init__(self, inbox: Inbox, secret: str) -> None:
        self._inbox = inbox
        self._secret = secret.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        status, answer, headers = await self._take(scope, receive)
        size = (b"content-length", str(len(answer)).encode())
        start: Message = {"type": "http.response.start", "status": status, "headers": [*headers, size]}
        await send(start)
        await send({"type": "http.response.body", "body": answer})

    async def _take(
        self, scope: Scope, receive: Receive
    ) -> tuple[int, bytes, tuple[tuple[bytes, bytes], ...]]:
        if scope["method"] != "POST":
            return 405, b"", ((b"allow", b"POST"),)
        shown = dict(scope["headers"]).get(_SECRET, b"")
        if not hmac.compare_digest(shown, self._secret):
            return 401, b"wrong secret", ()
        body = await _body(receive)
        if body is None:
            return 413, b"too large", ()
        raw = _parse(body)
        if raw is None:
            return 400, b"not an update", ()
        try:
            text = await self._inbox.take(raw)
        except StorageAwayError:
            return 503, b"", _AWAY
        answer = toast_params(raw, text)
        if not answer:
            return 200, b"", ()
        said = msgspec.json.encode({"method": "answerCallbackQuery", **answer})
        return 200, said, ((b"content-type", b"application/json"),)


async def _body(receive: Receive) -> bytes | None:
    """The body; None if it is larger than any update can be, or broken off."""
    body = b""
    while True:
        part = await receive()
        if part["type"] != "http.request":
            return None
        body += bytes(part.get("body", b""))
        if len(body) > MOST_BYTES:
            return None
        if not part.get("more_body"):
            return body


def _read(body: bytes) -> Any:
    try:
        return msgspec.json.decode(body)
    except msgspec.DecodeError:
        # It takes no half letters; what nobody else could read would come for ever.
        return json.loads(body)


def _parse(body: bytes) -> Mapping[str, Any] | None:
    try:
        raw = _read(body)
    except (ValueError, RecursionError):
        return None
    return raw if isinstance(raw, dict) and isinstance(raw.get("update_id"), int) else None
