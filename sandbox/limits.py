"""Telegram's sending limits, enforced on demand: overall, per chat, and per group and minute."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass

COUNTED = ("send", "edit", "copy", "forward")
NOT_COUNTED = frozenset({"sendchataction"})


@dataclass(frozen=True, slots=True)
class Limits:
    """How many messages are allowed; None: as many as you like."""

    per_second: int | None = None
    per_chat: int | None = None
    per_group_minute: int | None = None


def counts(method: str) -> bool:
    """Whether a method writes into a chat."""
    name = method.lower()
    return name.startswith(COUNTED) and name not in NOT_COUNTED


class Meter:
    """Counts what was sent lately, and says how long to wait when it is too much."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self.limits = Limits()
        self._sent: defaultdict[tuple[int, str, float], deque[float]] = defaultdict(deque)

    def use(self, limits: Limits) -> None:
        self.limits = limits
        self._sent.clear()

    def wait(self, bot: int, method: str, chat: str) -> int:
        """Seconds to wait before this request is allowed; 0 when it is, and then it counts."""
        if self.limits == Limits() or not counts(method):
            return 0
        now = self._now()
        rules = self._rules(chat)
        waits = [
            self._left(self._sent[bot, about, window], most, window, now) for about, most, window in rules
        ]
        longest = max(waits, default=0.0)
        if longest > 0:
            return max(1, math.ceil(longest))
        for about, _, window in rules:
            self._sent[bot, about, window].append(now)
        return 0

    def _rules(self, chat: str) -> list[tuple[str, int, float]]:
        limits = self.limits
        group = chat.startswith("-")
        rules = [
            ("", limits.per_second, 1.0),
            (chat, limits.per_chat, 1.0),
            (chat, limits.per_group_minute if group else None, 60.0),
        ]
        return [(about, most, window) for about, most, window in rules if most]

    @staticmethod
    def _left(sent: deque[float], most: int, window: float, now: float) -> float:
        while sent and sent[0] <= now - window:
            sent.popleft()
        return sent[-most] + window - now if len(sent) >= most else 0.0
