"""Sending: texts, photos, documents, and the sign that the bot is typing."""

from __future__ import annotations

import asyncio

from sandbox import posts, wire
from sandbox.errors import bad_request
from sandbox.methods import content
from sandbox.methods.registry import Call, method
from sandbox.methods.target import ephemeral_receiver, writable_chat
from sandbox.model import Json

TYPING_SECONDS = 5.0
ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "record_audio",
        "upload_audio",
        "upload_document",
        "choose_sticker",
        "pick_up_location",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


@method("sendMessage")
def send_message(call: Call) -> Json:
    return _send(call, content.text_content(call))


@method("sendPhoto")
def send_photo(call: Call) -> Json:
    return _send_file(call, "photo")


@method("sendDocument")
def send_document(call: Call) -> Json:
    return _send_file(call, "document")


@method("sendChatAction")
def send_chat_action(call: Call) -> bool:
    if call.params.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = writable_chat(call)
    world = call.world
    chat.typing_until = world.clock.now() + TYPING_SECONDS
    posts.seen(world, chat)
    world.touch(chat)
    asyncio.get_running_loop().call_later(TYPING_SECONDS, world.touch, chat)
    return True


def _send_file(call: Call, kind: str) -> Json:
    caption = content.caption_content(call)
    return _send(call, content.file_field(call, kind, call.params.values.get(kind)) | caption)


def _send(call: Call, body: Json) -> Json:
    markup = content.markup(call)
    chat = writable_chat(call)
    receiver = ephemeral_receiver(call, chat)
    reply_to = content.answered(call, chat)
    body |= posts.topic(call.world, chat, call.params.number("message_thread_id"))
    message = posts.from_bot(call.world, call.bot, chat, body, markup, reply_to, receiver)
    return wire.message(call.world, chat, message)
