"""Durable votes per second through the webhook, against an endpoint that only parses the same."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from flows.polls.question import Question, to_json
from storage import people
from storage.database import Database
from storage.polls import ballots, sessions
from tests.bench import processes
from tests.bench.audience import FIRST_VOTER, SECRET, VOTERS, Seen
from tests.bench.figures import Figures, figure
from tests.bench.processes import JEJARING, Stage, free_port, running, token, until_known

SECONDS, ROUNDS, CONNECTIONS = 4, 3, 256
_SCRIPT = Path(__file__).with_name("votes.lua")
_BOT = {"sqlite": 11, "postgresql": 12}


def measure() -> Figures:
    """Our bot and the bare endpoint take turns; the median of the rounds counts."""
    if shutil.which("wrk") is None:
        sys.stderr.write("  left out: wrk is missing (apt-get install wrk)\n")
        return {}
    with ExitStack() as stack:
        stage = stack.enter_context(processes.stage(*_BOT.values()))
        folder = stack.enter_context(TemporaryDirectory())
        bare = stack.enter_context(_bare())
        urls = {"sqlite": processes.sqlite(folder)}
        if url := stack.enter_context(processes.postgresql()):
            urls["postgresql"] = url
        figures: Figures = {}
        for name, url in urls.items():
            question = room(url)
            with webhook(stage, _BOT[name], url) as port:
                rates: list[tuple[float, float]] = []
                for round in range(ROUNDS):
                    against = wrk(f"http://127.0.0.1:{bare}/", question, round)[0]
                    rates.append((wrk(f"http://127.0.0.1:{port}/telegram", question, round)[0], against))
                    sys.stderr.write(f"  {name}: {rates[-1][0]:.0f}/s, bare {rates[-1][1]:.0f}/s\n")
                top = median(rate for rate, _ in rates)
                seen = audience(port, question, 0, top / 2, SECONDS)
                figures[f"vote_ack_{name}"] = figure(seen["ack"] * 1000, "ms")
            must_add_up(url, question)
            best = median(ours / bare_rate for ours, bare_rate in rates)
            ours, against = min(rates, key=lambda one: abs(one[0] / one[1] - best))
            figures[f"votes_{name}"] = figure(ours, "votes/s", against)
        return figures


def room(url: str) -> int:
    """An open question, and people who are known; returns the question."""
    database = Database(url, writers=1)
    with database.transaction() as tx:
        values = {
            "code": "KUPU27", "title": "Rapat", "host_id": None, "pace": "presenter", "state": "open",
            "language": "id", "platform": "telegram", "group": "", "position": 1, "created_at": 1.0,
        }  # fmt: skip
        asked = to_json(Question(kind="single", text="Di mana?", options=("A", "B", "C", "D")))
        session = sessions.add(tx, values, [asked], shown=True)
        [question] = sessions.questions_of(tx, session)
        sessions.change_question(tx, question.id, phase="open")
        names = [str(FIRST_VOTER + number) for number in range(VOTERS)]
        for name in names:
            people.add_person(tx, "telegram", name, name, None, "id", "Asia/Jakarta", 1.0)
    database.close()
    return question.id


def must_add_up(url: str, question: int) -> int:
    """How many votes were counted, which must be as many as there are ballots."""
    database = Database(url, writers=1)
    with database.transaction() as tx:
        tally, ballots_ = ballots.counts(tx, question, 1), ballots.recount(tx, question, 1)
    database.close()
    if tally != ballots_ or not tally:
        raise RuntimeError(f"the tally is {tally}, the ballots say {ballots_}")
    return sum(tally.values())


@contextlib.contextmanager
def _bare() -> Iterator[int]:
    port = free_port()
    with running([sys.executable, "-m", "tests.bench.bare", str(port)]):
        until_known(f"http://127.0.0.1:{port}/", broken=True)
        yield port


@contextlib.contextmanager
def webhook(stage: Stage, bot: int, url: str) -> Iterator[int]:
    port = free_port()
    environment = {
        "JEJARING_TOKEN": token(bot), "JEJARING_API": stage.address, "JEJARING_DATABASE": url,
        "JEJARING_MODE": "webhook", "JEJARING_PORT": str(port), "JEJARING_WEBHOOK_SECRET": SECRET,
        "JEJARING_WEBHOOK_URL": f"http://127.0.0.1:{port}", "JEJARING_NODE": f"bench-{bot}",
    }  # fmt: skip
    with running(JEJARING, **environment):
        until_known(f"http://127.0.0.1:{port}/health")
        yield port


def wrk(address: str, question: int, round: int) -> tuple[float, float]:
    """Requests per second, and the 99th percentile in ms."""
    # Every round has update ids of its own.
    varied = {
        "QUESTION": str(question), "VOTERS": str(VOTERS), "SECRET": SECRET,
        "FIRST": str(1_000_000_000 + round * 100_000_000),
    }  # fmt: skip
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", "-s", str(_SCRIPT), address]
    done = subprocess.run(command, env=os.environ | varied, capture_output=True, text=True, check=True)
    if "Non-2xx" in done.stdout:
        raise RuntimeError(done.stdout)
    rate = re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)
    late = re.search(r"99%\s+([\d.]+)(us|ms|s)", done.stdout)
    assert rate, done.stdout
    assert late, done.stdout
    return float(rate[1]), float(late[1]) * {"us": 0.001, "ms": 1, "s": 1000}[late[2]]


def audience(port: int, question: int, viewers: int, rate: float, seconds: float) -> Seen:
    """Votes at a steady rate, before so many viewers."""
    command = [
        sys.executable,
        "-m",
        "tests.bench.audience",
        *map(str, (port, question, viewers, rate, seconds)),
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr[-3000:])
    seen: Seen = json.loads(done.stdout)
    return seen
