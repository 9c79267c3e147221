"""The web side of a bot: Telegram's webhook, and whether all is well."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.inbox import Inbox
from bot.web.webhook import Webhook
from storage import outbox
from storage.database import Database, StorageAwayError

WEBHOOK = "/telegram"
_AWAY = Response(status_code=503, headers={"Retry-After": "2"})


def build(database: Database, inbox: Inbox, secret: str, routes: Sequence[BaseRoute] = ()) -> ASGIApp:
    """Whether all is well, and further pages; without a secret there is no webhook."""

    async def health(request: Request) -> Response:
        try:
            tally = await database.run(outbox.tally)
        except StorageAwayError:
            return _AWAY
        states: dict[str, int] = {}
        for (_, state), count in tally.items():
            states[state] = states.get(state, 0) + count
        return JSONResponse({"ok": True, "outbox": states})

    pages = Starlette(routes=[Route("/health", health), *routes])
    webhook = Webhook(inbox, secret)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if secret and scope["type"] == "http" and scope["path"] == WEBHOOK:
            await webhook(scope, receive, send)
        else:
            await pages(scope, receive, send)

    return app
