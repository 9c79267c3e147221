"""Tells the open pages that something they show has changed.

Changes are merged, so a slow page never makes them pile up.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable


class Listener:
    """One open stream, following one or several people."""

    def __init__(self, people: Iterable[int]) -> None:
        self.people = frozenset(people)
        self.changed: dict[tuple[int, int], int] = {}
        self.clock = False
        self.closed = False
        self._wake = asyncio.Event()

    def note(self, person: int, chat: int, version: int) -> None:
        self.changed[person, chat] = version
        self._wake.set()

    def note_clock(self) -> None:
        self.clock = True
        self._wake.set()

    def close(self) -> None:
        self.closed = True
        self._wake.set()

    async def wait(self, seconds: float) -> bool:
        """Waits for a change; False when nothing came for that long."""
        try:
            await asyncio.wait_for(self._wake.wait(), seconds)
        except TimeoutError:
            return False
        self._wake.clear()
        return True

    def take(self) -> tuple[dict[tuple[int, int], int], bool]:
        taken = self.changed, self.clock
        self.changed, self.clock = {}, False
        return taken


class Changes:
    """The open streams."""

    def __init__(self) -> None:
        self.listeners: set[Listener] = set()

    def close(self) -> None:
        """Ends the streams, so that a server can stop."""
        for listener in self.listeners:
            listener.close()

    def chat(self, person: int, chat: int, version: int) -> None:
        for listener in self.listeners:
            if person in listener.people:
                listener.note(person, chat, version)

    def clock(self) -> None:
        for listener in self.listeners:
            listener.note_clock()
