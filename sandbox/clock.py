"""The world's clock: real time plus an offset that people move forward from the page."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_told: ContextVar[float | None] = ContextVar("told", default=None)


class Clock:
    """Tells the sandbox's time; it only ever moves forward.

    A bot that still walks through a leap may tell what time it is for it.
    """

    def __init__(self, offset: float = 0.0) -> None:
        self.offset = offset

    def now(self) -> float:
        return time.time() + self.offset

    @contextmanager
    def told(self, now: float | None) -> Iterator[None]:
        """What happens meanwhile is stamped with a bot's time (seconds since 1970), if it tells it."""
        token = _told.set(now)
        try:
            yield
        finally:
            _told.reset(token)

    def seconds(self) -> int:
        """The time with which what happens is stamped."""
        told = _told.get()
        return int(self.now() if told is None else min(told, self.now()))

    def forward(self, seconds: float) -> None:
        if seconds <= 0:
            raise ValueError("the clock only moves forward")
        self.offset += seconds
