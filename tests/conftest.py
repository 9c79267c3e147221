"""Databases for the tests: each that touches storage runs on SQLite and PostgreSQL. And who goes first."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from storage.database import Database

POSTGRES = os.environ.get("JEJARING_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/postgres")
CI = "JEJARING_CI" in os.environ
"""In CI nothing may be skipped."""
BOTH = ("sqlite", "postgresql")
SLOW = ("e2e", "web", "crash")
"""Folders that begin first, so that no worker is left alone with them at the end. Each stays in one worker,
for its tests share bots or a browser, and wait more than they work.
"""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Share the work out: what is slow first, what has much in common together, and all else by file."""
    items.sort(key=_turn)
    for item in items:
        folder = _folder(item)
        item.add_marker(pytest.mark.xdist_group(folder if folder in SLOW else item.location[0]))


def pytest_collection_finish() -> None:
    """What was imported and collected stays for good: it need not be looked through again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000)


def _turn(item: pytest.Item) -> int:
    folder = _folder(item)
    return SLOW.index(folder) if folder in SLOW else len(SLOW)


def _folder(item: pytest.Item) -> str:
    return item.path.relative_to(Path(__file__).parent).parts[0]


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL database of this test run's own."""
    # Late, as in all of these: most tests of flows take less time than this import.
    from tests import databases

    try:
        url = databases.create(POSTGRES)
    except databases.AWAY:
        if CI:
            raise
        pytest.skip("no PostgreSQL at JEJARING_TEST_POSTGRES")
    yield url
    databases.drop(POSTGRES, url)


@pytest.fixture(scope="session")
def _migrated(postgres_url: str) -> str:
    from tests.databases import newest

    return newest(postgres_url)


@pytest.fixture(scope="session")
def _template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests.databases import newest

    path = tmp_path_factory.mktemp("template") / "empty.sqlite3"
    newest(f"sqlite:///{path}")
    return path


@pytest.fixture(params=BOTH)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database at the newest schema."""
    from tests.databases import empty, opened

    if request.param == "sqlite":
        copy = shutil.copyfile(request.getfixturevalue("_template"), tmp_path / "test.sqlite3")
        database = opened(f"sqlite:///{copy}")
    else:
        database = opened(request.getfixturevalue("_migrated"))
    yield database
    if request.param == "postgresql":
        empty(database)
    database.close()
