"""The bot side over HTTP: plain ASGI, because benchmarks go through here."""

from __future__ import annotations

import asyncio
import re
from typing import Any
from urllib.parse import quote

from starlette.types import Receive, Scope, Send

from sandbox.body import read_params
from sandbox.compact import dumps
from sandbox.desk import Desk
from sandbox.errors import ApiError
from sandbox.faults import Fault
from sandbox.methods.registry import Raw

_SECONDS = re.compile(r"\d{1,12}(\.\d{1,9})?")
JSON_TYPE = b"application/json"
NO_HEADERS: list[tuple[bytes, bytes]] = []
BAD_GATEWAY = b"<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>"


class BotSide:
    """Answers /bot<token>/<method> and /file/bot<token>/<path>."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        if path.startswith("/file/bot"):
            await self._download(path.removeprefix("/file/bot"), send)
            return
        token, _, method = path.removeprefix("/bot").partition("/")
        body = await _read(receive)
        if body is not None:
            await self._method(token, method, body, scope, receive, send)

    async def _method(
        self, token: str, method: str, body: bytes, scope: Scope, receive: Receive, send: Send
    ) -> None:
        log = fault = None
        try:
            bot = self.desk.world.bot_of(token)
            params = await read_params(_header(scope, b"content-type"), scope["query_string"], body)
            log = self.desk.log(bot, method, params)
            fault = self.desk.admit(bot, method, params)
            if fault is not None and fault.kind in ("drop", "502"):
                log.status = 502 if fault.kind == "502" else 0
                await _break(fault, receive, send)
                return
            with self.desk.world.clock.told(_time(_header(scope, b"x-sandbox-time"))):
                result = await self.desk.run(bot, method, params)
            status, answer, headers = 200, _ok(result), NO_HEADERS
        except ApiError as error:
            status, answer, headers = _refused(error)
        self.desk.world.keep()
        if log is not None:
            log.status = status
        if fault is not None and fault.kind == "timeout":
            await _hang_up(receive)
        else:
            await _respond(send, status, answer, headers)

    async def _download(self, rest: str, send: Send) -> None:
        token, _, path = rest.partition("/")
        try:
            self.desk.world.bot_of(token)
            file = self.desk.world.file_at(path)
        except ApiError as error:
            await _respond(send, *_refused(error))
            return
        name = quote(file.name)
        headers = [(b"content-disposition", f"attachment; filename*=UTF-8''{name}".encode())]
        await _respond(send, 200, file.data, headers, b"application/octet-stream")


def _header(scope: Scope, wanted: bytes) -> str:
    return next((value.decode("latin-1") for name, value in scope["headers"] if name == wanted), "")


def _time(told: str) -> float | None:
    """The time by the bot's clock, if it tells it."""
    return float(told) if _SECONDS.fullmatch(told) else None


async def _read(receive: Receive) -> bytes | None:
    """The whole body; None when the client went away."""
    message = await receive()
    if message["type"] == "http.request" and not message.get("more_body"):
        return bytes(message.get("body", b""))
    chunks = []
    while message["type"] == "http.request":
        chunks.append(message.get("body", b""))
        if not message.get("more_body"):
            return b"".join(chunks)
        message = await receive()
    return None


def _ok(result: Any) -> bytes:
    text = result.json if isinstance(result, Raw) else dumps(result)
    return f'{{"ok":true,"result":{text}}}'.encode()


def _refused(error: ApiError) -> tuple[int, bytes, list[tuple[bytes, bytes]]]:
    retry_after = error.parameters.get("retry_after")
    headers = [(b"retry-after", str(retry_after).encode())] if retry_after else []
    return error.code, dumps(error.body()).encode(), headers


async def _respond(
    send: Send, status: int, body: bytes, headers: list[tuple[bytes, bytes]], kind: bytes = JSON_TYPE
) -> None:
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode()), *headers]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _break(fault: Fault, receive: Receive, send: Send) -> None:
    """A gateway's error page, or a connection that breaks."""
    if fault.kind == "502":
        await _respond(send, 502, BAD_GATEWAY, [], b"text/html")
        return
    # ASGI has no word for cutting a connection: reach for uvicorn's transport, or fail loudly elsewhere
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    if not isinstance(transport, asyncio.Transport):
        raise ConnectionResetError("dropped by a fault")
    transport.abort()
    await _hang_up(receive)


async def _hang_up(receive: Receive) -> None:
    """Answers nothing until the client gives up."""
    while (await receive())["type"] != "http.disconnect":
        pass
