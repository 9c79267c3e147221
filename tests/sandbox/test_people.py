from __future__ import annotations

import json

import httpx

from sandbox.app import build
from tests.sandbox.conftest import BOT, TOKEN, Rig, served

DAY = 86_400.0

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x07\0\0\0\x05\x08\2\0\0\0"


async def test_a_newcomer_sees_the_bot_and_starts_it(rig: Rig) -> None:
    person = await rig.newcomer()
    [chat] = await rig.get(f"/people/{person}/chats")
    assert (chat["id"], chat["title"], chat["last"], chat["started"]) == (BOT, "Jejaring", None, False)
    await rig.post(f"/people/{person}/start", bot=BOT, payload="acara_7")
    [update] = await rig.updates()
    assert update["message"]["text"] == "/start acara_7"
    assert update["message"]["entities"] == [{"offset": 0, "length": 6, "type": "bot_command"}]


async def test_texts_have_limits(rig: Rig, ayu: int) -> None:
    path = f"/people/{ayu}/chats/{BOT}/text"
    await rig.post(path, expect=422, text="x" * 4097)
    await rig.post(path, expect=422, text="  ")
    await rig.post(path, expect=404, text="x", reply_to=99)
    assert "detail" in await rig.post(path, expect=422, words="x")
    await rig.post(f"/people/99/chats/{BOT}/text", expect=404, text="x")


async def test_a_field_that_nobody_knows_is_refused(rig: Rig, ayu: int) -> None:
    answer = await rig.post(f"/people/{ayu}/chats/{BOT}/press", expect=422, message_id=1, row=0, column=1)
    assert "column" in answer["detail"]


async def test_contact_place_and_sticker(rig: Rig, ayu: int) -> None:
    here = f"/people/{ayu}/chats/{BOT}"
    await rig.post(f"{here}/contact", phone_number="+62811000111")
    await rig.post(f"{here}/contact", phone_number="+62811000222", first_name="Budi")
    await rig.post(f"{here}/location", latitude=-6.2, longitude=106.8)
    await rig.post(f"{here}/sticker", emoji="👍")
    own, other, place, sticker = [update["message"] for update in await rig.updates()]
    assert own["contact"]["user_id"] == ayu
    assert "user_id" not in other["contact"]
    assert place["location"] == {"latitude": -6.2, "longitude": 106.8}
    assert sticker["sticker"]["emoji"] == "👍"


async def test_an_album_and_a_document(rig: Rig, ayu: int) -> None:
    here = f"/api/people/{ayu}/chats/{BOT}"
    two = [("file", ("a.png", PNG, "image/png")), ("file", ("b.png", PNG, "image/png"))]
    await rig.http.post(f"{here}/photo", files=two, data={"caption": "dua foto"})
    await rig.http.post(f"{here}/document", files={"file": ("a.pdf", b"%PDF", "application/pdf")})
    first, second, third = [update["message"] for update in await rig.updates()]
    assert first["media_group_id"] == second["media_group_id"]
    assert (first["caption"], "caption" in second) == ("dua foto", False)
    assert third["document"]["mime_type"] == "application/pdf"


async def test_edit_delete_forward(rig: Rig, ayu: int) -> None:
    here = f"/people/{ayu}/chats/{BOT}"
    sent = await rig.say(ayu, "satu")
    await rig.post(f"{here}/edit", message_id=sent["id"], text="dua")
    await rig.post(f"{here}/forward", from_chat=BOT, message_id=sent["id"])
    _, edited, forwarded = await rig.updates()
    assert edited["edited_message"]["text"] == "dua"
    assert forwarded["message"]["forward_origin"]["sender_user"]["id"] == ayu
    await rig.post(f"{here}/delete", message_id=sent["id"])
    assert sent["id"] not in [message["id"] for message in await rig.messages(ayu)]


async def test_blocking(rig: Rig, ayu: int) -> None:
    await rig.post(f"/people/{ayu}/block", bot=BOT, blocked=True)
    [update] = await rig.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    reason = "Forbidden: bot was blocked by the user"
    assert await rig.error("sendMessage", chat_id=ayu, text="x") == reason
    await rig.post(f"/people/{ayu}/chats/{BOT}/text", expect=403, text="x")
    await rig.post(f"/people/{ayu}/start", bot=BOT)
    unblocked, started = await rig.updates()
    assert unblocked["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert started["message"]["text"] == "/start"
    await rig.ok("sendMessage", chat_id=ayu, text="x")


async def test_unread_counts_until_the_chat_is_opened(rig: Rig, ayu: int) -> None:
    await rig.ok("sendMessage", chat_id=ayu, text="satu")
    await rig.ok("sendMessage", chat_id=ayu, text="dua")
    [chat] = await rig.get(f"/people/{ayu}/chats")
    assert (chat["unread"], chat["last"]["text"]) == (2, "dua")
    await rig.messages(ayu)
    [chat] = await rig.get(f"/people/{ayu}/chats")
    assert chat["unread"] == 0


async def test_commands_follow_scope_and_language(rig: Rig, ayu: int) -> None:
    mulai, start = [{"command": "mulai", "description": "x"}], [{"command": "start", "description": "x"}]
    await rig.ok("setMyCommands", commands=start)
    await rig.ok("setMyCommands", commands=mulai, language_code="id")
    assert (await rig.get(f"/people/{ayu}/chats/{BOT}"))["commands"] == mulai
    only = [{"command": "saja", "description": "x"}]
    await rig.ok("setMyCommands", commands=only, scope={"type": "chat", "chat_id": ayu})
    assert (await rig.get(f"/people/{ayu}/chats/{BOT}"))["commands"] == only
    assert await rig.ok("getMyCommands", language_code="id") == mulai
    bad = [{"command": "Bad-Name", "description": "x"}]
    assert await rig.error("setMyCommands", commands=bad) == "Bad Request: BOT_COMMAND_INVALID"
    await rig.ok("setChatMenuButton", menu_button={"type": "default"})


async def test_a_bot_that_walks_through_a_leap_is_taken_at_its_word(rig: Rig, ayu: int) -> None:
    """Each message is stamped with the moment that the bot was at, but none before the one above it."""
    now: float = (await rig.get("/clock"))["now"]
    await rig.post("/clock", forward=10 * DAY)

    async def sends(told: str) -> float:
        sent = await rig.http.post(
            f"/bot{TOKEN}/sendMessage",
            json={"chat_id": ayu, "text": "Halo"},
            headers={"X-Sandbox-Time": told},
        )
        date: int = sent.json()["result"]["date"]
        return float(date - now)

    for told, stamped in ((DAY, DAY), (3 * DAY, 3 * DAY), (2 * DAY, 3 * DAY), (99 * DAY, 10 * DAY)):
        assert abs(await sends(str(now + told)) - stamped) < 5
    assert abs(await sends("kemarin") - 10 * DAY) < 5


async def test_the_clock_moves_forward_only(rig: Rig, ayu: int) -> None:
    before = (await rig.get("/clock"))["now"]
    await rig.post("/clock", forward=86400)
    assert (await rig.get("/clock"))["now"] - before >= 86400
    await rig.post("/clock", expect=422, forward=-1)
    sent = await rig.ok("sendMessage", chat_id=ayu, text="besok")
    assert sent["date"] >= before + 86399


async def test_the_pages(rig: Rig) -> None:
    docs = await rig.http.get("/docs")
    assert "https://" not in docs.text
    assert (await rig.http.get("/docs-assets/swagger-ui-bundle.js")).status_code == 200
    paths = (await rig.http.get("/openapi.json")).json()["paths"]
    assert "/api/people/{pid}/chats/{cid}/text" in paths


async def test_events_arrive() -> None:
    async with served(build(town=False)) as address, httpx.AsyncClient(base_url=address) as http:
        rig = Rig(build(town=False), http)
        await rig.ok("getMe")
        person = await rig.newcomer()
        async with http.stream("GET", f"/api/events?people={person}") as stream:
            lines = stream.aiter_lines()
            assert await anext(lines) == ": open"
            await rig.say(person, "halo")
            while not (line := await anext(lines)).startswith("data:"):
                pass
            data = json.loads(line.removeprefix("data:"))
            assert (data["person"], data["chat"]) == (person, BOT)
