"""Guests: a random name of 128 bits in a cookie, and forms that only our own pages may send."""

from __future__ import annotations

import hashlib
import re
import secrets
from urllib.parse import parse_qsl, urlsplit

from starlette.requests import Request
from starlette.responses import Response

COOKIE = "tamu"
MOST_BYTES = 64_000
"""5,000 letters of any script, as forms write them, and something over."""
_MOST_FIELDS = 100
_NAME = re.compile("[0-9a-f]{32}")
_HALF_A_YEAR = 180 * 86_400


class RefusedError(Exception):
    """A request that none of our pages makes."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def known(request: Request) -> str | None:
    """The guest of this request, as the rest of the house knows them: the cookie itself goes no further."""
    name = request.cookies.get(COOKIE, "")
    return hashlib.sha256(name.encode()).hexdigest() if _NAME.fullmatch(name) else None


def welcome(request: Request) -> tuple[str, str]:
    """The guest and their cookie; both new on a first visit."""
    guest = known(request)
    if guest:
        return guest, request.cookies[COOKIE]
    name = secrets.token_hex(16)
    return hashlib.sha256(name.encode()).hexdigest(), name


def remember(response: Response, name: str, base: str) -> None:
    """Hand the guest their cookie."""
    response.set_cookie(
        COOKIE,
        name,
        max_age=_HALF_A_YEAR,
        path="/",
        secure=base.startswith("https:"),
        httponly=True,
        samesite="lax",
    )


async def sent(request: Request, base: str) -> list[tuple[str, str]]:
    """The fields of a form of ours, in their order. Raises `RefusedError`."""
    if not _is_ours(request, base):
        raise RefusedError(403)
    if request.headers.get("content-type", "").partition(";")[0] != "application/x-www-form-urlencoded":
        raise RefusedError(400)
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise RefusedError(413)
    try:
        return parse_qsl(
            body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS
        )
    except ValueError:
        raise RefusedError(400) from None


def _is_ours(request: Request, base: str) -> bool:
    site = request.headers.get("sec-fetch-site")
    if site:
        return site in ("same-origin", "none")
    origin = request.headers.get("origin")
    # Neither: an old browser, whose cookie is still kept from other sites' forms by SameSite.
    return not origin or urlsplit(origin).netloc in (request.headers.get("host"), urlsplit(base).netloc)
