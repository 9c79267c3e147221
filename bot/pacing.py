"""How fast we may send: one bucket for everything, some for each chat; slower after a 429, faster in calm.

To a chat goes no more in any second, and to a group in any minute, than is allowed. Telegram may overlook a
short burst, but an answer that it refuses comes later than one that waited, and what it then asks for counts.

Moments are seconds of a clock that nobody sets: where the time of day leaps, a platform has rested no longer.
"""

from __future__ import annotations

from dataclasses import dataclass, field

SAFE = 0.96
"""This share of a limit is used: messages can reach the platform closer together than they have left."""
_SLACK, _SLICE = 1.5, 0.05
_CALM = 1.0
_ALMOST, _INSTANT = 1e-3, 1e-5
_KNOWN_CHATS = 10_000
_MINUTE = 60.0
_AT_ONCE = 0.25
"""This share of a minute's messages may go to a group at once; the others are spread over the minute."""


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
    """What one platform lets us send. Additive increase, multiplicative decrease, at most `rate`.

    All rates are a second's, that of a group is kept by the minute. What was sent before it was born is not
    known, so nothing is saved up then.
    """

    rate: float
    chat_rate: float
    group_rate: float
    born: float = 0.0
    _all: Bucket = field(init=False)
    _chats: dict[str, tuple[Bucket, ...]] = field(init=False, default_factory=dict)
    _slowed: float = field(init=False, default=float("-inf"))

    def __post_init__(self) -> None:
        # A small bucket: a platform counts by the second, and a full one would let two seconds' worth go.
        size = max(_SLACK, self.rate * _SLICE)
        self._all = Bucket(self.rate * SAFE, size, 0.0, self.born)

    def room(self, now: float) -> int:
        """How many messages may leave now."""
        return int(self._all.fill(now) + _ALMOST)

    def pause(self, now: float) -> float:
        """Seconds until anything may leave."""
        return max(0.0, 1 - self._all.fill(now)) / self._all.rate if self.room(now) < 1 else 0.0

    def wait(self, chat: str, now: float) -> float:
        """Seconds until this chat may get a message; 0 takes a token, so send it then."""
        buckets = self._buckets(chat, now)
        wait = max((1 - bucket.fill(now)) / bucket.rate for bucket in buckets)
        if wait > _INSTANT:
            return wait
        for bucket in (self._all, *buckets):
            bucket.tokens -= 1
        return 0.0

    def arrived(self, chat: str, now: float) -> None:
        """A message has reached its chat by now; however long that took, the next keeps its distance."""
        for bucket in self._buckets(chat, now):
            bucket.at = now

    def slow_down(self, now: float) -> None:
        """After a 429; several that come together are one."""
        if abs(now - self._slowed) >= _CALM:
            self._slowed = now
            self._all.rate = max(1.0, self._all.rate / 2)

    def speed_up(self) -> None:
        """Call this once for each message that went well."""
        self._all.rate = min(self.rate * SAFE, self._all.rate + 1 / self._all.rate)

    def _buckets(self, chat: str, now: float) -> tuple[Bucket, ...]:
        # Telegram counts a forum's topics together.
        chat = chat.partition("/")[0]
        if chat not in self._chats:
            if len(self._chats) >= _KNOWN_CHATS:
                self._forget(now)
            size = max(1.0, self.chat_rate)
            self._chats[chat] = (Bucket(self.chat_rate, size, 0.0, self.born), *self._group(chat))
        return self._chats[chat]

    def _group(self, chat: str) -> tuple[Bucket, ...]:
        # Telegram's group ids are negative.
        if not chat.startswith("-"):
            return ()
        size = max(1.0, self.group_rate * _MINUTE * _AT_ONCE)
        return (Bucket(self.group_rate * (1 - _AT_ONCE), size, 0.0, self.born),)

    def _forget(self, now: float) -> None:
        full = [
            name
            for name, buckets in self._chats.items()
            if all(bucket.fill(now) >= bucket.size for bucket in buckets)
        ]
        for name in full or list(self._chats)[: _KNOWN_CHATS // 2]:
            del self._chats[name]
