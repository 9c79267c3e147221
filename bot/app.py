"""The composition root: the one file that knows everybody."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import re
from collections.abc import Callable, Iterator

from bot import polling
from bot.artist import Artist
from bot.clock import Clock
from bot.errors import JejaringError, SetupError
from bot.inbox import Inbox
from bot.logs import logger
from bot.pacing import Pace
from bot.platforms import Platform
from bot.platforms.telegram.client import ALLOWED, Client
from bot.platforms.telegram.platform import Telegram
from bot.postman import Postman
from bot.room import StoredRoom
from bot.settings import Settings
from bot.ticker import Ticker
from handlers import (
    broadcasts,
    care,
    groups,
    help,
    meetings,
    places,
    polls,
    privacy,
    profile,
    registration,
    roles,
    rules,
    status,
    talk,
)
from handlers.polls import agenda, competing, moderating
from handlers.roundtables import (
    aids,
    briefs,
    cases,
    charters,
    duties,
    facilitators,
    kits,
    notes,
    overview,
    pledges,
    proposals,
    pulse,
    rota,
    speakers,
)
from handlers.scene import Feature, Tools
from handlers.words import Lexicon
from storage.database import Database, DatabaseError, StorageAwayError, make_room
from storage.migrate import migrate

FEATURES: tuple[Feature, ...] = (
    rules.FEATURE,
    registration.FEATURE,
    profile.FEATURE,
    meetings.FEATURE,
    overview.FEATURE,
    care.FEATURE,
    polls.FEATURE,
    agenda.FEATURE,
    competing.FEATURE,
    moderating.FEATURE,
    broadcasts.FEATURE,
    groups.FEATURE,
    roles.FEATURE,
    status.FEATURE,
    proposals.FEATURE,
    charters.FEATURE,
    facilitators.FEATURE,
    rota.FEATURE,
    speakers.FEATURE,
    duties.FEATURE,
    kits.FEATURE,
    notes.FEATURE,
    cases.FEATURE,
    aids.FEATURE,
    pulse.FEATURE,
    briefs.FEATURE,
    pledges.FEATURE,
    privacy.FEATURE,
    help.FEATURE,
    places.FEATURE,
    talk.FEATURE,
)
NO_TOKEN = "Token belum ada: isi JEJARING_TOKEN dengan token dari @BotFather, atau coba `make demo`."
"""What an operator without a token is told."""
NO_SUCH_TOKEN = (
    "JEJARING_TOKEN bukan sebuah token. Salin dari @BotFather seluruhnya, misalnya 123456:ABC…, tanpa spasi."
)
NO_WEBHOOK = "Alamat webhook belum ada: isi JEJARING_WEBHOOK_URL, misalnya https://contoh.org."


async def run(settings: Settings, ready: Callable[[], None] = lambda: None) -> None:
    """Run the bot until cancelled; `ready` is called when it takes updates in. Raises `SetupError`."""
    token = settings.token.get_secret_value()
    if not token:
        raise SetupError(NO_TOKEN)
    if not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", token):
        raise SetupError(NO_SUCH_TOKEN)
    if settings.mode == "webhook" and not settings.webhook_url:
        raise SetupError(NO_WEBHOOK)
    clock = Clock(settings.clock)
    client = Client(token, settings.api, settings.patience, clock.now if settings.clock else None)
    database = open_database(settings)
    try:
        await clock.follow()
        # What came while nobody was here comes late.
        clock.move()
        username = await client.start()
        await _work(settings, client, database, clock, username, ready)
    finally:
        await client.stop()
        await clock.close()
        database.close()


def open_database(settings: Settings, where: str = "JEJARING_DATABASE") -> Database:
    """The database, at the schema that this code expects.

    Raises `SetupError`, naming `where` to look, if it cannot be reached.
    """
    with reaching(where):
        make_room(settings.database)
        database = Database(settings.database, settings.writers)
        migrate(database)
        return database


@contextlib.contextmanager
def reaching(where: str = "JEJARING_DATABASE") -> Iterator[None]:
    """What is wrong with a database becomes a `SetupError`."""
    try:
        yield
    except (DatabaseError, StorageAwayError) as error:
        raise SetupError(f"Basis data tidak bisa dipakai ({error}). Periksa {where}.") from error


async def _work(
    settings: Settings,
    client: Client,
    database: Database,
    clock: Clock,
    username: str,
    ready: Callable[[], None],
) -> None:
    lexicon = Lexicon()
    pages = settings.pages_url or settings.webhook_url
    mail = _mail(settings)
    tools = Tools(
        FEATURES,
        lexicon,
        f"https://t.me/{username}?start=",
        pages,
        smallest=settings.smallest_group,
        mails=bool(mail),
    )
    telegram = Telegram(client, lexicon, Artist(database, tools, username))
    platforms: dict[str, Platform] = {telegram.name: telegram, **mail}
    born = asyncio.get_running_loop().time()
    pace = Pace(settings.rate, settings.chat_rate, settings.group_rate_per_minute / 60, born)
    postman = Postman(database, platforms, pace, settings.node, clock.now, tools.nudges, settings.daily)
    inbox = Inbox(database, tools, username, clock.now, postman.ring, client.fetch)
    ticker = Ticker(database, tools, clock, settings.node, postman.ring)

    def started() -> None:
        logger().info("started", mode=settings.mode, bot=username, node=settings.node)
        ready()

    ticker.start()
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(postman.run())
            if pages:
                room = StoredRoom(database, tools, username, pages, clock.now, postman.ring)
                tasks.create_task(_serve(settings, client, database, inbox, room, started))
            if settings.mode == "polling":
                tasks.create_task(polling.poll(client, telegram, inbox, started))
            tasks.create_task(_name_commands(telegram, tools))
    finally:
        ticker.stop()


def _mail(settings: Settings) -> dict[str, Platform]:
    """The mail server, if there is one. Raises `SetupError`."""
    url = settings.smtp_url.get_secret_value()
    if not url:
        return {}
    # Who sends no mail starts a little sooner.
    from bot.platforms.email.platform import Email

    mail = Email(url, settings.smtp_from)
    return {mail.name: mail}


async def _serve(
    settings: Settings,
    client: Client,
    database: Database,
    inbox: Inbox,
    room: StoredRoom,
    started: Callable[[], None],
) -> None:
    """Serve the pages, and in webhook mode let Telegram in."""
    # Who neither shows pages nor has a webhook starts a little sooner.
    from bot.pages import routes
    from bot.web.app import WEBHOOK, build
    from bot.web.server import serve

    pages, leave = routes(room)
    webhook = settings.mode == "webhook"
    secret = webhook_secret(settings) if webhook else ""
    listening = asyncio.Event()
    served = build(database, inbox, secret, pages)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(serve(served, settings.host, settings.port, "JEJARING_PORT", listening.set, leave))
        await listening.wait()
        if webhook:
            address = f"{settings.webhook_url}{WEBHOOK}"
            hook = {"url": address, "secret_token": secret, "allowed_updates": ALLOWED}
            await client.persist("setWebhook", hook)
            started()


def webhook_secret(settings: Settings) -> str:
    """The secret that Telegram has to show; made from the token unless it is set."""
    given = settings.webhook_secret.get_secret_value()
    return given or hashlib.sha256(settings.token.get_secret_value().encode()).hexdigest()


async def _name_commands(telegram: Telegram, tools: Tools) -> None:
    try:
        await telegram.name_commands([name for name, action in tools.menu.items() if not action])
    except JejaringError as error:
        logger().warning("commands-not-set", reason=str(error))
