"""Sessions as the web pages see them, on the database."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from flows.polls.frame import Frame, Listed, Receipt
from flows.replies import Text, Words
from handlers.meetings import calendars
from handlers.polls import guests, live
from handlers.scene import Tools
from storage.database import Database


class StoredRoom:
    """`Room` on the database: each question and each vote is one transaction."""

    def __init__(
        self,
        database: Database,
        tools: Tools,
        username: str,
        base: str,
        now: Callable[[], float],
        ring: Callable[[], None],
    ) -> None:
        self._database = database
        self._tools = tools
        self.now = now
        self._ring = ring
        self.username = username
        self.base = base

    def say(self, words: Words, language: str) -> str:
        return self._tools.lexicon.plain(words, language)

    async def frame(self, code: str) -> Frame | None:
        return await self._database.run(lambda tx: live.frame(tx, code, self._tools.smallest))

    async def mine(self, code: str, guest: str) -> Mapping[int, tuple[str, ...]]:
        return await self._database.run(lambda tx: guests.mine(tx, code, guest))

    async def vote(
        self, code: str, guest: str, question_id: int, round: int, answers: Sequence[str]
    ) -> Sequence[Receipt]:
        receipts = await self._database.run(
            lambda tx: guests.vote(tx, self._tools, guest, question_id, round, answers, self.now()),
            order="votes",
        )
        self._ring()
        return receipts

    async def posts(self, question_id: int) -> Sequence[Listed]:
        return await self._database.run(lambda tx: live.listed(tx, question_id))

    async def upvote(self, code: str, guest: str, question_id: int, round: int, post: str) -> Receipt:
        return await self._database.run(
            lambda tx: guests.upvote(tx, self._tools, guest, question_id, round, post, self.now()),
            order="votes",
        )

    async def points(self, code: str, guest: str) -> Text | None:
        return await self._database.run(lambda tx: guests.points(tx, code, guest, self._tools.smallest))

    async def come_in(self, code: str, guest: str) -> None:
        await self._database.run(lambda tx: guests.come_in(tx, self._tools, code, guest, self.now()))

    async def calendar(self, secret: str) -> str | None:
        """The calendar behind a secret address."""
        return await self._database.run(lambda tx: calendars.feed(tx, self._tools, secret, self.now()))
