"""The world's clock: real time plus an offset that people move forward from the page."""

from __future__ import annotations

import time


class Clock:
    """Tells the sandbox's time; it only ever moves forward."""

    def __init__(self, offset: float = 0.0) -> None:
        self.offset = offset

    def now(self) -> float:
        return time.time() + self.offset

    def seconds(self) -> int:
        return int(self.now())

    def forward(self, seconds: float) -> None:
        if seconds <= 0:
            raise ValueError("the clock only moves forward")
        self.offset += seconds
