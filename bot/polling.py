"""Long polling. The offset moves on only after the commit, so what a crash interrupts comes again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.errors import LaterError
from bot.inbox import Inbox
from bot.logs import logger
from bot.platforms.telegram.client import Client
from bot.platforms.telegram.platform import Telegram, toast_params
from bot.platforms.telegram.read import author
from storage.database import StorageAwayError

_RETRY = 1.0
Raw = Mapping[str, Any]


async def poll(client: Client, telegram: Telegram, inbox: Inbox, started: Callable[[], None]) -> None:
    """Take updates in until cancelled. Raises `SetupError` if the token is wrong."""
    await client.persist("deleteWebhook", {})
    started()
    offset = 0
    async with asyncio.TaskGroup() as toasts:
        while True:
            batch = await _fetch(client, offset)
            people: dict[str, list[Raw]] = {}
            for raw in batch:
                people.setdefault(author(raw), []).append(raw)
            lanes = (_take_in_turn(raws, telegram, inbox, toasts) for raws in people.values())
            await asyncio.gather(*lanes)
            if batch:
                offset = int(batch[-1]["update_id"]) + 1


async def _fetch(client: Client, offset: int) -> Sequence[Raw]:
    try:
        return await client.updates(offset)
    except LaterError as error:
        logger().warning("polling", reason=str(error))
        await asyncio.sleep(error.after)
        return ()


async def _take_in_turn(
    raws: Sequence[Raw], telegram: Telegram, inbox: Inbox, toasts: asyncio.TaskGroup
) -> None:
    """Keep one person's updates in their order; a tap is answered as soon as it is kept."""
    for raw in raws:
        answer = toast_params(raw, await _keep(raw, inbox))
        if answer:
            toasts.create_task(telegram.toast(answer))


async def _keep(raw: Raw, inbox: Inbox) -> str:
    """Take an update in, waiting for a database that is away."""
    while True:
        try:
            return await inbox.take(raw)
        except StorageAwayError:
            logger().warning("storage-away")
            await asyncio.sleep(_RETRY)
