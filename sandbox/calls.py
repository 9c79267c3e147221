"""The log of what bots asked for, so that tests can look at it."""

from __future__ import annotations

from collections import deque
from dataclasses import asdict, dataclass
from itertools import count
from typing import Any

from sandbox.methods.params import Params

KEPT_CALLS = 10_000


@dataclass(slots=True)
class LoggedCall:
    n: int
    bot: int
    method: str
    params: dict[str, Any]
    at: float
    status: int = 0

    def shown(self) -> dict[str, Any]:
        return asdict(self)


class Calls:
    """A ring of the latest requests."""

    def __init__(self) -> None:
        self._ring: deque[LoggedCall] = deque(maxlen=KEPT_CALLS)
        self._numbers = count(1)

    def add(self, bot: int, method: str, params: Params, at: float) -> LoggedCall:
        files = {name: f"<{file.name}, {len(file.data)} bytes>" for name, file in params.files.items()}
        call = LoggedCall(next(self._numbers), bot, method, params.values | files, at)
        self._ring.append(call)
        return call

    def after(self, n: int) -> list[dict[str, Any]]:
        return [call.shown() for call in self._ring if call.n > n]
