"""The ticker: what is due comes, and what fails waits."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from functools import partial
from typing import Any

import pytest

from bot import ticker as ticking
from bot.clock import Clock
from bot.pacing import Pace
from bot.postman import Postman
from bot.ticker import DAY, PATIENCE, Ticker
from handlers.scene import Come, Feature, Next, Scene, Tools
from handlers.words import Lexicon
from storage import due, outbox
from storage.database import Database
from storage.due import Due
from storage.outbox import Message

HOUR = 3600.0


class Still(Clock):
    """A clock that nobody moves but the test."""

    at = 1000.0

    async def follow(self) -> None:
        pass

    def now(self) -> float:
        return self.at


def _ticker(database: Database, comes: Come) -> tuple[Ticker, Still]:
    clock = Still("")
    return Ticker(database, Tools((Feature(dues={"x": comes}),), Lexicon()), clock, "n", lambda: None), clock


async def _plan(database: Database, *subjects: str) -> None:
    """One after the other, a second apart."""
    for second, subject in enumerate(subjects):
        await database.run(partial(due.plan, kind="x", subject=subject, at=5.0 + second))


async def test_a_row_that_fails_is_tried_again_later(database: Database) -> None:
    came = []

    def comes(scene: Scene, row: Due) -> Next:
        came.append(row.subject)
        if row.subject == "broken":
            raise ValueError
        return Next()

    await _plan(database, "broken", "sound")
    ticker, clock = _ticker(database, comes)
    await ticker.tick()
    assert set(came) == {"broken", "sound"}
    came.clear()
    clock.at += PATIENCE - 1
    await ticker.tick()
    assert came == []
    clock.at += 1
    await ticker.tick()
    assert set(came) == {"broken"}


async def test_what_was_missed_comes_in_order_and_nothing_is_left_out(database: Database) -> None:
    came = []

    def comes(scene: Scene, row: Due) -> Next:
        came.append((row.next_at, row.subject))
        return Next(row.next_at + int(row.subject) if row.next_at < 60 else None)

    await _plan(database, "7", "10", "3", "200")
    ticker, clock = _ticker(database, comes)
    clock.at = 70.0
    await ticker.tick()
    assert [at for at, _ in came] == sorted(at for at, _ in came)
    assert [len([s for _, s in came if s == subject]) for subject in ("7", "10", "3", "200")] == [9, 7, 19, 1]


async def test_a_row_that_another_one_removes_or_moves_does_not_come(database: Database) -> None:
    came = []

    def comes(scene: Scene, row: Due) -> Next:
        came.append(row.subject)
        if came == ["first"]:
            due.remove(scene.tx, "x", "removed")
            due.plan(scene.tx, "x", "moved", 2000.0)
        if row.subject == "last":
            due.plan(scene.tx, "x", "first", 3000.0)
        return Next()

    await _plan(database, "first", "removed", "moved", "last")
    ticker, clock = _ticker(database, comes)
    await ticker.tick()
    assert came == ["first", "last"]
    clock.at = 4000.0
    await ticker.tick()
    assert came == ["first", "last", "moved", "first"]


async def test_two_at_once_bring_each_row_once(database: Database) -> None:
    came = []

    def comes(scene: Scene, row: Due) -> Next:
        came.append(row.subject)
        return Next()

    subjects = [str(n) for n in range(450)]
    await _plan(database, *subjects)
    one, other = _ticker(database, comes)[0], _ticker(database, comes)[0]
    await asyncio.gather(one.tick(), other.tick())
    assert sorted(came, key=int) == subjects


class Post:
    """A platform that notes what arrives, and when."""

    name = "telegram"

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.arrived: list[tuple[str, float]] = []

    async def deliver(self, chat: str, body: Mapping[str, Any]) -> None:
        self.arrived.append((body["what"], self.clock.now()))


async def test_a_leap_of_the_followed_clock_brings_everything_at_its_own_time(database: Database) -> None:
    """Also what waits for its hour; and what comes every week, each week once."""
    clock = Clock()
    post, began = Post(clock), clock.now()

    def comes(scene: Scene, row: Due) -> Next:
        name, wait = f"{row.subject}:{row.occurrence}", 3 * HOUR if row.subject == "patient" else 0.0
        when, until = scene.now + wait, scene.now + 4 * HOUR
        scene.messages.append(
            Message(
                "telegram", "7", "x", name, 0, {"what": name}, not_before=when, useful_until=until,
                skip="late" if scene.now > row.next_at + 60 else "",
            )
        )  # fmt: skip
        return Next(row.next_at + 7 * DAY if row.subject == "weekly" else None)

    for subject, days in (("weekly", 0.5), ("patient", 40.0), ("hour", 40.1), ("past", 100.0)):
        await database.run(partial(due.plan, kind="x", subject=subject, at=began + days * DAY))
    tools = Tools((Feature(dues={"x": comes}),), Lexicon())
    postman = Postman(database, {"telegram": post}, Pace(1000, 1000, 1000), "n", clock.now)
    ticker = Ticker(database, tools, clock, "n", postman.ring)
    working = asyncio.create_task(postman.run())
    clock.see(90 * DAY)
    async with asyncio.timeout(20):
        await ticker.tick()
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    wanted = {f"weekly:{n}": 0.5 + 7 * n for n in range(13)} | {"patient:0": 40.125, "hour:0": 40.1}
    expected = sorted(wanted.items(), key=lambda one: one[1])
    assert [what for what, _ in post.arrived] == [what for what, _ in expected]
    assert all(0 <= at - began - wanted[what] * DAY < 60 for what, at in post.arrived)
    assert abs(clock.now() - began - 90 * DAY) < 60
    assert await database.run(outbox.tally) == {("x", "sent"): 15}


async def test_a_followed_clock_that_is_set_back_takes_this_one_along(database: Database) -> None:
    clock = Clock()
    clock.see(DAY)
    clock.move()
    clock.see(0.0)
    assert not clock.is_behind
    assert abs(clock.now() - time.time()) < 60


async def test_a_clock_that_cannot_be_walked_in_a_while_leaps(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ticking, "LONGEST_WALK", 0.5)
    clock = Clock()
    tools = Tools((Feature(dues={"x": lambda scene, row: Next(scene.now + 0.001)}),), Lexicon())
    await database.run(partial(due.plan, kind="x", subject="restless", at=clock.now() + 1))
    clock.see(DAY)
    async with asyncio.timeout(5):
        await Ticker(database, tools, clock, "n", lambda: None).tick()
    assert not clock.is_behind
