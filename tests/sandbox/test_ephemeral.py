"""What only one member of a group sees."""

from __future__ import annotations

import asyncio
from typing import Any

from tests.sandbox.conftest import Rig

KEYS = {"inline_keyboard": [[{"text": "Ya", "callback_data": "ya"}]]}


async def tap(rig: Rig, person: int, group: int, message: int) -> tuple[asyncio.Task[Any], dict[str, Any]]:
    """A press that waits for its answer, and what the bot hears of it."""
    path = f"/people/{person}/chats/{group}/press"
    press = asyncio.create_task(rig.post(path, message_id=message, data="ya"))
    [update] = await rig.updates(timeout=5)
    return press, update["callback_query"]


async def whisper(rig: Rig, group: int, to: int, text: str = "Hanya untuk Anda", **more: Any) -> Any:
    only = {"receiver_user_id": to, **more}
    return await rig.ok(
        "sendMessage", chat_id=group, text=text, reply_markup=KEYS, ephemeral_message_parameters=only
    )


async def test_only_its_receiver_sees_it(rig: Rig, ayu: int) -> None:
    budi = await rig.newcomer("Budi")
    group = await rig.group([ayu, budi])
    sent = await whisper(rig, group, ayu)
    assert (sent["message_id"], sent["receiver_user"]["id"]) == (0, ayu)
    [seen] = await rig.messages(ayu, chat=group)
    assert (seen["text"], seen["only_you"]) == ("Hanya untuk Anda", True)
    assert await rig.messages(budi, chat=group) == []
    rows = {row["id"]: row for row in await rig.get(f"/people/{budi}/chats")}
    assert (rows[group]["last"], rows[group]["unread"]) == (None, 0)
    await rig.post(f"/people/{budi}/chats/{group}/press", 404, message_id=seen["id"], data="ya")


async def test_it_is_changed_and_deleted_by_its_own_methods(rig: Rig, ayu: int) -> None:
    budi = await rig.newcomer("Budi")
    group = await rig.group([ayu, budi])
    id = (await whisper(rig, group, ayu))["ephemeral_message_id"]
    own = {"chat_id": group, "receiver_user_id": ayu, "ephemeral_message_id": id}
    assert await rig.ok("editEphemeralMessageText", text="Berubah", **own) is True
    assert [one["text"] for one in await rig.messages(ayu, chat=group)] == ["Berubah"]
    assert "not modified" in await rig.error("editEphemeralMessageText", text="Berubah", **own)
    others = {**own, "receiver_user_id": budi}
    assert "not found" in await rig.error("editEphemeralMessageText", text="Curi", **others)
    assert "not found" in await rig.error("editMessageText", chat_id=group, message_id=id, text="Curi")
    assert "not found" in await rig.error("deleteMessage", chat_id=group, message_id=id)
    assert await rig.ok("deleteEphemeralMessage", **own) is True
    assert await rig.messages(ayu, chat=group) == []


async def test_a_tap_on_it_tells_which_it_was(rig: Rig, ayu: int) -> None:
    group = await rig.group([ayu])
    id = (await whisper(rig, group, ayu))["ephemeral_message_id"]
    press, query = await tap(rig, ayu, group, id)
    message = query["message"]
    assert (message["message_id"], message["ephemeral_message_id"]) == (0, id)
    await rig.ok("answerCallbackQuery", callback_query_id=query["id"])
    await press


async def test_a_plain_member_shows_it_only_to_who_has_just_tapped(rig: Rig, ayu: int) -> None:
    group = await rig.group([ayu], admin=False)
    only = {"receiver_user_id": ayu}
    refused = await rig.error("sendMessage", chat_id=group, text="Psst", ephemeral_message_parameters=only)
    assert "not enough rights" in refused
    board = await rig.ok("sendMessage", chat_id=group, text="Siapa?", reply_markup=KEYS)
    press, query = await tap(rig, ayu, group, board["message_id"])
    await whisper(rig, group, ayu, callback_query_id=query["id"])
    await rig.ok("answerCallbackQuery", callback_query_id=query["id"])
    await press
    assert [one["only_you"] for one in await rig.messages(ayu, chat=group)] == [False, True]


async def test_nobody_outside_the_group_gets_one(rig: Rig, ayu: int) -> None:
    budi = await rig.newcomer("Budi")
    group = await rig.group([ayu])
    for chat, to in ((group, budi), (ayu, ayu)):
        await rig.say(ayu, "/start")
        only = {"receiver_user_id": to}
        assert await rig.error("sendMessage", chat_id=chat, text="Psst", ephemeral_message_parameters=only)
