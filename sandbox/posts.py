"""Messages come, change and go: what that does to the chat and to the bots that watch it."""

from __future__ import annotations

from sandbox import updates
from sandbox.model import Bot, Chat, Json, Message
from sandbox.world import World


def from_bot(
    world: World, bot: Bot, chat: Chat, content: Json, markup: Json | None = None, reply_to: int | None = None
) -> Message:
    """A bot writes. An inline keyboard stays with the message, the other kinds belong to the chat."""
    inline = markup if markup and "inline_keyboard" in markup else None
    message = world.add_message(chat, bot.id, content, markup=inline, reply_to=reply_to)
    if markup is not None and inline is None:
        _set_keyboard(chat, markup, message.id)
    chat.typing_until = 0.0
    seen(world, chat)
    return message


def _set_keyboard(chat: Chat, markup: Json, message_id: int) -> None:
    chat.keyboard = {**markup, "message_id": message_id} if "keyboard" in markup else None
    chat.force_reply = {**markup, "message_id": message_id} if markup.get("force_reply") else None


def seen(world: World, chat: Chat) -> None:
    """The bot reacted, so it has read what people wrote."""
    for message in chat.unseen:
        message.state = "read"
        world.touch(chat, message)
    chat.unseen.clear()


def from_person(world: World, person: int, chat: Chat, content: Json, reply_to: int | None = None) -> Message:
    """A person writes, and the bots that may see it hear of it."""
    chat.started = True
    chat.force_reply = None
    if chat.keyboard and chat.keyboard.get("one_time_keyboard"):
        chat.keyboard = None
    state = "sent" if chat.private else "delivered"
    message = world.add_message(chat, person, content, reply_to=reply_to, state=state)
    chat.unseen.append(message)
    chat.read[str(person)] = message.id
    updates.spread(world, chat, message)
    return message


def service(world: World, chat: Chat, sender: int, content: Json) -> Message:
    """A line such as "X joined the group"."""
    message = world.add_message(chat, sender, content)
    updates.spread(world, chat, message)
    return message


def edit(world: World, chat: Chat, message: Message, content: Json, markup: Json | None) -> None:
    message.content = content
    message.markup = markup
    message.edited = world.clock.seconds()
    world.touch(chat, message)


def delete(world: World, chat: Chat, message: Message) -> None:
    message.deleted = True
    message.content, message.markup = {}, None
    world.touch(chat, message)
