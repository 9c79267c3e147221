"""How much of a processor an idle bot uses: its clock ticks, its postman looks, nobody writes."""

from __future__ import annotations

import time
from tempfile import TemporaryDirectory

from tests.bench import processes
from tests.bench.figures import Figures, figure

SETTLE, WATCHED = 5.0, 20.0
_BOT = 22


def measure() -> Figures:
    with (
        processes.stage(_BOT) as stage,
        TemporaryDirectory() as folder,
        processes.jejaring(stage, _BOT, processes.sqlite(folder)) as bot,
    ):
        time.sleep(SETTLE)
        before = bot.cpu()
        time.sleep(WATCHED)
        return {"tick_idle": figure(100 * (bot.cpu() - before) / WATCHED, "% CPU")}
