"""Taking updates in: each through the door, in order for each person, and answered only when kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.files import Fetch, is_text, look_into
from bot.lane import Lane
from bot.logs import logger
from bot.platforms.telegram.read import read
from flows.replies import Reply, Text
from handlers import door
from handlers.scene import Tools
from handlers.updates import Update, Vote
from storage.database import Database, StorageAwayError


class Inbox:
    """The way in for one bot's updates."""

    def __init__(
        self,
        database: Database,
        tools: Tools,
        username: str,
        now: Callable[[], float],
        ring: Callable[[], None],
        fetch: Fetch,
    ) -> None:
        self._database = database
        self._tools = tools
        self._username = username
        self._now = now
        self._ring = ring
        self._fetch = fetch
        self._lane = Lane(database, tools, now, ring)

    async def take(self, raw: Mapping[str, Any]) -> str:
        """Handle one update; returns, after the commit, what to answer to its tap.

        Raises `StorageAwayError`: nothing was kept, so it must be delivered again.
        """
        read = self._read(raw)
        if read is None:
            return ""
        if isinstance(read.content, Vote):
            return await self._lane.take(read)
        update = await look_into(read, self._fetch) if is_text(read) else read
        try:
            toast = await self._database.run(
                lambda tx: door.receive(tx, self._tools, update, self._now()), order=update.sender.name
            )
        except StorageAwayError:
            raise
        except Exception:
            logger().exception("update-failed", kind=type(update.content).__name__)
            toast = await self._apologise(update)
        self._ring()
        if toast is None:
            return ""
        text, language = toast
        return self._tools.lexicon.plain(text, language)

    def _read(self, raw: Mapping[str, Any]) -> Update | None:
        try:
            return read(raw, self._username)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            logger().warning("update-unreadable", error=type(error).__name__, fields=sorted(map(str, raw)))
            return None

    async def _apologise(self, update: Update) -> tuple[Text, str] | None:
        """A mistake of ours: the person hears of it, and the update is not tried for ever."""
        sorry = Reply(Text("sorry"))
        try:
            return await self._database.run(
                lambda tx: door.receive(tx, self._tools, update, self._now(), instead=sorry),
                order=update.sender.name,
            )
        except StorageAwayError:
            raise
        except Exception:
            logger().exception("update-given-up", kind=type(update.content).__name__)
            return None
