from __future__ import annotations

import asyncio

from tests.sandbox.conftest import BOT, Rig


async def test_the_offset_confirms(rig: Rig, ayu: int) -> None:
    for text in ("satu", "dua", "tiga"):
        await rig.say(ayu, text)
    first = await rig.ok("getUpdates", limit=2)
    assert [update["message"]["text"] for update in first] == ["satu", "dua"]
    assert await rig.ok("getUpdates", limit=2) == first
    [third] = await rig.ok("getUpdates", offset=first[-1]["update_id"] + 1)
    assert third["message"]["text"] == "tiga"
    assert (await rig.ok("getUpdates", offset=third["update_id"])) == [third]
    assert await rig.ok("getUpdates", offset=third["update_id"] + 1) == []


async def test_a_negative_offset_keeps_the_last(rig: Rig, ayu: int) -> None:
    for text in ("satu", "dua", "tiga"):
        await rig.say(ayu, text)
    [last] = await rig.ok("getUpdates", offset=-1)
    assert last["message"]["text"] == "tiga"
    assert await rig.ok("getUpdates") == [last]


async def test_a_long_poll_wakes_up(rig: Rig, ayu: int) -> None:
    poll = asyncio.create_task(rig.ok("getUpdates", timeout=30))
    await rig.say(ayu, "halo")
    assert (await poll)[0]["message"]["text"] == "halo"


async def test_the_older_poll_loses(rig: Rig, ayu: int) -> None:
    older = await rig.start_poll()
    newer = await rig.start_poll()
    lost = await older
    assert lost["error_code"] == 409
    assert lost["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    await rig.say(ayu, "halo")
    assert len((await newer)["result"]) == 1


async def test_no_polling_while_a_webhook_is_set(rig: Rig) -> None:
    await rig.ok("setWebhook", url="http://127.0.0.1:9/hook")
    assert await rig.error("getUpdates") == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    await rig.ok("deleteWebhook")
    assert await rig.ok("getUpdates") == []


async def test_allowed_updates_are_remembered(rig: Rig, ayu: int) -> None:
    await rig.ok("getUpdates", allowed_updates=["callback_query"])
    await rig.say(ayu, "unheard")
    assert await rig.updates() == []
    await rig.ok("getUpdates", allowed_updates=[])
    await rig.say(ayu, "heard")
    assert len(await rig.updates()) == 1


async def test_raw_updates_come_as_they_are(rig: Rig, ayu: int) -> None:
    first = await rig.post("/updates", bot=BOT, update={"shiny_new_thing": {"a": 1}})
    await rig.post("/updates", bot=BOT, update=first)
    await rig.post("/updates", bot=BOT, update={"update_id": first["update_id"] - 1, "older": {}})
    ids = [update["update_id"] for update in await rig.ok("getUpdates")]
    assert ids == [first["update_id"], first["update_id"], first["update_id"] - 1]
    assert await rig.ok("getUpdates", offset=first["update_id"] + 1) == []


async def test_a_message_is_sent_then_delivered_then_read(rig: Rig, ayu: int) -> None:
    async def state() -> str:
        return str([m for m in await rig.messages(ayu) if m["from"]["mine"]][-1]["state"])

    await rig.say(ayu, "halo")
    assert await state() == "sent"
    await rig.updates()
    assert await state() == "delivered"
    await rig.ok("sendMessage", chat_id=ayu, text="ya?")
    assert await state() == "read"


async def test_a_stopping_server_lets_go_of_polls(rig: Rig) -> None:
    poll = await rig.start_poll()
    rig.app.state.world.stop()
    assert (await poll)["result"] == []
