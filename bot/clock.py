"""The time. In a demo it follows the sandbox's clock, so that days can be skipped on its page."""

from __future__ import annotations

import math
import time

import httpx


class Clock:
    """Seconds since 1970 (UTC).

    Where the clock that it follows leaps ahead, this one stays: it is moved on from one thing that is due to
    the next, so that each comes at its own time.
    """

    def __init__(self, follow: str = "") -> None:
        self._offset = self._goal = 0.0
        self._client = httpx.AsyncClient(base_url=follow, timeout=5) if follow else None

    def now(self) -> float:
        return time.time() + self._offset

    @property
    def is_behind(self) -> bool:
        """Whether the clock that is followed is further on."""
        return self._offset < self._goal

    async def follow(self) -> None:
        """Look at the clock that is followed; if it cannot be read, go on as before."""
        if self._client is None:
            return
        try:
            self.see(float((await self._client.get("/api/clock")).json()["offset"]))
        except (httpx.HTTPError, ValueError, KeyError):
            return

    def see(self, offset: float) -> None:
        """The clock that is followed is so far ahead of the real time; where it was set back, so is this."""
        self._goal = offset
        self._offset = min(self._offset, offset)

    def move(self, to: float = math.inf) -> None:
        """On to a moment, but no further than the clock that is followed, and not back."""
        self._offset = min(self._goal, max(self._offset, to - time.time()))

    async def close(self) -> None:
        if self._client:
            await self._client.aclose()
