"""Each story has a town of its own, on both databases."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.conftest import BOTH
from tests.databases import empty, opened
from tests.handlers.story import Town


@pytest.fixture(scope="session")
def _sqlite(_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    copy = shutil.copyfile(_template, tmp_path_factory.mktemp("stories") / "stories.sqlite3")
    database = opened(f"sqlite:///{copy}")
    yield database
    database.close()


@pytest.fixture(scope="session")
def _postgresql(_migrated: str) -> Iterator[Database]:
    database = opened(_migrated)
    yield database
    database.close()


@pytest.fixture(params=BOTH)
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """An empty database; opened once, for statements are compiled anew in each that is opened."""
    database: Database = request.getfixturevalue(f"_{request.param}")
    yield database
    empty(database)


@pytest.fixture
def town(database: Database) -> Iterator[Town]:
    town = Town(database)
    yield town
    town.close()
