from __future__ import annotations

from pathlib import Path

from sandbox.app import build
from tests.sandbox.conftest import BOT, TOKEN, Rig, in_process


async def texts(rig: Rig) -> list[str]:
    return [update["message"].get("text", "") for update in await rig.updates() if "message" in update]


async def test_an_administrator_bot_sees_all(rig: Rig, ayu: int) -> None:
    group = await rig.group([ayu])
    await rig.say(ayu, "biasa", chat=group)
    assert await texts(rig) == ["biasa"]


async def test_privacy_mode(rig: Rig, ayu: int) -> None:
    group = await rig.group([ayu], admin=False)
    mine = await rig.ok("sendMessage", chat_id=group, text="halo semua")
    await rig.say(ayu, "biasa", chat=group)
    await rig.say(ayu, "/acara", chat=group)
    await rig.say(ayu, "/acara@other_bot", chat=group)
    await rig.say(ayu, "halo @jejaring_bot", chat=group)
    await rig.say(ayu, "jawaban", chat=group, reply_to=mine["message_id"])
    assert await texts(rig) == ["/acara", "halo @jejaring_bot", "jawaban"]


async def test_a_join_request_is_approved(rig: Rig, ayu: int) -> None:
    group = await rig.group([ayu])
    await rig.ok("getUpdates", allowed_updates=["chat_member", "chat_join_request", "message"])
    budi = await rig.newcomer("Budi")
    await rig.post(f"/people/{budi}/groups/{group}/join")
    [update] = await rig.updates()
    request = update["chat_join_request"]
    assert (request["user_chat_id"], request["chat"]["id"]) == (budi, group)
    await rig.ok("sendMessage", chat_id=request["user_chat_id"], text="Siapa Anda?")
    row = next(chat for chat in await rig.get(f"/people/{budi}/chats") if chat["id"] == group)
    assert (row["member"], row["pending"]) == (False, True)
    await rig.ok("approveChatJoinRequest", chat_id=group, user_id=budi)
    updates = await rig.updates()
    assert updates[0]["chat_member"]["via_join_request"]
    assert updates[1]["message"]["new_chat_members"][0]["id"] == budi
    assert (await rig.messages(budi, chat=group))[-1]["service"] == "Budi bergabung"
    assert await rig.ok("getChatMemberCount", chat_id=group) == 3


async def test_the_window_for_strangers_closes(rig: Rig, ayu: int) -> None:
    group = await rig.group([ayu])
    budi = await rig.newcomer("Budi")
    await rig.post(f"/people/{budi}/groups/{group}/join")
    await rig.post("/clock", forward=301)
    assert "can't initiate" in await rig.error("sendMessage", chat_id=budi, text="Siapa Anda?")


async def test_refused_join_decisions(rig: Rig, ayu: int) -> None:
    group = await rig.group([ayu])
    budi = await rig.newcomer("Budi")
    here = {"chat_id": group, "user_id": budi}
    assert await rig.error("approveChatJoinRequest", **here) == "Bad Request: HIDE_REQUESTER_MISSING"
    await rig.post(f"/people/{budi}/groups/{group}/join")
    await rig.ok("declineChatJoinRequest", **here)
    assert await rig.error("declineChatJoinRequest", **here) == "Bad Request: HIDE_REQUESTER_MISSING"
    member = {"chat_id": group, "user_id": ayu}
    assert await rig.error("approveChatJoinRequest", **member) == "Bad Request: USER_ALREADY_PARTICIPANT"
    await rig.post(f"/groups/{group}/members", user=BOT, status="member")
    assert "not enough rights" in await rig.error("approveChatJoinRequest", **here)
    assert "not enough rights" in await rig.error("createChatInviteLink", chat_id=group)


async def test_a_bot_that_left_is_out(rig: Rig, ayu: int) -> None:
    group = await rig.group([ayu])
    await rig.ok("leaveChat", chat_id=group)
    reason = "Forbidden: bot is not a member of the supergroup chat"
    assert await rig.error("sendMessage", chat_id=group, text="x") == reason
    await rig.post(f"/groups/{group}/members", user=BOT, status="kicked")
    reason = "Forbidden: bot was kicked from the supergroup chat"
    assert await rig.error("sendMessage", chat_id=group, text="x") == reason


async def test_a_group_message_is_read_when_somebody_opens_the_group(rig: Rig, ayu: int) -> None:
    budi = await rig.newcomer("Budi")
    group = await rig.group([ayu, budi])
    assert (await rig.say(ayu, "halo", chat=group))["state"] == "delivered"
    await rig.messages(budi, chat=group)
    assert (await rig.messages(ayu, chat=group))[-1]["state"] == "read"


async def test_who_is_in_a_group(rig: Rig, ayu: int) -> None:
    group = await rig.group([ayu])
    admins = await rig.ok("getChatAdministrators", chat_id=group)
    assert [admin["status"] for admin in admins] == ["creator", "administrator"]
    assert (await rig.ok("getChatMember", chat_id=group, user_id=ayu))["status"] == "creator"
    assert (await rig.ok("getChat", chat_id=group))["type"] == "supergroup"
    link = await rig.ok("createChatInviteLink", chat_id=group, creates_join_request=True, name="Undangan")
    assert link["creates_join_request"]


async def test_outsiders_see_and_write_nothing(rig: Rig, ayu: int) -> None:
    group = await rig.group([ayu])
    await rig.say(ayu, "rahasia", chat=group)
    budi = await rig.newcomer("Budi")
    assert await rig.messages(budi, chat=group) == []
    await rig.post(f"/people/{budi}/chats/{group}/text", expect=403, text="x")


async def test_others_messages_need_the_right_to_delete(rig: Rig, ayu: int) -> None:
    group = await rig.group([ayu], admin=False)
    sent = await rig.say(ayu, "/hapus", chat=group)
    here = {"chat_id": group, "message_id": sent["id"]}
    assert await rig.error("deleteMessage", **here) == "Bad Request: message can't be deleted"
    rights = ["can_delete_messages"]
    await rig.post(f"/groups/{group}/members", user=BOT, status="administrator", rights=rights)
    await rig.ok("deleteMessage", **here)


async def test_the_town_has_the_first_bot_as_administrator() -> None:
    async with in_process(build()) as rig:
        await rig.ok("getMe")
        town = await rig.get("/town")
        assert len(town["people"]) == 24
        for group in town["groups"]:
            assert group["bots"] == [BOT]
            standing = await rig.ok("getChatMember", chat_id=group["id"], user_id=BOT)
            assert standing["can_invite_users"]


async def test_a_new_town_may_know_a_bot_already(tmp_path: Path) -> None:
    async with in_process(build(tmp_path, started=TOKEN)) as rig:
        town = await rig.get("/town")
        people = [person["id"] for person in town["people"]]
        assert [await rig.messages(person) for person in people] == [[]] * 24
        assert await rig.updates() == [], "nobody had to say anything for it"
        assert all(group["bots"] == [BOT] for group in town["groups"])
        for person in people[::2]:
            await rig.ok("sendMessage", chat_id=person, text="Selamat pagi")
    async with in_process(build(tmp_path, started=TOKEN)) as rig:
        await rig.ok("sendMessage", chat_id=people[1], text="Selamat siang")
    async with in_process(build()) as rig:
        await rig.ok("getMe")
        assert "can't initiate" in await rig.error("sendMessage", chat_id=people[0], text="Siapa Anda?")


async def test_topics_of_a_forum(rig: Rig) -> None:
    ayu = await rig.newcomer()
    forum = await rig.post("/groups", title="Forum", members=[ayu], bots=[BOT], forum=True)
    await rig.updates()
    await rig.say(ayu, "/halo", chat=forum["id"], topic=7)
    [update] = await rig.updates()
    assert (update["message"]["message_thread_id"], update["message"]["is_topic_message"]) == (7, True)
    sent = await rig.ok("sendMessage", chat_id=forum["id"], text="Halo", message_thread_id=7)
    assert sent["message_thread_id"] == 7
    same = {"chat_id": forum["id"], "message_id": sent["message_id"]}
    changed = await rig.ok("editMessageText", **same, text="Apa kabar")
    assert changed["message_thread_id"] == 7
    assert "not modified" in await rig.error("editMessageText", **same, text="Apa kabar")
    plain = await rig.group([ayu])
    assert "message thread not found" in await rig.error(
        "sendMessage", chat_id=plain, text="Halo", message_thread_id=7
    )
    await rig.post(f"/people/{ayu}/chats/{plain}/text", expect=400, text="/halo", topic=7)
