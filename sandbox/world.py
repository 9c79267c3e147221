"""The World: all people, groups, bots, chats and files, and the marks of what has changed."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from typing import Any

from sandbox.changes import Changes
from sandbox.clock import Clock
from sandbox.errors import ApiError
from sandbox.inbox import Inbox
from sandbox.model import Bot, Chat, Group, Kept, Member, Message, Person, StoredFile
from sandbox.taps import Taps

TOKEN = re.compile(r"(\d+):[A-Za-z0-9_-]{20,}")
FIRST_ADMIN_RIGHTS = ["can_delete_messages", "can_invite_users", "can_pin_messages", "can_manage_chat"]


class World:
    """Keeps everything by id. Rules live elsewhere; here is only what belongs to whom."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.changes = Changes()
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}
        self.bots: dict[int, Bot] = {}
        self.members: dict[int, dict[int, Member]] = {}
        self.chats: dict[str, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.inboxes: dict[int, Inbox] = {}
        self.taps = Taps(self.clock.now)
        self.webhooks_changed = asyncio.Event()
        self.version = 0
        self.counter = 0
        self.unsaved: dict[tuple[str, str], Kept | None] | None = None
        """What the store has still to write (None as value: to delete); None while nothing is stored."""
        self.keep: Callable[[], None] = lambda: None
        """Called before anybody is told of a change, so that nobody knows what a crash could undo."""

    # what changed

    def save(self, thing: Kept) -> None:
        if self.unsaved is not None:
            self.unsaved[thing.kind, thing.key] = thing

    def forget(self, thing: Kept) -> None:
        if self.unsaved is not None:
            self.unsaved[thing.kind, thing.key] = None

    def touch(self, chat: Chat, message: Message | None = None) -> None:
        """Gives the chat (and message) a new version and tells the pages that show it."""
        self.version += 1
        chat.version = self.version
        if message is not None:
            message.version = self.version
            self.save(message)
        self.save(chat)
        if self.changes.listeners:
            for person in self.audience(chat):
                self.changes.chat(person, self.seen_as(chat), chat.version)

    def number(self) -> int:
        """A number never given before."""
        self.counter += 1
        return self.counter

    def stop(self) -> None:
        """Lets go of all who wait: open pages and long polls."""
        self.changes.close()
        for inbox in self.inboxes.values():
            inbox.wake()

    # who is who

    def user(self, user_id: int) -> Person | Bot | None:
        return self.people.get(user_id) or self.bots.get(user_id)

    def add_person(self, person: Person) -> Person:
        self.people[person.id] = person
        self.save(person)
        return person

    def add_group(self, group: Group) -> Group:
        self.groups[group.id] = group
        self.members.setdefault(group.id, {})
        self.save(group)
        return group

    def bot_of(self, token: str) -> Bot:
        """The bot of a token, made on first use."""
        match = TOKEN.fullmatch(token)
        if match is None:
            raise ApiError(401, "")
        bot = self.bots.get(int(match[1]))
        if bot is None:
            return self._add_bot(int(match[1]), token)
        if bot.token != token:
            raise ApiError(401, "")
        return bot

    def _add_bot(self, bot_id: int, token: str) -> Bot:
        first = not self.bots
        username = "jejaring_bot" if first else f"bot{bot_id}_bot"
        bot = self.bots[bot_id] = Bot(bot_id, token, "Jejaring", username)
        self.save(bot)
        if first:
            for group in self.groups:
                self.set_member(Member(group, bot_id, "administrator", list(FIRST_ADMIN_RIGHTS)))
        return bot

    def inbox(self, bot: Bot) -> Inbox:
        inbox = self.inboxes.get(bot.id)
        if inbox is None:
            inbox = self.inboxes[bot.id] = Inbox(bot)
        return inbox

    def file_at(self, path: str) -> StoredFile:
        """The file that getFile gave this path."""
        for file in self.files.values():
            if file.path == path:
                return file
        raise ApiError(404, "")

    # groups

    def member(self, group: int, user: int) -> Member:
        return self.members.get(group, {}).get(user) or Member(group, user)

    def set_member(self, member: Member) -> None:
        self.members.setdefault(member.group, {})[member.user] = member
        self.save(member)

    def present(self, group: int) -> list[Member]:
        return [member for member in self.members.get(group, {}).values() if member.present]

    # chats

    def private_chat(self, bot: int, person: int) -> Chat:
        key = f"p{bot}:{person}"
        return self.chats.get(key) or self._add_chat(Chat(key, bot=bot, person=person))

    def group_chat(self, group: int) -> Chat:
        key = f"g{group}"
        return self.chats.get(key) or self._add_chat(Chat(key, group=group))

    def _add_chat(self, chat: Chat) -> Chat:
        self.chats[chat.key] = chat
        self.save(chat)
        return chat

    def add_message(self, chat: Chat, sender: int, content: dict[str, Any], **more: Any) -> Message:
        last = chat.messages.get(chat.next_message - 1)
        # No message of a chat is older than the one above it.
        date = max(self.clock.seconds(), last.date if last else 0)
        message = Message(chat.key, chat.next_message, sender, date, content, **more)
        chat.next_message += 1
        chat.messages[message.id] = message
        self.touch(chat, message)
        return message

    def audience(self, chat: Chat) -> list[int]:
        """The people who see a chat."""
        if chat.person is not None:
            return [chat.person]
        return [member.user for member in self.present(chat.group or 0) if member.user in self.people]

    @staticmethod
    def seen_as(chat: Chat) -> int:
        """The chat's id as people know it: the bot's id for a private chat."""
        return chat.group or chat.bot or 0
