"""Migrations lead up, down and up again, to exactly the tables that the code knows."""

from __future__ import annotations

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from storage import migrate
from storage.database import Database
from storage.tables.base import metadata


def test_up_down_and_up_again(database: Database) -> None:
    assert not migrate.migrate(database), "an up-to-date database needs nothing"
    assert migrate.migrate(database, "base")
    with database.transaction() as tx:
        assert set(inspect(tx).get_table_names()) <= {"alembic_version"}
    assert migrate.migrate(database)
    with database.transaction() as tx:
        assert migrate.revision(tx) == migrate.HEAD


def test_the_migrated_schema_is_the_one_in_the_code(database: Database) -> None:
    with database.transaction() as tx:
        context = MigrationContext.configure(tx, opts={"compare_type": False})
        assert compare_metadata(context, metadata) == []


def test_head_is_the_newest_migration() -> None:
    folder = Path(migrate.__file__).parent / "migrations" / "versions"
    assert max(path.name for path in folder.glob("[0-9]*.py")).startswith(migrate.HEAD)
