"""`make bench`: every figure, as a table and in build/bench.json."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench import (
    broadcast_rate,
    cold_start,
    due_claim,
    engine_step,
    guest_page,
    live_lag,
    poll_picture,
    registration_step,
    rss_10k,
    tick_idle,
    vote_cost,
    votes,
)
from tests.bench.figures import Figures

OUT = Path("build/bench.json")
BENCHES = (
    engine_step.measure,
    cold_start.measure,
    rss_10k.measure,
    registration_step.measure,
    poll_picture.measure,
    votes.measure,
    vote_cost.measure,
    live_lag.measure,
    guest_page.measure,
    due_claim.measure,
    tick_idle.measure,
    broadcast_rate.measure,
)


def main(names: Sequence[str]) -> None:
    """Measure all, or those that are named; figures of others stay as they were."""
    OUT.parent.mkdir(exist_ok=True)
    figures: Figures = json.loads(OUT.read_text(encoding="utf-8")) if names and OUT.exists() else {}
    for measure in BENCHES:
        name = measure.__module__.rpartition(".")[2]
        if not names or name in names:
            sys.stderr.write(f"{name}…\n")
            figures |= measure()
            # At once, for a long run may be broken off.
            OUT.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    Console().print(_table(figures))


def _table(figures: Figures) -> Table:
    table = Table("figure", "value", "unit", "against", "ratio")
    for name, one in figures.items():
        numbers = (one["value"], one["against"], one["ratio"])
        value, against, ratio = ("" if number is None else f"{number:.4g}" for number in numbers)
        table.add_row(name, value, one["unit"], against, ratio)
    return table


main(sys.argv[1:])
