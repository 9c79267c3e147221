"""What the person side's routes need, handed to them by FastAPI."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from sandbox.desk import Desk
from sandbox.errors import RefusedError
from sandbox.model import Bot, Chat
from sandbox.people import chats
from sandbox.world import World


async def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


async def _world(request: Request) -> World:
    desk: Desk = request.app.state.desk
    return desk.world


async def _chat(request: Request, pid: int, cid: int) -> Chat:
    return chats.chat_of(await _world(request), pid, cid)


async def _own_chat(request: Request, pid: int, cid: int) -> Chat:
    return chats.own_chat(await _world(request), pid, cid)


def known_bot(world: World, bot: int) -> Bot:
    if bot not in world.bots:
        raise RefusedError(404, "no such bot")
    return world.bots[bot]


TheDesk = Annotated[Desk, Depends(_desk)]
TheWorld = Annotated[World, Depends(_world)]
AnyChat = Annotated[Chat, Depends(_chat)]
OwnChat = Annotated[Chat, Depends(_own_chat)]
