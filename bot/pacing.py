"""How fast we may send: one bucket for everything, one for each chat; slower after a 429, faster in calm."""

from __future__ import annotations

from dataclasses import dataclass, field

BURST = 5.0
"""So many messages may go to one chat in a row before its rate counts."""
SAFE = 0.96
"""This share of a limit is used: messages can reach the platform closer together than they have left."""
_SLACK, _SLICE = 1.5, 0.05
_CALM = 1.0
_ALMOST = 1e-6
_KNOWN_CHATS = 10_000


@dataclass(slots=True)
class Bucket:
    """Tokens that come back at a rate (per second), up to a size."""

    rate: float
    size: float
    tokens: float
    at: float

    def fill(self, now: float) -> float:
        if now > self.at:
            self.tokens = min(self.size, self.tokens + (now - self.at) * self.rate)
        self.at = now
        return self.tokens


@dataclass(slots=True)
class Pace:
    """What one platform lets us send. Additive increase, multiplicative decrease, at most `rate`."""

    rate: float
    chat_rate: float
    group_rate: float
    _all: Bucket = field(init=False)
    _chats: dict[str, Bucket] = field(init=False, default_factory=dict)
    _slowed: float = field(init=False, default=float("-inf"))

    def __post_init__(self) -> None:
        # A small bucket: a platform counts by the second, and a full one would let two seconds' worth go.
        size = max(_SLACK, self.rate * _SLICE)
        self._all = Bucket(self.rate * SAFE, size, size, 0.0)

    def room(self, now: float) -> int:
        """How many messages may leave now."""
        return int(self._all.fill(now) + _ALMOST)

    def pause(self, now: float) -> float:
        """Seconds until anything may leave."""
        return max(0.0, 1 - self._all.fill(now)) / self._all.rate if self.room(now) < 1 else 0.0

    def wait(self, chat: str, now: float) -> float:
        """Seconds until this chat may get a message; 0 takes a token, so send it then."""
        bucket = self._bucket(chat, now)
        if bucket.fill(now) < 1:
            return (1 - bucket.tokens) / bucket.rate
        bucket.tokens -= 1
        self._all.tokens -= 1
        return 0.0

    def slow_down(self, now: float) -> None:
        """After a 429; several that come together are one."""
        if abs(now - self._slowed) >= _CALM:
            self._slowed = now
            self._all.rate = max(1.0, self._all.rate / 2)

    def speed_up(self) -> None:
        """Call this once for each message that went well."""
        self._all.rate = min(self.rate * SAFE, self._all.rate + 1 / self._all.rate)

    def _bucket(self, chat: str, now: float) -> Bucket:
        if chat not in self._chats:
            if len(self._chats) >= _KNOWN_CHATS:
                full = [name for name, bucket in self._chats.items() if bucket.fill(now) >= bucket.size]
                for name in full or list(self._chats)[: _KNOWN_CHATS // 2]:
                    del self._chats[name]
            # Telegram's group ids are negative.
            rate = self.group_rate if chat.startswith("-") else self.chat_rate
            size = max(BURST, rate)
            self._chats[chat] = Bucket(rate, size, size, now)
        return self._chats[chat]
