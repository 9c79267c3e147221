"""The sandbox is killed as by a power cut and started again: a bot and its people go on where they were."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.e2e.conftest import WAYS
from tests.e2e.people import Person
from tests.e2e.processes import Bot, Town, new_database, until
from tests.e2e.words import AGREE, INDONESIAN, LANGUAGE, PRIVACY, RULES

Found = Callable[..., Town]


@pytest.fixture
def founded() -> Iterator[Found]:
    """A town of one's own: founded(data=folder)."""
    with ExitStack() as ends:

        def found(data: Path | None = None, port: int = 0) -> Town:
            town = Town(data=data, port=port)
            ends.callback(town.kill)
            return town

        yield found


def _begins(town: Town, bot: Bot) -> Person:
    person = Person(town, bot.id)
    person.says("/start").sees(LANGUAGE)
    return person.taps(INDONESIAN).sees(RULES)


def _agrees(person: Person, bot: Bot) -> None:
    person.taps(AGREE).sees(PRIVACY)
    query = f"SELECT COUNT(*) FROM consents JOIN accounts USING (person_id) WHERE name = '{person.id}'"
    assert bot.rows(query) == [(1,)]


@pytest.mark.parametrize(("mode", "kind"), WAYS)
def test_nothing_that_was_said_is_lost(founded: Found, tmp_path: Path, mode: str, kind: str) -> None:
    town = founded(tmp_path)
    with new_database(kind) as database:
        bot = Bot(town, database, mode).wait_until_started()
        try:
            ana = _begins(town, bot)
            seen = [(message["id"], message["text"]) for message in ana.messages()]
            town.post(f"{ana.chat}/text", text="Kata terakhir sebelum padam")
            town.kill()

            ana.town = town = founded(tmp_path, town.port)
            found = [(message["id"], message["text"]) for message in ana.messages()]
            assert found[: len(seen)] == seen
            assert found[len(seen)][1] == "Kata terakhir sebelum padam"
            until(lambda: len(ana.heard()) == 2, what=lambda: f"no answer to it: {ana.screen}")
            _agrees(ana, bot)
            _agrees(_begins(town, bot), bot)
        finally:
            bot.kill()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_town_that_has_forgotten_all_is_heard_again(founded: Found, kind: str) -> None:
    """Kept in memory only, while the bot remembers the updates of the town before."""
    town = founded()
    with new_database(kind) as database:
        bot = Bot(town, database, "polling").wait_until_started()
        try:
            ana = _begins(town, bot)
            town.kill()
            ana.town = town = founded(port=town.port)
            town.post("/people", first_name="Ana")
            until(lambda: town.get("/town")["bots"])
            ana.says("/bantuan").sees("/profil")
        finally:
            bot.kill()
