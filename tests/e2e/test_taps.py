"""A tap is acknowledged when what it says is kept, and the message that it was made on changes."""

from __future__ import annotations

from tests.e2e.conftest import Start
from tests.e2e.people import Person
from tests.e2e.processes import Bot, Town, until
from tests.e2e.words import ENGLISH, INDONESIAN, LANGUAGE, RULES


def test_when_a_tap_is_acknowledged_it_is_in_the_database(ana: Person, bot: Bot) -> None:
    ana.says("/start").sees(LANGUAGE)
    before = bot.count("updates")
    ana.taps(INDONESIAN)
    assert bot.count("updates") == before + 1
    assert len(bot.calls("answerCallbackQuery")) >= 1
    ana.sees(RULES)
    assert len(ana.heard()) == 1, "the question was changed in place"


def test_a_webhook_acknowledges_a_tap_in_its_own_response(running: Start, town: Town) -> None:
    bot = running("webhook", "postgresql")
    ana = Person(town, bot.id)
    ana.says("/start").sees(LANGUAGE)
    known = len(bot.calls("answerCallbackQuery"))
    answer = bot.deliver(ana.tap_on(ENGLISH, update=880_001))
    assert answer.status_code == 200
    assert answer.json() == {"method": "answerCallbackQuery", "callback_query_id": "880001"}
    ana.sees("rules")
    assert len(bot.calls("answerCallbackQuery")) == known


def test_a_tap_on_a_message_that_is_gone_is_answered_by_a_new_one(ana: Person) -> None:
    ana.says("/start").sees(LANGUAGE)
    message, data = ana.button(INDONESIAN)
    ana.deletes_newest().presses(message, data).sees(RULES)
    assert ana.newest["id"] != message


def test_a_message_deleted_before_its_change_arrives_is_sent_anew(
    running: Start, town: Town, refusals: None
) -> None:
    bot = running("polling", "sqlite")
    ana = Person(town, bot.id)
    ana.says("/start").sees(LANGUAGE)
    town.post("/faults", bot=bot.id, method="editMessageText", kind="500", times=1)
    ana.taps(INDONESIAN)
    until(lambda: bot.calls("editMessageText")[-1]["status"] == 500)
    ana.deletes_newest().sees(RULES)
    assert [call["status"] for call in bot.calls("editMessageText")][-2:] == [500, 400]
    assert set(bot.wait_until_quiet(ana.id)) == {"sent"}


def test_a_forged_tap_and_one_of_somebody_else_do_nothing(ana: Person, bot: Bot, town: Town) -> None:
    ana.says("/start").sees(LANGUAGE)
    _, data = ana.button(ENGLISH)
    budi = Person(town, bot.id, "Budi")
    budi.says("/start").sees(LANGUAGE)
    mine = budi.newest["id"]
    budi.presses(mine, data)
    assert budi.toast
    for forged in ("999999999:1:id", "x" * 64, "1:1:1:1", ":::", "/tidakada"):
        budi.presses(mine, forged)
    ana.sees(LANGUAGE).taps(INDONESIAN).sees(RULES)
