"""The composition root: the one file that knows everybody."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
from collections.abc import Callable, Iterator
from socket import socket

import uvicorn
from starlette.types import ASGIApp

from bot import polling
from bot.clock import Clock
from bot.errors import JejaringError, LaterError, SetupError
from bot.inbox import Inbox
from bot.logs import logger
from bot.pacing import Pace
from bot.platforms.telegram.client import ALLOWED, Client
from bot.platforms.telegram.platform import Telegram
from bot.postman import Postman
from bot.settings import Settings
from bot.ticker import Ticker
from bot.web.app import WEBHOOK, build
from handlers import help, places, privacy, profile, registration, roles, rules, talk
from handlers.scene import Tools
from handlers.words import Lexicon
from storage.database import Database, StorageAwayError, make_room
from storage.migrate import migrate

FEATURES = (
    rules.FEATURE,
    registration.FEATURE,
    profile.FEATURE,
    privacy.FEATURE,
    roles.FEATURE,
    help.FEATURE,
    places.FEATURE,
    talk.FEATURE,
)
NO_TOKEN = "Token belum ada: isi JEJARING_TOKEN dengan token dari @BotFather, atau coba `make demo`."
"""What an operator without a token is told."""


async def run(settings: Settings, ready: Callable[[], None] = lambda: None) -> None:
    """Run the bot until cancelled; `ready` is called when it listens. Raises `SetupError`."""
    token = settings.token.get_secret_value()
    if not token:
        raise SetupError(NO_TOKEN)
    client = Client(token, settings.api)
    database = open_database(settings)
    clock = Clock(settings.clock)
    try:
        await clock.follow()
        username = await _introduce(client)
        await _work(settings, client, database, clock, username, ready)
    finally:
        await client.stop()
        await clock.close()
        database.close()


def open_database(settings: Settings) -> Database:
    """The database, at the schema that this code expects. Raises `SetupError` if it cannot be reached."""
    make_room(settings.database)
    database = Database(settings.database, settings.writers)
    try:
        migrate(database)
    except StorageAwayError as error:
        raise SetupError(f"Basis data tidak terjangkau ({error}). Periksa JEJARING_DATABASE.") from error
    return database


async def _introduce(client: Client) -> str:
    while True:
        try:
            return await client.start()
        except LaterError as error:
            logger().warning("telegram-away", reason=str(error))
            await asyncio.sleep(error.after)


async def _work(
    settings: Settings,
    client: Client,
    database: Database,
    clock: Clock,
    username: str,
    ready: Callable[[], None],
) -> None:
    lexicon = Lexicon()
    tools = Tools(FEATURES, lexicon, f"https://t.me/{username}?start=")
    telegram = Telegram(client, lexicon)
    pace = Pace(settings.rate, settings.chat_rate, settings.group_rate_per_minute / 60)
    postman = Postman(database, {telegram.name: telegram}, pace, settings.node, clock.now)
    inbox = Inbox(database, tools, username, clock.now, postman.ring)
    ticker = Ticker(database, tools, clock, settings.node, postman.ring)
    ticker.start()
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(postman.run())
            if settings.mode == "webhook":
                tasks.create_task(_serve(settings, client, database, inbox))
            else:
                tasks.create_task(polling.poll(client, telegram, inbox))
            tasks.create_task(_name_commands(telegram))
            logger().info("started", mode=settings.mode, bot=username, node=settings.node)
            ready()
    finally:
        ticker.stop()


async def _serve(settings: Settings, client: Client, database: Database, inbox: Inbox) -> None:
    secret = webhook_secret(settings)
    address = f"{settings.webhook_url}{WEBHOOK}"
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(serve(build(database, inbox, secret), settings.host, settings.port))
        await client.call("setWebhook", {"url": address, "secret_token": secret, "allowed_updates": ALLOWED})


def webhook_secret(settings: Settings) -> str:
    """The secret that Telegram has to show; made from the token unless it is set."""
    given = settings.webhook_secret.get_secret_value()
    return given or hashlib.sha256(settings.token.get_secret_value().encode()).hexdigest()


async def _name_commands(telegram: Telegram) -> None:
    try:
        await telegram.name_commands()
    except JejaringError as error:
        logger().warning("commands-not-set", reason=str(error))


class _Server(uvicorn.Server):
    """A server that leaves the signals to the command line, and says when it listens."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()


async def serve(app: ASGIApp, host: str, port: int, ready: Callable[[], None] = lambda: None) -> None:
    """Serve an application until cancelled. Raises `SetupError` if the port is taken."""
    config = uvicorn.Config(
        app, host=host, port=port, log_config=None, access_log=False, timeout_graceful_shutdown=1
    )
    server = _Server(config, ready)
    task = asyncio.create_task(server.serve())
    try:
        await asyncio.shield(task)
    except SystemExit:
        raise SetupError(f"Port {port} sudah dipakai. Pilih yang lain, misalnya PORT={port + 1}.") from None
    finally:
        server.should_exit = True
        await asyncio.wait([task])
