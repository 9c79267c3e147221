"""One siege: a bot in one mode on one database, killed again and again while people register."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass

from bot.postman import IN_FLIGHT
from tests.crash.walkers import Crowd, Walker
from tests.e2e.processes import Bot, Town, new_database

PEOPLE_AT_ONCE = 5
LONGEST_LIFE = 1.2
"""Seconds for which a bot lives at the most after it has started."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a siege came to. `again`: messages that were sent a second time."""

    mode: str
    database: str
    kills: int
    people: int
    again: int
    seen_twice: int
    broken: tuple[str, ...]

    def row(self) -> str:
        state = "; ".join(self.broken) or "nothing lost, nothing repeated"
        counts = f"{self.kills:>5} {self.people:>6} {self.again:>6} {self.seen_twice:>10}"
        return f"{self.mode:<8} {self.database:<11}{counts}  {state}"


HEADER = f"{'mode':<8} {'database':<11}{'kills':>5} {'people':>6} {'again':>6} {'seen twice':>10}"


def besiege(town: Town, mode: str, kind: str, kills: int, seed: int) -> Outcome:
    """Kill a bot so many times at moments drawn from the seed, then look at everything it has kept."""
    with new_database(kind) as database:
        bot = Bot(town, database, mode).wait_until_started()
        crowd = Crowd(lambda number: Walker(town, bot.id, number), PEOPLE_AT_ONCE)
        crowd.start()
        try:
            for pause in _pauses(kills, seed):
                time.sleep(pause)
                bot.kill()
                bot = reborn(bot)
            crowd.finish()
            bot.wait_until_quiet()
            again = sum(int(n) for (n,) in bot.rows(_AGAIN))
            seen = sum(walker.repeated() for walker in crowd.done)
            broken = (*crowd.failures, *_broken(bot, crowd, again, kills))
            assert bot.stop() == 0
        finally:
            bot.kill()
    return Outcome(mode, kind, kills, len(crowd.done), again, seen, broken)


def _pauses(kills: int, seed: int) -> list[float]:
    dice = random.Random(seed)
    return [dice.uniform(0.0, LONGEST_LIFE) for _ in range(kills)]


def reborn(bot: Bot) -> Bot:
    """The same bot on the same port, started again as a supervisor would."""
    port, node = bot.port, f"node-{bot.port}"
    url = f"http://127.0.0.1:{port}"
    again = Bot(bot.town, bot.database, bot.mode, bot.token, port=str(port), node=node, webhook_url=url)
    again.port = port
    return again.wait_until_started()


def _broken(bot: Bot, crowd: Crowd, again: int, kills: int) -> list[str]:
    """Every promise that was not kept."""
    broken = []
    states = bot.outbox()
    if set(states) != {"sent"}:
        broken.append(f"messages ended as {states}")
    if again > IN_FLIGHT * kills:
        broken.append(f"{again} messages went out again")
    expected = sorted((str(walker.id), *_ANSWERS, walker.name, walker.role) for walker in crowd.done)
    if sorted(bot.rows(_MEMBERS)) != expected:
        broken.append("members differ from what people answered")
    for what, query, count in _ONCE:
        odd = [row for row in bot.rows(query) if int(row[-1]) != count]
        if odd:
            broken.append(f"{what}: {odd[:3]}")
    return broken


_AGAIN = "SELECT attempts - 1 FROM outbox WHERE attempts > 1"
_ANSWERS = ("ibu", "pba-alumni", "local", "company", "34.04", "evening", "Koperasi Angin Timur")
_MEMBERS = """
    SELECT a.name, m.form, m.type, m.affiliation, m.sector, m.district, m.delivery, o.name, m.name, m.role
    FROM members m JOIN accounts a ON a.person_id = m.person_id
    JOIN organisations o ON o.id = m.organisation_id
"""
_PER_PERSON = (
    "SELECT p.id, COUNT({0}.person_id) FROM people p LEFT JOIN {0} ON {0}.person_id = p.id GROUP BY p.id"
)
_ONCE = (
    ("accounts", _PER_PERSON.format("accounts"), 1),
    ("conversations", _PER_PERSON.format("conversations"), 1),
    ("members", _PER_PERSON.format("members"), 1),
    ("arrivals", _PER_PERSON.format("arrivals"), 1),
    ("consents: the rules and three purposes", _PER_PERSON.format("consents"), 4),
    ("topics: two skills and one need", _PER_PERSON.format("member_topics"), 3),
    ("messages: one for each of the 19 steps", _PER_PERSON.format("outbox"), 19),
)
