"""Trouble on demand: what to answer instead of doing, and who came back too early after a 429."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from sandbox.errors import ApiError, forbidden, too_many_requests

KINDS = ("429", "500", "502", "timeout", "drop", "blocked")


@dataclass(slots=True)
class Fault:
    """What goes wrong, for which bot and method (None: any), and how often yet (None: until cleared)."""

    kind: str
    bot: int | None = None
    method: str | None = None
    retry_after: int = 1
    times: int | None = None

    def hits(self, bot: int, method: str) -> bool:
        return self.bot in (None, bot) and (self.method or method).lower() == method.lower()


class Faults:
    """The active faults, and the pauses that bots were told to keep."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self.active: list[Fault] = []
        self.early_retries = 0
        self._pauses: dict[tuple[int, str], float] = {}

    def add(self, fault: Fault) -> None:
        self.active.append(fault)

    def clear(self) -> None:
        self.active.clear()
        self._pauses.clear()
        self.early_retries = 0

    def report(self) -> dict[str, Any]:
        return {"active": [asdict(fault) for fault in self.active], "early_retries": self.early_retries}

    def next(self, bot: int, method: str) -> Fault | None:
        """The fault that hits this request, counted down."""
        fault = next((fault for fault in self.active if fault.hits(bot, method)), None)
        if fault is not None and fault.times is not None:
            fault.times -= 1
            if fault.times <= 0:
                self.active.remove(fault)
        return fault

    def pause(self, bot: int, subject: str, seconds: int) -> ApiError:
        """Tells a bot to wait with a chat (or method); returns the refusal to send."""
        self._pauses[bot, subject] = self._now() + seconds
        return too_many_requests(seconds)

    def check_pause(self, bot: int, subject: str) -> None:
        """Refuses, and counts, a request that comes before the pause is over."""
        until = self._pauses.get((bot, subject))
        if until is None:
            return
        left = until - self._now()
        if left <= 0:
            del self._pauses[bot, subject]
            return
        self.early_retries += 1
        raise too_many_requests(math.ceil(left))


def refusal(fault: Fault) -> ApiError | None:
    """The Bot API's own words for a fault, when it has any."""
    if fault.kind == "500":
        return ApiError(500, "Internal Server Error")
    return forbidden("bot was blocked by the user") if fault.kind == "blocked" else None
