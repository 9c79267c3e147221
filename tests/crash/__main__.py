"""`make crash`: the long sieges, in both run modes and on both databases."""

from __future__ import annotations

import argparse
import sys

from tests.crash.siege import HEADER, besiege
from tests.e2e.processes import Town


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--modes", default="polling,webhook")
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    town = Town()
    sys.stdout.write(HEADER + "\n")
    broken = 0
    try:
        for mode in wanted.modes.split(","):
            for kind in wanted.databases.split(","):
                outcome = besiege(town, mode, kind, wanted.kills, wanted.seed)
                sys.stdout.write(outcome.row() + "\n")
                sys.stdout.flush()
                broken += bool(outcome.broken)
    finally:
        town.stop()
    return 1 if broken else 0


sys.exit(main())
