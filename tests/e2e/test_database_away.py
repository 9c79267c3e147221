"""A database that is away for ten seconds: nothing is lost, and the answers come when it is back."""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Iterator

import httpx
from sqlalchemy import make_url

from tests.conftest import POSTGRES
from tests.databases import as_admin
from tests.e2e.conftest import Start
from tests.e2e.people import Person
from tests.e2e.processes import Bot, Town, until
from tests.e2e.registration import register
from tests.e2e.words import NAME, TYPE

SECONDS = 10.0


@contextlib.contextmanager
def _locked(bot: Bot) -> Iterator[None]:
    """Another program holds the SQLite file for itself."""
    other = sqlite3.connect(str(make_url(bot.database).database), isolation_level=None, timeout=30)
    other.execute("BEGIN EXCLUSIVE")
    yield
    other.rollback()
    other.close()


@contextlib.contextmanager
def _shut(bot: Bot) -> Iterator[None]:
    """PostgreSQL ends every connection and takes no new ones."""
    name = make_url(bot.database).database
    as_admin(
        POSTGRES,
        f"ALTER DATABASE {name} ALLOW_CONNECTIONS false",
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'",
    )
    yield
    as_admin(POSTGRES, f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")


def test_ten_seconds_without_a_database(running: Start, town: Town) -> None:
    small, large = running("polling", "sqlite"), running("webhook", "postgresql")
    ana, budi = Person(town, small.id), Person(town, large.id, "Budi")
    for person in (ana, budi):
        register(person, before=NAME)
    began = time.monotonic()
    with _locked(small), _shut(large):
        for person in (ana, budi):
            person.says("Nama Baru")
            person.says("ibu")
        health = f"http://127.0.0.1:{large.port}/health"
        until(lambda: httpx.get(health, trust_env=False).status_code == 503)
        until(lambda: time.monotonic() > began + SECONDS)
        assert len(ana.heard()) == len(budi.heard()) == 1
    for person in (ana, budi):
        person.sees(TYPE)
        assert len(person.heard()) == 3
    assert small.is_running
    assert large.is_running
    assert large.wait_until_quiet(budi.id) == {"sent": 6}
    assert small.wait_until_quiet(ana.id) == {"sent": 6}
