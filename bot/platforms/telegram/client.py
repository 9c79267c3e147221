"""The Bot API, spoken through python-telegram-bot's `Bot`; its errors become ours."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Callable, Mapping
from typing import Any

from aiohttp import ClientConnectorError, ConnectionTimeoutError
from telegram import Bot, InputFile, InputMediaPhoto
from telegram.error import (
    BadRequest,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.warnings import PTBUserWarning

from bot.errors import LaterError, RefusedError, SetupError, UnreachableError, UnsupportedError, UnsureError
from bot.logs import logger
from bot.platforms.telegram.request import Request

# Raw requests are meant: the answers are not needed as objects, and updates of unknown kinds must pass.
warnings.filterwarnings("ignore", message="Please use 'Bot", category=PTBUserWarning)

WRONG_TOKEN = "Token ditolak Telegram. Periksa JEJARING_TOKEN; @BotFather bisa memberi yang baru."
POLL_SECONDS = 50


class Client:
    """One bot. Sending and polling have connections of their own, so that neither waits for the other.

    `patience`: seconds to wait for an answer. `now` tells the time to a sandbox whose clock is followed.
    """

    def __init__(self, token: str, api: str, patience: float, now: Callable[[], float] | None = None) -> None:
        try:
            self._bot = Bot(
                token,
                base_url=f"{api}/bot",
                base_file_url=f"{api}/file/bot",
                request=Request(api, connections=16, read_timeout=patience, now=now),
                get_updates_request=Request(api, connections=1, read_timeout=POLL_SECONDS + 10),
            )
        except InvalidToken:
            raise SetupError(WRONG_TOKEN) from None

    async def start(self) -> str:
        """Say who we are; returns the bot's username. Raises `SetupError` if the token is wrong."""
        while True:
            try:
                await self._bot.initialize()
                return str(self._bot.username)
            except InvalidToken:
                raise SetupError(WRONG_TOKEN) from None
            except TelegramError as error:
                await _wait(_later(error))

    async def stop(self) -> None:
        await self._bot.shutdown()

    async def call(self, method: str, params: Mapping[str, Any]) -> Any:
        """Call a method by its name. Raises what a platform's `deliver` may raise."""
        try:
            return await self._bot.do_api_request(method, api_kwargs=dict(params))
        except RetryAfter as error:
            raise _later(error) from None
        except Forbidden as error:
            raise UnreachableError(_reason(error)) from None
        except BadRequest as error:
            # Who cannot be let into a chat that is gone can still be told so.
            is_writing = method.startswith(("send", "edit"))
            gone = is_writing and "chat not found" in error.message.lower()
            raise (UnreachableError if gone else RefusedError)(_reason(error)) from None
        except NetworkError as error:
            raise _network(error) from None
        except TelegramError as error:
            if _is_revoked(error):
                # The operator's to mend; what waits for it is not lost meanwhile.
                raise LaterError("token refused", after=60) from None
            known = UnsupportedError if isinstance(error, EndPointNotFound) else RefusedError
            raise known(_reason(error)) from None

    async def fetch(self, file: str) -> bytes:
        """What is in a file that somebody sent. Raises `RefusedError`, for it can be sent once more."""
        try:
            found = await self._bot.get_file(file)
            return bytes(await found.download_as_bytearray())
        except TelegramError as error:
            raise RefusedError(_reason(error)) from None

    async def persist(self, method: str, params: Mapping[str, Any]) -> None:
        """Call a method that may be repeated, until it is done. Raises `SetupError` if it is refused."""
        while True:
            try:
                await self.call(method, params)
                return
            except LaterError as error:
                await _wait(error)
            except UnsureError as error:
                await _wait(LaterError(str(error), after=2))
            except (RefusedError, UnreachableError) as error:
                raise SetupError(f"Telegram menolak {method}: {error}") from None

    async def updates(self, offset: int) -> list[dict[str, Any]]:
        """The next updates as they came, waiting for them up to 50 s."""
        params = {"offset": offset, "timeout": POLL_SECONDS, "allowed_updates": ALLOWED}
        try:
            found: list[dict[str, Any]] = await self._bot.do_api_request("getUpdates", api_kwargs=params)
            return found
        except TelegramError as error:
            if _is_revoked(error):
                raise SetupError(WRONG_TOKEN) from None
            raise _later(error) from None


ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member", "chat_join_request")


def file(name: str, content: bytes) -> InputFile:
    """A file to upload."""
    return InputFile(content, filename=name)


def media(name: str, content: bytes, caption: str) -> InputMediaPhoto:
    """A picture to upload in place of another."""
    return InputMediaPhoto(content, caption=caption, parse_mode="HTML", filename=name)


def _network(error: NetworkError) -> LaterError | UnsureError:
    """Whether a failed request may have been done: not if the answer was no, or there was no connection."""
    cause = error.__cause__
    if cause is None or isinstance(cause, ClientConnectorError | ConnectionTimeoutError):
        return LaterError(_reason(error), after=2)
    return UnsureError(_reason(error))


def _later(error: TelegramError) -> LaterError:
    if not isinstance(error, RetryAfter):
        return LaterError(_reason(error), after=2)
    wait = error.retry_after
    return LaterError("429", wait if isinstance(wait, int | float) else wait.total_seconds(), told=True)


async def _wait(error: LaterError) -> None:
    logger().warning("telegram-away", reason=str(error))
    await asyncio.sleep(error.after)


def _is_revoked(error: TelegramError) -> bool:
    """Whether the token is not known any more; the library takes that for an unknown method."""
    return isinstance(error, EndPointNotFound) and "unauthorized" in str(error.__cause__).lower()


def _reason(error: TelegramError) -> str:
    return f"{type(error).__name__}: {error.message}"[:200]
