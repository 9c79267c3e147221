"""How python-telegram-bot's requests travel: by aiohttp, which costs a fraction of the library's own way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from aiohttp import ClientError, ClientSession, ClientTimeout, DummyCookieJar, FormData, TCPConnector
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

_CONNECT_SECONDS = 5.0
_TIME = "X-Sandbox-Time"


class Request(BaseRequest):
    """One pool of connections. Timeouts (seconds) are fixed; those of a single call are not looked at.

    `now` tells the time to a sandbox whose clock is followed, so that what it shows was sent when it was due.
    """

    def __init__(
        self, api: str, connections: int, read_timeout: float, now: Callable[[], float] | None = None
    ) -> None:
        self._now = now
        self._api = api
        self._connections = connections
        self._read_timeout = read_timeout
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._read_timeout

    async def initialize(self) -> None:
        if self._session is None:
            self._session = ClientSession(
                connector=TCPConnector(limit=self._connections),
                timeout=ClientTimeout(
                    total=None, sock_connect=_CONNECT_SECONDS, sock_read=self._read_timeout
                ),
                headers={"User-Agent": self.USER_AGENT},
                cookie_jar=DummyCookieJar(),
                proxy=_proxy(self._api),
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *timeouts: Any, **named: Any
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("not initialized")
        told = {_TIME: f"{self._now():.3f}"} if self._now else None
        try:
            async with self._session.request(method, url, data=_form(request_data), headers=told) as response:
                return response.status, await response.read()
        except (ClientError, TimeoutError) as error:
            raise NetworkError(type(error).__name__) from error


def _proxy(api: str) -> str | None:
    """The proxy that the environment names; left to itself, aiohttp looks for it at every request."""
    parts = urlsplit(api)
    return None if proxy_bypass(parts.hostname or "") else getproxies().get(parts.scheme)


def _form(data: RequestData | None) -> dict[str, str] | FormData | None:
    if data is None or not data.contains_files:
        return data.json_parameters if data else None
    form = FormData(data.json_parameters)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
