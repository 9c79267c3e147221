"""Databases for the tests: each that touches storage runs on SQLite and PostgreSQL. And who goes first."""

from __future__ import annotations

import inspect
import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import OperationalError

from storage.database import Database
from storage.migrate import migrate
from storage.tables.base import metadata

POSTGRES = os.environ.get("JEJARING_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/postgres")
CI = "JEJARING_CI" in os.environ
"""In CI nothing may be skipped."""
BOTH = ("sqlite", "postgresql")
SLOW = ("e2e", "crash", "web")
"""Folders that begin first, so that no worker is left alone with them at the end."""
TOGETHER = ("e2e", "web")
"""Folders whose tests stay in one worker, for they share bots or a browser."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Share the work out: what is slow first, what has much in common together, and all else by file."""
    items.sort(key=_turn)
    for item in items:
        folder = _folder(item)
        if folder in TOGETHER:
            item.add_marker(pytest.mark.xdist_group(folder))
        elif folder not in SLOW:
            item.add_marker(pytest.mark.xdist_group(item.location[0]))


def _turn(item: pytest.Item) -> tuple[int, bool]:
    # A browser that is open has an event loop, beside which no asynchronous test can run.
    folder, function = _folder(item), getattr(item, "function", None)
    waits = folder == "web" and not inspect.iscoroutinefunction(function)
    return SLOW.index(folder) if folder in SLOW else len(SLOW), waits


def _folder(item: pytest.Item) -> str:
    return item.path.relative_to(Path(__file__).parent).parts[0]


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL database of this test run's own."""
    name = f"jejaring_{uuid.uuid4().hex[:12]}"
    admin = create_engine(
        make_url(POSTGRES).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT"
    )
    try:
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
    except OperationalError:
        if CI:
            raise
        pytest.skip("no PostgreSQL at JEJARING_TEST_POSTGRES")
    yield make_url(POSTGRES).set(database=name).render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


@pytest.fixture(scope="session")
def _migrated(postgres_url: str) -> str:
    database = Database(postgres_url, writers=1)
    migrate(database)
    database.close()
    return postgres_url


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database at the newest schema."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path}/test.sqlite3"
        database = Database(url)
        migrate(database)
        database.close()
        yield url
        return
    url = request.getfixturevalue("_migrated")
    yield url
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
    with engine.begin() as tx:
        names = ", ".join(f'"{table.name}"' for table in metadata.sorted_tables)
        tx.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
    engine.dispose()


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    database = Database(database_url)
    yield database
    database.close()
