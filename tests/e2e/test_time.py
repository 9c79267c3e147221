"""Time is another speaker: with the sandbox's clock moved on, what is due comes, and comes once."""

from __future__ import annotations

from tests.e2e.conftest import Start
from tests.e2e.people import Person
from tests.e2e.processes import Town, until
from tests.e2e.registration import register
from tests.e2e.words import NAME

DAY = 86_400.0


def test_whoever_stops_half_way_is_reminded_once_and_finds_their_draft(running: Start, town: Town) -> None:
    bot = running("polling", "sqlite")
    ana = Person(town, bot.id)
    register(ana, before=NAME)
    town.post("/clock", forward=400 * DAY)
    status = f"""SELECT c.status FROM conversations c JOIN accounts a USING (person_id)
        WHERE a.name = '{ana.id}'"""
    until(lambda: bot.rows(status) == [("expired",)])
    ana.sees(NAME)
    assert len(ana.heard()) == 2, "the question, and one reminder"
    asked, reminded = (message["date"] for message in ana.heard())
    assert DAY <= reminded - asked < 2 * DAY, "it is shown when it was due, not when the leap was over"
    ana.says("/daftar")
    until(lambda: len(ana.heard()) == 3)
    ana.sees(NAME)
