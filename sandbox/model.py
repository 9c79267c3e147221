"""What the world is made of. Every class is flat and JSON-able, so the store can keep it as a row."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any, ClassVar

Json = dict[str, Any]

TRANSIENT: dict[str, bool] = {"transient": True}
"""Metadata of the fields that the store leaves out."""


@dataclass(slots=True, eq=False)
class Person:
    """Somebody who chats with bots."""

    kind: ClassVar[str] = "person"
    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = "id"
    photo: str | None = None
    role: str = ""

    @property
    def key(self) -> str:
        return str(self.id)

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(slots=True, eq=False)
class Bot:
    """A bot, made the first time its token is seen, with what it has set up for itself."""

    kind: ClassVar[str] = "bot"
    id: int
    token: str
    first_name: str
    username: str
    next_update: int = field(default_factory=lambda: int(time.time() * 1000))
    """Begins by the clock: a bot may remember the updates of a sandbox that has forgotten all."""
    allowed_updates: list[str] | None = None
    webhook: Json | None = None
    commands: Json = field(default_factory=dict)
    menu_buttons: Json = field(default_factory=dict)

    @property
    def key(self) -> str:
        return str(self.id)

    @property
    def name(self) -> str:
        return self.first_name


@dataclass(slots=True, eq=False)
class Group:
    """A supergroup; people join it by request."""

    kind: ClassVar[str] = "group"
    id: int
    title: str
    about: str = ""
    forum: bool = False
    links: list[Json] = field(default_factory=list)

    @property
    def key(self) -> str:
        return str(self.id)


@dataclass(slots=True, eq=False)
class Member:
    """The standing of a person or a bot in a group."""

    kind: ClassVar[str] = "member"
    group: int
    user: int
    status: str = "left"
    rights: list[str] = field(default_factory=list)
    requested: float | None = None

    @property
    def key(self) -> str:
        return f"{self.group}:{self.user}"

    @property
    def present(self) -> bool:
        return self.status in ("creator", "administrator", "member", "restricted")

    @property
    def admin(self) -> bool:
        return self.status in ("creator", "administrator")

    def may(self, right: str) -> bool:
        return self.status == "creator" or (self.status == "administrator" and right in self.rights)


@dataclass(slots=True, eq=False)
class Message:
    """One message; `content` holds its fields as the Bot API names them. A deleted one leaves a tombstone.

    An ephemeral one is in a group, but only its `receiver` sees it.
    """

    kind: ClassVar[str] = "message"
    chat: str
    id: int
    sender: int
    date: int
    content: Json
    markup: Json | None = None
    reply_to: int | None = None
    edited: int | None = None
    receiver: int | None = None
    deleted: bool = False
    state: str = "sent"
    version: int = 0

    @property
    def key(self) -> str:
        return f"{self.chat}/{self.id}"

    def visible(self, person: int) -> bool:
        return self.receiver in (None, person)


@dataclass(slots=True, eq=False)
class Chat:
    """A conversation: one person with one bot, or a group."""

    kind: ClassVar[str] = "chat"
    key: str
    group: int | None = None
    bot: int | None = None
    person: int | None = None
    next_message: int = 1
    version: int = 0
    keyboard: Json | None = None
    force_reply: Json | None = None
    pinned: list[int] = field(default_factory=list)
    started: bool = False
    blocked: bool = False
    invited_until: float = 0.0
    read: dict[str, int] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict, metadata=TRANSIENT)
    unseen: list[Message] = field(default_factory=list, metadata=TRANSIENT)
    typing_until: float = field(default=0.0, metadata=TRANSIENT)

    @property
    def private(self) -> bool:
        return self.group is None

    @property
    def api_id(self) -> int:
        """The chat's id as bots know it."""
        return self.group or self.person or 0

    def message(self, message_id: int | None) -> Message | None:
        """A message that is still there for everybody."""
        return self.message_for(None, message_id)

    def message_for(self, receiver: int | None, message_id: int | None) -> Message | None:
        """A message that is still there; an ephemeral one with a receiver, and only their own."""
        message = self.messages.get(message_id or 0)
        return message if message and not message.deleted and message.receiver == receiver else None


@dataclass(slots=True, eq=False)
class StoredFile:
    """An uploaded file, by its file_id."""

    kind: ClassVar[str] = "file"
    id: str
    unique_id: str
    path: str
    name: str
    mime: str
    size: int
    width: int = 0
    height: int = 0
    data: bytes = field(default=b"", metadata=TRANSIENT)

    @property
    def key(self) -> str:
        return self.id


@dataclass(slots=True, eq=False)
class Update:
    """An update that waits for its bot, already written as JSON."""

    kind: ClassVar[str] = "update"
    bot: int
    serial: int
    id: int
    body: str
    queue: str
    chat: str = ""
    message: int = 0

    @property
    def key(self) -> str:
        return f"{self.bot}:{self.serial}"


Kept = Person | Bot | Group | Member | Message | Chat | StoredFile | Update
