"""Serving pages and webhooks, or the sandbox, until cancelled."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Callable, Iterator

import uvicorn
from starlette.types import ASGIApp

from bot.errors import SetupError


async def serve(
    app: ASGIApp,
    host: str,
    port: int,
    setting: str,
    ready: Callable[[], None] = lambda: None,
    leave: Callable[[], None] = lambda: None,
) -> None:
    """Serve an application until cancelled. Raises `SetupError`, naming the port's setting, if it is taken.

    `ready` is called when it listens, `leave` before it stops: then it lets go of streams that never end.
    """
    listener = listen(host, port, setting)
    config = uvicorn.Config(app, log_config=None, access_log=False, timeout_graceful_shutdown=1)
    server = _Server(config, ready)
    task = asyncio.create_task(server.serve([listener]))
    try:
        await asyncio.shield(task)
    finally:
        leave()
        server.should_exit = True
        await asyncio.wait([task])
        listener.close()


def listen(host: str, port: int, setting: str) -> socket.socket:
    """Take a port. Raises `SetupError`, naming its setting."""
    try:
        return socket.create_server((host, port))
    except OSError as error:
        told = f"Port {port} tidak bisa dipakai ({error.strerror}). Pilih yang lain"
        raise SetupError(f"{told}, misalnya {setting}={port + 1}.") from None


class _Server(uvicorn.Server):
    """A server that leaves the signals to the command line, and says when it listens."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()
