"""Stopping and starting again: nobody has to begin anew, nothing is lost."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.e2e.conftest import EITHER, Start
from tests.e2e.people import Person
from tests.e2e.processes import Town
from tests.e2e.registration import register
from tests.e2e.words import FORM, LANGUAGE, NAME


@pytest.mark.parametrize(("mode", "kind"), EITHER)
def test_a_bot_that_is_told_to_stop_finishes_and_goes_on_later(
    start: Start, town: Town, mode: str, kind: str
) -> None:
    bot = start(mode, kind)
    crowd = [Person(town, bot.id, f"Orang {n}") for n in range(4)]
    for person in crowd:
        register(person, before=NAME)
    with ThreadPoolExecutor(5) as pool:
        stopping = pool.submit(bot.stop, 8)
        list(pool.map(lambda person: person.says("Nama Tengah"), crowd))
    assert stopping.result() == 0
    assert "Traceback" not in bot.said
    assert "sending" not in bot.outbox()

    began = time.monotonic()
    again = start(mode, database=bot.database, token=bot.token)
    for person in crowd:
        person.sees(FORM)
    assert time.monotonic() - began < 60
    for person in crowd:
        assert again.wait_until_quiet(person.id) == {"sent": 5}
        assert len(person.heard()) == 2, "nothing was said twice"
    assert again.stop(8) == 0


def test_a_bot_waits_for_a_telegram_that_is_away(start: Start, town: Town, refusals: None) -> None:
    token = town.new_token()
    number = int(token.partition(":")[0])
    town.post("/faults", bot=number, method="getMe", kind="429", retry_after=1, times=1)
    town.post("/faults", bot=number, method="deleteWebhook", kind="502", times=1)
    bot = start("polling", "sqlite", token=token)
    town.post("/faults", bot=number, method="getUpdates", kind="500", times=1)
    Person(town, bot.id).says("/start").sees(LANGUAGE)
    assert town.get("/faults")["early_retries"] == 0
