"""The bot's memory with 10,000 open conversations in its database, after 500 people more took some steps."""

from __future__ import annotations

import asyncio
import time
from tempfile import TemporaryDirectory

from sqlalchemy import text

from bot.app import FEATURES
from handlers import door
from handlers.scene import Tools
from handlers.updates import Command, Sender, Update
from handlers.words import Lexicon
from storage.database import Database
from tests.bench import processes
from tests.bench.figures import Figures, figure

OPEN = 10_000
NEWCOMERS, MOVES = 500, 3
_BOT = 21


def measure() -> Figures:
    with processes.stage(_BOT) as stage, TemporaryDirectory() as folder:
        url = processes.sqlite(folder)
        asyncio.run(_open_conversations(url))
        with processes.jejaring(stage, _BOT, url) as bot:
            stage.walk(_BOT, 1000, NEWCOMERS, MOVES)
            return {"rss_10k": figure(bot.memory(), "MB")}


async def _open_conversations(url: str) -> None:
    """As people open them: each through the door. What would be said to them counts as said."""
    database, tools = Database(url), Tools(FEATURES, Lexicon())
    now = time.time()
    for first in range(0, OPEN, 500):
        await asyncio.gather(*(_start(database, tools, first + n, now) for n in range(500)))
    with database.transaction() as tx:
        tx.execute(text("UPDATE outbox SET state = 'sent', body = '{}', chat = ''"))
    database.close()


async def _start(database: Database, tools: Tools, number: int, now: float) -> None:
    name = str(500_000_000 + number)
    update = Update("telegram", f"rss-{number}", Sender(name, name, "Ana"), Command("start"))
    await database.run(lambda tx: door.receive(tx, tools, update, now))
