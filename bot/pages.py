"""The pages on the real house: calendars, live polls and their pictures."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.routing import Route

from bot.room import StoredRoom
from flows.polls.kinds import KINDS

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
