"""Databases for tests: made, brought to the newest schema, opened in a hurry, and emptied."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import create_engine, delete, event, make_url, text
from sqlalchemy.exc import OperationalError

from storage.database import Database
from storage.migrate import migrate
from storage.tables.base import metadata

AWAY = OperationalError
TABLES = metadata.sorted_tables
_HELD = text(
    " UNION ALL ".join(f"SELECT '{one.name}' WHERE EXISTS (SELECT 1 FROM \"{one.name}\")" for one in TABLES)
)


def create(server: str) -> str:
    """The address of a new database without tables."""
    name = f"jejaring_{uuid.uuid4().hex[:12]}"
    as_admin(server, f"CREATE DATABASE {name}")
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def drop(server: str, url: str) -> None:
    as_admin(server, f"DROP DATABASE {make_url(url).database} WITH (FORCE)")


def as_admin(database: str, *statements: str) -> None:
    """Do something to PostgreSQL that no transaction may hold."""
    url = make_url(database).set(drivername="postgresql+psycopg")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def newest(url: str) -> str:
    """The same address, when there are all tables."""
    database = opened(url)
    migrate(database)
    database.close()
    return url


def opened(url: str) -> Database:
    """A database that does not wait for the disk: what a power cut does is no part of a story."""
    database = Database(url)
    off = {"sqlite": "PRAGMA synchronous=OFF", "postgresql": "SET synchronous_commit TO off"}

    def hurry(connection: Any, record: Any) -> None:
        connection.execute(off[database.engine.dialect.name])

    event.listen(database.engine, "connect", hurry)
    return database


def empty(database: Database) -> None:
    """Delete every row. One question finds the few tables that have any."""
    with database.transaction() as tx:
        held = set(tx.execute(_HELD).scalars())
        for table in reversed(TABLES):
            if table.name in held:
                tx.execute(delete(table))
