"""What people do: write, send, press, edit, delete."""

from __future__ import annotations

from typing import Any
from zlib import crc32

from sandbox import membership, posts, updates, wire
from sandbox.entities.found import find_entities
from sandbox.entities.units import length
from sandbox.errors import RefusedError
from sandbox.model import Chat, Json, Message
from sandbox.uploads import Upload, file_content, keep
from sandbox.world import World

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
MOST_IN_ALBUM = 10
ANSWER_SECONDS = 10.0


def write(
    world: World, person: int, chat: Chat, text: str, reply_to: int | None = None, topic: int = 0
) -> Message:
    if reply_to is not None and chat.message(reply_to) is None:
        raise RefusedError(404, "the message to reply to is gone")
    if topic and not posts.is_forum(world, chat):
        raise RefusedError(400, "this chat has no topics")
    content = _text(text) | posts.topic(world, chat, topic)
    return posts.from_person(world, person, chat, content, reply_to)


def _text(text: str) -> Json:
    text = text.strip()
    if not text:
        raise RefusedError(422, "the text is empty")
    if length(text) > LONGEST_TEXT:
        raise RefusedError(422, f"the text is longer than {LONGEST_TEXT} characters")
    return _with_entities("text", "entities", text)


def _with_entities(field: str, entities_field: str, text: str) -> Json:
    entities = find_entities(text)
    return {field: text, entities_field: entities} if entities else {field: text}


def send(world: World, person: int, chat: Chat, content: Json) -> Message:
    """Sends something that is no text: a contact, a place, a sticker."""
    return posts.from_person(world, person, chat, content)


def contact(world: World, person: int, phone_number: str, first_name: str | None) -> Json:
    """Somebody's contact; without a name the person's own."""
    own = world.people[person]
    shared: Json = {"phone_number": phone_number, "first_name": first_name or own.first_name}
    if not first_name:
        shared |= {"last_name": own.last_name} if own.last_name else {}
        shared["user_id"] = person
    return {"contact": shared}


def sticker(emoji: str) -> Json:
    return {
        "sticker": {
            "file_id": f"sticker-{emoji}",
            "file_unique_id": f"s{ord(emoji[0]):x}",
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": emoji,
        }
    }


def send_files(
    world: World, person: int, chat: Chat, kind: str, uploads: list[Upload], caption: str
) -> list[Message]:
    """Sends photos or documents; several become an album, and the caption goes to the first."""
    if length(caption) > LONGEST_CAPTION:
        raise RefusedError(422, f"the caption is longer than {LONGEST_CAPTION} characters")
    if not 1 <= len(uploads) <= MOST_IN_ALBUM:
        raise RefusedError(422, f"an album has 1 to {MOST_IN_ALBUM} files")
    if not all(upload.data for upload in uploads):
        raise RefusedError(422, "the file is empty")
    album = {"media_group_id": str(world.number())} if len(uploads) > 1 else {}
    sent = []
    for index, upload in enumerate(uploads):
        words = _with_entities("caption", "caption_entities", caption) if caption and not index else {}
        content = file_content(keep(world, upload, kind), kind) | words | album
        sent.append(send(world, person, chat, content))
    return sent


def forward(world: World, person: int, source: Chat, message_id: int, chat: Chat) -> Message:
    original = _existing(source, message_id)
    if updates.SERVICE & original.content.keys():
        raise RefusedError(400, "this message can't be forwarded")
    origin = original.content.get("forward_origin") or {
        "type": "user",
        "sender_user": wire.user(world.user(original.sender)),
        "date": original.date,
    }
    kept = {name: value for name, value in original.content.items() if name != "media_group_id"}
    return send(world, person, chat, kept | {"forward_origin": origin})


def edit(world: World, person: int, chat: Chat, message_id: int, text: str) -> Message:
    message = _existing(chat, message_id)
    if message.sender != person or "text" not in message.content:
        raise RefusedError(403, "this message can't be edited")
    kept = {name: value for name, value in message.content.items() if name not in ("text", "entities")}
    posts.edit(world, chat, message, kept | _text(text), message.markup)
    updates.spread(world, chat, message, "edited_message")
    return message


def delete(world: World, person: int, chat: Chat, message_id: int) -> None:
    message = _existing(chat, message_id)
    if not chat.private and message.sender != person:
        raise RefusedError(403, "this message can't be deleted")
    posts.delete(world, chat, message)


def start(world: World, person: int, bot: int, payload: str | None) -> Message:
    """Opens a bot by a deep link, which also lifts a block."""
    membership.block(world, bot, person, blocked=False)
    chat = world.private_chat(bot, person)
    return write(world, person, chat, f"/start {payload}" if payload else "/start")


async def press(
    world: World, person: int, chat: Chat, message_id: int, data: str | None, place: tuple[int, int] | None
) -> Json | None:
    """Taps a button, or sends forged data as if there were one, and waits for the bot's answer."""
    message = chat.messages.get(message_id)
    if message is None or not message.visible(person):
        raise RefusedError(404, "no such message")
    if message.sender not in world.bots:
        raise RefusedError(400, "only a bot's message has buttons")
    if data is None:
        button = _button(message, place)
        data = button.get("callback_data")
        if data is None:
            return {"text": "", "show_alert": False, "url": _target(button)}
    tap = world.taps.make()
    query = {
        "id": tap,
        "from": wire.user(world.user(person)),
        "message": _pressed(world, chat, message),
        "chat_instance": str(crc32(chat.key.encode())),
        "data": data,
    }
    bot = world.bots[message.sender]
    updates.push(world, bot, "callback_query", query, f"callback {person}")
    return await world.taps.wait(tap, ANSWER_SECONDS)


def _pressed(world: World, chat: Chat, message: Message) -> Json:
    if message.deleted:
        return {"chat": wire.chat(world, chat), "message_id": message.id, "date": 0}
    return wire.message(world, chat, message)


def _button(message: Message, place: tuple[int, int] | None) -> Json:
    rows: list[list[Json]] = (message.markup or {}).get("inline_keyboard", [])
    row, column = place or (0, 0)
    if not (0 <= row < len(rows) and 0 <= column < len(rows[row])):
        raise RefusedError(404, "no such button")
    return rows[row][column]


def _target(button: Json) -> Any:
    web_app = button.get("web_app") or button.get("login_url") or {}
    return button.get("url") or web_app.get("url")


def _existing(chat: Chat, message_id: int) -> Message:
    message = chat.message(message_id)
    if message is None:
        raise RefusedError(404, "no such message")
    return message
