"""Each story has a town of its own, on both databases."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import delete, literal, select

from storage.database import Database
from storage.migrate import migrate
from storage.tables.base import metadata
from tests.conftest import BOTH
from tests.handlers.story import Town, hurried

_HAS = {table.name: select(literal(1)).select_from(table).limit(1) for table in metadata.sorted_tables}


@pytest.fixture(scope="session")
def _sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = hurried(Database(f"sqlite:///{tmp_path_factory.mktemp('stories')}/stories.sqlite3"))
    migrate(database)
    yield database
    database.close()


@pytest.fixture(scope="session")
def _postgresql(_migrated: str) -> Iterator[Database]:
    database = hurried(Database(_migrated))
    yield database
    database.close()


@pytest.fixture(params=BOTH)
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """An empty database; opened once, for statements are compiled anew in each that is opened."""
    database: Database = request.getfixturevalue(f"_{request.param}")
    yield database
    with database.transaction() as tx:
        tables = [table for table in reversed(metadata.sorted_tables) if tx.execute(_HAS[table.name]).first()]
        for table in tables:
            tx.execute(delete(table))


@pytest.fixture
def town(database: Database) -> Iterator[Town]:
    town = Town(database)
    yield town
    town.close()
