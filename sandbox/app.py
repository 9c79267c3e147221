"""Puts the sandbox together: the bot side and the person side on one port."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.types import Message, Receive, Scope, Send

from sandbox.desk import Desk
from sandbox.http_bot import BotSide
from sandbox.store import Store
from sandbox.strict import Checker
from sandbox.town import settle
from sandbox.webhooks import Webhooks
from sandbox.world import World

BOT_PATHS = ("/bot", "/file/bot")


class Sandbox:
    """The whole as one ASGI application; bots' requests take the short way."""

    def __init__(self, bot_side: BotSide, people: Any) -> None:
        self.bot_side = bot_side
        self.people = people
        self.state = people.state

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_kept(message: Message) -> None:
            self.bot_side.desk.world.keep()
            await send(message)

        if scope["type"] == "http" and _for_bots(scope["path"]):
            await self.bot_side(scope, receive, send)
        else:
            await self.people(scope, receive, send_kept)


def build(
    data: Path | None = None,
    town: bool = True,
    strict: bool = False,
    webhook_delay: float = 1.0,
    started: str | None = None,
) -> Sandbox:
    """A sandbox, kept in memory or, with a folder, on disk.

    `webhook_delay`: seconds before a first retry. `started`: the token of a bot that all in a new town know.
    """
    from sandbox.people.api import person_side  # FastAPI takes half a second: only who builds pays

    world = World()
    store = Store(data) if data is not None else None
    known = store.load(world) if store is not None else False
    if town and not known:
        settle(world, started)
    desk = Desk(world, Checker() if strict else None)
    webhooks = Webhooks(world, desk.reply, webhook_delay)

    @asynccontextmanager
    async def lifespan(app: Any) -> AsyncIterator[None]:
        async with _working(world, desk, webhooks, store):
            yield

    return Sandbox(BotSide(desk), person_side(desk, lifespan=lifespan))


@asynccontextmanager
async def _working(world: World, desk: Desk, webhooks: Webhooks, store: Store | None) -> AsyncIterator[None]:
    """Runs what goes on in the background; at the end everything is written."""
    if desk.checker is not None:
        desk.checker.start()
    deliveries = asyncio.create_task(webhooks.run())
    try:
        yield
    finally:
        deliveries.cancel()
        await asyncio.gather(deliveries, return_exceptions=True)
        if store is not None:
            store.write(world)
            store.close()


def _for_bots(path: str) -> bool:
    return path.startswith(BOT_PATHS) and "/" in path[1:]
