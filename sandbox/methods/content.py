"""What a bot sends, read from its parameters and checked: texts, captions, files, keyboards."""

from __future__ import annotations

from typing import Any

from sandbox.entities.parse import formatted
from sandbox.errors import bad_request
from sandbox.keyboards import checked_markup
from sandbox.methods.params import Params
from sandbox.methods.registry import Call
from sandbox.model import Chat, Json, StoredFile
from sandbox.uploads import LARGEST_UPLOAD, file_content, keep
from sandbox.wire import user

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024


def text_content(call: Call) -> Json:
    """`text` with its entities."""
    raw = call.params.text("text")
    text, entities = _formatted(call, raw, call.params.text("parse_mode"), call.params.array("entities"))
    if not text:
        raise bad_request("message text is empty" if not raw else "text must be non-empty")
    if len(text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def caption_content(call: Call, values: Params | None = None) -> Json:
    """`caption` with its entities; empty when there is none."""
    params = values or call.params
    raw = params.text("caption")
    text, entities = _formatted(call, raw, params.text("parse_mode"), params.array("caption_entities"))
    if len(text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    content: Json = {"caption": text} if text else {}
    if entities:
        content["caption_entities"] = entities
    if text and params.flag("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return content


def _formatted(call: Call, raw: str, mode: str, given: list[Any]) -> tuple[str, list[Json]]:
    text, entities = formatted(raw, mode, given)
    return text, [entity for entity in entities if _known_mention(call, entity)]


def _known_mention(call: Call, entity: Json) -> bool:
    """A mention of somebody unknown is no mention; of somebody known it gets the full user."""
    if entity["type"] != "text_mention":
        return True
    who = call.world.user(int(entity.get("user", {}).get("id", 0)))
    entity["user"] = user(who)
    return who is not None


def file_field(call: Call, kind: str, value: Any) -> Json:
    """A photo or document: uploaded (attach://… or a part of that name), or sent again by file_id."""
    return file_content(_file(call, kind, value), kind)


def _file(call: Call, kind: str, value: Any) -> StoredFile:
    name = str(value or "").strip()
    part = name.removeprefix("attach://") if name.startswith("attach://") else kind
    upload = call.params.files.get(part) if not name or name.startswith("attach://") else None
    if upload is not None:
        if not upload.data:
            raise bad_request("file must be non-empty")
        if len(upload.data) > LARGEST_UPLOAD:
            raise bad_request("file is too big")
        return keep(call.world, upload, kind)
    if not name or name.startswith("attach://"):
        raise bad_request(f"there is no {kind} in the request")
    if name.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    return _sent_before(call, kind, name)


def _sent_before(call: Call, kind: str, file_id: str) -> StoredFile:
    file = call.world.files.get(file_id)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if not file.id.startswith(f"{kind}-"):
        was = file.id.split("-", 1)[0].title()
        raise bad_request(f"can't use file of type {was} as {kind.title()}")
    return file


def markup(call: Call) -> Json | None:
    return checked_markup(call.params.json("reply_markup"))


def answered(call: Call, chat: Chat) -> int | None:
    """The message that is answered, by reply_parameters or the older reply_to_message_id."""
    parameters = call.params.json("reply_parameters")
    if isinstance(parameters, dict):
        wanted, lenient = parameters.get("message_id"), bool(parameters.get("allow_sending_without_reply"))
    else:
        wanted = call.params.number("reply_to_message_id")
        lenient = call.params.flag("allow_sending_without_reply")
    if not wanted:
        return None
    message = chat.message(int(wanted))
    if message is None and not lenient:
        raise bad_request("message to be replied not found")
    return message.id if message else None
