from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sandbox.app import build
from tests.sandbox.conftest import BOT, TOKEN, Json, Rig, in_process, until


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


async def test_changes_are_written_within_half_a_second(tmp_path: Path) -> None:
    async with in_process(build(tmp_path, town=False)) as rig:
        await rig.newcomer("Citra")
        with closing(sqlite3.connect(tmp_path / "sandbox.sqlite3")) as file:
            await until(lambda: file.execute("select key from things where kind = 'person'").fetchall())
