"""A crowd of the town answers what a bot asks in a group."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from sandbox.people import crowd
from sandbox.town import load_town
from tests.sandbox.conftest import BOT, Json, Rig, until

LINK = {"text": "Jawab di sini", "url": "https://t.me/jejaring_bot?start=j-4711"}
ANSWERS = load_town()["answers"]


def keys(*buttons: Json | str) -> Json:
    rows = [[{"text": key, "callback_data": key} if isinstance(key, str) else key] for key in buttons]
    return {"inline_keyboard": rows}


@asynccontextmanager
async def listening(rig: Rig, markup: Json | None = None) -> AsyncIterator[list[tuple[int, str]]]:
    """A bot that answers taps, and with a ballot whoever starts it; yields who did what."""
    heard: list[tuple[int, str]] = []

    async def listen() -> None:
        while True:
            for update in await rig.updates(timeout=1):
                if tap := update.get("callback_query"):
                    heard.append((tap["from"]["id"], tap["data"]))
                    await rig.ok("answerCallbackQuery", callback_query_id=tap["id"])
                elif message := update.get("message"):
                    heard.append((message["from"]["id"], message["text"]))
                    if message["text"].startswith("/start"):
                        ballot = {"reply_markup": markup} if markup else {}
                        await rig.ok("sendMessage", chat_id=message["chat"]["id"], text="Apa?", **ballot)

    task = asyncio.create_task(listen())
    yield heard
    task.cancel()


async def meeting(rig: Rig, people: int = 25) -> tuple[int, list[int]]:
    members = [await rig.newcomer(f"Warga {number}") for number in range(people)]
    return await rig.group(members), members


async def test_twenty_press_at_once(rig: Rig) -> None:
    group, members = await meeting(rig)
    await rig.ok("sendMessage", chat_id=group, text="Lama", reply_markup=keys("Usang"))
    await rig.ok(
        "sendMessage", chat_id=group, text="Siap?", reply_markup=keys("Ya", "Tidak", "Mungkin", LINK)
    )
    await rig.ok("sendMessage", chat_id=group, text="Silakan.")
    async with listening(rig) as heard:
        assert await rig.post("/crowd", chat=group, seed=3, besides=[members[0]]) == {"acted": 20}
        assert len({person for person, _ in heard}) == len(heard) == 20
        assert {person for person, _ in heard} < set(members[1:])
        chosen = Counter(data for _, data in heard)
        assert chosen.keys() <= {"Ya", "Tidak", "Mungkin"}
        assert len(chosen) > 1
        first = sorted(heard)
        heard.clear()
        await rig.post("/crowd", chat=group, seed=3, besides=[members[0]])
        assert sorted(heard) == first, "the same seed answers alike"


async def test_a_small_group_answers_as_a_whole(rig: Rig) -> None:
    group, members = await meeting(rig, people=3)
    outsider = await rig.newcomer("Dewi")
    await rig.ok("sendMessage", chat_id=group, text="Siap?", reply_markup=keys("Ya"))
    async with listening(rig) as heard:
        assert await rig.post("/crowd", chat=group) == {"acted": 3}
        assert sorted(heard) == [(person, "Ya") for person in members]
        assert outsider not in dict(heard)


async def test_where_there_is_only_a_link_they_press_in_private(rig: Rig) -> None:
    group, members = await meeting(rig, people=5)
    await rig.ok("sendMessage", chat_id=group, text="Siap?", reply_markup=keys(LINK))
    async with listening(rig, keys("Ya", "Tidak")) as heard:
        assert await rig.post("/crowd", chat=group) == {"acted": 5}
        for person in members:
            start, tap = [said for who, said in heard if who == person]
            assert start == "/start j-4711"
            assert tap in ("Ya", "Tidak")


async def test_where_there_is_nothing_to_press_they_write(rig: Rig) -> None:
    group, members = await meeting(rig)
    await rig.ok("sendMessage", chat_id=group, text="Apa manfaatnya?", reply_markup=keys(LINK))
    async with listening(rig):
        assert await rig.post("/crowd", chat=group, seed=1) == {"acted": 20}
    written = Counter(
        [(await rig.messages(person))[-1]["text"] for person in members if await rig.messages(person)]
    )
    assert written.total() == 20
    assert written.keys() <= set(ANSWERS)
    assert 1 < len(written) < 20, "some answers come several times"


async def test_a_bot_that_says_nothing_is_not_waited_for_long(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crowd, "REPLY_SECONDS", 0.2)
    group, [ayu, budi] = await meeting(rig, people=2)
    await rig.ok("sendMessage", chat_id=group, text="Siap?", reply_markup=keys(LINK))
    acting = asyncio.create_task(rig.post("/crowd", chat=group))
    await until(lambda: rig.app.state.world.changes.listeners)
    await rig.say(ayu, "Halo?")
    assert await acting == {"acted": 0}
    assert [message["text"] for message in await rig.messages(ayu)] == ["/start j-4711", "Halo?"]
    assert [message["text"] for message in await rig.messages(budi)] == ["/start j-4711"]
    assert not rig.app.state.world.changes.listeners


async def test_without_a_question_nobody_does_anything(rig: Rig) -> None:
    group, _ = await meeting(rig, people=2)
    elsewhere = {"text": "Situs", "url": "https://t.me/another_bot?start=x"}
    await rig.ok("sendMessage", chat_id=group, text="Halo", reply_markup=keys(elsewhere))
    assert await rig.post("/crowd", chat=group) == {"acted": 0}
    assert await rig.updates() == []
    await rig.post("/crowd", expect=404, chat=BOT)
    await rig.post("/crowd", expect=422, chat=group, people=0)


def test_the_town_has_enough_people_and_answers() -> None:
    room = next(group for group in load_town()["groups"] if group["title"] == "Ruang Rapat")
    assert len(room["members"]) > 20, "twenty, and whoever leads"
    assert len(set(ANSWERS)) == len(ANSWERS) >= 40
