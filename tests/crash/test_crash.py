"""The short sieges; `make crash` runs the long ones."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conftest import BOTH
from tests.crash import polls, time
from tests.crash.siege import besiege
from tests.e2e.conftest import WAYS
from tests.e2e.processes import Town


@pytest.fixture(scope="module")
def town() -> Iterator[Town]:
    town = Town()
    yield town
    town.stop()


@pytest.mark.parametrize(("mode", "kind"), WAYS)
def test_nothing_is_lost_and_nothing_repeated(town: Town, mode: str, kind: str) -> None:
    outcome = besiege(town, mode, kind, kills=2, seed=7)
    assert outcome.broken == ()
    assert outcome.people >= 5


@pytest.mark.parametrize("kind", BOTH)
def test_no_acknowledged_vote_is_lost_and_none_counts_twice(town: Town, kind: str) -> None:
    outcome = polls.besiege(town, kind, kills=2, seed=7)
    assert outcome.broken == ()
    assert outcome.votes > polls.VOTERS


@pytest.mark.parametrize("kind", BOTH)
def test_time_brings_each_occurrence_once(town: Town, kind: str) -> None:
    outcome = time.besiege(town, kind, bots=2, kills=2, seed=7)
    assert outcome.broken == ()
