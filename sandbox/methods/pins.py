"""Pinning messages, so that everybody in a chat finds them."""

from __future__ import annotations

from sandbox import posts
from sandbox.errors import bad_request
from sandbox.methods.registry import Call, method
from sandbox.methods.target import chat_of, message_of, require_right
from sandbox.model import Chat


@method("pinChatMessage")
def pin_chat_message(call: Call) -> bool:
    chat = _pinnable(call)
    posts.pin(call.world, call.bot, chat, message_of(call, chat, "pin"))
    return True


@method("unpinChatMessage")
def unpin_chat_message(call: Call) -> bool:
    """Without a message the one that was pinned last."""
    chat = _pinnable(call)
    newest = chat.pinned[-1] if chat.pinned else 0
    message_id = call.params.number("message_id", newest)
    if message_id not in chat.pinned:
        raise bad_request("message to unpin not found")
    posts.unpin(call.world, chat, [message_id])
    return True


@method("unpinAllChatMessages")
def unpin_all_chat_messages(call: Call) -> bool:
    chat = _pinnable(call)
    posts.unpin(call.world, chat, list(chat.pinned))
    return True


def _pinnable(call: Call) -> Chat:
    chat = chat_of(call)
    if chat.group is not None:
        require_right(call, chat.group, "can_pin_messages", "manage pinned messages in the chat")
    return chat
