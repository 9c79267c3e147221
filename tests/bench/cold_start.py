"""From the start of the process to its first answer, with an update waiting and a migrated database."""

from __future__ import annotations

import time
from statistics import median
from tempfile import TemporaryDirectory

import httpx

from tests.bench import processes
from tests.bench.figures import Figures, figure

ROUNDS = 3
_PATIENCE = 60.0


def measure() -> Figures:
    bots = range(11, 11 + ROUNDS)
    with processes.stage(*bots) as stage, TemporaryDirectory() as folder:
        taken = [_once(stage, bot, processes.sqlite(folder)) for bot in bots]
    return {"cold_start": figure(median(taken), "s")}


def _once(stage: processes.Stage, bot: int, database: str) -> float:
    with httpx.Client(base_url=f"{stage.address}/api", timeout=20) as person:
        ana = person.post("/people", json={"first_name": "Ana"}).json()["id"]
        chat = f"/people/{ana}/chats/{bot}"
        person.post(f"{chat}/text", json={"text": "/start"}).raise_for_status()
        began = time.perf_counter()
        with processes.jejaring(stage, bot, database):
            while time.perf_counter() < began + _PATIENCE:
                if any(not m["from"]["mine"] for m in person.get(f"{chat}/messages").json()["messages"]):
                    return time.perf_counter() - began
                time.sleep(0.01)
    raise RuntimeError("no answer")
