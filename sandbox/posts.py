"""Messages come, change and go: what that does to the chat and to the bots that watch it."""

from __future__ import annotations

from sandbox import updates, wire
from sandbox.errors import bad_request
from sandbox.model import Bot, Chat, Json, Message
from sandbox.world import World

_TOPIC = ("message_thread_id", "is_topic_message")


def from_bot(
    world: World,
    bot: Bot,
    chat: Chat,
    content: Json,
    markup: Json | None = None,
    reply_to: int | None = None,
    receiver: int | None = None,
) -> Message:
    """A bot writes. An inline keyboard stays with the message, the other kinds belong to the chat."""
    inline = markup if markup and "inline_keyboard" in markup else None
    message = world.add_message(chat, bot.id, content, markup=inline, reply_to=reply_to, receiver=receiver)
    if markup is not None and inline is None:
        _set_keyboard(
            chat, {**markup, "message_id": message.id, "only": _meant(world, chat, message, markup)}
        )
    chat.typing_until = 0.0
    seen(world, chat)
    return message


def _set_keyboard(chat: Chat, markup: Json) -> None:
    chat.keyboard = markup if "keyboard" in markup else None
    chat.force_reply = markup if markup.get("force_reply") else None


def _meant(world: World, chat: Chat, message: Message, markup: Json) -> list[int] | None:
    """Who a selective keyboard is for: whoever is mentioned or answered; None: everybody."""
    if not markup.get("selective"):
        return None
    answered = chat.message(message.reply_to)
    return [*updates.mentioned(world, message.content), *([answered.sender] if answered else [])]


def shown(markup: Json | None, person: int) -> Json | None:
    """A chat's keyboard (or demand for a reply) as one person sees it; None when they do not."""
    if markup is None or person in markup.get("used", []):
        return None
    if markup.get("only") is not None and person not in markup["only"]:
        return None
    return {name: value for name, value in markup.items() if name not in ("only", "used")}


def _use(markup: Json | None, person: int) -> None:
    """It is gone for whoever has used it; others in a group see it still."""
    if markup is not None and person not in markup.setdefault("used", []):
        markup["used"].append(person)


def seen(world: World, chat: Chat) -> None:
    """The bot reacted, so it has read what people wrote."""
    for message in chat.unseen:
        message.state = "read"
        world.touch(chat, message)
    chat.unseen.clear()


def from_person(world: World, person: int, chat: Chat, content: Json, reply_to: int | None = None) -> Message:
    """A person writes, and the bots that may see it hear of it."""
    chat.started = True
    _use(chat.force_reply, person)
    if chat.keyboard and chat.keyboard.get("one_time_keyboard"):
        _use(chat.keyboard, person)
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


def pin(world: World, bot: Bot, chat: Chat, message: Message) -> None:
    """Everybody sees it above the chat; a line says so, once."""
    if message.id in chat.pinned:
        return
    chat.pinned.append(message.id)
    service(world, chat, bot.id, {"pinned_message": wire.message(world, chat, message, nested=True)})


def unpin(world: World, chat: Chat, messages: list[int]) -> None:
    chat.pinned = [message for message in chat.pinned if message not in messages]
    world.touch(chat)


def topic(world: World, chat: Chat, thread: int) -> Json:
    """The fields of a message in a topic of a forum; 0 is no topic of its own."""
    if not thread:
        return {}
    if not is_forum(world, chat):
        raise bad_request("message thread not found")
    return {"message_thread_id": thread, "is_topic_message": True}


def is_forum(world: World, chat: Chat) -> bool:
    return chat.group is not None and world.groups[chat.group].forum


def topic_of(message: Message) -> Json:
    """Where a message is: what it says may change, this does not."""
    return {key: message.content[key] for key in _TOPIC if key in message.content}


def edit(world: World, chat: Chat, message: Message, content: Json, markup: Json | None) -> None:
    message.content = content
    message.markup = markup
    message.edited = world.clock.seconds()
    world.touch(chat, message)


def delete(world: World, chat: Chat, message: Message) -> None:
    message.deleted = True
    message.content, message.markup = {}, None
    if message.id in chat.pinned:
        chat.pinned.remove(message.id)
    world.touch(chat, message)
