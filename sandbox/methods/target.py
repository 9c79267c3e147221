"""Which chat and message a request means, and whether the bot may write there."""

from __future__ import annotations

from sandbox.errors import bad_request, forbidden
from sandbox.methods.params import Params
from sandbox.methods.registry import Call
from sandbox.model import Chat, Member, Message


def chat_of(call: Call) -> Chat:
    """The chat of `chat_id`, readable for the bot."""
    text = call.params.text("chat_id")
    if not text:
        raise bad_request("chat_id is empty")
    try:
        chat_id = int(text)
    except ValueError:
        raise bad_request("chat not found") from None
    return _group(call, chat_id) if chat_id < 0 else _private(call, chat_id)


def writable_chat(call: Call) -> Chat:
    """The chat of `chat_id`, if the bot can send there."""
    chat = chat_of(call)
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    if chat.private and not chat.started and chat.invited_until < call.world.clock.now():
        raise forbidden("bot can't initiate conversation with a user")
    return chat


def _group(call: Call, group_id: int) -> Chat:
    if group_id not in call.world.groups:
        raise bad_request("chat not found")
    standing = call.world.member(group_id, call.bot.id)
    if standing.status == "kicked":
        raise forbidden("bot was kicked from the supergroup chat")
    if not standing.present:
        raise forbidden("bot is not a member of the supergroup chat")
    return call.world.group_chat(group_id)


def _private(call: Call, person_id: int) -> Chat:
    world = call.world
    if person_id not in world.people:
        raise bad_request("chat not found")
    chat = world.chats.get(f"p{call.bot.id}:{person_id}")
    if chat is None:
        met = any(bot_and_person_meet(call, group, person_id) for group in world.groups)
        if not met:
            raise bad_request("chat not found")
        chat = world.private_chat(call.bot.id, person_id)
    return chat


def bot_and_person_meet(call: Call, group: int, person_id: int) -> bool:
    world = call.world
    return world.member(group, call.bot.id).present and world.member(group, person_id).present


def ephemeral_receiver(call: Call, chat: Chat) -> int | None:
    """The member of a group who alone is to see a message; None: everybody.

    A bot that is no administrator there shows it only to who has just tapped.
    """
    wanted = call.params.json("ephemeral_message_parameters")
    if not isinstance(wanted, dict):
        return None
    receiver = Params(wanted).number("receiver_user_id")
    if chat.group is None or not call.world.member(chat.group, receiver).present:
        raise bad_request("user not found")
    tapped = call.world.taps.fresh(Params(wanted).text("callback_query_id"))
    if not tapped and not call.world.member(chat.group, call.bot.id).admin:
        raise bad_request("not enough rights to send ephemeral messages to the chat")
    return receiver


def group_of(call: Call) -> int:
    """The group of `chat_id`; a private chat will not do."""
    group = chat_of(call).group
    if group is None:
        raise bad_request("there are no administrators in the private chat")
    return group


def message_of(call: Call, chat: Chat, purpose: str) -> Message:
    """The message of `message_id` that is to be edited, deleted, …; or one that only its receiver sees."""
    if call.params.has("ephemeral_message_id"):
        receiver = call.params.number("receiver_user_id")
        message = chat.message_for(receiver, call.params.number("ephemeral_message_id")) if receiver else None
        if message is None:
            raise bad_request(f"message to {purpose} not found")
        return message
    if not call.params.has("message_id"):
        raise bad_request("message identifier is not specified")
    message = chat.message(call.params.number("message_id"))
    if message is None:
        raise bad_request(f"message to {purpose} not found")
    return message


def require_right(call: Call, group: int, right: str, deed: str) -> Member:
    standing = call.world.member(group, call.bot.id)
    if not standing.may(right):
        raise bad_request(f"not enough rights to {deed}")
    return standing
