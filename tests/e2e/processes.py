"""The real processes of an end-to-end test: a sandbox, our bot, and a database each."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import httpx
from sqlalchemy import Engine, NullPool, create_engine, make_url, text

from bot.cli import main as jejaring
from sandbox.__main__ import main as run_sandbox
from tests import databases
from tests.conftest import POSTGRES
from tests.e2e.births import born

T = TypeVar("T")
COMMAND = Path(sys.executable).with_name("jejaring")
PATIENCE = 150.0
SHORTEST_PAUSE, LONGEST_PAUSE = 0.015, 0.1
"""Seconds between two looks: each look takes time from the process that is waited for."""
SECRET = "rahasia-pengujian"


def until(condition: Callable[[], T], seconds: float = PATIENCE, what: Callable[[], str] | str = "") -> T:
    """Wait for what other processes do; gives what the condition gave at last."""
    deadline = time.monotonic() + seconds
    pause = SHORTEST_PAUSE
    while not (found := condition()):
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds:g} s in vain: {what if isinstance(what, str) else what()}")
        time.sleep(pause)
        pause = min(1.3 * pause, LONGEST_PAUSE)
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Process:
    """A child process whose last words can be read; each belongs to the test that started it."""

    def __init__(
        self, main: Callable[[], object], arguments: Sequence[str], env: Mapping[str, str] = os.environ
    ) -> None:
        # It is gone when this object is.
        self._log = tempfile.NamedTemporaryFile(prefix="jejaring-", suffix=".log")  # noqa: SIM115
        self._process = born(main, arguments, env, self._log.name)

    @property
    def said(self) -> str:
        return Path(self._log.name).read_text(encoding="utf-8", errors="replace")

    @property
    def is_running(self) -> bool:
        return self._process.is_alive()

    def kill(self) -> None:
        """As a power cut would: no last words."""
        self._process.kill()
        self._process.join()

    def stop(self, seconds: float = 60) -> int:
        """Ask it to end; gives its exit code."""
        self._process.terminate()
        self._process.join(seconds)
        code = self._process.exitcode
        if code is None:
            self.kill()
            raise AssertionError(f"it did not stop in {seconds:g} s: {self.said[-2000:]}")
        return code


class _Line(threading.local):
    """Each thread's own client. One shared pool closes what has just expired, even if another thread uses it
    again already: that reads from a closed socket then.
    """

    def __init__(self, url: str) -> None:
        # Dropped before the server does: its closing must not cross a request.
        limits = httpx.Limits(keepalive_expiry=2)
        self.http = httpx.Client(base_url=f"{url}/api", timeout=20, trust_env=False, limits=limits)


class Town(Process):
    """A sandbox without people, and its person side; with a folder, what happens in it is kept."""

    def __init__(self, strict: bool = False, data: Path | None = None, port: int = 0) -> None:
        self.port = port or free_port()
        options = ["--port", str(self.port), "--no-town", *(["--strict"] if strict else [])]
        options += ["--data", str(data)] if data else []
        super().__init__(run_sandbox, options)
        self.url = f"http://127.0.0.1:{self.port}"
        self._line = _Line(self.url)
        until(self._is_up, what=lambda: self.said[-2000:])

    @property
    def http(self) -> httpx.Client:
        return self._line.http

    def _is_up(self) -> bool:
        with contextlib.suppress(httpx.TransportError):
            return self.http.get("/clock").is_success
        assert self.is_running, self.said
        return False

    def get(self, path: str, **params: Any) -> Any:
        answer = self.http.get(path, params=params)
        assert answer.is_success, f"{path}: {answer.text}"
        return answer.json()

    def post(self, path: str, **body: Any) -> Any:
        answer = self.http.post(path, json=body)
        assert answer.is_success, f"{path}: {answer.text}"
        return answer.json()

    def new_token(self) -> str:
        """A bot that nobody else uses; a test of its own sees its own requests only."""
        number = 7_000_000_000 + uuid.uuid4().int % 900_000_000
        token = f"{number}:{uuid.uuid4().hex}"
        assert httpx.get(f"{self.url}/bot{token}/getMe", trust_env=False, timeout=60).is_success
        return token

    def calls(self, bot: int, after: int = 0, method: str = "") -> list[dict[str, Any]]:
        """What a bot asked for."""
        found = self.get("/calls", after=after)
        return [call for call in found if call["bot"] == bot and method in ("", call["method"])]

    def kill(self) -> None:
        self.http.close()
        super().kill()

    def stop(self, seconds: float = 60) -> int:
        self.http.close()
        return super().stop(seconds)


@contextlib.contextmanager
def new_database(kind: str) -> Iterator[str]:
    """The address of an empty database without tables, dropped afterwards."""
    if kind == "sqlite":
        with tempfile.TemporaryDirectory(prefix="jejaring_") as folder:
            yield f"sqlite:///{folder}/jejaring.sqlite3"
        return
    url = databases.create(POSTGRES)
    try:
        yield url
    finally:
        databases.drop(POSTGRES, url)


def rows(database: str, query: str) -> list[tuple[Any, ...]]:
    """What another process has committed."""
    with _engine(database).connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


@lru_cache(16)
def _engine(database: str) -> Engine:
    """Known from one look to the next, for to make one takes longer than a look; no connection stays open."""
    url = make_url(database)
    if url.get_backend_name() != "sqlite":
        url = url.set(drivername="postgresql+psycopg")
    return create_engine(url, poolclass=NullPool)


class Bot(Process):
    """`jejaring run`, in either mode, on either database."""

    main: Callable[[], object] = staticmethod(jejaring)

    def __init__(self, town: Town, database: str, mode: str, token: str = "", **settings: str) -> None:
        self.town = town
        self.database = database
        self.mode = mode
        self.token = token or town.new_token()
        self.id = int(self.token.partition(":")[0])
        self.port = free_port()
        self.began = max((call["n"] for call in town.get("/calls")), default=0)
        super().__init__(self.main, ["run"], environment(self, **settings))

    def wait_until_started(self) -> Bot:
        until(lambda: "started" in self.said or not self.is_running, what=lambda: self.said[-3000:])
        assert self.is_running, self.said
        return self

    def deliver(self, content: bytes | dict[str, Any], secret: str = SECRET) -> httpx.Response:
        """Post something to the webhook, as Telegram or anybody else might."""
        content = content if isinstance(content, bytes) else json.dumps(content).encode()
        url = f"http://127.0.0.1:{self.port}/telegram"
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
        return httpx.post(url, content=content, headers=headers, timeout=20, trust_env=False)

    def calls(self, method: str = "") -> list[dict[str, Any]]:
        """What this bot has asked for since it started."""
        return self.town.calls(self.id, self.began, method)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        return rows(self.database, query)

    def count(self, table: str) -> int:
        return int(self.rows(f"SELECT COUNT(*) FROM {table}")[0][0])

    def outbox(self, person: int | None = None) -> dict[str, int]:
        """How many messages (to one person) are in each state."""
        to = f"AND a.name = '{person}'" if person else ""
        joined = "outbox o LEFT JOIN accounts a ON a.person_id = o.person_id"
        query = f"SELECT state, COUNT(*) FROM {joined} WHERE 1 = 1 {to} GROUP BY state"
        return {str(state): int(n) for state, n in self.rows(query)}

    def wait_until_quiet(self, person: int | None = None) -> dict[str, int]:
        """Wait until nothing is left to be sent; gives how the messages ended."""

        def is_quiet() -> bool:
            return not self.outbox(person).keys() & {"pending", "sending"}

        until(is_quiet, what=lambda: str(self.outbox(person)))
        return self.outbox(person)


def environment(bot: Bot, **settings: str) -> dict[str, str]:
    """Nothing of the surrounding settings, and no waiting for Telegram's limits unless a test wants it."""
    given = {
        "token": bot.token,
        "api": bot.town.url,
        "database": bot.database,
        "mode": bot.mode,
        "webhook_url": f"http://127.0.0.1:{bot.port}",
        "webhook_secret": SECRET,
        "port": str(bot.port),
        "clock": bot.town.url,
        "node": f"node-{bot.port}",
        "rate": "1000",
        "chat_rate": "1000",
        "group_rate_per_minute": "60000",
        **settings,
    }
    return bare_environment(**given)


def bare_environment(**settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JEJARING_")}
    return kept | {f"JEJARING_{name.upper()}": value for name, value in settings.items()}
