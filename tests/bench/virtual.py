"""An event loop whose time jumps on as soon as there is nothing to do but to wait."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import event

from storage.database import Database, Tx

T = TypeVar("T")
START = 1_800_000_000.0
"""When the loop's time is 0: asyncio's own arithmetic needs small numbers."""


class _Selector(selectors.DefaultSelector):
    """Waits truly only for the database's threads; else it is later at once."""

    now = 0.0
    working = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None or (self.working and timeout > 0):
            return super().select(0.05 if self.working else None)
        self.now += max(0.0, timeout)
        return super().select(0)


class Loop(asyncio.SelectorEventLoop):
    """`time()` is in virtual seconds."""

    def __init__(self) -> None:
        self.virtual = _Selector()
        super().__init__(self.virtual)

    def time(self) -> float:
        return self.virtual.now

    def clock(self) -> float:
        """Seconds since 1970."""
        return START + self.virtual.now


class Watched(Database):
    """An SQLite database for whose threads the loop waits."""

    def __init__(self, url: str, loop: Loop) -> None:
        self._selector = loop.virtual
        super().__init__(url)
        # What the disk costs is no part of virtual time.
        event.listen(self.engine, "connect", lambda one, _: one.execute("PRAGMA synchronous=OFF"))

    async def run(self, work: Callable[[Tx], T], order: str = "") -> T:
        self._selector.working += 1
        try:
            return await super().run(work, order)
        finally:
            self._selector.working -= 1


def run(main: Callable[[Loop], Any]) -> Any:
    """Run `main(loop)` to its end."""
    loop = Loop()
    try:
        return loop.run_until_complete(main(loop))
    finally:
        loop.close()
