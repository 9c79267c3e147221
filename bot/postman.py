"""The postman: claims outbox rows, has their platform deliver them, and records what became of each."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Mapping, Sequence

from bot.errors import MOST_ATTEMPTS, LaterError, RefusedError, UnreachableError, UnsureError
from bot.logs import logger
from bot.pacing import Pace
from bot.platforms import Platform
from storage import claims, holds
from storage.claims import Claimed, Outcome
from storage.database import Database, StorageAwayError, Tx

IN_FLIGHT = 8
"""At most so many messages are being sent at once, so a crash repeats no more than these."""
_LONGEST_WAIT = 300.0
_IDLE = 1.0
_ORDER = "postman"
Hold = tuple[str, str, float]
"""A platform, its chat, and until when nothing goes there."""


class Postman:
    """Delivers what is in the outbox until it is stopped. Kinds in `nudges` are never said twice.

    Of what can wait, nobody is told more than so much (`daily`) on one day.
    """

    def __init__(
        self,
        database: Database,
        platforms: Mapping[str, Platform],
        pace: Pace,
        node: str,
        now: Callable[[], float],
        nudges: Sequence[str] = (),
        daily: int | None = None,
    ) -> None:
        self._database = database
        self._platforms = platforms
        self._pace = pace
        self._node = node
        self._now = now
        self._nudges = nudges
        self._daily = daily
        self._bell = asyncio.Event()
        self._sending: set[asyncio.Task[None]] = set()
        self._outcomes: list[Outcome] = []
        self._holds: list[Hold] = []

    def ring(self) -> None:
        """There may be something to do."""
        self._bell.set()

    async def run(self) -> None:
        """Deliver until cancelled; then wait for what is in flight and record it."""
        await self._database.run(lambda tx: claims.recover(tx, [self._node], self._nudges, self._now()))
        try:
            while True:
                self._bell.clear()
                if pause := self._pace.pause(_elapsed()):
                    await asyncio.sleep(pause)
                busy = await self._round()
                if not busy:
                    # Not `wait_for`: before Python 3.12 it swallows a cancellation that meets the bell.
                    with contextlib.suppress(TimeoutError):
                        async with asyncio.timeout(_IDLE):
                            await self._bell.wait()
        finally:
            if self._sending:
                await asyncio.wait(self._sending, timeout=5)
            with contextlib.suppress(StorageAwayError):
                await self._settle_and_claim(0)
                # A claim that the stop interrupted was kept, but nothing of it was sent.
                doubtful = self._nudges if self._sending else ()
                await self._database.run(
                    lambda tx: claims.recover(tx, [self._node], doubtful, self._now()), order=_ORDER
                )

    async def _round(self) -> bool:
        """Record what ended and take the next; False if there was nothing to take."""
        room = min(IN_FLIGHT - len(self._sending), self._pace.room(_elapsed()))
        try:
            claimed = await self._settle_and_claim(room)
        except StorageAwayError:
            await asyncio.sleep(_IDLE)
            return True
        for row in claimed:
            task = asyncio.create_task(self._send(row))
            self._sending.add(task)
            task.add_done_callback(self._ended)
        return bool(claimed) and len(self._sending) < IN_FLIGHT

    async def _settle_and_claim(self, room: int) -> list[Claimed]:
        outcomes, self._outcomes = self._outcomes, []
        waits, self._holds = self._holds, []
        now = self._now()

        def work(tx: Tx) -> tuple[bool, list[Claimed]]:
            claims.settle(tx, outcomes, now)
            everybody = [holds.hold_back(tx, *hold, now) for hold in waits]
            claimed = claims.claim(tx, self._node, room, now, self._daily) if room > 0 else []
            return any(everybody), claimed

        try:
            too_fast, claimed = await self._database.run(work, order=_ORDER)
        except BaseException:
            self._outcomes = outcomes + self._outcomes
            self._holds = waits + self._holds
            raise
        if too_fast:
            self._pace.slow_down(_elapsed())
        return claimed

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._sending.discard(task)
        self._bell.set()

    async def _send(self, row: Claimed) -> None:
        wait = self._pace.wait(row.chat, _elapsed())
        if wait > 0:
            self._outcomes.append(Outcome(row.id, None, "pace", self._now() + wait))
            asyncio.get_running_loop().call_later(wait, self.ring)
            return
        try:
            message = await self._platforms[row.platform].deliver(row.chat, row.body)
        except LaterError as error:
            self._later(row, error)
        except UnsureError as error:
            self._unsure(row, str(error))
        except UnreachableError as error:
            self._outcomes.append(Outcome(row.id, "skipped", f"unreachable: {error}"))
        except RefusedError as error:
            logger().warning("refused", kind=row.kind, reason=str(error))
            self._outcomes.append(Outcome(row.id, "failed", str(error)))
        except Exception as error:
            # A mistake of ours must not stop everybody else's messages.
            logger().exception("undeliverable", kind=row.kind)
            self._outcomes.append(Outcome(row.id, "failed", type(error).__name__))
        else:
            self._pace.speed_up()
            self._outcomes.append(Outcome(row.id, "sent", sent_as=message))
        finally:
            self._pace.arrived(row.chat, _elapsed())

    def _later(self, row: Claimed, error: LaterError) -> None:
        until = self._now() + (error.after if error.told else _backing_off(error.after, row.attempts))
        if error.told:
            # Kept where a restart finds it.
            self._holds.append((row.platform, row.chat.partition("/")[0], until))
        elif row.attempts >= error.attempts:
            self._outcomes.append(Outcome(row.id, "failed", str(error)))
            return
        self._outcomes.append(Outcome(row.id, None, str(error), until))

    def _unsure(self, row: Claimed, reason: str) -> None:
        if row.kind in self._nudges or row.attempts >= MOST_ATTEMPTS:
            self._outcomes.append(Outcome(row.id, "unknown", reason))
        else:
            wait = _backing_off(1.0, row.attempts)
            self._outcomes.append(Outcome(row.id, None, reason, self._now() + wait))


def _elapsed() -> float:
    """Seconds of the clock that our sleep goes by too; nobody sets it."""
    return asyncio.get_running_loop().time()


def _backing_off(first: float, attempts: int) -> float:
    return float(min(_LONGEST_WAIT, first * 2 ** min(attempts - 1, 10)))
