"""Running the bot, or the sandbox, until a signal says stop."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import signal
import sqlite3
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

import uvloop
from pydantic import ValidationError

from bot import logs
from bot.app import run
from bot.errors import SetupError
from bot.settings import Settings

if TYPE_CHECKING:
    from sandbox.app import Sandbox


def read_settings(**given: Any) -> Settings:
    """The settings of the environment. Raises `SetupError` naming the one that is wrong."""
    try:
        return Settings(**given)
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0])
        field = Settings.model_fields[name]
        right = " atau ".join(map(str, field.examples or [field.default]))
        raise SetupError(f"JEJARING_{name.upper()} tidak bisa dibaca. Contoh yang benar: {right}") from None


def until_stopped(work: Coroutine[Any, Any, None]) -> None:
    """Run until it ends, or until SIGINT or SIGTERM. Raises the first `SetupError` from within."""
    # What was made until now stays for good: it need not be looked through again and again.
    gc.freeze()
    gc.enable()
    # What is under way at once in a busy poll: looking through it again and again cost a tenth of each vote.
    gc.set_threshold(10_000)
    try:
        uvloop.run(_with_signals(work))
    except* SetupError as group:
        raise _first(group) from None


async def _with_signals(work: Coroutine[Any, Any, None]) -> None:
    task = asyncio.ensure_future(work)
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, task.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await task


def _first(group: BaseExceptionGroup[SetupError]) -> SetupError:
    error = group.exceptions[0]
    return _first(error) if isinstance(error, BaseExceptionGroup) else error


def run_bot() -> None:
    settings = read_settings()
    logs.set_up(settings.log)
    try:
        until_stopped(run(settings))
    except ExceptionGroup:
        # Python's own last words would tell what people wrote.
        logs.logger().exception("crashed")
        sys.exit(1)


def run_sandbox(port: int, data: str) -> None:
    from bot.web.server import serve

    logs.set_up("plain")
    town = build_town(Path(data) if data else None)
    until_stopped(serve(town, "127.0.0.1", port, "PORT", leave=town.state.world.stop))


def build_town(folder: Path | None, started: str | None = None) -> Sandbox:
    """The sandbox, kept in a folder if there is one. Raises `SetupError` if it cannot be kept there."""
    from sandbox.app import build

    try:
        return build(data=folder, started=started)
    except (OSError, sqlite3.Error) as error:
        raise SetupError(
            f"Folder {folder} tidak bisa dipakai ({error}). Periksa folder itu dan isinya."
        ) from None
