from __future__ import annotations

import pytest

from tests.sandbox.conftest import BOT, Rig

BUTTONS = {"inline_keyboard": [[{"text": "Ya", "callback_data": "yes"}]]}
DAY = 24 * 3600
SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


async def test_an_edit_shows(rig: Rig, ayu: int) -> None:
    sent = await rig.ok("sendMessage", chat_id=ayu, text="satu", reply_markup=BUTTONS)
    seen = (await rig.get(f"/people/{ayu}/chats/{BOT}/messages"))["version"]
    edited = await rig.ok("editMessageText", chat_id=ayu, message_id=sent["message_id"], text="dua")
    assert edited["edit_date"] >= edited["date"]
    assert "reply_markup" not in edited
    [changed] = await rig.messages(ayu, after=seen)
    assert (changed["id"], changed["text"], changed["inline"]) == (sent["message_id"], "dua", None)


@pytest.mark.parametrize(
    ("method", "params", "reason"),
    [
        ("editMessageText", {"text": "satu", "reply_markup": BUTTONS}, SAME),
        ("editMessageText", {"text": "dua", "message_id": 99}, "message to edit not found"),
        ("editMessageText", {"text": "dua", "message_id": 1}, "message can't be edited"),
        ("editMessageText", {"text": ""}, "message text is empty"),
        ("editMessageText", {"text": "x", "reply_markup": {"keyboard": [["x"]]}}, "inline keyboard expected"),
        ("editMessageCaption", {"caption": "x"}, "there is no caption in the message to edit"),
        ("editMessageReplyMarkup", {"reply_markup": BUTTONS}, SAME),
        ("deleteMessage", {"message_id": 99}, "message to delete not found"),
    ],
)  # fmt: skip
async def test_refused_edits(rig: Rig, ayu: int, method: str, params: dict[str, object], reason: str) -> None:
    sent = await rig.ok("sendMessage", chat_id=ayu, text="satu", reply_markup=BUTTONS)
    values = {"chat_id": ayu, "message_id": sent["message_id"]} | params
    assert await rig.error(method, **values) == f"Bad Request: {reason}"


async def test_a_deleted_message_leaves_a_trace_for_open_pages(rig: Rig, ayu: int) -> None:
    first = await rig.ok("sendMessage", chat_id=ayu, text="satu")
    second = await rig.ok("sendMessage", chat_id=ayu, text="dua")
    seen = (await rig.get(f"/people/{ayu}/chats/{BOT}/messages"))["version"]
    await rig.ok("deleteMessages", chat_id=ayu, message_ids=[first["message_id"], 99])
    assert await rig.messages(ayu, after=seen) == [{"id": first["message_id"], "deleted": True}]
    assert [message["text"] for message in await rig.messages(ayu)] == ["/start", "dua"]
    await rig.post("/clock", forward=2 * DAY + 1)
    reason = "Bad Request: message can't be deleted for everyone"
    assert await rig.error("deleteMessage", chat_id=ayu, message_id=second["message_id"]) == reason


async def test_media_and_captions_change(rig: Rig, ayu: int) -> None:
    response = await rig.http.post(
        "/bot7000000001:AAAAAAAAAAAAAAAAAAAAAAAAA/sendDocument",
        data={"chat_id": str(ayu), "caption": "satu"},
        files={"document": ("a.txt", b"a")},
    )
    sent = response.json()["result"]
    here = {"chat_id": ayu, "message_id": sent["message_id"]}
    assert (await rig.ok("editMessageCaption", caption="dua", **here))["caption"] == "dua"
    media = {"type": "document", "media": sent["document"]["file_id"], "caption": "tiga"}
    assert (await rig.ok("editMessageMedia", media=media, **here))["caption"] == "tiga"
    reason = "Bad Request: there is no text in the message to edit"
    assert await rig.error("editMessageText", text="x", **here) == reason
