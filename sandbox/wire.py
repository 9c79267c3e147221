"""The world as the Bot API writes it."""

from __future__ import annotations

from sandbox.model import Bot, Chat, Json, Member, Message, Person, StoredFile
from sandbox.world import World

ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
)
DELETED_ACCOUNT = Person(0, "Deleted Account")


def user(who: Person | Bot | None) -> Json:
    """A User object."""
    if isinstance(who, Bot):
        return {"id": who.id, "is_bot": True, "first_name": who.first_name, "username": who.username}
    who = who or DELETED_ACCOUNT
    body: Json = {"id": who.id, "is_bot": False, "first_name": who.first_name}
    if who.last_name:
        body["last_name"] = who.last_name
    if who.username:
        body["username"] = who.username
    if who.language_code:
        body["language_code"] = who.language_code
    return body


def chat(world: World, which: Chat) -> Json:
    """A Chat object as bots see it."""
    if which.group is not None:
        group = world.groups[which.group]
        body: Json = {"id": group.id, "title": group.title, "type": "supergroup"}
        if group.forum:
            body["is_forum"] = True
        return body
    person = user(world.people.get(which.person or 0))
    person.pop("is_bot")
    person.pop("language_code", None)
    return person | {"type": "private"}


def message(world: World, where: Chat, what: Message, nested: bool = False) -> Json:
    """A Message object; a nested one leaves out what it answers."""
    body: Json = {
        "message_id": what.id,
        "from": user(world.user(what.sender)),
        "chat": chat(world, where),
        "date": what.date,
    }
    if what.receiver is not None:
        # It has a number of its own kind instead.
        body |= {"message_id": 0, "ephemeral_message_id": what.id}
        body["receiver_user"] = user(world.user(what.receiver))
    if what.edited is not None:
        body["edit_date"] = what.edited
    answered = where.message(what.reply_to)
    if answered is not None and not nested:
        body["reply_to_message"] = message(world, where, answered, nested=True)
    body.update(what.content)
    if what.markup is not None:
        body["reply_markup"] = what.markup
    return body


def photo(file: StoredFile) -> list[Json]:
    """The sizes of a photo; the sandbox keeps only the original."""
    return [
        {
            "file_id": file.id,
            "file_unique_id": file.unique_id,
            "file_size": file.size,
            "width": file.width,
            "height": file.height,
        }
    ]


def document(file: StoredFile) -> Json:
    return {
        "file_name": file.name,
        "mime_type": file.mime,
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
    }


def member(world: World, who: Member) -> Json:
    """A ChatMember object."""
    body: Json = {"user": user(world.user(who.user)), "status": who.status}
    if who.status == "creator":
        body["is_anonymous"] = False
    elif who.status == "administrator":
        body |= {"can_be_edited": False, "is_anonymous": False}
        body |= {right: right in who.rights for right in ADMIN_RIGHTS}
    elif who.status == "kicked":
        body["until_date"] = 0
    return body
