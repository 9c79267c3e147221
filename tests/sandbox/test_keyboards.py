from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.sandbox.conftest import BOT, Rig


def inline(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "x", **button}]]}


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (inline(callback_data="x" * 65), "BUTTON_DATA_INVALID"),
        (inline(callback_data="é" * 33), "BUTTON_DATA_INVALID"),
        (inline(callback_data=""), "BUTTON_DATA_INVALID"),
        (inline(), "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        (inline(url="nothing"), "inline keyboard button URL 'nothing' is invalid: Wrong HTTP URL"),
        ({"inline_keyboard": [[{"text": "", "callback_data": "x"}]]},
         "inline keyboard button text must be non-empty"),
        ({"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 101}, "reply markup is too long"),
        ({"keyboard": "x"}, 'field "keyboard" must be of type Array'),
        ("{", "can't parse reply markup JSON object"),
    ],
)  # fmt: skip
async def test_refused_keyboards(rig: Rig, ayu: int, markup: Any, reason: str) -> None:
    error = await rig.error("sendMessage", chat_id=ayu, text="x", reply_markup=markup)
    assert error == f"Bad Request: {reason}"


async def test_data_may_have_64_bytes(rig: Rig, ayu: int) -> None:
    await rig.ok("sendMessage", chat_id=ayu, text="x", reply_markup=inline(callback_data="é" * 32))


async def test_a_reply_keyboard_stays_until_removed(rig: Rig, ayu: int) -> None:
    keyboard = {"keyboard": [["Ya", {"text": "Nomor", "request_contact": True}]], "resize_keyboard": True}
    await rig.ok("sendMessage", chat_id=ayu, text="x", reply_markup=keyboard)
    shown = (await rig.get(f"/people/{ayu}/chats/{BOT}"))["reply_keyboard"]
    assert shown["keyboard"] == [[{"text": "Ya"}, {"text": "Nomor", "request_contact": True}]]
    await rig.say(ayu, "Ya")
    assert (await rig.get(f"/people/{ayu}/chats/{BOT}"))["reply_keyboard"]
    await rig.ok("sendMessage", chat_id=ayu, text="x", reply_markup={"remove_keyboard": True})
    assert (await rig.get(f"/people/{ayu}/chats/{BOT}"))["reply_keyboard"] is None


async def test_one_time_keyboard_and_forced_reply(rig: Rig, ayu: int) -> None:
    once = {"keyboard": [["Ya"]], "one_time_keyboard": True}
    await rig.ok("sendMessage", chat_id=ayu, text="x", reply_markup=once)
    await rig.say(ayu, "Ya")
    assert (await rig.get(f"/people/{ayu}/chats/{BOT}"))["reply_keyboard"] is None
    forced = {"force_reply": True, "input_field_placeholder": "Nama"}
    sent = await rig.ok("sendMessage", chat_id=ayu, text="x", reply_markup=forced)
    chat = await rig.get(f"/people/{ayu}/chats/{BOT}")
    assert (chat["placeholder"], chat["force_reply"]["message_id"]) == ("Nama", sent["message_id"])


async def press(rig: Rig, person: int, **what: Any) -> tuple[Any, dict[str, Any]]:
    """Presses, lets the bot answer, returns the answer and the callback query."""
    task = asyncio.create_task(rig.post(f"/people/{person}/chats/{BOT}/press", **what))
    [update] = await rig.updates(timeout=5)
    query = update["callback_query"]
    await rig.ok("answerCallbackQuery", callback_query_id=query["id"], text="Baik", show_alert=True)
    return (await task)["answer"], query


async def test_a_press_is_answered(rig: Rig, ayu: int) -> None:
    sent = await rig.ok("sendMessage", chat_id=ayu, text="x", reply_markup=inline(callback_data="yes"))
    answer, query = await press(rig, ayu, message_id=sent["message_id"], row=0, col=0)
    assert answer == {"text": "Baik", "show_alert": True, "url": None}
    assert (query["data"], query["message"]["message_id"]) == ("yes", sent["message_id"])


async def test_forged_data_and_deleted_messages(rig: Rig, ayu: int) -> None:
    sent = await rig.ok("sendMessage", chat_id=ayu, text="x", reply_markup=inline(callback_data="yes"))
    await rig.ok("deleteMessage", chat_id=ayu, message_id=sent["message_id"])
    _, query = await press(rig, ayu, message_id=sent["message_id"], data="forged")
    assert query["data"] == "forged"
    assert query["message"]["date"] == 0


async def test_a_late_answer_is_refused(rig: Rig, ayu: int) -> None:
    sent = await rig.ok("sendMessage", chat_id=ayu, text="x", reply_markup=inline(callback_data="yes"))
    path = f"/people/{ayu}/chats/{BOT}/press"
    task = asyncio.create_task(rig.post(path, message_id=sent["message_id"], data="yes"))
    [update] = await rig.updates(timeout=5)
    await rig.post("/clock", forward=151)
    too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    tap = update["callback_query"]["id"]
    assert await rig.error("answerCallbackQuery", callback_query_id=tap) == too_old
    assert await rig.error("answerCallbackQuery", callback_query_id="nonsense") == too_old
    task.cancel()


async def test_a_link_button_opens_and_tells_nobody(rig: Rig, ayu: int) -> None:
    sent = await rig.ok("sendMessage", chat_id=ayu, text="x", reply_markup=inline(url="https://jejaring.id/"))
    path = f"/people/{ayu}/chats/{BOT}/press"
    pressed = await rig.post(path, message_id=sent["message_id"], row=0, col=0)
    assert pressed["answer"]["url"] == "https://jejaring.id/"
    assert await rig.updates() == []
    await rig.post(path, expect=404, message_id=sent["message_id"], row=3, col=0)
