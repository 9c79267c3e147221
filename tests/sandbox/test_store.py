from __future__ import annotations

import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from sandbox.app import build
from tests.sandbox.conftest import BOT, TOKEN, Json, Rig, in_process, served, until


async def test_all_is_there_again(tmp_path: Path) -> None:
    async with in_process(build(tmp_path, town=False)) as rig:
        await rig.ok("getMe")
        ayu = await rig.newcomer()
        await rig.post(f"/people/{ayu}/start", bot=BOT)
        group = await rig.group([ayu])
        await rig.http.post(
            f"/bot{TOKEN}/sendDocument", data={"chat_id": str(ayu)}, files={"document": ("a.txt", b"isi")}
        )
        keyboard = {"keyboard": [["Ya"]]}
        await rig.ok("sendMessage", chat_id=ayu, text="satu", reply_markup=keyboard)
        await rig.ok("setMyCommands", commands=[{"command": "mulai", "description": "x"}])
        for number in range(12):
            await rig.say(ayu, f"menunggu {number}")
        await rig.post("/clock", forward=3600)
        before = await state(rig, ayu, group)

    async with in_process(build(tmp_path, town=False)) as rig:
        assert await state(rig, ayu, group) == before
        document = before["messages"][1]["document"]["url"]
        assert (await rig.http.get(document)).content == b"isi"
        waiting = [update["message"]["text"] for update in await rig.updates()]
        assert waiting == [f"menunggu {number}" for number in range(12)]
        await rig.ok("sendMessage", chat_id=ayu, text="masih di sini")
        await rig.ok("setWebhook", url="http://127.0.0.1:9/")

    async with in_process(build(tmp_path, town=False)) as rig:
        assert (await rig.ok("getWebhookInfo"))["url"] == "http://127.0.0.1:9/"


async def state(rig: Rig, ayu: int, group: int) -> Json:
    return {
        "messages": await rig.messages(ayu),
        "chats": await rig.get(f"/people/{ayu}/chats"),
        "chat": await rig.get(f"/people/{ayu}/chats/{BOT}"),
        "town": {**await rig.get("/town"), "clock": None},
        "offset": (await rig.get("/clock"))["offset"],
        "member": await rig.ok("getChatMember", chat_id=group, user_id=BOT),
    }


async def test_what_was_told_is_written(tmp_path: Path) -> None:
    async with in_process(build(tmp_path, town=False)) as rig:
        with closing(sqlite3.connect(tmp_path / "sandbox.sqlite3")) as file:
            citra = await rig.newcomer("Citra")
            assert _kept(file, "person", "id") == [citra]
            await rig.ok("getMe")
            await rig.say(citra, "halo")
            assert _kept(file, "message", "content")[0]["text"] == "halo"
            [update] = await rig.ok("getUpdates")
            assert _kept(file, "update", "id") == [update["update_id"]]
            sent = await rig.ok("sendMessage", chat_id=citra, text="hai")
            assert _kept(file, "message", "id")[-1] == sent["message_id"]
            await rig.post("/clock", forward=60)
            assert _kept(file, "world", "offset") == [60]


async def test_an_update_is_written_before_a_webhook_hears_of_it(tmp_path: Path) -> None:
    heard: list[list[Any]] = []
    yes = {"inline_keyboard": [[{"text": "Ya", "callback_data": "yes"}]]}

    async def hook(scope: Scope, receive: Receive, send: Send) -> None:
        body = json.loads((await receive())["body"])
        with closing(sqlite3.connect(tmp_path / "sandbox.sqlite3")) as file:
            heard.append([body["update_id"], *_kept(file, "update", "id")])
        await PlainTextResponse("")(scope, receive, send)

    async with served(hook) as address, in_process(build(tmp_path, town=False)) as rig:
        await rig.ok("setWebhook", url=address)
        ayu = await rig.newcomer()
        await rig.post(f"/people/{ayu}/start", bot=BOT)
        sent = await rig.ok("sendMessage", chat_id=ayu, text="x", reply_markup=yes)
        await until(lambda: heard)
        press = {"message_id": sent["message_id"], "data": "yes"}
        # The person hears of a tap only when the bot has answered it.
        pressing = asyncio.create_task(rig.post(f"/people/{ayu}/chats/{BOT}/press", **press))
        await until(lambda: len(heard) == 2)
        assert heard[1][0] in heard[1][1:]
        pressing.cancel()


async def test_the_ids_of_updates_go_on_when_all_is_forgotten() -> None:
    ids = []
    for _ in range(2):
        async with in_process(build(town=False)) as rig:
            await rig.ok("getMe")
            ayu = await rig.newcomer()
            for text in ("satu", "dua", "tiga"):
                await rig.say(ayu, text)
            ids += [update["update_id"] for update in await rig.updates()]
    assert ids == sorted(set(ids))


def _kept(file: sqlite3.Connection, kind: str, field: str) -> list[Any]:
    rows = file.execute("select body from things where kind = ? order by key", [kind])
    return [json.loads(body)[field] for (body,) in rows]
