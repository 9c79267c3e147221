"""The vote lane: votes that arrive while others are being committed are committed together next."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from bot.logs import logger
from flows.replies import Text
from handlers.polls import votes
from handlers.scene import Tools
from handlers.updates import Update, Vote
from storage.database import Database, StorageAwayError

TOGETHER = 256
"""So many votes are kept in one statement at the most."""
_MOST_SAID = 10_000
_Waiting = tuple[Update, "asyncio.Future[str]"]


class Lane:
    """Takes votes in, in the order in which they came."""

    def __init__(
        self, database: Database, tools: Tools, now: Callable[[], float], ring: Callable[[], None]
    ) -> None:
        self._database = database
        self._tools = tools
        self._now = now
        self._ring = ring
        self._waiting: list[_Waiting] = []
        self._working: asyncio.Task[None] | None = None
        self._said: dict[tuple[object, ...], str] = {}

    async def take(self, update: Update) -> str:
        """Keep a vote; returns, after its commit, what to answer. Raises `StorageAwayError`."""
        kept: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._waiting.append((update, kept))
        if self._working is None:
            self._working = asyncio.create_task(self._work())
        return await kept

    async def _work(self) -> None:
        try:
            while self._waiting:
                platform = self._waiting[0][0].platform
                batch = [one for one in self._waiting[:TOGETHER] if one[0].platform == platform]
                taken = set(map(id, batch))
                self._waiting = [one for one in self._waiting if id(one) not in taken]
                await self._keep(batch)
        finally:
            self._working = None

    async def _keep(self, batch: Sequence[_Waiting]) -> None:
        came = [update for update, _ in batch]
        try:
            answers = await self._database.run(
                lambda tx: votes.receive(tx, self._tools, came, self._now()), order="votes"
            )
        except Exception as error:
            await self._fail(batch, error)
            return
        for (update, kept), answer in zip(batch, answers, strict=True):
            if not kept.done():
                kept.set_result(self._say(update, answer) if answer else "")
        if any(map(votes.is_drawn_again, came)):
            self._ring()

    async def _fail(self, batch: Sequence[_Waiting], error: Exception) -> None:
        """One vote that fails must not take others with it: each is tried by itself."""
        if len(batch) > 1 and not isinstance(error, StorageAwayError):
            for one in batch:
                await self._keep([one])
            return
        for update, kept in batch:
            if kept.done():
                continue
            if isinstance(error, StorageAwayError):
                kept.set_exception(error)
            else:
                # A mistake of ours: the voter hears of it, and the vote is not tried for ever.
                logger().error("vote-failed", error=type(error).__name__)
                language = self._tools.lexicon.closest(update.sender.language)
                kept.set_result(self._tools.lexicon.plain(Text("sorry"), language))

    def _say(self, update: Update, outcome: votes.Cast) -> str:
        """What to answer; many votes are the same, so the words are made once."""
        vote, text, language = update.content, outcome.text, outcome.language
        assert isinstance(vote, Vote)
        key = (vote.question, outcome.answer, text.key, language)
        said = self._said.get(key)
        if said is None:
            if len(self._said) >= _MOST_SAID:
                self._said.clear()
            said = self._said[key] = self._tools.lexicon.plain(text, language)
        return said
