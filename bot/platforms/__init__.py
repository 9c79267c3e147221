"""Messaging platforms. Each is one folder, and the small port below is all that the rest sees of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol


class Platform(Protocol):
    """A place where people are reached."""

    @property
    def name(self) -> str: ...

    async def deliver(self, chat: str, body: Mapping[str, Any]) -> str | None:
        """Send what an outbox row holds; returns what the platform calls the new message, if it is one.

        Raises `LaterError`, `UnsureError`, `UnreachableError` or `RefusedError`.
        """
