"""The demo: the sandbox's town and the real bot in one process, kept in `data/`."""

from __future__ import annotations

import asyncio
from pathlib import Path

import typer
from pydantic import SecretStr

from bot import logs
from bot.app import open_database, run
from bot.cli.serve import build_town, read_settings, until_stopped
from bot.settings import Settings
from bot.web.server import listen, serve
from handlers.roles import new_admin_code
from handlers.town import settle
from storage.database import Database

DATA = Path("data")
KEPT = DATA / "demo.sqlite3"
TOKEN = "1:demo-town-demo-town-demo-town"
"""The sandbox takes any well-formed token."""


def demo(port: int) -> None:
    """Start the town, settle its members, and run the bot in it until stopped."""
    address = f"http://127.0.0.1:{port}"
    settings = read_settings(
        token=SecretStr(TOKEN),
        mode="polling",
        api=address,
        clock=address,
        port=port + 1,
        pages_url=f"http://127.0.0.1:{port + 1}",
        database=f"sqlite:///{KEPT}",
        rate=1000,
        chat_rate=100,
        group_rate_per_minute=6000,
    )
    logs.set_up(settings.log)
    # The pages come last; whoever runs it is to hear first that they will have no place.
    listen(settings.host, settings.port, "PORT").close()
    until_stopped(_town(settings, port))


async def _town(settings: Settings, port: int) -> None:
    ready = asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        town = build_town(DATA, started=TOKEN)
        tasks.create_task(serve(town, "127.0.0.1", port, "PORT", ready.set, town.state.world.stop))
        await ready.wait()
        code = _prepare(settings, town.state.world.clock.now())
        tasks.create_task(run(settings, lambda: _welcome(port, code)))


def _prepare(settings: Settings, now: float) -> str:
    """The town's people are members already; only who is tried out is new. Returns a code for an admin."""
    from sandbox.town import load_town

    database: Database = open_database(settings, str(KEPT))
    try:
        with database.transaction() as tx:
            settle(tx, load_town(), now)
            return new_admin_code(tx, now)
    finally:
        database.close()


def _welcome(port: int, code: str) -> None:
    typer.echo(f"\n  Jejaring · kota peraga: http://127.0.0.1:{port}")
    typer.echo(f"  Ingin menjadi admin? Kirim /admin {code} kepada Jejaring.")
    typer.echo("  Ctrl+C untuk berhenti; isinya tersimpan di data/ (make clean menghapusnya).\n")
