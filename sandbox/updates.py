"""Queues updates for bots: which bot may see what, and in which order it is delivered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sandbox import wire
from sandbox.compact import dumps
from sandbox.entities.units import cut, units
from sandbox.model import Bot, Chat, Json, Message, Update
from sandbox.world import World

ASKED_FOR_ONLY = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
SERVICE = frozenset({"new_chat_members", "left_chat_member", "group_chat_created", "pinned_message"})


def push(
    world: World, bot: Bot, kind: str, payload: Json, queue: str, message: Message | None = None
) -> None:
    """Queues an update, unless the bot does not want its kind. Updates of one queue keep their order."""
    wanted = kind in bot.allowed_updates if bot.allowed_updates else kind not in ASKED_FOR_ONLY
    if wanted:
        chat, message_id = (message.chat, message.id) if message else ("", 0)
        queue_update(world, bot, {"update_id": bot.next_update, kind: payload}, queue, chat, message_id)


def queue_update(
    world: World, bot: Bot, body: Json, queue: str = "", chat: str = "", message_id: int = 0
) -> None:
    """Queues an update as it stands."""
    bot.next_update = max(bot.next_update, body["update_id"] + 1)
    text = dumps(body)
    update = Update(bot.id, world.number(), body["update_id"], text, queue, chat, message_id)
    world.save(bot)
    world.save(update)
    world.inbox(bot).put(update)


def taken(world: World, updates: Iterable[Update]) -> None:
    """The bot has these updates now: forget them, and show the messages as delivered."""
    for update in updates:
        world.forget(update)
        chat = world.chats.get(update.chat)
        message = chat.message(update.message) if chat else None
        if chat and message and message.state == "sent":
            message.state = "delivered"
            world.touch(chat, message)


def spread(world: World, chat: Chat, message: Message, kind: str = "message") -> None:
    """Queues a person's message for all bots that may see it."""
    for bot in watchers(world, chat):
        if chat.private or visible(world, bot, chat, message):
            push(world, bot, kind, wire.message(world, chat, message), f"chat {chat.key}", message)


def watchers(world: World, chat: Chat) -> list[Bot]:
    """The bots of a chat."""
    if chat.bot is not None:
        return [world.bots[chat.bot]]
    return [world.bots[who.user] for who in world.present(chat.group or 0) if who.user in world.bots]


def visible(world: World, bot: Bot, chat: Chat, message: Message) -> bool:
    """Privacy mode: a plain member sees only commands, answers to it, mentions and service messages."""
    if world.member(chat.group or 0, bot.id).admin or SERVICE & message.content.keys():
        return True
    answered = chat.message(message.reply_to)
    if answered is not None and answered.sender == bot.id:
        return True
    return _addressed(bot, message.content)


def _addressed(bot: Bot, content: Json) -> bool:
    name = f"@{bot.username}".lower()
    for entity, piece in _pieces(content):
        if entity["type"] == "bot_command" and ("@" not in piece or piece.endswith(name)):
            return True
        if entity["type"] == "mention" and piece == name:
            return True
    return False


def mentioned(world: World, content: Json) -> list[int]:
    """The people whom a text mentions."""
    names = {f"@{who.username}".lower(): who.id for who in world.people.values() if who.username}
    pieces = list(_pieces(content))
    linked = [int(entity["user"]["id"]) for entity, _ in pieces if entity["type"] == "text_mention"]
    return linked + [
        names[piece] for entity, piece in pieces if entity["type"] == "mention" and piece in names
    ]


def _pieces(content: Json) -> Iterator[tuple[Json, str]]:
    """The entities of a text or caption, each with the words that it marks, in small letters."""
    encoded = units(content.get("text") or content.get("caption") or "")
    for entity in content.get("entities") or content.get("caption_entities") or []:
        yield entity, cut(encoded, entity["offset"], entity["length"]).lower()
