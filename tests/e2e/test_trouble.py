"""What Telegram and the way to it can do to a message; the answer comes all the same."""

from __future__ import annotations

import pytest

from tests.e2e.conftest import Start
from tests.e2e.people import Person
from tests.e2e.processes import Bot, Town, until
from tests.e2e.words import INDONESIAN, LANGUAGE, RULES

pytestmark = pytest.mark.usefixtures("refusals")


@pytest.fixture
def hasty(running: Start) -> Bot:
    """A bot that waits a second for an answer, instead of twenty."""
    return running("polling", "postgresql", patience="1")


@pytest.fixture
def ana(town: Town, hasty: Bot) -> Person:
    return Person(town, hasty.id)


@pytest.mark.parametrize("kind", ["500", "502", "drop"])
def test_after_a_fault_the_answer_is_sent_once(hasty: Bot, ana: Person, town: Town, kind: str) -> None:
    town.post("/faults", bot=hasty.id, method="sendMessage", kind=kind, times=1)
    ana.says("/start").sees(LANGUAGE)
    assert hasty.wait_until_quiet(ana.id) == {"sent": 1}
    assert len(ana.heard()) == 1


def test_a_message_whose_fate_is_unknown_is_rather_said_twice(hasty: Bot, ana: Person, town: Town) -> None:
    town.post("/faults", bot=hasty.id, method="sendMessage", kind="timeout", times=1)
    ana.says("/start")
    until(lambda: len(ana.heard()) == 2)
    hasty.wait_until_quiet(ana.id)
    assert len(ana.heard()) == 2


def test_a_change_made_already_is_no_failure(hasty: Bot, ana: Person, town: Town) -> None:
    ana.says("/start").sees(LANGUAGE)
    town.post("/faults", bot=hasty.id, method="editMessageText", kind="timeout", times=1)
    ana.taps(INDONESIAN).sees(RULES)
    hasty.wait_until_quiet(ana.id)
    changes = [call for call in hasty.calls("editMessageText") if call["params"]["chat_id"] == str(ana.id)]
    assert [call["status"] for call in changes] == [200, 400], "not modified, the second time"
    assert "failed" not in hasty.outbox(ana.id)


def test_a_429_is_obeyed_exactly(hasty: Bot, ana: Person, town: Town) -> None:
    town.post("/faults", bot=hasty.id, method="sendMessage", kind="429", retry_after=3, times=1)
    ana.says("/start").sees(LANGUAGE)
    assert _pause(hasty, ana) >= 3
    assert town.get("/faults")["early_retries"] == 0


def test_a_429_is_obeyed_across_a_restart(start: Start, town: Town) -> None:
    bot = start("polling", "sqlite")
    ana = Person(town, bot.id)
    town.post("/faults", bot=bot.id, method="sendMessage", kind="429", retry_after=5, times=1)
    ana.says("/start")
    until(lambda: bot.count("holds") == 1)
    bot.kill()
    again = start("polling", database=bot.database, token=bot.token)
    ana.sees(LANGUAGE)
    again.began = bot.began
    assert _pause(again, ana) >= 5
    assert town.get("/faults")["early_retries"] == 0


def test_twenty_hours_are_waited_whatever_happens_meanwhile(start: Start, town: Town) -> None:
    """Telegram's own limits are on; the bot is killed twice, and time passes. Others get their answers."""
    town.post("/limits", per_second=30, per_chat=1, per_group_minute=20)
    # A process of another name would have to be taken for dead first, which takes half a minute.
    limits = {"rate": "30", "chat_rate": "1", "group_rate_per_minute": "20", "node": "the-same"}
    bot = start("polling", "postgresql", **limits)
    ana, others = Person(town, bot.id), [Person(town, bot.id) for _ in range(8)]
    town.post("/faults", bot=bot.id, method="sendMessage", kind="429", retry_after=72_000, times=1)
    ana.says("/start")
    until(lambda: bot.count("holds") == 1)
    for other in others:
        other.says("/start").says("/bantuan")
    for hours in (10, 9.9):
        bot.kill()
        bot = start("polling", database=bot.database, token=bot.token, **limits)
        town.post("/clock", forward=hours * 3600)
        for other in others:
            other.says("/bantuan").sees("/datasaya")
    for other in others:
        until(lambda other=other: bot.outbox(other.id) == {"sent": 4})  # type: ignore[misc]
    assert (ana.heard(), bot.count("holds")) == ([], 1)
    town.post("/clock", forward=0.2 * 3600)
    ana.sees(LANGUAGE)
    assert town.get("/faults")["early_retries"] == 0
    town.post("/limits")


def _pause(bot: Bot, person: Person) -> float:
    """Seconds between the refusal and the next try."""
    calls = [call for call in bot.calls("sendMessage") if call["params"]["chat_id"] == str(person.id)]
    assert [call["status"] for call in calls] == [429, 200]
    return float(calls[1]["at"] - calls[0]["at"])


def test_who_has_blocked_the_bot_is_skipped_and_welcome_again(hasty: Bot, ana: Person, town: Town) -> None:
    town.post("/faults", bot=hasty.id, method="sendMessage", kind="blocked", times=1)
    ana.says("/start")
    until(lambda: hasty.outbox(ana.id) == {"skipped": 1})

    ana.blocks()
    query = f"SELECT blocked_at IS NULL FROM accounts WHERE name = '{ana.id}'"
    until(lambda: not hasty.rows(query)[0][0])
    ana.opens_link("").sees(LANGUAGE)
    assert hasty.rows(query)[0][0]


def test_what_waits_for_somebody_who_blocks_the_bot_is_not_sent(hasty: Bot, ana: Person, town: Town) -> None:
    town.post("/faults", bot=hasty.id, method="sendMessage", kind="500", times=None)
    ana.says("/start")
    until(lambda: hasty.calls("sendMessage")[-1]["status"] == 500)
    ana.blocks()
    until(lambda: hasty.outbox(ana.id) == {"skipped": 1})
    town.http.delete("/faults")
    hasty.wait_until_quiet(ana.id)
    assert ana.heard() == []
