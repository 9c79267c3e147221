"""A member's calendar at its secret address; it only reads."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

PATH = "/kalender/{secret}.ics"
LONGEST = 80
_PRIVATE = {"Cache-Control": "private, max-age=900", "Referrer-Policy": "no-referrer"}


def route(find: Callable[[str], Awaitable[str | None]]) -> Route:
    """`find` gives the calendar behind a secret; None if it leads nowhere."""

    async def show(request: Request) -> Response:
        secret = request.path_params["secret"]
        written = await find(secret) if len(secret) <= LONGEST else None
        if written is None:
            return Response(status_code=404)
        return Response(written, media_type="text/calendar; charset=utf-8", headers=_PRIVATE)

    return Route(PATH, show)
