"""A bot's updates that wait for it, and the one long poll that may wait for them."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable

from sandbox.errors import conflict
from sandbox.model import Bot, Update

OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_SET = "terminated by setWebhook request"


class Inbox:
    """Updates in the order in which they happened."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot
        self.pending: deque[Update] = deque()
        self.arrived = asyncio.Event()
        self._poll: asyncio.Future[None] | None = None

    def put(self, update: Update) -> None:
        self.pending.append(update)
        self.wake()

    def wake(self) -> None:
        """Lets those who wait look again."""
        self.arrived.set()
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def confirm(self, offset: int) -> list[Update]:
        """Drops, and returns, what comes before the offset; a negative one keeps that many of the last."""
        if offset < 0:
            return [self.pending.popleft() for _ in range(max(0, len(self.pending) + offset))]
        dropped = []
        while self.pending and self.pending[0].id < offset:
            dropped.append(self.pending.popleft())
        # updates injected out of order may hide further ones behind a newer id
        late = [update for update in self.pending if update.id < offset]
        self.discard(late)
        return dropped + late

    def discard(self, updates: Iterable[Update]) -> None:
        for update in updates:
            self.pending.remove(update)

    def end_poll(self, reason: str = OTHER_POLL) -> None:
        """The poll that waits now loses against whoever calls this."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(conflict(reason))
        self._poll = None

    async def wait(self, seconds: float) -> None:
        """Waits, as the only poll, until something arrives."""
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(poll, seconds)
        except TimeoutError:
            pass
        finally:
            if self._poll is poll:
                self._poll = None
