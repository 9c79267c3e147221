"""A siege of time: bots on one database are killed again and again while reminders and nudges come due.

Their clock jumps an hour on and back. Every occurrence must be in the outbox once, and end; nobody is nudged
twice; what is reminded twice is no more than was in flight.
"""

from __future__ import annotations

import json
import random
import threading
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from bot import app
from bot.cli import main as jejaring
from bot.clock import Clock as FollowingClock
from bot.postman import IN_FLIGHT
from flows.replies import Reply, Text
from handlers.scene import Feature, Next, Scene
from storage import due, people
from storage.database import Database
from storage.due import Due
from tests.e2e.people import Person
from tests.e2e.processes import Bot, Town, new_database, until

PEOPLE, TIMES, APART = 10, 8, 2.0
"""So many people get so many reminders and nudges each, so many seconds apart."""
HOUR = 3600.0
LONGEST_LIFE = 0.8
_KINDS = ("reminder", "nudge")
_SAID = "outbox WHERE kind LIKE 'siege-%'"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a siege came to. `again`: reminders that arrived a second time."""

    database: str
    bots: int
    kills: int
    messages: int
    again: int
    unknown: int
    broken: tuple[str, ...]

    def row(self) -> str:
        state = "; ".join(self.broken) or "each occurrence once, no nudge twice"
        counts = f"{self.bots:>5}{self.kills:>6} {self.messages:>9} {self.again:>6} {self.unknown:>8}"
        return f"{self.database:<11}{counts}  {state}"


HEADER = f"{'database':<11}{'bots':>5}{'kills':>6} {'messages':>9} {'again':>6} {'unknown':>8}"


def _come(scene: Scene, row: Due) -> Next:
    """One occurrence, named in its words; then the next, until it is enough."""
    words = Text("recorded", {"label": row.kind, "value": f"{row.subject}.{row.occurrence}"})
    scene.remind(scene.person, Reply(words), row.kind, row.subject, row.occurrence, at=scene.now)
    return Next(row.next_at + APART if row.occurrence + 1 < TIMES else None)


FEATURE = Feature(dues={f"siege-{kind}": _come for kind in _KINDS}, nudges=("siege-nudge",))


class Jumpy(FollowingClock):
    """A clock that is put on, as a machine's may be, instead of being walked on."""

    def see(self, offset: float) -> None:
        super().see(offset)
        self.move()


def _besieged() -> None:
    """`jejaring`, with this feature besides its own."""
    app.FEATURES += (FEATURE,)
    app.Clock = Jumpy  # type: ignore[attr-defined]
    jejaring()


class Clock:
    """The clock that the bots follow, served as the sandbox does."""

    def __init__(self) -> None:
        self.offset = 0.0
        outer = self

        class Answer(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.end_headers()
                self.wfile.write(json.dumps({"offset": outer.offset}).encode())

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class Node(Bot):
    """Our bot with one more feature: what comes due in a siege."""

    main = staticmethod(_besieged)


def besiege(town: Town, kind: str, bots: int, kills: int, seed: int) -> Outcome:
    """Kill one of the bots so many times, then look at everything that was said."""
    dice, clock = random.Random(seed), Clock()
    with new_database(kind) as database:
        first = _node(town, database, clock, 0, "").wait_until_started()
        nodes = [first, *(_node(town, database, clock, n, first.token) for n in range(1, bots))]
        try:
            persons = [Person(town, first.id, f"Warga {n}") for n in range(PEOPLE)]
            for person in persons:
                person.opens_link("")
            until(lambda: first.count("accounts") == PEOPLE)
            _plan(database, persons)
            for n in range(kills):
                time.sleep(dice.uniform(0.0, LONGEST_LIFE))
                clock.offset = HOUR * (n % 3 - 1)
                unlucky = dice.randrange(bots)
                nodes[unlucky].kill()
                nodes[unlucky] = _node(town, database, clock, unlucky, first.token)
                if bots == 1:
                    nodes[unlucky].wait_until_started()
            clock.offset = 2 * HOUR
            rows = 2 * PEOPLE * TIMES
            until(lambda: first.count(_SAID) == rows and not _open(first), 120, lambda: _said(nodes))
            outcome = _look(first, persons, kind, bots, kills)
        finally:
            for node in nodes:
                node.kill()
            clock.stop()
    return outcome


def _node(town: Town, database: str, clock: Clock, number: int, token: str) -> Node:
    return Node(town, database, "webhook", token, clock=clock.url, node=f"n{number}")


def _plan(database: str, persons: list[Person]) -> None:
    opened, now = Database(database, writers=1), time.time()
    with opened.transaction() as tx:
        for person in persons:
            name = str(person.id)
            known = people.lock_person(tx, "telegram", name)
            assert known
            for kind in _KINDS:
                due.plan(tx, f"siege-{kind}", name, now + 0.5, person=known.id)
    opened.close()


def _open(bot: Bot) -> bool:
    return bool(bot.outbox().keys() & {"pending", "sending"})


def _said(nodes: Sequence[Bot]) -> str:
    return f"{nodes[0].outbox()}: {[node.said[-500:] for node in nodes]}"


def _look(bot: Bot, persons: list[Person], database: str, bots: int, kills: int) -> Outcome:
    """Every promise that was not kept."""
    query = f"SELECT kind, state, COUNT(*) FROM {_SAID} GROUP BY kind, state"
    states = {(str(kind), str(state)): int(n) for kind, state, n in bot.rows(query)}
    arrived: Counter[str] = Counter(
        m["text"] for person in persons for m in person.heard() if m["text"].startswith("siege-")
    )
    twice = {text: n - 1 for text, n in arrived.items() if n > 1}
    again = sum(n for text, n in twice.items() if "reminder" in text)
    ended = {state: sum(n for (_, s), n in states.items() if s == state) for _, state in states}
    broken = []
    if sum(states.values()) != 2 * PEOPLE * TIMES or bot.count("due WHERE kind LIKE 'siege-%'"):
        broken.append(f"{sum(states.values())} messages for {2 * PEOPLE * TIMES} occurrences")
    if ended.keys() - {"sent", "unknown"} or ("siege-reminder", "unknown") in states:
        broken.append(f"they ended as {states}")
    if nudged := [text for text in twice if "nudge" in text]:
        broken.append(f"nudged twice: {nudged[:3]}")
    if again > IN_FLIGHT * kills:
        broken.append(f"{again} reminders arrived again")
    missing = ended.get("sent", 0) - len(arrived)
    if missing > 0:
        broken.append(f"{missing} were sent but never arrived")
    return Outcome(database, bots, kills, sum(states.values()), again, ended.get("unknown", 0), tuple(broken))
