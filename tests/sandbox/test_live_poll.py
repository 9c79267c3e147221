"""What a live poll in a group needs, by python-telegram-bot over real HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest
from telegram import (
    Bot,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
    ReplyKeyboardMarkup,
    ReplyParameters,
    Update,
)
from telegram.error import BadRequest, Forbidden
from telegram.request import HTTPXRequest

from tests.sandbox.conftest import OTHER_TOKEN, TOKEN, Rig
from tests.web.bot import picture

RIGHTS = ["can_pin_messages", "can_delete_messages", "can_invite_users"]
ONE, TWO = picture(64, 40), picture(80, 50)


@dataclass
class Meeting:
    """A group with three people and the bot as administrator."""

    rig: Rig
    bot: Bot
    id: int
    people: list[int]
    offset: int = 0

    async def heard(self) -> Update:
        """The next update; all before it are confirmed."""
        [update] = await self.bot.get_updates(offset=self.offset, limit=1, timeout=5)
        self.offset = update.update_id + 1
        return update

    async def heard_message(self) -> Message:
        message = (await self.heard()).message
        assert message is not None
        return message

    async def sees(self, person: int) -> dict[str, Any]:
        """What somebody sees of the group without its messages."""
        shown: dict[str, Any] = await self.rig.get(f"/people/{person}/chats/{self.id}")
        return shown

    async def newest(self, person: int) -> dict[str, Any]:
        return (await self.rig.messages(person, chat=self.id))[-1]

    async def member(self, user: int, status: str, *rights: str) -> None:
        await self.rig.post(f"/groups/{self.id}/members", user=user, status=status, rights=list(rights))


@pytest.fixture
async def meeting(live: Rig) -> AsyncIterator[Meeting]:
    address = str(live.http.base_url)
    async with Bot(TOKEN, f"{address}/bot", f"{address}/file/bot", request=HTTPXRequest()) as bot:
        people = [await live.newcomer(name) for name in ("Ana", "Budi", "Citra")]
        group = await live.post("/groups", title="Rapat", members=people, bots=[bot.id])
        meeting = Meeting(live, bot, int(group["id"]), people)
        await meeting.member(bot.id, "administrator", *RIGHTS)
        for _ in range(2):
            assert (await meeting.heard()).my_chat_member
        yield meeting


def buttons(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=label)] for label in labels])


async def test_a_chart_goes_up_and_is_drawn_anew(meeting: Meeting) -> None:
    ana = meeting.people[0]
    sent = await meeting.bot.send_photo(
        meeting.id, ONE, caption="<b>Siap?</b>", parse_mode="HTML", reply_markup=buttons("Ya", "Tidak")
    )
    assert (sent.chat.type, sent.photo[-1].width) == ("supergroup", 64)
    before = await meeting.newest(ana)
    assert (before["html"], len(before["inline"])) == ("<b>Siap?</b>", 2)

    media = InputMediaPhoto(TWO, caption="<b>Siap?</b> 1 suara", parse_mode="HTML")
    drawn = await sent.edit_media(media, reply_markup=buttons("Ya", "Tidak"))
    assert isinstance(drawn, Message)
    assert drawn.photo[-1].width == 80
    after = await meeting.newest(ana)
    assert (after["id"], after["text"]) == (before["id"], "Siap? 1 suara")
    assert after["edited"]
    assert after["photo"]["url"] != before["photo"]["url"]
    assert (await meeting.rig.http.get(after["photo"]["url"])).content == TWO
    file = await meeting.bot.get_file(drawn.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == TWO

    await sent.edit_caption("2 suara", reply_markup=buttons("Ya"))
    captioned = await meeting.newest(ana)
    assert (captioned["text"], len(captioned["inline"])) == ("2 suara", 1)
    assert captioned["photo"] == after["photo"]
    with pytest.raises(BadRequest, match="not modified"):
        await sent.edit_caption("2 suara", reply_markup=buttons("Ya"))

    await sent.edit_reply_markup(None)
    closed = await meeting.newest(ana)
    assert (closed["text"], closed["inline"], closed["photo"]) == ("2 suara", None, after["photo"])


async def test_everybody_presses_the_same_buttons(meeting: Meeting) -> None:
    sent = await meeting.bot.send_message(meeting.id, "Setuju?", reply_markup=buttons("Ya", "Tidak"))
    for person, row in zip(meeting.people, (0, 1, 0), strict=True):
        path = f"/people/{person}/chats/{meeting.id}/press"
        pressing = asyncio.create_task(meeting.rig.post(path, message_id=sent.message_id, row=row))
        query = (await meeting.heard()).callback_query
        assert query is not None
        assert query.message is not None
        assert (query.from_user.id, query.data) == (person, ("Ya", "Tidak")[row])
        assert (query.message.chat.id, query.message.message_id) == (meeting.id, sent.message_id)
        await query.answer(f"Tercatat untuk {query.from_user.first_name}")
        assert (await pressing)["answer"]["text"].startswith("Tercatat untuk ")
    outsider = await meeting.rig.newcomer("Dewi")
    path = f"/people/{outsider}/chats/{meeting.id}/press"
    await meeting.rig.post(path, expect=403, message_id=sent.message_id, row=0)


@pytest.mark.parametrize("command", ["/mentimeter", "/mentimeter@jejaring_bot"])
async def test_a_command_in_a_group(meeting: Meeting, command: str) -> None:
    await meeting.member(meeting.bot.id, "member")
    assert (await meeting.heard()).my_chat_member
    ana = meeting.people[0]
    await meeting.rig.say(ana, "/mentimeter@other_bot", chat=meeting.id)
    await meeting.rig.say(ana, f"{command} Siap?", chat=meeting.id)
    message = await meeting.heard_message()
    assert message.text == f"{command} Siap?"
    assert message.parse_entities(["bot_command"]) == {message.entities[0]: command}
    assert (message.chat.id, message.from_user and message.from_user.id) == (meeting.id, ana)


async def test_an_answer_carries_what_it_answers(meeting: Meeting) -> None:
    ana, budi, citra = meeting.people
    await meeting.rig.say(ana, "/tanya@jejaring_bot", chat=meeting.id)
    asked = await meeting.heard_message()
    question = await meeting.bot.send_message(
        meeting.id,
        "Apa pertanyaannya?",
        reply_parameters=ReplyParameters(asked.message_id),
        reply_markup=ForceReply(selective=True, input_field_placeholder="Pertanyaan"),
    )
    assert question.reply_to_message is not None
    shown = await meeting.sees(ana)
    assert (shown["placeholder"], shown["force_reply"]["message_id"]) == ("Pertanyaan", question.message_id)
    assert (await meeting.sees(budi))["force_reply"] is None, "only whoever is answered is asked"

    await meeting.rig.say(citra, "Belum", chat=meeting.id)
    assert (await meeting.heard_message()).reply_to_message is None
    assert (await meeting.sees(ana))["force_reply"]
    await meeting.rig.say(ana, "Kapan mulai?", chat=meeting.id, reply_to=question.message_id)
    answer = await meeting.heard_message()
    assert answer.reply_to_message is not None
    assert (answer.text, answer.reply_to_message.message_id) == ("Kapan mulai?", question.message_id)
    assert answer.reply_to_message.from_user == await meeting.bot.get_me()
    assert (await meeting.sees(ana))["force_reply"] is None


async def test_a_keyboard_that_was_used_by_one_stays_for_the_others(meeting: Meeting) -> None:
    ana, budi, citra = meeting.people
    once = ReplyKeyboardMarkup([["Hadir"]], one_time_keyboard=True)
    await meeting.bot.send_message(meeting.id, "Siapa hadir?", reply_markup=once)
    await meeting.rig.say(ana, "Hadir", chat=meeting.id)
    assert (await meeting.sees(ana))["reply_keyboard"] is None
    assert (await meeting.sees(budi))["reply_keyboard"]["keyboard"] == [[{"text": "Hadir"}]]
    link = f'<a href="tg://user?id={citra}">Citra</a>'
    chosen = ReplyKeyboardMarkup([["Saya"]], selective=True)
    await meeting.bot.send_message(meeting.id, f"Giliran {link}", parse_mode="HTML", reply_markup=chosen)
    assert (await meeting.sees(budi))["reply_keyboard"] is None
    assert (await meeting.sees(citra))["reply_keyboard"]["keyboard"] == [[{"text": "Saya"}]]


async def test_a_pinned_message_is_seen_by_all(meeting: Meeting) -> None:
    ana, budi, _ = meeting.people
    first = await meeting.bot.send_message(meeting.id, "Jajak pendapat")
    second = await meeting.bot.send_photo(meeting.id, ONE, caption="Hasil")
    assert await first.pin()
    said = await meeting.heard_message()
    assert isinstance(said.pinned_message, Message)
    assert said.pinned_message.message_id == first.message_id
    assert (await meeting.newest(budi))["service"] == "Pesan disematkan"
    assert await first.pin(), "once more says nothing"
    assert await second.pin(disable_notification=True)
    assert (await meeting.sees(ana))["pinned"] == {"id": second.message_id, "text": "Hasil"}
    pinned = (await meeting.bot.get_chat(meeting.id)).pinned_message
    assert pinned is not None
    assert pinned.message_id == second.message_id

    assert await meeting.bot.unpin_chat_message(meeting.id)
    assert (await meeting.sees(budi))["pinned"]["id"] == first.message_id
    with pytest.raises(BadRequest, match="Message to unpin not found"):
        await second.unpin()
    await first.delete()
    assert (await meeting.sees(budi))["pinned"] is None
    services = [message["service"] for message in await meeting.rig.messages(ana, chat=meeting.id)]
    assert services.count("Pesan disematkan") == 2
    await second.pin()
    assert await meeting.bot.unpin_all_chat_messages(meeting.id)
    assert (await meeting.bot.get_chat(meeting.id)).pinned_message is None


async def test_pinning_needs_the_right_and_a_message(meeting: Meeting) -> None:
    sent = await meeting.bot.send_message(meeting.id, "x")
    with pytest.raises(BadRequest, match="Message to pin not found"):
        await meeting.bot.pin_chat_message(meeting.id, 99)
    await meeting.member(meeting.bot.id, "member")
    with pytest.raises(BadRequest, match="Not enough rights to manage pinned messages"):
        await sent.pin()
    await meeting.member(meeting.bot.id, "kicked")
    with pytest.raises(Forbidden):
        await sent.pin()


async def test_who_leads_and_how_many_are_there(meeting: Meeting) -> None:
    ana, budi, _ = meeting.people
    await meeting.rig.bot("getMe", token=OTHER_TOKEN)
    await meeting.member(int(OTHER_TOKEN.partition(":")[0]), "administrator")
    await meeting.member(budi, "administrator", "can_pin_messages")
    admins = await meeting.bot.get_chat_administrators(meeting.id)
    assert {admin.user.id: admin.status for admin in admins} == {
        ana: "creator",
        budi: "administrator",
        meeting.bot.id: "administrator",
    }, "other bots are left out"
    assert await meeting.bot.get_chat_member_count(meeting.id) == 5
    with pytest.raises(BadRequest, match="There are no administrators in the private chat"):
        await meeting.bot.get_chat_administrators(ana)
