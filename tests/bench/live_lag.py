"""How far the projectors of a full room are behind the votes, and whether what they show last is true."""

from __future__ import annotations

import json
import resource
import sys
from contextlib import ExitStack
from tempfile import TemporaryDirectory

import httpx

from tests.bench import processes
from tests.bench.figures import Figures, figure
from tests.bench.votes import audience, must_add_up, room, webhook

VIEWERS, RATE, SECONDS = 5_000, 500.0, 10.0
_BOT = {"sqlite": 13, "postgresql": 14}
_FILES = VIEWERS + 1_000


def measure() -> Figures:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard < _FILES:
        sys.stderr.write(f"  left out: {_FILES} open files are needed (ulimit -Hn)\n")
        return {}
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, _FILES), hard))
    figures: Figures = {}
    with ExitStack() as stack:
        stage = stack.enter_context(processes.stage(*_BOT.values()))
        folder = stack.enter_context(TemporaryDirectory())
        urls = {"sqlite": processes.sqlite(folder)}
        if url := stack.enter_context(processes.postgresql()):
            urls["postgresql"] = url
        for name, url in urls.items():
            question = room(url)
            with webhook(stage, _BOT[name], url) as port:
                seen = audience(port, question, VIEWERS, RATE, SECONDS)
                must_be_true(port, seen["last"])
            votes = must_add_up(url, question)
            slowest = f"the last of all {VIEWERS} after {seen['late']:.2f} s"
            sys.stderr.write(f"  {name}: {votes} votes, acknowledged in {seen['ack']:.3f} s, {slowest}\n")
            figures[f"live_lag_{name}"] = figure(seen["lag"], "s")
    return figures


def must_be_true(port: int, last: str) -> None:
    """What all saw last is what somebody sees who comes when nobody watches: read from the database anew."""
    with httpx.stream("GET", f"http://127.0.0.1:{port}/live/KUPU27/events") as events:
        data = next(line for line in events.iter_lines() if line.startswith("data: "))
    if json.loads(data.removeprefix("data: "))["html"] != json.loads(last)["html"]:
        raise RuntimeError("the last frame is not what the database holds")
