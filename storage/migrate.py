"""Bringing a database to the schema that this code expects."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import inspect, text

from storage.database import Database, DatabaseError, Tx

HEAD = "0011"
"""The newest migration; kept here so that a start needs Alembic only when there is something to do."""


def revision(tx: Tx) -> str | None:
    """The migration at which a database stands."""
    if not inspect(tx).has_table("alembic_version"):
        return None
    return tx.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def migrate(database: Database, to: str = HEAD) -> bool:
    """Bring a database to a migration ("base" is the empty one); False if it stood there already.

    Raises `StorageAwayError`, or `DatabaseError` for an unknown migration.
    """
    with database.transaction() as tx:
        if (revision(tx) or "base") == to:
            return False
    # Alembic is imported late: it would cost every start a third of a second.
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    order = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    if to not in (*order, "base"):
        raise DatabaseError(f"migrasi {to} tidak ada")
    with database.transaction() as tx:
        config.attributes["connection"] = tx
        now = revision(tx)
        down = to == "base" or (now in order and to in order and order.index(to) > order.index(now))
        (command.downgrade if down else command.upgrade)(config, to)
    return True
