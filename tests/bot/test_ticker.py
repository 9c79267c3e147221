"""The ticker: what is due comes, and what fails waits."""

from __future__ import annotations

from functools import partial

from bot.clock import Clock
from bot.ticker import PATIENCE, Ticker
from handlers.scene import Feature, Next, Scene, Tools
from handlers.words import Lexicon
from storage import due, people
from storage.database import Database
from storage.due import Due


class Still(Clock):
    """A clock that nobody moves but the test."""

    at = 1000.0

    async def follow(self) -> None:
        pass

    def now(self) -> float:
        return self.at


async def test_a_row_that_fails_is_tried_again_later(database: Database) -> None:
    came = []

    def comes(scene: Scene, row: Due) -> Next:
        came.append(row.subject)
        if row.subject == "broken":
            raise ValueError
        return Next()

    person = await database.run(
        lambda tx: people.add_person(tx, "telegram", "1", "1", None, "id", "Asia/Jakarta", 1.0)
    )
    for subject in ("broken", "sound"):
        await database.run(partial(due.plan, kind="x", subject=subject, at=5.0, person=person.id))
    clock = Still("")
    ticker = Ticker(database, Tools((Feature(dues={"x": comes}),), Lexicon()), clock, "n", lambda: None)
    await ticker.tick()
    assert set(came) == {"broken", "sound"}
    came.clear()
    clock.at += PATIENCE - 1
    await ticker.tick()
    assert came == []
    clock.at += 1
    await ticker.tick()
    assert set(came) == {"broken"}
