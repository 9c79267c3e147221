"""What stands in small files of text that people send: fetched before the update is handled."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.errors import JejaringError
from bot.logs import logger
from flows.events import Media
from handlers.updates import Update

MOST = 100_000
"""Bytes of a file that is looked into."""
_ENDINGS = (".csv", ".tsv", ".txt")
Fetch = Callable[[str], Awaitable[bytes]]
"""Gets a file's content by the platform's handle. Raises `JejaringError`."""


def is_text(update: Update) -> bool:
    """Whether it brings a file that is worth looking into."""
    sent = update.content
    return (
        isinstance(sent, Media)
        and not update.group
        and 0 < sent.size <= MOST
        and sent.name.casefold().endswith(_ENDINGS)
    )


def holding(update: Update, content: bytes) -> Update:
    """The update with what stands in its file."""
    assert isinstance(update.content, Media)
    return replace(update, content=replace(update.content, text=decode(content[:MOST])))


async def look_into(update: Update, fetch: Fetch) -> Update:
    """As `holding`; a file that cannot be had now is handed on unread, and its sender is told."""
    assert isinstance(update.content, Media)
    try:
        return holding(update, await fetch(update.content.file))
    except JejaringError as error:
        logger().warning("file-not-fetched", reason=str(error))
        return update


def decode(content: bytes) -> str:
    """Text as spreadsheets write it: UTF-8, UTF-16 with its mark, or Windows' own."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
