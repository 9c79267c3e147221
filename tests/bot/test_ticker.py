"""The ticker: what is due comes, and what fails waits."""

from __future__ import annotations

import asyncio
from functools import partial

from bot.clock import Clock
from bot.ticker import PATIENCE, Ticker
from handlers.scene import Come, Feature, Next, Scene, Tools
from handlers.words import Lexicon
from storage import due
from storage.database import Database
from storage.due import Due


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
