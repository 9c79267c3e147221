"""How the database is reached: whole transactions, run as plain functions on writer threads.

One hop to a thread per transaction is several times cheaper than an await per statement, and transactions
that arrive together commit together (see decisions/0002). SQLite has one writer; PostgreSQL has a few, and
one person's work always goes to the same one, so it stays in order.
"""

from __future__ import annotations

import asyncio
import contextlib
import queue
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, exc, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, InterfaceError, OperationalError

Tx = Connection
T = TypeVar("T")

TOGETHER = 128
"""So many transactions are committed together at the most."""

ERASED = "erased"
"""Set in a transaction's `info` by who erases."""


class StorageAwayError(Exception):
    """The database cannot be reached now; nothing was written. Try again."""


class DatabaseError(Exception):
    """There is no such database or migration; `str()` says why."""


@dataclass(slots=True)
class _Job:
    work: Callable[[Tx], Any]
    done: Future[Any]


class Database:
    """Runs transactions. Close it to stop its threads."""

    def __init__(self, url: str, writers: int = 4) -> None:
        self.engine = make_engine(url)
        count = 1 if self.engine.dialect.name == "sqlite" else writers
        self._queues: list[queue.SimpleQueue[_Job | None]] = [queue.SimpleQueue() for _ in range(count)]
        self._threads = [
            threading.Thread(target=self._write, args=(jobs,), name=f"writer-{n}", daemon=True)
            for n, jobs in enumerate(self._queues)
        ]
        for thread in self._threads:
            thread.start()

    async def run(self, work: Callable[[Tx], T], order: str = "") -> T:
        """Run `work` in a transaction and wait for its commit.

        Calls with the same `order` run one after the other. `work` may be run a second time if another
        one in the same commit failed, so it must do nothing but use the transaction.
        Raises `StorageAwayError`, or what `work` raises; then nothing of it was written.
        """
        done: Future[T] = Future()
        self._queues[hash(order) % len(self._queues)].put(_Job(work, done))
        return await asyncio.wrap_future(done)

    def close(self) -> None:
        """Finish what was handed over, then stop."""
        for jobs in self._queues:
            jobs.put(None)
        for thread in self._threads:
            thread.join()
        self.engine.dispose()

    def _write(self, jobs: queue.SimpleQueue[_Job | None]) -> None:
        while (first := jobs.get()) is not None:
            batch, stop = _take_more(jobs, first)
            # What nobody waits for any more is not begun; what is begun is finished.
            self._commit([job for job in batch if job.done.set_running_or_notify_cancel()])
            if stop:
                return

    def _commit(self, batch: list[_Job]) -> None:
        """All in one transaction; if that fails, each in its own, so that one failure harms no other."""
        if not batch:
            return
        try:
            results = self._do(batch)
        except Exception as error:
            if len(batch) == 1:
                batch[0].done.set_exception(error)
                return
            for job in batch:
                self._commit([job])
            return
        for job, result in zip(batch, results, strict=True):
            job.done.set_result(result)

    def _do(self, batch: list[_Job], again: bool = True) -> list[Any]:
        try:
            with self.transaction() as tx:
                return [job.work(tx) for job in batch]
        except IntegrityError:
            # Another node was faster, and its row is to be seen now.
            if not again:
                raise
            return self._do(batch, again=False)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[Tx]:
        """One transaction on the calling thread.

        Raises `StorageAwayError`, or `DatabaseError` if what is there is no database.
        """
        try:
            with self.engine.begin() as tx:
                yield tx
        except (OperationalError, InterfaceError) as error:
            raise StorageAwayError(_why(error)) from error
        except DBAPIError as error:
            if error.connection_invalidated:
                raise StorageAwayError(_why(error)) from error
            if type(error) is exc.DatabaseError and not error.statement:
                raise DatabaseError(_why(error)) from error
            raise


def _why(error: DBAPIError) -> str:
    """The driver's words where there is no connection; a statement may hold anybody's, so only its kind."""
    return type(error.orig).__name__ if error.statement else " ".join(str(error.orig).split())


def make_room(url: str) -> None:
    """Make the folder that a SQLite file is to lie in. Raises `DatabaseError`."""
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite" and parsed.database:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    except (ArgumentError, ValueError) as error:
        # What could not be read may be a piece of the password.
        raise DatabaseError("alamatnya tidak terbaca") from error
    except OSError as error:
        raise DatabaseError(str(error)) from error


def _take_more(jobs: queue.SimpleQueue[_Job | None], first: _Job) -> tuple[list[_Job], bool]:
    batch = [first]
    with contextlib.suppress(queue.Empty):
        while len(batch) < TOGETHER:
            job = jobs.get_nowait()
            if job is None:
                return batch, True
            batch.append(job)
    return batch, False


def make_engine(url: str) -> Engine:
    """An engine with the settings that durability needs."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        # A server that vanished without a word is found out within seconds.
        patience = {"connect_timeout": 5, "tcp_user_timeout": 10_000}
        parsed = parsed.set(drivername="postgresql+psycopg")
        return create_engine(parsed, pool_size=8, connect_args=patience, hide_parameters=True)
    patience = {"timeout": 5, "check_same_thread": False}
    engine = create_engine(parsed, connect_args=patience, hide_parameters=True)
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_immediate)
    event.listen(engine, "checkin", _scrub)
    return engine


def _set_up_sqlite(connection: Any, record: Any) -> None:
    # SQLAlchemy begins transactions itself; the driver must not.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _scrub(connection: Any, record: Any) -> None:
    """After an erasure the write-ahead log is emptied, for it holds what was erased."""
    if connection is not None and record.info.pop(ERASED, False):
        busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        record.info[ERASED] = bool(busy)


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
