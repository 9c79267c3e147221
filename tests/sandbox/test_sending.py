from __future__ import annotations

import pytest

from tests.sandbox.conftest import BOT, OTHER_TOKEN, TOKEN, Rig

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x07\0\0\0\x05\x08\2\0\0\0"


async def test_a_message_arrives(rig: Rig, ayu: int) -> None:
    sent = await rig.ok("sendMessage", chat_id=ayu, text="<b>halo</b> & selamat", parse_mode="HTML")
    assert sent["chat"] == {"id": ayu, "first_name": "Ayu", "type": "private"}
    assert sent["from"]["is_bot"]
    last = (await rig.messages(ayu))[-1]
    assert last["html"] == "<b>halo</b> &amp; selamat"
    assert last["from"] == {"id": BOT, "name": "Jejaring", "bot": True, "mine": False}


async def test_numbers_stay_text(rig: Rig, ayu: int) -> None:
    response = await rig.http.post(f"/bot{TOKEN}/sendmessage", data={"chat_id": str(ayu), "text": "12345"})
    assert response.json()["result"]["text"] == "12345"


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n"}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "x" * 33000}, "text is too long"),
        ({"text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        ({"text": "x", "chat_id": 999}, "chat not found"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        ({"text": "x", "chat_id": "@nobody"}, "chat not found"),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ],
)
async def test_refused_texts(rig: Rig, ayu: int, params: dict[str, object], reason: str) -> None:
    assert await rig.error("sendMessage", **{"chat_id": ayu} | params) == f"Bad Request: {reason}"


async def test_half_characters_are_refused(rig: Rig, ayu: int) -> None:
    body = f'{{"chat_id": {ayu}, "text": "\\ud800"}}'
    headers = {"content-type": "application/json"}
    response = await rig.http.post(f"/bot{TOKEN}/sendMessage", content=body, headers=headers)
    assert response.json()["description"] == "Bad Request: strings must be encoded in UTF-8"


async def test_the_limit_counts_after_parsing(rig: Rig, ayu: int) -> None:
    text = f"<b>{'x' * 4096}</b>"
    assert (await rig.bot("sendMessage", chat_id=ayu, text=text, parse_mode="HTML"))["ok"]


async def test_unknown_methods_and_tokens(rig: Rig) -> None:
    assert (await rig.bot("sendVenue"))["error_code"] == 501
    assert await rig.error("sendvenue") == "Not Implemented: sendVenue"
    assert await rig.bot("sendNothing") == {
        "ok": False, "error_code": 404, "description": "Not Found: method not found",
    }  # fmt: skip
    assert (await rig.bot("getMe", token="nonsense"))["description"] == "Unauthorized"
    assert (await rig.bot("getMe", token=TOKEN + "x"))["error_code"] == 401
    assert (await rig.bot("getMe", token=OTHER_TOKEN))["result"]["username"] == "bot7000000002_bot"


async def test_nobody_can_be_written_to_first(rig: Rig, ayu: int) -> None:
    budi = await rig.newcomer("Budi")
    assert await rig.error("sendMessage", chat_id=budi, text="x") == "Bad Request: chat not found"
    await rig.group([ayu, budi])
    reason = "Forbidden: bot can't initiate conversation with a user"
    assert await rig.error("sendMessage", chat_id=budi, text="x") == reason


async def test_a_photo_goes_up_and_comes_again_by_id(rig: Rig, ayu: int) -> None:
    response = await rig.http.post(
        f"/bot{TOKEN}/sendPhoto",
        data={"chat_id": str(ayu), "caption": "<i>peta</i>", "parse_mode": "HTML"},
        files={"photo": ("peta.png", PNG, "image/png")},
    )
    photo = response.json()["result"]["photo"][-1]
    assert (photo["width"], photo["height"], photo["file_size"]) == (7, 5, len(PNG))
    again = await rig.ok("sendPhoto", chat_id=ayu, photo=photo["file_id"])
    assert again["photo"][-1]["file_id"] == photo["file_id"]
    file = await rig.ok("getFile", file_id=photo["file_id"])
    download = await rig.http.get(f"/file/bot{TOKEN}/{file['file_path']}")
    assert download.content == PNG
    shown = (await rig.messages(ayu))[-1]["photo"]
    assert (await rig.http.get(shown["url"])).headers["content-type"] == "image/png"


async def test_wrong_files(rig: Rig, ayu: int) -> None:
    assert "wrong file identifier" in await rig.error("sendPhoto", chat_id=ayu, photo="nothing")
    assert await rig.error("sendPhoto", chat_id=ayu) == "Bad Request: there is no photo in the request"
    wrong = "Bad Request: wrong file_id or the file is temporarily unavailable"
    assert await rig.error("getFile", file_id="nothing") == wrong
    sent = await rig.http.post(
        f"/bot{TOKEN}/sendDocument", data={"chat_id": str(ayu)}, files={"document": ("x.html", b"<script>")}
    )
    document = sent.json()["result"]["document"]
    assert (document["file_name"], document["mime_type"]) == ("x.html", "text/html")
    reason = "Bad Request: can't use file of type Document as Photo"
    assert await rig.error("sendPhoto", chat_id=ayu, photo=document["file_id"]) == reason
    shown = await rig.http.get((await rig.messages(ayu))[-1]["document"]["url"])
    assert shown.headers["content-disposition"].startswith("attachment")


async def test_typing_shows_until_something_is_said(rig: Rig, ayu: int) -> None:
    await rig.ok("sendChatAction", chat_id=ayu, action="typing")
    assert (await rig.get(f"/people/{ayu}/chats/{BOT}"))["typing"]
    await rig.ok("sendMessage", chat_id=ayu, text="ya")
    assert not (await rig.get(f"/people/{ayu}/chats/{BOT}"))["typing"]
    assert "wrong parameter action" in await rig.error("sendChatAction", chat_id=ayu, action="dance")
