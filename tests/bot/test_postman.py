"""The postman, with a platform that fails in every way there is."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bot.errors import LaterError, RefusedError, UnreachableError, UnsureError
from bot.pacing import Pace
from bot.postman import IN_FLIGHT, Postman
from storage import outbox
from storage.database import Database
from storage.outbox import Message
from tests.bench import processes, virtual


class Post:
    """A platform that answers as it is told, and remembers what it was asked."""

    name = "telegram"

    def __init__(self, answer: Callable[[int], Exception | None] = lambda n: None) -> None:
        self.delivered: list[tuple[str, Any]] = []
        self.at_once = self.most_at_once = 0
        self._answer = answer

    async def deliver(self, chat: str, body: Mapping[str, Any]) -> None:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self.delivered.append((chat, body["n"]))
        error = self._answer(len(self.delivered))
        await asyncio.sleep(0)
        self.at_once -= 1
        if error:
            raise error


def _messages(count: int, kind: str = "answer", chats: int = 100) -> list[Message]:
    return [Message("telegram", str(n % chats), kind, f"{kind}:{n}", 0, {"n": n}) for n in range(count)]


class Time:
    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


async def _run(database: Database, post: Post, messages: list[Message], skip: float = 0.0) -> dict[str, int]:
    """Let the postman work until nothing is pending or sending; time jumps on whenever it has to wait."""
    time = Time()
    await database.run(lambda tx: outbox.put(tx, messages, time.at))
    postman = Postman(database, {"telegram": post}, Pace(1e6, 1e6, 1e6), "node", time, ("nudge",))
    working = asyncio.create_task(postman.run())
    states: dict[str, int] = {}
    async with asyncio.timeout(20):
        while not states or states.keys() & {"pending", "sending"}:
            time.at += skip
            postman.ring()
            await asyncio.sleep(0.005)
            tally = await database.run(outbox.tally)
            states = {state: count for (_, state), count in tally.items()}
    working.cancel()
    with pytest.raises(asyncio.CancelledError):
        await working
    return states


async def test_everything_is_delivered_in_each_chats_order(database: Database) -> None:
    post = Post()
    assert await _run(database, post, _messages(60, chats=7)) == {"sent": 60}
    for chat in map(str, range(7)):
        numbers = [n for to, n in post.delivered if to == chat]
        assert numbers == sorted(numbers)
    assert 1 < post.most_at_once <= IN_FLIGHT


async def test_a_refused_message_fails_and_the_others_go_on(database: Database) -> None:
    post = Post(lambda n: RefusedError("Bad Request") if n == 2 else None)
    assert await _run(database, post, _messages(4)) == {"sent": 3, "failed": 1}


async def test_whoever_cannot_be_reached_is_skipped(database: Database) -> None:
    post = Post(lambda n: UnreachableError("blocked"))
    assert await _run(database, post, _messages(2)) == {"skipped": 2}


async def test_a_passing_fault_is_tried_again(database: Database) -> None:
    post = Post(lambda n: LaterError("502", after=2) if n <= 3 else None)
    assert await _run(database, post, _messages(1), skip=5) == {"sent": 1}
    assert len(post.delivered) == 4


async def test_an_answer_of_unknown_fate_is_said_again_but_a_nudge_is_not(database: Database) -> None:
    again = Post(lambda n: UnsureError("timed out") if n == 1 else None)
    assert await _run(database, again, _messages(1), skip=5) == {"sent": 1}
    once = Post(lambda n: UnsureError("timed out"))
    states = await _run(database, once, _messages(1, kind="nudge"), skip=5)
    assert (states, len(once.delivered)) == ({"sent": 1, "unknown": 1}, 1)


async def test_a_mistake_of_ours_stops_nobody_else(database: Database) -> None:
    post = Post(lambda n: ZeroDivisionError() if n == 1 else None)
    assert await _run(database, post, _messages(3)) == {"failed": 1, "sent": 2}


def test_a_chat_gets_its_next_message_as_soon_as_it_may(tmp_path: Path) -> None:
    moments = virtual.run(lambda loop: _one_by_one(loop, processes.sqlite(str(tmp_path))))
    assert len(moments) == 5
    assert all(1.2 < later - sooner < 1.3 for sooner, later in pairwise(moments))


async def _one_by_one(loop: virtual.Loop, url: str) -> list[float]:
    """When each of five messages to one chat arrived, where four may go in five seconds."""
    database, moments = virtual.Watched(url, loop), list[float]()
    done = asyncio.Event()

    def arrived(n: int) -> None:
        moments.append(loop.time())
        if n == 5:
            done.set()

    post = Post(arrived)
    messages = _messages(5, chats=1)
    await database.run(lambda tx: outbox.put(tx, messages, loop.clock()))
    working = asyncio.create_task(
        Postman(database, {"telegram": post}, Pace(1e6, 0.8, 1e6), "node", loop.clock).run()
    )
    async with asyncio.timeout(60):
        await done.wait()
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    database.close()
    return moments
