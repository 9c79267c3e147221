"""What a person sees, as JSON for the web chat and for tests."""

from __future__ import annotations

from typing import Any

from sandbox.entities.render import render
from sandbox.model import Bot, Chat, Group, Json, Message, Person
from sandbox.world import World

COLORS = 6
BUTTON_KINDS = {"callback_data": "callback", "url": "url", "web_app": "web_app", "copy_text": "copy"}


def clock(world: World) -> Json:
    return {"now": world.clock.now(), "offset": world.clock.offset}


def person(who: Person) -> Json:
    return {
        "id": who.id,
        "first_name": who.first_name,
        "last_name": who.last_name,
        "username": who.username,
        "language_code": who.language_code,
        "role": who.role,
        "photo_url": who.photo,
        "initials": (who.first_name[:1] + who.last_name[:1]).upper(),
        "color": who.id % COLORS,
    }


def bot(which: Bot) -> Json:
    return {
        "id": which.id,
        "first_name": which.first_name,
        "username": which.username,
        "initials": which.first_name[:1].upper(),
        "color": which.id % COLORS,
    }


def group(world: World, which: Group) -> Json:
    present = [member.user for member in world.present(which.id)]
    return {
        "id": which.id,
        "title": which.title,
        "about": which.about,
        "type": "supergroup",
        "forum": which.forum,
        "member_count": len(present),
        "members": [user for user in present if user in world.people],
        "bots": [user for user in present if user in world.bots],
        "color": -which.id % COLORS,
    }


def town(world: World) -> Json:
    return {
        "people": [person(who) for who in world.people.values()],
        "groups": [group(world, which) for which in world.groups.values()],
        "bots": [bot(which) for which in world.bots.values()],
        "clock": clock(world),
    }


def message(world: World, viewer: int, chat: Chat, what: Message) -> Json:
    """A message; of a deleted one only that it is gone."""
    if what.deleted:
        return {"id": what.id, "deleted": True}
    content = what.content
    text = content.get("text") or content.get("caption") or ""
    entities = content.get("entities") or content.get("caption_entities") or []
    answered = chat.message(what.reply_to)
    return {
        "id": what.id,
        "date": what.date,
        "edited": what.edited,
        "from": _sender(world, viewer, what.sender),
        "html": render(text, entities),
        "text": text,
        "photo": _photo(content),
        "document": _document(content),
        "contact": content.get("contact"),
        "location": content.get("location"),
        "sticker": {"emoji": content["sticker"]["emoji"]} if "sticker" in content else None,
        "inline": _inline(what.markup),
        "reply_to": answered.id if answered else None,
        "forwarded_from": _forwarded_from(content),
        "state": what.state,
        "only_you": what.receiver is not None,
        "service": service(content),
        "album": content.get("media_group_id"),
    }


def summary(what: Message) -> str:
    """One line for the list of chats."""
    content = what.content
    text = service(content) or content.get("text") or content.get("caption")
    if text:
        return str(text)
    if "document" in content:
        return f"📎 {content['document']['file_name']}"
    if "sticker" in content:
        return str(content["sticker"]["emoji"])
    signs = {"photo": "📷", "contact": "👤", "location": "📍"}
    return next((sign for kind, sign in signs.items() if kind in content), "")


def service(content: Json) -> str | None:
    """The text of a line such as "X joined", in the language of the web chat."""
    if "new_chat_members" in content:
        return f"{', '.join(map(_name, content['new_chat_members']))} bergabung"
    if "left_chat_member" in content:
        return f"{_name(content['left_chat_member'])} keluar"
    if "pinned_message" in content:
        return "Pesan disematkan"
    return None


def _name(user: Json) -> str:
    return f"{user['first_name']} {user.get('last_name', '')}".strip()


def _sender(world: World, viewer: int, sender: int) -> Json:
    who = world.user(sender)
    name = who.name if who else "Akun terhapus"
    return {"id": sender, "name": name, "bot": isinstance(who, Bot), "mine": sender == viewer}


def file_url(file_id: str) -> str:
    return f"/api/files/{file_id}"


def _photo(content: Json) -> Json | None:
    if "photo" not in content:
        return None
    size = content["photo"][-1]
    return {"url": file_url(size["file_id"]), "width": size["width"], "height": size["height"]}


def _document(content: Json) -> Json | None:
    document = content.get("document")
    if document is None:
        return None
    return {
        "url": file_url(document["file_id"]),
        "name": document["file_name"],
        "size": document["file_size"],
        "mime": document["mime_type"],
    }


def _forwarded_from(content: Json) -> str | None:
    origin = content.get("forward_origin")
    return _name(origin["sender_user"]) if origin else None


def _inline(markup: Json | None) -> list[list[Json]] | None:
    return [[_button(button) for button in row] for row in markup["inline_keyboard"]] if markup else None


def _button(button: Json) -> Json:
    field: str = next((name for name in BUTTON_KINDS if name in button), "")
    shown: Json = {"text": button["text"], "kind": BUTTON_KINDS.get(field, "other")}
    value: Any = button.get(field)
    if field == "callback_data":
        shown["data"] = value
    elif field in ("url", "web_app"):
        shown["url"] = value if isinstance(value, str) else value["url"]
    elif field == "copy_text":
        shown["copy"] = value.get("text", "") if isinstance(value, dict) else ""
    if button.get("style"):
        shown["style"] = button["style"]
    return shown
