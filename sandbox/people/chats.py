"""A person's chats: which there are, what is in them, what is unread."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile

from sandbox import posts
from sandbox.errors import RefusedError
from sandbox.model import Bot, Chat, Json, Message
from sandbox.people import view
from sandbox.world import World

DEFAULT_MENU = {"type": "commands"}


def chat_of(world: World, person: int, chat_id: int) -> Chat:
    """The chat that this person knows by this id: a bot's, or a group's."""
    if person not in world.people:
        raise RefusedError(404, "no such person")
    if chat_id in world.bots:
        return world.private_chat(chat_id, person)
    if chat_id in world.groups:
        return world.group_chat(chat_id)
    raise RefusedError(404, "no such chat")


def own_chat(world: World, person: int, chat_id: int) -> Chat:
    """A chat in which the person may do something."""
    chat = chat_of(world, person, chat_id)
    if not _inside(world, person, chat):
        raise RefusedError(403, "not a member of this group")
    if chat.blocked:
        raise RefusedError(403, "the bot is blocked")
    return chat


def listed(world: World, person: int) -> list[Json]:
    """All chats, the latest first; bots are listed before anything was said."""
    if person not in world.people:
        raise RefusedError(404, "no such person")
    chats = [world.private_chat(bot, person) for bot in world.bots]
    chats += [world.group_chat(group) for group in world.groups]
    rows = [_row(world, person, chat) for chat in chats]
    return sorted(rows, key=lambda row: -(row["last"] or {"date": 0})["date"])


def _row(world: World, person: int, chat: Chat) -> Json:
    inside = _inside(world, person, chat)
    last = (
        next((message for message in _newest(chat, person) if not message.deleted), None) if inside else None
    )
    return head(world, person, chat) | {
        "last": {"text": view.summary(last), "date": last.date} if last else None,
        "unread": _unread(chat, person) if inside else 0,
    }


def head(world: World, person: int, chat: Chat) -> Json:
    """What is known of a chat without its messages."""
    bot = world.bots[chat.bot] if chat.bot is not None else None
    standing = world.member(chat.group or 0, person)
    return {
        "id": world.seen_as(chat),
        "kind": "private" if bot else "group",
        "title": bot.name if bot else world.groups[chat.group or 0].title,
        "typing": chat.typing_until > world.clock.now(),
        "commands": _commands(world, person, chat),
        "menu": bot.menu_buttons.get(str(person)) or bot.menu_buttons.get("", DEFAULT_MENU) if bot else None,
        "blocked": chat.blocked,
        "started": chat.started or bool(chat.messages),
        "member": bool(bot) or standing.present,
        "pending": standing.requested is not None and not standing.present,
        "member_count": 2 if bot else len(world.present(chat.group or 0)),
    }


def details(world: World, person: int, chat: Chat) -> Json:
    """The head of an open chat, with the keyboard that is shown."""
    keyboard, force_reply = posts.shown(chat.keyboard, person), posts.shown(chat.force_reply, person)
    pinned = chat.message(chat.pinned[-1]) if chat.pinned and _inside(world, person, chat) else None
    return head(world, person, chat) | {
        "reply_keyboard": keyboard,
        "force_reply": force_reply,
        "placeholder": (keyboard or force_reply or {}).get("input_field_placeholder"),
        "pinned": {"id": pinned.id, "text": view.summary(pinned)} if pinned else None,
    }


def messages(world: World, person: int, chat: Chat, after: int, limit: int) -> Json:
    """The latest messages, or those that changed after a version; marks the chat as read."""
    found: list[Message] = []
    if _inside(world, person, chat):
        changed = (message for message in _newest(chat, person) if message.version > after)
        shown = changed if after else (message for message in changed if not message.deleted)
        found = list(islice(shown, limit))[::-1]
        _mark_read(world, person, chat)
    return {
        "version": chat.version,
        "messages": [view.message(world, person, chat, message) for message in found],
    }


def _newest(chat: Chat, person: int) -> Iterator[Message]:
    return (message for message in reversed(chat.messages.values()) if message.visible(person))


def _inside(world: World, person: int, chat: Chat) -> bool:
    return chat.private or world.member(chat.group or 0, person).present


def _unread(chat: Chat, person: int) -> int:
    read = chat.read.get(str(person), 0)
    unread = 0
    for message in _newest(chat, person):
        if message.id <= read:
            break
        unread += not message.deleted and message.sender != person
    return unread


def _mark_read(world: World, person: int, chat: Chat) -> None:
    """In a group the first other reader turns a message's mark to read; in private the bot does."""
    read, last = chat.read.get(str(person), 0), chat.next_message - 1
    if read >= last:
        return
    chat.read[str(person)] = last
    world.save(chat)
    if not chat.private:
        for message in takewhile(lambda message: message.id > read, _newest(chat, person)):
            if message.sender in world.people and message.sender != person and message.state != "read":
                message.state = "read"
                world.touch(chat, message)


def _commands(world: World, person: int, chat: Chat) -> list[Json]:
    """The commands of the narrowest scope, in the person's language when there is one."""
    bots = [world.bots[chat.bot]] if chat.bot is not None else _group_bots(world, chat)
    language = world.people[person].language_code
    kind = "all_private_chats" if chat.private else "all_group_chats"
    slots = [
        f"{scope}|{code}" for scope in (f"chat:{chat.api_id}", kind, "default") for code in (language, "")
    ]
    return [
        command
        for bot in bots
        for command in next((bot.commands[slot] for slot in slots if bot.commands.get(slot)), [])
    ]


def _group_bots(world: World, chat: Chat) -> list[Bot]:
    return [world.bots[who.user] for who in world.present(chat.group or 0) if who.user in world.bots]
