"""One strict sandbox for all stories; a bot for each mode and database, started when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.e2e.people import Person
from tests.e2e.processes import Bot, Town, new_database

WAYS = [(mode, kind) for kind in ("sqlite", "postgresql") for mode in ("polling", "webhook")]
EITHER = [("webhook", "sqlite"), ("polling", "postgresql")]
"""Each mode and each database once."""
HARMLESS = [(409, "getUpdates"), (400, "answerCallbackQuery")]
"""The poll of a bot that was killed, when its successor polls; a tap that nobody has made."""
Start = Callable[..., Bot]


@pytest.fixture(scope="session")
def town() -> Iterator[Town]:
    """Every request that a bot sends here is validated by aiogram's models."""
    town = Town(strict=True)
    # The first request loads the models, which takes seconds that no test is to wait for.
    town.new_token()
    yield town
    town.stop()


@pytest.fixture(scope="session")
def running(town: Town) -> Iterator[Start]:
    """A bot that runs already: running("polling", "sqlite")."""
    with ExitStack() as ends:
        started: dict[str, Bot] = {}

        def get(mode: str, kind: str, **settings: str) -> Bot:
            name = f"{mode} {kind} {settings}"
            if name not in started or not started[name].is_running:
                bot = Bot(town, ends.enter_context(new_database(kind)), mode, **settings)
                ends.callback(bot.stop)
                started[name] = bot.wait_until_started()
            return started[name]

        yield get


def _name(way: tuple[str, str]) -> str:
    return "-".join(way)


@pytest.fixture(params=WAYS, ids=_name)
def bot(request: pytest.FixtureRequest, running: Start) -> Bot:
    """In both modes on both databases."""
    return running(*request.param)


@pytest.fixture(params=EITHER, ids=_name)
def either_bot(request: pytest.FixtureRequest, running: Start) -> Bot:
    return running(*request.param)


@pytest.fixture
def start(town: Town) -> Iterator[Start]:
    """Start a bot of one's own: start("polling", "sqlite", patience="1")."""
    with ExitStack() as ends:

        def begin(mode: str, kind: str = "", database: str = "", token: str = "", **settings: str) -> Bot:
            address = database or ends.enter_context(new_database(kind))
            bot = Bot(town, address, mode, token, **settings)
            ends.callback(bot.kill)
            return bot.wait_until_started()

        yield begin


@pytest.fixture
def ana(town: Town, bot: Bot) -> Person:
    return Person(town, bot.id)


@pytest.fixture
def refusals() -> None:
    """For tests in which requests are refused because they want it so."""


@pytest.fixture(autouse=True)
def _all_requests_are_valid(request: pytest.FixtureRequest) -> Iterator[None]:
    """No request of any bot is refused, by the sandbox or by aiogram's models."""
    if "town" not in request.fixturenames:
        yield
        return
    town: Town = request.getfixturevalue("town")
    before = max((call["n"] for call in town.get("/calls")), default=0)
    yield
    town.http.delete("/faults")
    assert town.get("/checks") == []
    if "refusals" not in request.fixturenames:
        refused = [call for call in town.get("/calls", after=before) if call["status"] >= 400]
        assert [call for call in refused if (call["status"], call["method"]) not in HARMLESS] == []
