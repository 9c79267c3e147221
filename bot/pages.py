"""The pages on the real house: calendars, live polls and their pictures, and the cards that go to a chat."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.routing import Route

from bot.errors import RefusedError
from bot.room import StoredRoom
from flows.polls import codes
from flows.polls.kinds import KINDS
from flows.replies import Words
from handlers import live
from handlers.scene import Tools
from storage.database import Database

_QR = 120.0


def routes(room: StoredRoom) -> tuple[list[Route], Callable[[], None]]:
    """The pages, and what lets go of all who watch before the server leaves."""
    from bot.pictures import chart, qr
    from bot.pictures.svg import tag
    from bot.web import calendar, polls
    from bot.web.room import Pictures

    def square(link: str) -> str:
        return tag(
            "svg", qr.qr(link, _QR), xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {_QR:g} {_QR:g}"
        )

    pages, leave = polls.routes(room, KINDS, Pictures(chart.draw, chart.table, square))
    return [*pages, calendar.route(room.calendar)], leave


def cards(database: Database, tools: Tools, username: str) -> Callable[[int], Awaitable[bytes]]:
    """Draws a question's results as a PNG. Raises `RefusedError` for a question that is gone."""

    async def draw(question: int) -> bytes:
        # Late, as all that draws: the bot starts without it.
        from bot.pictures.card import Join, card
        from bot.pictures.png import png

        found = await database.run(lambda tx: live.of_question(tx, question))
        if found is None:
            raise RefusedError("question gone")
        frame, asked = found

        def say(words: Words) -> str:
            return tools.lexicon.plain(words, frame.language)

        page = f"{tools.pages}/j".partition("://")[2] if tools.pages else codes.show(frame.code)
        join = Join(username, page, f"{tools.link}j-{frame.code}")
        return await asyncio.to_thread(lambda: png(card(frame, asked, join, say)))

    return draw
