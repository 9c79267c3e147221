"""A broadcast to 10,000 under Telegram's limits, while people get their answers; in virtual time."""

from __future__ import annotations

import asyncio
import itertools
import random
from collections.abc import Callable, Mapping
from statistics import quantiles
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import text

from bot.app import FEATURES
from bot.clock import Clock
from bot.errors import LaterError
from bot.pacing import Pace
from bot.postman import Postman
from bot.ticker import Ticker
from handlers.scene import Tools
from handlers.words import Lexicon
from sandbox.limits import Limits, Meter
from storage import broadcasts, due, outbox
from storage.outbox import Message
from tests.bench import processes, virtual
from tests.bench.due_claim import ACCOUNTS, PEOPLE
from tests.bench.figures import Figures, figure

RECIPIENTS, RATE = 10_000, 30
ANSWERS = 2.0
"""So many people a second are answered meanwhile."""
_EACH = (
    ACCOUNTS,
    "INSERT INTO members"
    " (person_id, name, form, type, affiliation, sector, district, delivery, registered_at, updated_at)"
    " SELECT id, 'Ana', 'name', 'learner', 'local', 'ngo', '34.04', 'anytime', 0, 0 FROM people",
    "INSERT INTO consents (person_id, purpose, version, given, at) SELECT id, 'news', 1, TRUE, 0 FROM people",
)


class Town(Clock):
    """A platform on the virtual clock that enforces its limits when a message arrives."""

    name = "telegram"

    def __init__(self, loop: virtual.Loop) -> None:
        super().__init__()
        self._loop = loop
        self._dice = random.Random(1)
        self._meter = Meter(loop.clock)
        self._meter.use(Limits(per_second=RATE, per_chat=1))
        self._until: dict[str, float] = {}
        self.arrived: list[float] = []
        self.waited: list[float] = []
        self.refused = self.early = 0

    def now(self) -> float:
        return self._loop.clock()

    async def follow(self) -> None:
        pass

    async def deliver(self, chat: str, body: Mapping[str, Any]) -> str | None:
        await asyncio.sleep(self._dice.uniform(0.02, 0.035))
        now = self.now()
        self.early += now < self._until.get(chat, 0.0)
        wait = self._meter.wait(1, "sendMessage", chat)
        if wait:
            self.refused += 1
            self._until[chat] = now + wait
            raise LaterError("429", wait, told=True)
        await asyncio.sleep(self._dice.uniform(0.03, 0.1))
        self.arrived.append(now)
        if "asked" in body:
            self.waited.append(self.now() - body["asked"])
        return "1"


def measure() -> Figures:
    with TemporaryDirectory() as folder:
        url = processes.sqlite(folder)
        town: Town = virtual.run(lambda loop: _broadcast(loop, url))
    assert not town.early, f"{town.early} messages came back before their time"
    rate = (len(town.arrived) - 1) / (town.arrived[-1] - town.arrived[0])
    p99 = quantiles(town.waited, n=100)[98]
    return {
        "broadcast_rate": figure(rate, "messages/s", RATE),
        "broadcast_answer_p99": figure(p99, "s"),
        "broadcast_refused": figure(town.refused, "429s"),
    }


async def _broadcast(loop: virtual.Loop, url: str) -> Town:
    """From the confirmation to the last message."""
    database, town = virtual.Watched(url, loop), Town(loop)
    with database.transaction() as tx:
        for statement in (PEOPLE.format(RECIPIENTS), *_EACH):
            tx.execute(text(statement))
        one = broadcasts.add(tx, 1, "Rapat besar.", None, {"audience": "everyone"}, RECIPIENTS, town.now())
        broadcasts.move(tx, one.id, ("draft",), "running")
        due.plan(tx, "broadcast", str(one.id), town.now())
    tools = Tools(FEATURES, Lexicon())
    postman = Postman(database, {"telegram": town}, Pace(RATE, 1, 1 / 3), "bench", town.now, tools.nudges, 6)
    ticker = Ticker(database, tools, town, "bench", postman.ring)
    working = [asyncio.create_task(postman.run()), asyncio.create_task(_answer(database, town, postman.ring))]
    while len(town.arrived) - len(town.waited) < RECIPIENTS:
        await ticker.tick()
        await asyncio.sleep(1)
    for task in working:
        task.cancel()
    await asyncio.gather(*working, return_exceptions=True)
    database.close()
    return town


async def _answer(database: virtual.Watched, town: Town, ring: Callable[[], None]) -> None:
    """Somebody asks and is answered, again and again."""
    dice = random.Random(2)
    for n in itertools.count():
        await asyncio.sleep(dice.expovariate(ANSWERS))
        body, chat = {"asked": town.now()}, str(dice.randrange(1, RECIPIENTS))
        message = Message("telegram", chat, "answer", f"bench:{n}", 0, body)
        await database.run(lambda tx, one=message: outbox.put(tx, [one], town.now()))  # type: ignore[misc]
        ring()
