"""The pages of live polls: where guests answer, and what the room sees."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Route

from bot.web.ballot import Ballot
from bot.web.live import Live
from bot.web.projector import Projector
from bot.web.room import Pictures, Room
from flows.polls.question import Kind


def routes(
    room: Room, kinds: Mapping[str, Kind], pictures: Pictures
) -> tuple[list[Route], Callable[[], None]]:
    """The pages, and what lets go of all who watch before the server leaves."""
    projector = Projector(room, kinds, pictures)
    live = Live(room.frame, projector.paint)
    ballot = Ballot(room, kinds, pictures, live)
    small = [Middleware(GZipMiddleware, minimum_size=500, compresslevel=6)]
    return [
        Route("/j", ballot.door, middleware=small),
        Route("/j/{code}", ballot.show, middleware=small),
        Route("/j/{code}", ballot.vote, methods=["POST"], middleware=small),
        Route("/live/{code}", partial(projector.show, live=live), middleware=small),
        Route("/live/{code}/events", live, methods=["GET"]),
    ], live.leave
