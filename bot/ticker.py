"""Time is another speaker: APScheduler is the clock, and due rows come in by the same door as everybody."""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections.abc import Callable
from functools import partial

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.logs import logger
from handlers import door
from handlers.scene import Tools
from storage import claims, due, nodes, outbox, stops, updates
from storage.database import Database, StorageAwayError, Tx

AT_ONCE = 200
"""So many due rows are handled in one transaction."""
MOST_BATCHES = 50
"""So many such transactions are made in one tick, so that heartbeats go on."""
_ORDER = "due"
PATIENCE = 600.0
"""Seconds until a due row that failed is tried again."""
SILENT = 30.0
"""Seconds after which a node that was not heard is taken for dead."""
BEAT = 5.0
LONGEST_WALK, LONGEST_STOP = 60.0, 10.0
"""Seconds that a clock is walked on before it leaps after all, and that one stop on the way takes at most."""
_BREATH = 0.01
DAY = 86_400.0
_KEEP_UPDATES = 7 * DAY
_KEEP_SENT = 90 * DAY


class Ticker:
    """Ticks once a second: due rows, this node's heartbeat, and a daily clean-up."""

    def __init__(
        self, database: Database, tools: Tools, clock: Clock, node: str, ring: Callable[[], None]
    ) -> None:
        self._database = database
        self._tools = tools
        self._clock = clock
        self._node = node
        self._ring = ring
        self._beaten = self._cleaned = float("-inf")
        self._scheduler = AsyncIOScheduler(timezone="UTC")

    def start(self) -> None:
        # It would say every second that the last tick still has something to do.
        logging.getLogger("apscheduler").setLevel(logging.ERROR)
        self._scheduler.add_job(
            self.tick, "interval", seconds=1, coalesce=True, max_instances=1, misfire_grace_time=None
        )
        self._scheduler.start()

    def stop(self) -> None:
        self._scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        try:
            await self._clock.follow()
            await self._beat()
            await self._bring()
            await self._walk()
            await self._clean()
        except StorageAwayError:
            logger().warning("storage-away")

    async def _bring(self) -> None:
        """Bring what is due, part by part."""
        for _ in range(MOST_BATCHES):
            if not await self._come(self._clock.now()):
                break
            self._ring()

    async def _walk(self) -> None:
        """A clock that is behind is moved on, from one stop to the next, so that nothing comes late."""
        ends = time.monotonic() + LONGEST_WALK
        while self._clock.is_behind:
            await self._listen_out()
            await self._beat()
            stop = await self._database.run(lambda tx: stops.after(tx, self._clock.now()))
            self._clock.move(stop if time.monotonic() < ends else math.inf)
            self._ring()
            await self._bring()

    async def _listen_out(self) -> None:
        """Let what can be said now be said."""
        ends = time.monotonic() + LONGEST_STOP
        while await self._database.run(lambda tx: stops.is_busy(tx, self._node, self._clock.now())):
            if time.monotonic() > ends:
                break
            await asyncio.sleep(_BREATH)

    async def _come(self, now: float) -> int:
        """Bring what is due; how many rows that were."""
        come = partial(door.come, tools=self._tools, now=now, most=AT_ONCE)
        try:
            return await self._database.run(come, order=_ORDER)
        except StorageAwayError:
            raise
        except Exception:
            return await self._one_by_one(now)

    async def _one_by_one(self, now: float) -> int:
        """Each row in a transaction of its own, for one of them fails; that one is put off."""
        ids = await self._database.run(lambda tx: due.ready(tx, now, AT_ONCE))
        results = await asyncio.gather(
            *(self._database.run(partial(door.come, tools=self._tools, now=now, only=id)) for id in ids),
            return_exceptions=True,
        )
        failed = []
        for id, result in zip(ids, results, strict=True):
            if isinstance(result, StorageAwayError):
                raise result
            if isinstance(result, BaseException):
                logger().error("due-failed", error=type(result).__name__)
                failed.append(id)
        if failed:
            await self._database.run(lambda tx: due.put_off(tx, failed, now + PATIENCE))
        return len(ids)

    async def _beat(self) -> None:
        # Heartbeats go by the real time: a demo may move the other one.
        now = time.time()
        if now < self._beaten + BEAT:
            return
        self._beaten = now

        def work(tx: Tx) -> int:
            nodes.beat(tx, self._node, now)
            dead = nodes.dead(tx, now - SILENT)
            return claims.recover(tx, dead, self._tools.nudges, self._clock.now()) if dead else 0

        if await self._database.run(work):
            self._ring()

    async def _clean(self) -> None:
        now = self._clock.now()
        if now < self._cleaned + DAY:
            return
        self._cleaned = now
        await self._database.run(lambda tx: updates.forget(tx, now - _KEEP_UPDATES))
        await self._database.run(lambda tx: outbox.forget(tx, now - _KEEP_SENT, now))
