"""Time is another speaker: with the sandbox's clock moved on, what is due comes, and comes once."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from tests.e2e.conftest import Start
from tests.e2e.people import Person
from tests.e2e.processes import Bot, Town, until
from tests.e2e.registration import register
from tests.e2e.words import NAME

HOUR = 3600.0
DAY = 24 * HOUR


def _forward(town: Town, seconds: float) -> None:
    """Move on, and then on to a time of day at which people may be written to."""
    town.post("/clock", forward=seconds)
    hour = datetime.fromtimestamp(town.get("/clock")["now"], ZoneInfo("Asia/Jakarta")).hour
    if not 8 <= hour < 20:
        town.post("/clock", forward=12 * HOUR)


def _nudges(bot: Bot, person: Person) -> int:
    query = f"""SELECT COUNT(*) FROM outbox JOIN accounts USING (person_id)
        WHERE accounts.name = '{person.id}' AND kind = 'nudge'"""
    return int(bot.rows(query)[0][0])


def test_whoever_stops_half_way_is_reminded_once_and_finds_their_draft(running: Start, town: Town) -> None:
    bot = running("polling", "sqlite")
    ana = Person(town, bot.id)
    register(ana, before=NAME)
    _forward(town, 25 * HOUR)
    until(lambda: len(ana.heard()) == 2)
    ana.sees(NAME)
    _forward(town, 25 * HOUR)
    _ticks(bot, town)
    assert (len(ana.heard()), _nudges(bot, ana)) == (2, 1)

    _forward(town, 400 * DAY)
    status = f"""SELECT c.status FROM conversations c JOIN accounts a USING (person_id)
        WHERE a.name = '{ana.id}'"""
    until(lambda: bot.rows(status) == [("expired",)])
    ana.says("/daftar")
    until(lambda: len(ana.heard()) == 3)
    ana.sees(NAME)


def _ticks(bot: Bot, town: Town) -> None:
    """Wait until the bot has looked at the clock and at what is due."""
    due = f"SELECT COUNT(*) FROM due WHERE next_at < {town.get('/clock')['now'] * 1_000_000:.0f}"
    until(lambda: bot.rows(due) == [(0,)])
