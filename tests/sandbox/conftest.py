"""A small town with one bot; in process, or over real HTTP where the wire itself is tested."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
import uvicorn

from sandbox.app import Sandbox, build

TOKEN = "7000000001:AAAAAAAAAAAAAAAAAAAAAAAAA"
OTHER_TOKEN = "7000000002:BBBBBBBBBBBBBBBBBBBBBBBBB"
BOT = 7000000001
Json = dict[str, Any]


async def until(condition: Callable[[], Any]) -> None:
    """Waits for what other tasks or processes do."""
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110  # what is waited for has no event of its own
            await asyncio.sleep(0.005)


@dataclass
class Rig:
    """Speaks to a sandbox as a bot and as people."""

    app: Sandbox
    http: httpx.AsyncClient

    async def bot(self, method: str, token: str = TOKEN, **params: Any) -> Json:
        response = await self.http.post(f"/bot{token}/{method}", json=params)
        body: Json = response.json()
        assert body["ok"] is (response.status_code == 200)
        return body

    async def ok(self, method: str, **params: Any) -> Any:
        body = await self.bot(method, **params)
        assert body["ok"], body
        return body["result"]

    async def error(self, method: str, **params: Any) -> str:
        body = await self.bot(method, **params)
        assert not body["ok"], body
        return str(body["description"])

    async def get(self, path: str) -> Any:
        response = await self.http.get(f"/api{path}")
        assert response.status_code == 200, response.text
        return response.json()

    async def post(self, path: str, expect: int = 200, **body: Any) -> Any:
        response = await self.http.post(f"/api{path}", json=body)
        assert response.status_code == expect, response.text
        return response.json()

    async def start_poll(self) -> asyncio.Task[Json]:
        """A long poll that waits already."""
        known = self.app.state.desk.calls.after(0)[-1]["n"]
        poll = asyncio.create_task(self.bot("getUpdates", timeout=30))
        await until(lambda: self.app.state.desk.calls.after(known))
        return poll

    async def newcomer(self, name: str = "Ayu") -> int:
        return int((await self.post("/people", first_name=name))["id"])

    async def say(self, person: int, text: str, chat: int = BOT, **more: Any) -> Json:
        sent: Json = await self.post(f"/people/{person}/chats/{chat}/text", text=text, **more)
        return sent

    async def messages(self, person: int, chat: int = BOT, after: int = 0) -> list[Json]:
        answer = await self.get(f"/people/{person}/chats/{chat}/messages?after={after}")
        return list(answer["messages"])

    async def updates(self, **params: Any) -> list[Json]:
        """All updates that wait, which are then confirmed."""
        updates: list[Json] = await self.ok("getUpdates", **params)
        if updates:
            await self.ok("getUpdates", offset=updates[-1]["update_id"] + 1, limit=1)
        return updates

    async def group(self, members: list[int], admin: bool = True) -> int:
        group = await self.post("/groups", title="Ruang", members=members, bots=[BOT])
        if admin:
            rights = ["can_invite_users", "can_delete_messages"]
            path = f"/groups/{group['id']}/members"
            await self.post(path, user=BOT, status="administrator", rights=rights)
        await self.updates()
        return int(group["id"])


@asynccontextmanager
async def in_process(app: Sandbox) -> AsyncIterator[Rig]:
    transport = httpx.ASGITransport(app)
    async with (
        app.people.router.lifespan_context(app.people),
        httpx.AsyncClient(transport=transport, base_url="http://sandbox", timeout=10) as http,
    ):
        yield Rig(app, http)


@asynccontextmanager
async def served(app: Any) -> AsyncIterator[str]:
    """Serves an ASGI application on a free port; yields its address."""
    config = uvicorn.Config(app, port=0, log_level="error", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve())
    await until(lambda: server.started)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        await task


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    async with in_process(build(town=False)) as rig:
        await rig.ok("getMe")
        yield rig


@pytest.fixture
async def ayu(rig: Rig) -> int:
    """Somebody who has just started the bot."""
    person = await rig.newcomer()
    await rig.post(f"/people/{person}/start", bot=BOT)
    await rig.updates()
    return person


@pytest.fixture
async def live() -> AsyncIterator[Rig]:
    """The same over real HTTP."""
    app = build(town=False, webhook_delay=0.01)
    async with served(app) as address, httpx.AsyncClient(base_url=address, timeout=10) as http:
        rig = Rig(app, http)
        await rig.ok("getMe")
        yield rig
