from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.sandbox.conftest import Rig, served, until


class Hook:
    """A bot's webhook: notes what comes, answers as it is told (200 when told nothing)."""

    def __init__(self) -> None:
        self.address = ""
        self.got: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answers: list[Response] = []
        self.app = Starlette(routes=[Route("/hook", self.receive, methods=["POST"])])

    async def receive(self, request: Request) -> Response:
        self.secrets.append(request.headers.get("x-telegram-bot-api-secret-token"))
        self.got.append(await request.json())
        return self.answers.pop(0) if self.answers else Response()

    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.got]


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    async with served(hook.app) as address:
        hook.address = f"{address}/hook"
        yield hook


async def test_updates_come_with_the_secret(live: Rig, hook: Hook) -> None:
    await live.ok("setWebhook", url=hook.address, secret_token="abc_1-2")
    person = await live.newcomer()
    await live.say(person, "satu")
    await live.say(person, "dua")
    await until(lambda: len(hook.got) == 2)
    assert hook.texts() == ["satu", "dua"]
    assert hook.secrets == ["abc_1-2"] * 2
    await until(lambda: not live.app.state.world.inbox(live.app.state.world.bots[7000000001]).pending)
    info = await live.ok("getWebhookInfo")
    assert (info["url"], info["pending_update_count"]) == (hook.address, 0)


async def test_a_failed_delivery_is_tried_again_in_order(live: Rig, hook: Hook) -> None:
    hook.answers = [Response(status_code=500), Response(status_code=404)]
    await live.ok("setWebhook", url=hook.address)
    person = await live.newcomer()
    await live.say(person, "satu")
    await live.say(person, "dua")
    await until(lambda: len(hook.got) == 4)
    assert hook.texts() == ["satu", "satu", "satu", "dua"]
    info = await live.ok("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 404 Not Found"


async def test_one_stuck_chat_does_not_hold_up_others(live: Rig, hook: Hook) -> None:
    hook.answers = [Response(status_code=503, headers={"Retry-After": "60"})]
    await live.ok("setWebhook", url=hook.address)
    await live.say(await live.newcomer("Ayu"), "menunggu")
    await until(lambda: hook.got)
    await live.say(await live.newcomer("Budi"), "lewat")
    await until(lambda: len(hook.got) == 2)
    assert hook.texts() == ["menunggu", "lewat"]
    assert (await live.ok("getWebhookInfo"))["pending_update_count"] >= 1
    await live.ok("deleteWebhook", drop_pending_updates=True)
    assert await live.updates() == []


@pytest.mark.parametrize("kind", ["json", "form", "multipart"])
async def test_a_method_in_the_answer_is_done(live: Rig, hook: Hook, kind: str) -> None:
    person = await live.newcomer()
    fields = {"method": "sendMessage", "chat_id": str(person), "text": "12345"}
    hook.answers = [answer_as(kind, fields)]
    await live.ok("setWebhook", url=hook.address)
    await live.say(person, "halo")
    world = live.app.state.world
    await until(lambda: len(world.private_chat(7000000001, person).messages) == 2)
    assert (await live.messages(person))[-1]["text"] == "12345"


def answer_as(kind: str, fields: dict[str, str]) -> Response:
    if kind == "json":
        return Response(json.dumps(fields), media_type="application/json")
    if kind == "form":
        body = "&".join(f"{name}={value}" for name, value in fields.items())
        return Response(body, media_type="application/x-www-form-urlencoded")
    parts = [f'--b\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n' for n, v in fields.items()]
    return Response("".join(parts) + "--b--\r\n", headers={"content-type": "multipart/form-data; boundary=b"})


async def test_refused_webhooks(rig: Rig) -> None:
    secret = {"url": "http://127.0.0.1:9/", "secret_token": "no spaces"}
    assert "unallowed characters" in await rig.error("setWebhook", **secret)
    assert "bad webhook" in await rig.error("setWebhook", url="ftp://x/")


async def test_setting_a_webhook_ends_the_poll(rig: Rig) -> None:
    poll = await rig.start_poll()
    await rig.ok("setWebhook", url="http://127.0.0.1:9/")
    assert (await poll)["description"] == "Conflict: terminated by setWebhook request"
