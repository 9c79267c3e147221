"""Server-sent events: whoever watches a session gets its newest picture, made once for all of them.

One task per code asks for the frame, once a tick, while somebody watches. A reader too slow for one picture
misses it and gets the next: every event is whole, so nothing has to be sent again after a lost connection.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.types import Receive, Scope, Send

from bot.web.room import tidy_code
from flows.polls.frame import Asked, Frame
from storage.database import StorageAwayError

TICK = 0.25
KEEPALIVE_SECONDS = 15.0
_ALIVE = b": masih di sini\n\n"
_HEADERS = [
    (b"content-type", b"text/event-stream"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]
_CHANGED = "changed"
_DRAWN = "drawn"

Sleep = Callable[[float], Awaitable[None]]
Paint = Callable[[Frame], str]


def state_key(frame: Frame) -> str:
    """Changes when a ballot does: another question, another round, opened, closed or told."""
    asked = ",".join(f"{one.id}.{one.round}.{_standing(one)}" for one in frame.asked)
    return f"{frame.is_open:d}:{asked}"


def _standing(one: Asked) -> str:
    """A question's phase; results are shown to guests when it is closed, unless they are hidden."""
    return "told" if one.phase == "closed" and one.chart else one.phase


class Channel:
    """One session and those who watch it."""

    def __init__(self, frame: Frame, paint: Paint) -> None:
        self.frame = frame
        self.version = 1
        self.viewers = 0
        self.beat = 0
        self.closed = False
        self._paint = paint
        self._news = asyncio.Event()
        self._made: dict[str, asyncio.Task[bytes]] = {}

    def show(self, frame: Frame) -> None:
        """A frame to all who watch, if it is another one."""
        if frame != self.frame:
            self.frame = frame
            self.version += 1
            self._made = {}
            self._wake()

    def breathe(self) -> None:
        """A sign of life, so that nothing on the way takes the connection for dead."""
        self.beat += 1
        self._wake()

    def close(self) -> None:
        self.closed = True
        self._wake()

    def _wake(self) -> None:
        self._news.set()
        self._news = asyncio.Event()

    async def news(self) -> None:
        await self._news.wait()

    def mark(self, kind: str) -> str:
        """Changes when there is something new for this kind of viewer."""
        return state_key(self.frame) if kind == _CHANGED else str(self.version)

    async def event(self, kind: str) -> bytes:
        """The newest event; the first who asks has it made, off the loop, and all others share it."""
        if kind not in self._made:
            self._made[kind] = asyncio.create_task(
                asyncio.to_thread(self._make, kind, self.frame, self.version)
            )
        return await asyncio.shield(self._made[kind])

    def _make(self, kind: str, frame: Frame, version: int) -> bytes:
        told: Mapping[str, Any] = {"version": version, "key": state_key(frame)}
        if kind == _DRAWN:
            told = {**told, "html": self._paint(frame)}
        data = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        return f"id: {version}\ndata: {data}\n\n".encode()


class Live:
    """All sessions that are watched."""

    def __init__(
        self,
        ask: Callable[[str], Awaitable[Frame | None]],
        paint: Paint,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._ask = ask
        self._paint = paint
        self._sleep = sleep
        self._channels: dict[str, Channel] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._opening: dict[str, asyncio.Task[Channel | None]] = {}
        self._is_leaving = False

    async def frame(self, code: str) -> Frame | None:
        """The session as the watchers see it, at most a tick old; asked for if nobody watches."""
        channel = self._channels.get(code)
        return channel.frame if channel else await self._ask(code)

    def leave(self) -> None:
        """Let go of all who watch, since their streams never end by themselves."""
        self._is_leaving = True
        for task in self._tasks.values():
            task.cancel()
        for channel in self._channels.values():
            channel.close()

    async def enter(self, code: str) -> Channel | None:
        """Watch a session; the first who comes starts its task."""
        if code not in self._channels:
            if code not in self._opening:
                self._opening[code] = asyncio.create_task(self._open(code))
            await asyncio.shield(self._opening[code])
        channel = self._channels.get(code)
        if channel and not self._is_leaving:
            channel.viewers += 1
            return channel
        return None

    async def _open(self, code: str) -> Channel | None:
        try:
            frame = await self._ask(code)
            if frame is None or self._is_leaving:
                return None
            channel = self._channels[code] = Channel(frame, self._paint)
            self._tasks[code] = asyncio.create_task(self._follow(code, channel))
            return channel
        finally:
            del self._opening[code]

    def exit(self, code: str, channel: Channel) -> None:
        """Watch no longer; the last who goes ends the task."""
        channel.viewers -= 1
        if not channel.viewers and self._channels.get(code) is channel:
            self._tasks[code].cancel()
            self._forget(code, channel)

    def _forget(self, code: str, channel: Channel) -> None:
        if self._channels.get(code) is channel:
            del self._channels[code], self._tasks[code]

    async def _follow(self, code: str, channel: Channel) -> None:
        quiet = 0.0
        try:
            while True:
                await self._sleep(TICK)
                before = channel.version
                with contextlib.suppress(StorageAwayError):
                    frame = await self._ask(code)
                    if frame is None:
                        return
                    channel.show(frame)
                quiet = 0.0 if channel.version > before else quiet + TICK
                if quiet >= KEEPALIVE_SECONDS:
                    quiet = 0.0
                    channel.breathe()
        finally:
            # Whoever still watches comes again, and finds out what is wrong.
            channel.close()
            self._forget(code, channel)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        code = tidy_code(scope["path_params"]["code"])
        kind = _CHANGED if scope["query_string"] == b"surat" else _DRAWN
        channel = await self.enter(code)
        if channel is None:
            status = 503 if self._is_leaving else 404
            await send({"type": "http.response.start", "status": status, "headers": []})
            await send({"type": "http.response.body", "body": b""})
            return
        try:
            await _until_one_ends(_stream(channel, kind, send), _gone(receive))
        finally:
            self.exit(code, channel)


async def _stream(channel: Channel, kind: str, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
    told, beat = "", channel.beat
    while not channel.closed:
        mark = channel.mark(kind)
        # Sending waits for a slow reader; what came meanwhile is skipped but for the newest.
        if mark != told:
            told = mark
            await _send(send, await channel.event(kind))
        elif beat != channel.beat:
            beat = channel.beat
            await _send(send, _ALIVE)
        else:
            await channel.news()
    await send({"type": "http.response.body", "body": b""})


async def _send(send: Send, body: bytes) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": True})


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _until_one_ends(*works: Awaitable[None]) -> None:
    tasks = [asyncio.ensure_future(work) for work in works]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
