"""What an operator does with the database."""

from __future__ import annotations

import time

from bot.app import open_database, reaching
from bot.cli.serve import read_settings
from handlers.roles import new_admin_code
from storage.database import Database, make_room
from storage.migrate import HEAD, migrate


def migrate_to(to: str) -> str:
    """Migrate; says where the database stands now."""
    settings = read_settings()
    with reaching():
        make_room(settings.database)
        database = Database(settings.database, writers=1)
        changed = migrate(database, to or HEAD)
        database.close()
    return f"Skema {to or HEAD}: {'diperbarui' if changed else 'sudah sesuai'}."


def print_code() -> str:
    """Make a one-time code for the first admin; says how to use it."""
    database = open_database(read_settings())
    try:
        with database.transaction() as tx:
            code = new_admin_code(tx, time.time())
    finally:
        database.close()
    return f"Kirim ini kepada bot dalam satu jam: /admin {code}"
