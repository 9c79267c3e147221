"""Serves a sandbox with uvicorn, so that it stops at once although pages and bots keep waiting."""

from __future__ import annotations

from types import FrameType

import uvicorn

from sandbox.app import Sandbox

GRACE_SECONDS = 2


class Server(uvicorn.Server):
    """Lets go of open streams and long polls before it waits for connections to end."""

    def __init__(
        self, app: Sandbox, host: str = "127.0.0.1", port: int = 8082, log_level: str = "info"
    ) -> None:
        config = uvicorn.Config(
            app, host, port, access_log=False, log_level=log_level, timeout_graceful_shutdown=GRACE_SECONDS
        )
        super().__init__(config)
        self._world = app.state.world

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._world.stop()
        super().handle_exit(sig, frame)
