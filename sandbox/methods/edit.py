"""Changing and deleting messages that were sent."""

from __future__ import annotations

from sandbox import posts, wire
from sandbox.errors import bad_request
from sandbox.keyboards import checked_inline, same
from sandbox.methods import content
from sandbox.methods.params import Params
from sandbox.methods.registry import Call, method
from sandbox.methods.target import chat_of, message_of
from sandbox.model import Chat, Json, Message

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
MEDIA = ("photo", "document")
CAPTION = ("caption", "caption_entities", "show_caption_above_media")
DELETABLE_SECONDS = 48 * 3600
MOST_DELETED = 100


@method("editMessageText")
@method("editEphemeralMessageText")
def edit_message_text(call: Call) -> Json | bool:
    body = content.text_content(call)
    markup = _markup(call)
    chat, message = _own_message(call)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _change(call, chat, message, body, markup)


@method("editMessageCaption")
@method("editEphemeralMessageCaption")
def edit_message_caption(call: Call) -> Json | bool:
    caption = content.caption_content(call)
    markup = _markup(call)
    chat, message = _own_message(call)
    if not any(kind in message.content for kind in MEDIA):
        raise bad_request("there is no caption in the message to edit")
    kept = {name: value for name, value in message.content.items() if name not in CAPTION}
    return _change(call, chat, message, kept | caption, markup)


@method("editMessageMedia")
@method("editEphemeralMessageMedia")
def edit_message_media(call: Call) -> Json | bool:
    media = call.params.json("media")
    if not isinstance(media, dict) or media.get("type") not in MEDIA:
        raise bad_request("can't parse InputMedia: type must be one of photo and document here")
    caption = content.caption_content(call, Params(media))
    markup = _markup(call)
    chat, message = _own_message(call)
    body = content.file_field(call, media["type"], media.get("media")) | caption
    return _change(call, chat, message, body, markup)


@method("editMessageReplyMarkup")
@method("editEphemeralMessageReplyMarkup")
def edit_message_reply_markup(call: Call) -> Json | bool:
    markup = _markup(call)
    chat, message = _own_message(call)
    return _change(call, chat, message, message.content, markup)


@method("deleteMessage")
@method("deleteEphemeralMessage")
def delete_message(call: Call) -> bool:
    chat = chat_of(call)
    message = message_of(call, chat, "delete")
    reason = _undeletable(call, chat, message)
    if reason:
        raise bad_request(reason)
    posts.delete(call.world, chat, message)
    return True


@method("deleteMessages")
def delete_messages(call: Call) -> bool:
    """Deletes what can be deleted and passes over the rest."""
    ids = call.params.array("message_ids")
    if not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > MOST_DELETED:
        raise bad_request("too many message identifiers specified")
    chat = chat_of(call)
    for message_id in ids:
        message = chat.message(int(message_id)) if str(message_id).isdigit() else None
        if message is not None and not _undeletable(call, chat, message):
            posts.delete(call.world, chat, message)
    return True


def _markup(call: Call) -> Json | None:
    return checked_inline(call.params.json("reply_markup"))


def _own_message(call: Call) -> tuple[Chat, Message]:
    if call.params.has("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    chat = chat_of(call)
    message = message_of(call, chat, "edit")
    if message.sender != call.bot.id:
        raise bad_request("message can't be edited")
    return chat, message


def _change(call: Call, chat: Chat, message: Message, body: Json, markup: Json | None) -> Json | bool:
    body = posts.topic_of(message) | body
    if same([_compared(body), markup], [_compared(message.content), message.markup]):
        raise bad_request(NOT_MODIFIED)
    posts.edit(call.world, chat, message, body, markup)
    posts.seen(call.world, chat)
    return wire.message(call.world, chat, message) if message.receiver is None else True


def _compared(body: Json) -> Json:
    return {name: value for name, value in body.items() if value not in ([], None)}


def _undeletable(call: Call, chat: Chat, message: Message) -> str:
    """Why a message cannot be deleted; empty when it can."""
    if call.world.clock.now() - message.date > DELETABLE_SECONDS:
        return "message can't be deleted for everyone"
    own = chat.private or message.sender == call.bot.id
    if own or call.world.member(chat.group or 0, call.bot.id).may("can_delete_messages"):
        return ""
    return "message can't be deleted"
