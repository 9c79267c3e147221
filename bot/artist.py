"""Draws what goes to a chat at the moment when it is sent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from bot.errors import RefusedError
from flows.polls import codes
from flows.polls.frame import Asked, Frame
from flows.replies import Words
from handlers.polls import drawn, live, reports
from handlers.scene import Tools
from handlers.words import Lexicon
from storage.database import Database, Tx


class Artist:
    """Turns the names of `handlers.polls.drawn` into files."""

    def __init__(self, database: Database, tools: Tools, username: str) -> None:
        self._database = database
        self._tools = tools
        self._username = username

    async def __call__(self, name: str) -> bytes:
        """The file that a name stands for. Raises `RefusedError` for what is gone."""
        smallest = self._tools.smallest
        kind, *numbers = name.removeprefix(drawn.PREFIX).split(":")
        match kind, [int(number) for number in numbers]:
            case "board", [question]:
                return await self._card(lambda tx: live.of_board(tx, question, smallest))
            case "card", [question, round]:
                return await self._card(lambda tx: live.of_round(tx, question, round, smallest))
            case "report", [session]:
                return await self._report(session)
        raise RefusedError(f"nobody draws {kind}")

    async def _card(self, find: Callable[[Tx], tuple[Frame, Asked] | None]) -> bytes:
        # Late, as all that draws: the bot starts without it.
        from bot.pictures.card import Join, card
        from bot.pictures.png import png

        found = await self._database.run(find)
        if found is None:
            raise RefusedError("question gone")
        frame, asked = found
        pages = self._tools.pages
        page = f"{pages}/j".partition("://")[2] if pages else codes.show(frame.code)
        join = Join(self._username, page, f"{self._tools.link}j-{frame.code}")
        say = _sayer(self._tools.lexicon, frame.language)
        return await asyncio.to_thread(lambda: png(card(frame, asked, join, say)))

    async def _report(self, session: int) -> bytes:
        from bot.pictures.report import pdf

        held = await self._database.run(lambda tx: reports.report(tx, session, self._tools.smallest))
        if held is None:
            raise RefusedError("session gone")
        say = _sayer(self._tools.lexicon, held.frame.language)
        return await asyncio.to_thread(lambda: pdf(held, say))


def _sayer(lexicon: Lexicon, language: str) -> Callable[[Words], str]:
    return lambda words: lexicon.plain(words, language)
