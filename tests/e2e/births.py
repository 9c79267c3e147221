"""Processes born of one that has imported everything: a start costs a fork, and not two seconds.

Each is a process of its own all the same, with its own environment and log, and is stopped or killed as any.
That the commands themselves start is seen in test_command_line and by the demo.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from multiprocessing.context import ForkServerProcess

_born_of = multiprocessing.get_context("forkserver")
_born_of.set_forkserver_preload(
    [
        "alembic.command", "alembic.runtime.environment", "bot.cli.serve", "bot.pages", "bot.web.app",
        "bot.web.server", "pytest", "sandbox.__main__", "sqlalchemy.dialects.postgresql.psycopg",
        "sqlalchemy.dialects.sqlite.pysqlite", "tests.e2e.words", __name__,
    ]
)  # fmt: skip


def born(
    main: Callable[[], object], arguments: Sequence[str], env: Mapping[str, str], log: str
) -> ForkServerProcess:
    """A process that runs a program's `main`; what it says is added to its log."""
    process = _born_of.Process(target=_live, args=(main, arguments, dict(env), log), daemon=True)
    process.start()
    return process


def _live(main: Callable[[], object], arguments: Sequence[str], env: Mapping[str, str], log: str) -> None:
    out = os.open(log, os.O_WRONLY | os.O_APPEND)
    os.dup2(out, 1)
    os.dup2(out, 2)
    os.environ.clear()
    os.environ.update(env)
    # Away from the checkout, so that no .env file is read by accident.
    os.chdir(os.path.dirname(log))
    sys.argv = [main.__module__, *arguments]
    threading.Thread(target=_die_with_who_wanted_it, daemon=True).start()
    main()


def _die_with_who_wanted_it() -> None:
    """Tests that are killed leave nothing behind."""
    parent = multiprocessing.parent_process()
    assert parent
    parent.join()
    os._exit(1)
