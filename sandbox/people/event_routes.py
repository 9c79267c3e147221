"""Server-sent events: the open pages learn that something changed, and fetch it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

from fastapi import APIRouter
from fastapi.responses import StreamingResponse

from sandbox.changes import Listener
from sandbox.errors import RefusedError
from sandbox.model import Json
from sandbox.people import view
from sandbox.people.here import TheWorld
from sandbox.world import World

router = APIRouter(prefix="/api", tags=["events"])
HEARTBEAT_SECONDS = 15.0
HEADERS = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}


@router.get("/people/{pid}/events")
async def person_events(world: TheWorld, pid: int) -> StreamingResponse:
    return _stream(world, [pid])


@router.get("/events")
async def events(world: TheWorld, people: str) -> StreamingResponse:
    """One stream for several people: `people=1,2`."""
    ids = people.split(",")
    if not all(part.strip().isdecimal() for part in ids):
        raise RefusedError(422, "people must be ids, separated by commas")
    return _stream(world, [int(part) for part in ids])


def _stream(world: World, people: list[int]) -> StreamingResponse:
    return StreamingResponse(_events(world, people), media_type="text/event-stream", headers=HEADERS)


async def _events(world: World, people: list[int]) -> AsyncIterator[str]:
    listener = Listener(people)
    world.changes.listeners.add(listener)
    try:
        yield ": open\n\n"
        while not listener.closed:
            if not await listener.wait(HEARTBEAT_SECONDS):
                yield ": still here\n\n"
            changed, clock = listener.take()
            for (person, chat), version in changed.items():
                yield _event("change", {"person": person, "chat": chat, "version": version})
            if clock:
                yield _event("clock", view.clock(world))
    finally:
        world.changes.listeners.discard(listener)


def _event(name: str, data: Json) -> str:
    return f"event: {name}\ndata: {json.dumps(data)}\n\n"
