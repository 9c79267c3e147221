"""The real processes of a benchmark: the sandbox with its crowd, our bot, the echo bot; and databases."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

import httpx
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import OperationalError

from storage.database import Database
from storage.migrate import migrate

POSTGRES = os.environ.get("JEJARING_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/postgres")
JEJARING = (sys.executable, "-c", "from bot.cli import main; main()", "run")
"""`jejaring run`, of this checkout."""
FAST = {"JEJARING_RATE": "100000", "JEJARING_CHAT_RATE": "1000", "JEJARING_GROUP_RATE_PER_MINUTE": "60000"}
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Running:
    """A process, and what it uses."""

    process: subprocess.Popen[bytes]

    def cpu(self) -> float:
        """Seconds of CPU so far, all threads."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    def memory(self) -> float:
        """The most that was ever resident, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
        return int(peak.split()[1]) * 1024 / 1e6


@contextlib.contextmanager
def running(command: Sequence[str], **environment: str) -> Iterator[Running]:
    """A process until the end of the block. If the block fails, the end of the process's log is shown."""
    with TemporaryFile() as log:
        process = subprocess.Popen(command, env=os.environ | environment, stderr=log)
        try:
            yield Running(process)
        except BaseException:
            log.seek(0)
            sys.stderr.write(f"{' '.join(command)}:\n{log.read().decode()[-3000:]}\n")
            raise
        finally:
            process.kill()
            process.wait()


def token(bot: int) -> str:
    return f"{bot}:bench-bench-bench-bench-bench"


@contextlib.contextmanager
def jejaring(stage: Stage, bot: int, database: str) -> Iterator[Running]:
    """Our bot, polling, with no limit on what it sends."""
    environment = {"JEJARING_TOKEN": token(bot), "JEJARING_API": stage.address, "JEJARING_DATABASE": database}
    with running(JEJARING, JEJARING_NODE=f"bench-{bot}", **environment, **FAST) as process:
        yield process


@contextlib.contextmanager
def echo(stage: Stage, bot: int) -> Iterator[Running]:
    with running([sys.executable, "-m", "tests.bench.echo", stage.address, token(bot)]) as process:
        yield process


@dataclass(frozen=True, slots=True)
class Stage:
    """The sandbox with its crowd."""

    address: str
    process: Running

    def walk(self, bot: int, first: int, people: int, moves: int | None = None) -> float:
        """Let people walk through the script (its first `moves`), all at once; gives steps per second."""
        body = {"bot": bot, "first": first, "people": people, "moves": moves}
        answer = httpx.post(f"{self.address}/crowd", json=body, timeout=120)
        done = answer.json()
        if answer.is_error:
            raise RuntimeError(done["error"])
        return float(done["steps"] / done["seconds"])


@contextlib.contextmanager
def stage(*bots: int) -> Iterator[Stage]:
    """A sandbox that knows these bots."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with running([sys.executable, "-m", "tests.bench.crowd", str(port)]) as process:
        for bot in bots:
            until_known(f"{address}/bot{token(bot)}/getMe")
        yield Stage(address, process)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def until_known(address: str, broken: bool = False) -> None:
    """Wait until a server answers, well unless `broken`."""
    for _ in range(200):
        with contextlib.suppress(httpx.TransportError):
            if httpx.get(address).is_success or broken:
                return
        time.sleep(0.05)
    raise RuntimeError("the sandbox did not start")


def sqlite(folder: str) -> str:
    """A new SQLite database at the newest schema."""
    url = f"sqlite:///{folder}/{uuid.uuid4().hex}.sqlite3"
    _migrated(url)
    return url


@contextlib.contextmanager
def postgresql() -> Iterator[str | None]:
    """A new PostgreSQL database at the newest schema; None if there is no server."""
    name = f"jejaring_bench_{uuid.uuid4().hex[:12]}"
    admin = create_engine(
        make_url(POSTGRES).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT"
    )
    try:
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
    except OperationalError:
        yield None
        return
    url = make_url(POSTGRES).set(database=name).render_as_string(hide_password=False)
    try:
        _migrated(url)
        yield url
    finally:
        with admin.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        admin.dispose()


def _migrated(url: str) -> None:
    database = Database(url, writers=1)
    migrate(database)
    database.close()
