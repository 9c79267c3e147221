"""`make crash`, `make crash-polls` and `make crash-time`: the long sieges, on both databases."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from tests.crash import polls, time
from tests.crash.siege import HEADER, Outcome, besiege
from tests.e2e.processes import Town


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--modes", default="polling,webhook")
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--polls", action="store_true", help="people vote, instead of registering")
    parser.add_argument("--time", action="store_true", help="reminders and nudges come due")
    wanted = parser.parse_args()
    town = Town()
    header = polls.HEADER if wanted.polls else time.HEADER if wanted.time else HEADER
    sys.stdout.write(header + "\n")
    broken = 0
    try:
        for outcome in _sieges(town, wanted):
            sys.stdout.write(outcome.row() + "\n")
            sys.stdout.flush()
            broken += bool(outcome.broken)
    finally:
        town.stop()
    return 1 if broken else 0


def _sieges(town: Town, wanted: argparse.Namespace) -> Iterator[Outcome | polls.Outcome | time.Outcome]:
    kinds = wanted.databases.split(",")
    if wanted.polls:
        yield from (polls.besiege(town, kind, wanted.kills, wanted.seed) for kind in kinds)
        return
    if wanted.time:
        for bots in (1, 2, 3):
            yield from (time.besiege(town, kind, bots, wanted.kills, wanted.seed) for kind in kinds)
        return
    for mode in wanted.modes.split(","):
        yield from (besiege(town, mode, kind, wanted.kills, wanted.seed) for kind in kinds)


if __name__ == "__main__":
    sys.exit(main())
