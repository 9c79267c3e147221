"""The web side of a bot: Telegram's webhook, and whether all is well."""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.inbox import Inbox
from bot.platforms.telegram.platform import toast_params
from storage import outbox
from storage.database import Database, StorageAwayError

WEBHOOK = "/telegram"
MOST_BYTES = 2_000_000
_SECRET = "x-telegram-bot-api-secret-token"
_AWAY = Response(status_code=503, headers={"Retry-After": "2"})


def build(database: Database, inbox: Inbox, secret: str) -> Starlette:
    """The pages; without a secret there is no webhook."""

    async def webhook(request: Request) -> Response:
        if not hmac.compare_digest(request.headers.get(_SECRET, "").encode(), secret.encode()):
            return PlainTextResponse("wrong secret", status_code=401)
        body = await _body(request)
        if body is None:
            return PlainTextResponse("too large", status_code=413)
        raw = _parse(body)
        if raw is None:
            return PlainTextResponse("not an update", status_code=400)
        try:
            text = await inbox.take(raw)
        except StorageAwayError:
            return _AWAY
        answer = toast_params(raw, text)
        return JSONResponse({"method": "answerCallbackQuery", **answer}) if answer else Response()

    async def health(request: Request) -> Response:
        try:
            tally = await database.run(outbox.tally)
        except StorageAwayError:
            return _AWAY
        states: dict[str, int] = {}
        for (_, state), count in tally.items():
            states[state] = states.get(state, 0) + count
        return JSONResponse({"ok": True, "outbox": states})

    routes = [Route("/health", health)]
    if secret:
        routes.append(Route(WEBHOOK, webhook, methods=["POST"]))
    return Starlette(routes=routes)


async def _body(request: Request) -> bytes | None:
    """The body; None if it is larger than any update can be."""
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > MOST_BYTES:
            return None
        parts.append(part)
    return b"".join(parts)


def _parse(body: bytes) -> Mapping[str, Any] | None:
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return raw if isinstance(raw, dict) and isinstance(raw.get("update_id"), int) else None
