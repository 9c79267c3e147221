"""Long polling. The offset moves on only after the commit, so what a crash interrupts comes again."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from bot.errors import LaterError
from bot.inbox import Inbox
from bot.logs import logger
from bot.platforms.telegram.client import Client
from bot.platforms.telegram.platform import Telegram, toast_params
from storage.database import StorageAwayError

_RETRY = 1.0


async def poll(client: Client, telegram: Telegram, inbox: Inbox) -> None:
    """Take updates in until cancelled. Raises `SetupError` if the token is wrong."""
    await client.call("deleteWebhook", {})
    offset = 0
    toasts: set[asyncio.Task[None]] = set()
    while True:
        try:
            batch = await client.updates(offset)
        except LaterError as error:
            logger().warning("polling", reason=str(error))
            await asyncio.sleep(error.after)
            continue
        for task in await _take_all(batch, telegram, inbox):
            toasts.add(task)
            task.add_done_callback(toasts.discard)
        if batch:
            offset = int(batch[-1]["update_id"]) + 1


async def _take_all(
    batch: Sequence[Mapping[str, Any]], telegram: Telegram, inbox: Inbox
) -> list[asyncio.Task[None]]:
    """Keep a whole batch, waiting for a database that is away; then answer its taps."""
    while True:
        texts = await asyncio.gather(*(inbox.take(raw) for raw in batch), return_exceptions=True)
        failed = [text for text in texts if isinstance(text, BaseException)]
        if not failed:
            break
        if not all(isinstance(error, StorageAwayError) for error in failed):
            raise failed[0]
        logger().warning("storage-away")
        await asyncio.sleep(_RETRY)
    answers = [toast_params(raw, str(text)) for raw, text in zip(batch, texts, strict=True)]
    return [asyncio.create_task(telegram.toast(answer)) for answer in answers if answer]
