"""A siege of a poll: the bot is killed again and again while people vote as fast as they can.

Every update is delivered until it is acknowledged, as Telegram does it. What was acknowledged must be there.
"""

from __future__ import annotations

import itertools
import random
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import httpx

from flows.polls.kinds import ask
from flows.polls.question import to_json
from storage.database import Database
from storage.polls import sessions
from tests.crash.siege import reborn
from tests.e2e.processes import SECRET, Bot, Town, new_database

VOTERS = 12
"""So many people vote at the same time, each one again as soon as a vote is acknowledged."""
LONGEST_LIFE = 0.8
_OPTIONS = "abcd"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a siege came to."""

    database: str
    kills: int
    votes: int
    again: int
    broken: tuple[str, ...]

    def row(self) -> str:
        state = "; ".join(self.broken) or "no vote lost, none twice, tallies exact"
        return f"{self.database:<11}{self.kills:>5} {self.votes:>8} {self.again:>7}  {state}"


HEADER = f"{'database':<11}{'kills':>5} {'votes':>8} {'again':>7}"


@dataclass(slots=True)
class Voter:
    """Somebody who votes on and on: changing one vote, building up another, once where anonymous."""

    id: int
    port: int
    updates: itertools.count[int]
    linked: int
    built_up: int
    anonymous: int
    stop: threading.Event
    last: str = ""
    picked: str = ""
    votes: int = 0
    again: int = 0
    was_anonymous: bool = False
    failures: list[str] = field(default_factory=list)

    def run(self) -> None:
        dice = random.Random(self.id)
        with httpx.Client(timeout=10, trust_env=False) as line:
            while not self.stop.is_set():
                answer = dice.choice(_OPTIONS)
                self._deliver(line, self.linked, answer)
                self.last = answer
                # Picked, or not any more, whatever else is.
                is_on = answer in self.picked
                self._deliver(line, self.built_up, f"{answer}={'' if is_on else 1}")
                rest = self.picked.replace(answer, "")
                self.picked = rest if is_on else "".join(sorted(rest + answer))
                if not self.was_anonymous:
                    self._deliver(line, self.anonymous, answer)
                    self.was_anonymous = True

    def _deliver(self, line: httpx.Client, question: int, answer: str) -> None:
        update = next(self.updates)
        message = {"message_id": 1, "date": 1, "chat": {"id": -100, "type": "supergroup", "title": "Ruang"}}
        query: dict[str, Any] = {
            "id": str(update), "from": {"id": self.id, "is_bot": False, "first_name": "Warga"},
            "message": message, "chat_instance": "1", "data": f"v:{question}:1:{answer}",
        }  # fmt: skip
        body = {"update_id": update, "callback_query": query}
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        for attempt in itertools.count():
            try:
                answered = line.post(f"http://127.0.0.1:{self.port}/telegram", json=body, headers=headers)
            except httpx.TransportError:
                answered = None
            if answered is not None and answered.status_code == 200:
                self.votes += 1
                self.again += attempt > 0
                return
            if attempt > 2000:
                self.failures.append(f"voter {self.id}: never acknowledged")
                self.stop.set()
                return
            time.sleep(0.02)


def besiege(town: Town, kind: str, kills: int, seed: int) -> Outcome:
    """Kill a bot so many times while people vote, then count everything by hand."""
    with new_database(kind) as database:
        bot = Bot(town, database, "webhook").wait_until_started()
        questions = _ask(database)
        stop, updates = threading.Event(), itertools.count(1)
        voters = [Voter(9_000 + n, bot.port, updates, *questions, stop) for n in range(VOTERS)]
        threads = [threading.Thread(target=voter.run, daemon=True) for voter in voters]
        for thread in threads:
            thread.start()
        dice = random.Random(seed)
        try:
            for _ in range(kills):
                time.sleep(dice.uniform(0.0, LONGEST_LIFE))
                bot.kill()
                bot = reborn(bot)
            stop.set()
            for thread in threads:
                thread.join(60)
            broken = (*_broken(bot, voters, *questions), *(f for v in voters for f in v.failures))
            assert bot.stop() == 0
        finally:
            stop.set()
            bot.kill()
    return Outcome(kind, kills, sum(v.votes for v in voters), sum(v.again for v in voters), broken)


def _ask(database: str) -> tuple[int, int, int]:
    """Open questions: one whose votes may change, one whose votes are built up, and an anonymous one."""
    opened = Database(database, writers=1)
    with opened.transaction() as tx:
        values = {
            "code": "KUPU27", "title": "Rapat", "host_id": None, "pace": "self", "state": "open",
            "language": "id", "platform": "telegram", "group": "", "position": 1, "created_at": 1.0,
        }  # fmt: skip
        asked = [
            to_json(ask(kind, "Apa?", tuple("ABCD"), anonymity=promise))
            for kind, promise in (("single", "organiser"), ("multiple", "organiser"), ("single", "anonymous"))
        ]
        session = sessions.add(tx, values, asked, shown=True)
        ids = [question.id for question in sessions.questions_of(tx, session)]
        for id in ids:
            sessions.change_question(tx, id, phase="open")
    opened.close()
    return ids[0], ids[1], ids[2]


def _broken(bot: Bot, voters: list[Voter], linked: int, built_up: int, anonymous: int) -> list[str]:
    """Every promise that was not kept."""
    broken = [
        *_wrong(bot, linked, {voter.id: voter.last for voter in voters if voter.last}),
        *_wrong(bot, built_up, {voter.id: voter.picked for voter in voters if voter.picked}),
    ]
    once = sum(voter.was_anonymous for voter in voters)
    total = sum(int(n) for _, n in bot.rows(_TALLY.format(anonymous)))
    voted = int(bot.rows(f"SELECT COUNT(*) FROM voted WHERE question_id = {anonymous}")[0][0])
    if not once == total == voted:
        broken.append(f"{once} people voted anonymously, {voted} are marked, {total} counted")
    return broken


def _wrong(bot: Bot, question: int, expected: dict[int, str]) -> list[str]:
    """What is not so of a question whose votes are known."""
    kept = {
        int(name): answer
        for name, answer in bot.rows(
            "SELECT a.name, b.answer FROM ballots b JOIN accounts a ON a.person_id = b.person_id"
            f" WHERE b.question_id = {question}"
        )
    }
    broken = [] if kept == expected else [f"ballots {kept} instead of {expected}"]
    tally = {a: int(n) for a, n in bot.rows(_TALLY.format(question)) if n}
    if tally != Counter(kept.values()):
        broken.append(f"tally {tally} of ballots {Counter(kept.values())}")
    return broken


_TALLY = "SELECT answer, count FROM tallies WHERE question_id = {}"
