"""A full room: people who watch a session while others vote in it, in a process of its own.

Bare sockets, so that the audience is no slower than what it measures.
Run as `python -m tests.bench.audience PORT QUESTION VIEWERS RATE SECONDS`; writes a `Seen` as JSON.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Sequence
from typing import TypedDict, cast

import uvloop

SECRET = "bench-secret"
FIRST_VOTER, LINES, SAMPLE, AT_ONCE, PATIENCE = 1_000_000, 64, 50, 100, 30.0
VOTERS = 20_000
"""So many people are known before."""
_ANSWERED = re.compile(rb'data-key=\\"answered\\">(\d+)<')
_DATA = re.compile(rb"data: (.*)\n\n")
_END = b"\n\n\r\n"


class Seen(TypedDict):
    """Seconds, 99th percentiles: `ack` from when a vote was due to its answer, `lag` then until it is seen.

    `last` is the last event, which all got; `late` how long the slowest of all waited for it.
    """

    ack: float
    lag: float
    late: float
    last: str


class Ballots:
    """Votes that are sent at a steady rate, whether the bot keeps up or not: each waits for a free line."""

    def __init__(self, question: int) -> None:
        self.question = question
        self.free: deque[Line] = deque()
        self.waiting: deque[float] = deque()
        self.sent = 0
        self.acked: list[tuple[float, float, int]] = []

    async def vote(self, rate: float, votes: int) -> None:
        loop = asyncio.get_running_loop()
        began, goal = loop.time(), len(self.acked) + votes
        for number in range(votes):
            due = began + number / rate
            await asyncio.sleep(max(0.0, due - loop.time()))
            self.waiting.append(due)
            self.send()
        await _until(lambda: len(self.acked) >= goal)

    def send(self) -> None:
        while self.free and self.waiting:
            line = self.free.popleft()
            line.due = self.waiting.popleft()
            # Known people; they come again where there are more votes than people.
            voter, again = FIRST_VOTER + self.sent % VOTERS, self.sent // VOTERS
            line.write(tap(FIRST_VOTER + self.sent, voter, self.question, "abcd"[(self.sent + again) % 4]))
            self.sent += 1


class Line(asyncio.Protocol):
    """A connection that votes go over, one after the other."""

    def __init__(self, ballots: Ballots) -> None:
        self.ballots = ballots
        self.due = 0.0
        self.got = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)
        self.ballots.free.append(self)

    def write(self, body: bytes) -> None:
        head = f"POST /telegram HTTP/1.1\r\nhost: bot\r\ncontent-length: {len(body)}\r\n"
        self.transport.write(f"{head}x-telegram-bot-api-secret-token: {SECRET}\r\n\r\n".encode() + body)

    def data_received(self, data: bytes) -> None:
        self.got += data
        if not self.got.endswith(b"}"):
            return
        if not self.got.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(self.got)
        # A frame with as many votes as had been sent by now was read after this one was kept.
        self.ballots.acked.append((self.due, asyncio.get_running_loop().time(), self.ballots.sent))
        self.got = b""
        self.ballots.free.append(self)
        self.ballots.send()


class Viewer(asyncio.BufferedProtocol):
    """Somebody who watches; only those who look closely know what they have seen, and when."""

    _buffer = bytearray(1 << 18)

    def __init__(self, looks: bool) -> None:
        self.looks = looks
        self.open = False
        self.got = bytearray()
        self.last = b""
        self.frames: list[tuple[float, int]] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        cast(asyncio.Transport, transport).write(b"GET /live/KUPU27/events HTTP/1.1\r\nhost: bot\r\n\r\n")

    def get_buffer(self, sizehint: int) -> bytearray:
        return self._buffer

    def buffer_updated(self, size: int) -> None:
        self.open = True
        if not self.looks:
            return
        self.got += self._buffer[:size]
        if self.got.endswith(_END) and (found := _ANSWERED.findall(self.got)):
            self.frames.append((asyncio.get_running_loop().time(), int(found[-1])))
            self.last = _DATA.findall(self.got)[-1]
            self.got.clear()

    def seen(self, count: int) -> float | None:
        """When so many votes were to be seen."""
        first = bisect_left(self.frames, count, key=lambda frame: frame[1])
        return self.frames[first][0] if first < len(self.frames) else None


async def attend(port: int, question: int, viewers: int, rate: float, seconds: float) -> Seen:
    """Let everybody come in, then vote; at the end one more vote, which all must see."""
    ballots = Ballots(question)
    crowd = [Viewer(number % SAMPLE == 0) for number in range(viewers)]
    await _come_in(port, crowd)
    await _connect(port, [Line(ballots) for _ in range(LINES)])
    await ballots.vote(rate, round(rate * seconds))
    acked, near = ballots.acked[:], [viewer for viewer in crowd if viewer.looks]
    await _until(lambda: all(viewer.seen(ballots.sent) for viewer in near))
    lags = [(viewer.seen(sent) or 0.0) - at for viewer in near for _, at, sent in acked]
    seen = Seen(ack=_p99([at - due for due, at, _ in acked]), lag=_p99(lags), late=0.0, last="")
    if crowd:
        seen["late"], seen["last"] = await _see_the_last(ballots, crowd, rate)
    return seen


async def _come_in(port: int, crowd: Sequence[Viewer]) -> None:
    for first in range(0, len(crowd), AT_ONCE):
        some = crowd[first : first + AT_ONCE]
        await _connect(port, some)
        await _until(lambda some=some: all(viewer.open for viewer in some))  # type: ignore[misc]


async def _see_the_last(ballots: Ballots, crowd: Sequence[Viewer], rate: float) -> tuple[float, str]:
    for viewer in crowd:
        viewer.looks = True
    await ballots.vote(rate, 1)
    await _until(lambda: all(viewer.seen(ballots.sent) for viewer in crowd))
    [last] = {viewer.last for viewer in crowd}
    return max(viewer.frames[-1][0] for viewer in crowd) - ballots.acked[-1][1], last.decode()


async def _connect(port: int, ends: Sequence[asyncio.BaseProtocol]) -> None:
    loop = asyncio.get_running_loop()
    await asyncio.gather(*(loop.create_connection(lambda end=end: end, "127.0.0.1", port) for end in ends))  # type: ignore[misc]


async def _until(done: Callable[[], bool]) -> None:
    # What it waits for is told by thousands of sockets.
    async with asyncio.timeout(PATIENCE):
        while not done():  # noqa: ASYNC110
            await asyncio.sleep(0.05)


def _p99(values: Sequence[float]) -> float:
    return sorted(values)[len(values) * 99 // 100] if values else 0.0


def tap(update: int, voter: int, question: int, answer: str) -> bytes:
    """A voter's tap under a group's message."""
    query = {
        "id": str(update),
        "from": {"id": voter, "is_bot": False, "first_name": "Warga", "language_code": "id"},
        "message": {
            "message_id": 7,
            "date": 1,
            "chat": {"id": -1001, "type": "supergroup", "title": "Ruang"},
        },
        "chat_instance": "1",
        "data": f"v:{question}:1:{answer}",
    }
    return json.dumps({"update_id": update, "callback_query": query}).encode()


if __name__ == "__main__":
    port, question, viewers = map(int, sys.argv[1:4])
    seen = uvloop.run(attend(port, question, viewers, float(sys.argv[4]), float(sys.argv[5])))
    sys.stdout.write(json.dumps(seen))
