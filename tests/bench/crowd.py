"""The sandbox with a crowd in it: people who do what a script says, each as soon as the bot has answered.

The crowd lives in the sandbox's own process, so that a step costs no request but the bot's.
Run as `python -m tests.bench.crowd PORT`; `POST /crowd` starts a round.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Sequence
from typing import Any

import uvicorn
from starlette.types import Receive, Scope, Send

from sandbox.app import Sandbox, build
from sandbox.changes import Listener
from sandbox.model import Chat, Message, Person
from sandbox.people import deeds
from sandbox.world import World
from tests.bench.script import MOVES, Move

PATIENCE = 60.0


class Walker(Listener):
    """One person on their way through the script."""

    def __init__(self, world: World, person: int, bot: int) -> None:
        super().__init__([person])
        self.world = world
        self.person = person
        self.chat = world.private_chat(bot, person)
        self.answered = asyncio.Event()

    def note(self, person: int, chat: int, version: int) -> None:
        latest = (m for m in reversed(self.chat.messages.values()) if m.version == version)
        if any(message.sender != self.person for message in latest):
            self.answered.set()

    async def walk(self, moves: Sequence[Move]) -> None:
        self.world.changes.listeners.add(self)
        try:
            for move in moves:
                self.answered.clear()
                async with asyncio.timeout(PATIENCE):
                    await asyncio.gather(self._do(move), self.answered.wait())
        except TimeoutError:
            raise RuntimeError(f"no answer to {move}") from None
        finally:
            self.world.changes.listeners.discard(self)

    async def _do(self, move: Move) -> None:
        if move.says:
            deeds.write(self.world, self.person, self.chat, move.says)
            return
        message = _last(self.chat)
        await deeds.press(self.world, self.person, self.chat, message.id, _button(message, move), None)


def _last(chat: Chat) -> Message:
    """What the bot said last."""
    return next(m for m in reversed(chat.messages.values()) if m.sender == chat.bot)


def _button(message: Message, move: Move) -> str:
    """The button of that label; a bot that knows no labels (the echo) is tapped on its first."""
    buttons: list[dict[str, Any]] = [b for row in (message.markup or {})["inline_keyboard"] for b in row]
    first = next((b for b in buttons if b["text"].startswith(move.taps)), None)
    if first is None and not buttons[0]["text"].startswith("Echo"):
        raise RuntimeError(f"no button {move.taps}: {message.content['text']} {buttons}")
    return str((first or buttons[0])["callback_data"])


async def round_of(world: World, bot: int, people: Sequence[int], moves: Sequence[Move]) -> dict[str, float]:
    """All of them at once. `seconds` from the first move to the last answer."""
    for id in people:
        if id not in world.people:
            world.add_person(Person(id, "Ana", f"Nomor {id}"))
    began = time.perf_counter()
    await asyncio.gather(*(Walker(world, id, bot).walk(moves) for id in people))
    return {"steps": len(people) * len(moves), "seconds": time.perf_counter() - began}


class Stage:
    """The sandbox and, beside it, the way to start a round."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.world: World = sandbox.state.desk.world

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != "/crowd":
            await self.sandbox(scope, receive, send)
            return
        body = json.loads((await receive())["body"])
        people = range(body["first"], body["first"] + body["people"])
        done: dict[str, Any]
        try:
            status, done = 200, await round_of(self.world, body["bot"], people, MOVES[: body["moves"]])
        except RuntimeError as error:
            status, done = 500, {"error": str(error)}
        kind = [(b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": status, "headers": kind})
        await send({"type": "http.response.body", "body": json.dumps(done).encode()})


def main(port: int) -> None:
    uvicorn.run(Stage(build(town=False)), port=port, log_level="warning", access_log=False)


if __name__ == "__main__":
    main(int(sys.argv[1]))
