"""Taps on buttons. A tap's id carries the moment it was made, so its age is known even after a restart."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from sandbox.model import Json

EXPIRES_AFTER = 150.0
STAMP_BITS = 22


class Taps:
    """Gives taps their ids and brings the bot's answers to those who wait for them."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._count = 0
        self._waiting: dict[str, asyncio.Future[Json]] = {}

    def make(self) -> str:
        """A new tap, whose answer can be waited for."""
        self._count += 1
        tap = str(int(self._now() * 1000) << STAMP_BITS | self._count % (1 << STAMP_BITS))
        self._waiting[tap] = asyncio.get_running_loop().create_future()
        return tap

    def fresh(self, tap: str) -> bool:
        """Whether a tap of this id can still be answered."""
        if not (tap.isascii() and tap.isdigit()):
            return False
        age = self._now() - (int(tap) >> STAMP_BITS) / 1000
        return -1 <= age <= EXPIRES_AFTER

    def answer(self, tap: str, answer: Json) -> None:
        waiting = self._waiting.get(tap)
        if waiting is not None and not waiting.done():
            waiting.set_result(answer)

    async def wait(self, tap: str, seconds: float) -> Json | None:
        """The answer, or None when none comes in time."""
        try:
            return await asyncio.wait_for(self._waiting[tap], seconds)
        except TimeoutError:
            return None
        finally:
            del self._waiting[tap]
