"""Who watches gets every session's newest picture: soon, made once, never twice, and lets go when told."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from bot.web.live import KEEPALIVE_SECONDS, TICK, Live
from flows.polls.frame import Frame
from storage.database import StorageAwayError
from tests.web.hall import Hall, asked, served

Message = dict[str, Any]


class Viewer:
    """An open connection; `reads` lets that many messages through, as a network does."""

    def __init__(self, live: Live, code: str = "KUPU27", query: bytes = b"", reads: int = 10_000) -> None:
        self.got: list[Message] = []
        self.reads = asyncio.Semaphore(reads)
        self._gone = asyncio.Event()
        scope = {"type": "http", "path_params": {"code": code}, "query_string": query}
        self.task = asyncio.create_task(live(scope, self._receive, self._send))

    async def _receive(self) -> Message:
        await self._gone.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: Any) -> None:
        await self.reads.acquire()
        self.got.append(message)

    async def goes(self) -> None:
        self._gone.set()
        await self.task

    @property
    def bodies(self) -> list[bytes]:
        return [message["body"] for message in self.got if message.get("body")]

    @property
    def events(self) -> list[Message]:
        return [json.loads(body.split(b"data: ")[1]) for body in self.bodies if b"data: " in body]


class Stage:
    """A session, its watchers, and a clock that a test moves."""

    def __init__(self) -> None:
        self.hall = Hall()
        self.painted = 0
        self.is_away = False
        self.slept = 0.0
        self._tick = asyncio.Event()
        self.live = Live(self._ask, self._paint, self._sleep)

    async def _ask(self, code: str) -> Frame | None:
        if self.is_away:
            raise StorageAwayError
        return await self.hall.frame(code)

    def _paint(self, frame: Frame) -> str:
        self.painted += 1
        return f"{frame.asked[0].answered} menjawab"

    async def _sleep(self, seconds: float) -> None:
        self.slept += seconds
        await self._tick.wait()

    async def ticks(self, times: int = 1) -> None:
        for _ in range(times):
            self._tick.set()
            self._tick = asyncio.Event()
            await settle()


async def settle() -> None:
    """Until nothing more happens by itself; drawing is done on another thread."""
    for _ in range(20):
        await asyncio.sleep(0)
    await asyncio.to_thread(lambda: None)
    await asyncio.sleep(0.01)


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    stage = Stage()
    stage.hall.shows(asked(answered=1))
    yield stage
    stage.live.leave()
    await settle()


async def test_who_comes_gets_the_picture_and_then_each_change(stage: Stage) -> None:
    viewer = Viewer(stage.live)
    await settle()
    assert viewer.got[0]["status"] == 200
    assert viewer.events == [{"version": 1, "key": "1:7.1.open", "html": "1 menjawab"}]
    await stage.ticks()
    assert len(viewer.events) == 1, "nothing changed"
    stage.hall.changes(answered=2)
    await stage.ticks()
    assert viewer.events[1:] == [{"version": 2, "key": "1:7.1.open", "html": "2 menjawab"}]
    assert viewer.bodies[1].startswith(b"id: 2\n")


async def test_a_picture_is_made_once_for_all(stage: Stage) -> None:
    viewers = [Viewer(stage.live) for _ in range(300)]
    await settle()
    stage.hall.changes(answered=2)
    await stage.ticks()
    assert stage.painted == 2
    assert stage.hall.times_asked == 2, "one to open, one at the tick"
    assert all(len(viewer.events) == 2 for viewer in viewers)
    assert len({id(viewer.bodies[1]) for viewer in viewers}) == 1, "the very same bytes"


async def test_a_slow_reader_skips_to_the_newest(stage: Stage) -> None:
    slow, quick = Viewer(stage.live, reads=1), Viewer(stage.live)
    await settle()
    for answered in range(2, 12):
        stage.hall.changes(answered=answered)
        await stage.ticks()
    assert len(quick.events) == 11
    for _ in range(5):
        slow.reads.release()
    await settle()
    assert [event["version"] for event in slow.events] == [1, 11]


async def test_ballots_hear_only_of_what_changes_them(stage: Stage) -> None:
    ballot = Viewer(stage.live, query=b"surat")
    await settle()
    stage.hall.changes(answered=2)
    await stage.ticks()
    assert ballot.events == [{"version": 1, "key": "1:7.1.open"}]
    stage.hall.changes(phase="closed")
    await stage.ticks()
    assert ballot.events[1:] == [{"version": 3, "key": "1:7.1.closed"}]
    assert stage.painted == 0, "nobody looks at a picture"
    assert len(ballot.bodies) == 2


async def test_nobody_is_asked_while_nobody_watches(stage: Stage) -> None:
    first, second = Viewer(stage.live), Viewer(stage.live)
    await settle()
    await first.goes()
    await stage.ticks(2)
    asked_so_far = stage.hall.times_asked
    assert asked_so_far == 3
    await second.goes()
    await stage.ticks(3)
    assert stage.hall.times_asked == asked_so_far
    assert stage.slept == pytest.approx(3 * TICK)
    late = Viewer(stage.live)
    await settle()
    assert late.events[0]["html"] == "1 menjawab"


async def test_a_quiet_stream_shows_that_it_lives(stage: Stage) -> None:
    viewer = Viewer(stage.live)
    await settle()
    await stage.ticks(int(KEEPALIVE_SECONDS / TICK) - 1)
    assert len(viewer.bodies) == 1
    await stage.ticks()
    assert viewer.bodies[1].startswith(b":")
    assert len(viewer.bodies) == 2


async def test_a_database_that_is_away_leaves_the_picture(stage: Stage) -> None:
    viewer = Viewer(stage.live)
    await settle()
    stage.is_away = True
    await stage.ticks(2)
    stage.is_away = False
    stage.hall.changes(answered=5)
    await stage.ticks()
    assert [event["html"] for event in viewer.events] == ["1 menjawab", "5 menjawab"]


async def test_all_are_let_go_when_the_server_leaves(stage: Stage) -> None:
    viewer = Viewer(stage.live)
    await settle()
    stage.live.leave()
    await asyncio.wait_for(viewer.task, 10)
    assert viewer.got[-1] == {"type": "http.response.body", "body": b""}
    late = Viewer(stage.live)
    await late.task
    assert late.got[0]["status"] == 503


async def test_a_session_that_ends_lets_its_viewers_go(stage: Stage) -> None:
    viewer = Viewer(stage.live)
    await settle()
    stage.hall.frames.clear()
    await stage.ticks()
    await asyncio.wait_for(viewer.task, 10)
    again = Viewer(stage.live)
    await again.task
    assert again.got[0]["status"] == 404


def test_a_change_is_on_the_wire_within_a_second_and_the_server_can_leave() -> None:
    hall = Hall()
    hall.shows(asked(answered=1))
    with (
        served(hall) as stop,
        httpx.Client(base_url=hall.url, trust_env=False, timeout=20) as client,
        client.stream("GET", "/live/KUPU27/events") as response,
    ):
        assert response.headers["content-type"] == "text/event-stream"
        pictures = (json.loads(line[5:])["html"] for line in response.iter_lines() if line[:5] == "data:")
        assert ">1</b>" in next(pictures)
        hall.changes(answered=2)
        changed = time.monotonic()
        assert ">2</b>" in next(pictures)
        assert time.monotonic() - changed < 1
        stop()
        assert not list(pictures), "the stream came to its end"
