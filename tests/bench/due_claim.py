"""100,000 due rows at the same second: claimed, said into the outbox, and advanced."""

from __future__ import annotations

import asyncio
import time
from contextlib import ExitStack
from tempfile import TemporaryDirectory

from sqlalchemy import text

from bot.clock import Clock
from bot.ticker import Ticker
from flows.replies import Moment, Reply, Text
from handlers.scene import Feature, Next, Scene, Tools
from handlers.words import Lexicon
from storage.database import Database
from storage.due import Due
from tests.bench import processes
from tests.bench.figures import Figures, figure

ROWS = 100_000
DAY = 86_400.0
PEOPLE = """
    INSERT INTO people (id, language, zone, created_at)
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0})
    SELECT i, 'id', 'Asia/Jakarta', 0 FROM n
"""
ACCOUNTS = """
    INSERT INTO accounts (id, person_id, platform, name, chat)
    SELECT id, id, 'telegram', CAST(id AS text), CAST(id AS text) FROM people
"""
_DUE = """
    INSERT INTO due (id, person_id, kind, subject, occurrence, rule, next_at)
    SELECT id, id, 'bench', CAST(id AS text), 0, 'weekly', {0} FROM people
"""


def measure() -> Figures:
    figures: Figures = {}
    with ExitStack() as stack:
        urls = {"sqlite": processes.sqlite(stack.enter_context(TemporaryDirectory()))}
        if url := stack.enter_context(processes.postgresql()):
            urls["postgresql"] = url
        for name, url in urls.items():
            figures[f"due_claim_{name}"] = figure(asyncio.run(_seconds(url)), "s")
    return figures


def _remind(scene: Scene, row: Due) -> Next:
    """What a reminder does: says something with a time and a name in it, and comes again in a week."""
    words = Text("review-line", {"label": "Pertemuan", "value": Moment(row.next_at + DAY)})
    scene.remind(scene.person, Reply(words), "bench", row.subject, row.occurrence)
    return Next(row.next_at + 7 * DAY, row.rule)


async def _seconds(url: str) -> float:
    """Until the last row has come, tick after tick."""
    database = Database(url)
    with database.transaction() as tx:
        tx.execute(text(PEOPLE.format(ROWS)))
        tx.execute(text(ACCOUNTS))
        tx.execute(text(_DUE.format(round((time.time() - 1) * 1e6))))
    with database.transaction() as tx:
        # What the database does by itself a while after so many rows came.
        tx.execute(text("ANALYZE"))
    tools = Tools((Feature(dues={"bench": _remind}),), Lexicon())
    ticker = Ticker(database, tools, Clock(), "bench", lambda: None)
    began = time.perf_counter()
    while _count(database, "SELECT count(*) FROM outbox") < ROWS:
        await ticker.tick()
    taken = time.perf_counter() - began
    assert _count(database, "SELECT count(*) FROM due WHERE occurrence = 1") == ROWS
    database.close()
    return taken


def _count(database: Database, query: str) -> int:
    with database.transaction() as tx:
        return int(tx.execute(text(query)).scalar_one())
