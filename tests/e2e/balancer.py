"""A load balancer in front of two bots, as small as can be: each request goes to the next of them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle

import httpx
import uvicorn
from starlette.types import Receive, Scope, Send

from tests.e2e.processes import free_port, until


class Balancer:
    """Say who is behind it before anything comes."""

    def __init__(self) -> None:
        self._turns: Iterator[int] = iter(())
        self._client = httpx.AsyncClient(timeout=20, trust_env=False)

    def serve(self, *ports: int) -> None:
        self._turns = cycle(ports)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        body, more = b"", True
        while more:
            message = await receive()
            body, more = body + message.get("body", b""), message.get("more_body", False)
        kept = [(name, value) for name, value in scope["headers"] if name.startswith(b"x-")]
        url = f"http://127.0.0.1:{next(self._turns)}{scope['path']}"
        answer = await self._client.post(url, content=body, headers=kept)
        headers = [(b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": answer.status_code, "headers": headers})
        await send({"type": "http.response.body", "body": answer.content})


@contextmanager
def balancing() -> Iterator[tuple[Balancer, str]]:
    """A balancer and its address."""
    balancer, port = Balancer(), free_port()
    config = uvicorn.Config(
        balancer, host="127.0.0.1", port=port, log_level="error", lifespan="off", timeout_graceful_shutdown=1
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until(lambda: server.started)
    yield balancer, f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(5)
