"""Steps of registrations per second through the sandbox, against a bare echo bot in the same run."""

from __future__ import annotations

import sys
import time
from contextlib import ExitStack
from itertools import count
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench import processes
from tests.bench.figures import Figures, figure
from tests.bench.processes import Running, Stage

PEOPLE = 50
ROUNDS = 3
_ECHO, _SQLITE, _POSTGRESQL = 1, 2, 3
_NAMES = {_ECHO: "echo", _SQLITE: "registration_step_sqlite", _POSTGRESQL: "registration_step_postgresql"}


def measure() -> Figures:
    """The bots take turns, so that a noisy moment meets them all; the median of the rounds counts."""
    with ExitStack() as stack:
        stage = stack.enter_context(processes.stage(_ECHO, _SQLITE, _POSTGRESQL))
        folder = stack.enter_context(TemporaryDirectory())
        bots = {
            _ECHO: stack.enter_context(processes.echo(stage, _ECHO)),
            _SQLITE: stack.enter_context(processes.jejaring(stage, _SQLITE, processes.sqlite(folder))),
        }
        if url := stack.enter_context(processes.postgresql()):
            bots[_POSTGRESQL] = stack.enter_context(processes.jejaring(stage, _POSTGRESQL, url))
        rates = _take_turns(stage, bots)
    against = rates.pop(_ECHO)
    return {_NAMES[bot]: figure(rate, "steps/s", against) for bot, rate in rates.items()}


def _take_turns(stage: Stage, bots: dict[int, Running]) -> dict[int, float]:
    firsts = count(1000, PEOPLE)
    for bot in bots:
        stage.walk(bot, next(firsts), PEOPLE)
    order = [bot for ours in bots if ours != _ECHO for bot in (_ECHO, ours)] * ROUNDS
    rates: dict[int, list[float]] = {bot: [] for bot in bots}
    for bot in order:
        rates[bot].append(_round(stage, bot, bots[bot], next(firsts)))
    return {bot: median(taken) for bot, taken in rates.items()}


def _round(stage: Stage, bot: int, process: Running, first: int) -> float:
    """One round's rate. How busy both sides were is told, to see that the bot is what limits it."""
    began, *before = time.perf_counter(), process.cpu(), stage.process.cpu()
    rate = stage.walk(bot, first, PEOPLE)
    seconds = time.perf_counter() - began
    used, crowd = (process.cpu() - before[0]) / seconds, (stage.process.cpu() - before[1]) / seconds
    busy = f"of a core: bot {used:.0%}, sandbox and crowd {crowd:.0%}"
    sys.stderr.write(f"  {_NAMES[bot]}: {rate:.0f}/s; {busy}\n")
    return rate
