"""Reading Telegram's JSON into a neutral `Update`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows.events import Contact, Location, Media, Said, Tap
from handlers.updates import (
    EDITED,
    Blocked,
    Command,
    Content,
    Corner,
    JoinRequest,
    Sender,
    Unreadable,
    Update,
    Vote,
)

NAME = "telegram"
_COMMAND = re.compile(r"/([^\W\d_][^\s@]*)(?:@(\S*))?(?:\s+(.*))?", re.DOTALL)
# A vote's button: question, round, answer. No more digits than a database takes.
_VOTE = re.compile(r"v:([0-9]{1,18}):([0-9]{1,4}):(.*)", re.DOTALL)
CORNER = "~"
"""Between a person and a group: where in the group only that person sees what is said."""
Raw = Mapping[str, Any]


def read(raw: Raw, username: str) -> Update | None:
    """The update as we know it; None for what is not for us. Raises KeyError or TypeError if it is broken."""
    key = str(raw["update_id"])
    if query := raw.get("callback_query"):
        return _tap(key, query, username)
    if message := raw.get("message"):
        return _message(key, message, username)
    if (message := raw.get("edited_message")) and message["chat"]["type"] == "private":
        return _update(key, message["from"], message["chat"], EDITED)
    if request := raw.get("chat_join_request"):
        return _join_request(key, request)
    if (change := raw.get("my_chat_member")) and change["chat"]["type"] == "private":
        blocked = change["new_chat_member"]["status"] == "kicked"
        return _update(key, change["from"], change["chat"], Blocked(blocked))
    return None


def author(raw: Raw) -> str:
    """Whose update this is, as far as it can be told: what one person did has an order."""
    parts = (part["from"] for part in raw.values() if isinstance(part, Mapping) and "from" in part)
    return next((str(sender.get("id")) for sender in parts if isinstance(sender, Mapping)), "")


def _message(key: str, message: Raw, username: str) -> Update | None:
    sender = message.get("from")
    if not sender or sender.get("is_bot") or "sender_chat" in message:
        return None
    content = _content(message, username)
    private = message["chat"]["type"] == "private"
    answered = "" if private else _answered(message, username)
    to_us = private or isinstance(content, Command) or (bool(answered) and isinstance(content, Said))
    if content is None or not to_us:
        # What people say to each other in a group is not ours to read.
        return None
    album = str(message.get("media_group_id", ""))
    return _update(key, sender, message["chat"], content, answered, album, _topic(message))


def _answered(message: Raw, username: str) -> str:
    """The message of ours that this one answers."""
    answered = message.get("reply_to_message") or {}
    is_ours = answered.get("from", {}).get("username", "").casefold() == username.casefold()
    return str(answered["message_id"]) if is_ours else ""


def _content(message: Raw, username: str) -> Content | None:
    match message:
        case {"text": str(text)}:
            return _words(text, username, message["chat"]["type"] == "private")
        case {"photo": [*_, largest]}:
            return Media("photo", largest["file_id"], largest.get("file_size", 0))
        case {"document": document}:
            image = document.get("mime_type", "").startswith("image/")
            name = document.get("file_name", "")
            return Media("document", document["file_id"], document.get("file_size", 0), image, name)
        case {"contact": contact}:
            return Contact(contact["phone_number"])
        case {"location": location}:
            return Location(location["latitude"], location["longitude"])
        case {"sticker": _}:
            return Unreadable("unreadable-sticker")
        case _ if _SERVICE.intersection(message):
            return None
    return Unreadable("unreadable-kind")


def _vote(data: str) -> Vote | None:
    found = _VOTE.fullmatch(data)
    return Vote(int(found[1]), int(found[2]), found[3]) if found else None


_SERVICE = {
    "new_chat_members", "left_chat_member", "new_chat_title", "new_chat_photo", "delete_chat_photo",
    "group_chat_created", "supergroup_chat_created", "migrate_to_chat_id", "migrate_from_chat_id",
    "pinned_message", "message_auto_delete_timer_changed", "write_access_allowed",
}  # fmt: skip


def _words(text: str, username: str, private: bool = True) -> Content | None:
    found = _COMMAND.fullmatch(text.strip())
    if not found:
        return Said(text)
    name, addressee, argument = found.groups()
    # In private there is nobody else whom it could be meant for.
    if addressee and not private and addressee.casefold() != username.casefold():
        return None
    return Command(name.casefold(), (argument or "").strip())


def _tap(key: str, query: Raw, username: str) -> Update:
    data = query.get("data", "")
    message = query.get("message") or {}
    chat = message.get("chat") or {"type": "private", "id": query["from"]["id"]}
    # A message that is too old to be edited comes without its date.
    editable = str(message["message_id"]) if message.get("date") else ""
    command = _words(data, username) if data.startswith("/") else None
    content = _vote(data) or command or Tap(data, editable)
    update = _update(key, query["from"], chat, content, editable, topic=_topic(message))
    if not update.group:
        return update
    corner = Corner(f"{update.sender.name}{CORNER}{update.group}", str(query["id"]))
    own = message.get("ephemeral_message_id")
    return (
        replace(update, corner=corner, message=str(own), group="") if own else replace(update, corner=corner)
    )


def _topic(message: Raw) -> str:
    """Which topic of a forum a message is in; in other groups a thread is only a chain of answers."""
    return str(message["message_thread_id"]) if message.get("is_topic_message") else ""


def _join_request(key: str, request: Raw) -> Update:
    chat = {"type": "private", "id": request["user_chat_id"]}
    return _update(key, request["from"], chat, JoinRequest(str(request["chat"]["id"])))


def _update(
    key: str, sender: Raw, chat: Raw, content: Content, message: str = "", album: str = "", topic: str = ""
) -> Update:
    private = chat["type"] == "private"
    who = Sender(
        name=str(sender["id"]),
        chat=str(chat["id"] if private else sender["id"]),
        first_name=sender.get("first_name", ""),
        last_name=sender.get("last_name", ""),
        username=sender.get("username"),
        language=sender.get("language_code", ""),
    )
    group = "" if private else f"{chat['id']}/{topic}" if topic else str(chat["id"])
    return Update(NAME, key, who, content, message, group, album, str(chat.get("title", "")))
