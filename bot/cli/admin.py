"""What an operator does with the database."""

from __future__ import annotations

import asyncio

from bot.app import open_database, reaching
from bot.cli.serve import read_settings
from bot.clock import Clock
from bot.errors import SetupError
from handlers.roles import new_admin_code
from storage.database import Database, DatabaseError, make_room
from storage.migrate import HEAD, migrate


def migrate_to(to: str) -> str:
    """Migrate; says where the database stands now."""
    settings = read_settings()
    with reaching():
        make_room(settings.database)
        database = Database(settings.database, writers=1)
        try:
            changed = migrate(database, to or HEAD)
        except DatabaseError as error:
            raise SetupError(f"Periksa --to: {error}.") from None
        finally:
            database.close()
    return f"Skema {to or HEAD}: {'diperbarui' if changed else 'sudah sesuai'}."


def print_code() -> str:
    """Make a one-time code for the first admin; says how to use it."""
    settings = read_settings()
    now = asyncio.run(_now(settings.clock))
    database = open_database(settings)
    try:
        with database.transaction() as tx:
            code = new_admin_code(tx, now)
    finally:
        database.close()
    return f"Kirim ini kepada bot dalam satu jam: /admin {code}"


async def _now(followed: str) -> float:
    """The time as the bot has it."""
    clock = Clock(followed)
    try:
        await clock.follow()
        clock.move()
        return clock.now()
    finally:
        await clock.close()
