"""Drawing a neutral reply as a Telegram request: HTML text and an inline keyboard."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.platforms.telegram.read import CORNER
from flows.reading import units
from flows.replies import Choice, Reply, Text, load_reply
from handlers.polls.drawn import PREFIX, WORDS
from handlers.words import Lexicon, bare

MOST = 4096
MOST_CAPTION = 1024
# Two buttons share a row on a small telephone if both labels are as short as this.
_SHORT = 18


@dataclass(frozen=True, slots=True)
class Request:
    """One Bot API call. `file` is (name, content), uploaded as the document.

    `drawn` is what is still to be drawn: the picture, or the content of the file.
    """

    method: str
    params: Mapping[str, Any]
    file: tuple[str, bytes] | None = None
    drawn: str = ""


def draw(chat: str, body: Mapping[str, Any], lexicon: Lexicon) -> Request:
    """The request for what an outbox row holds."""
    receiver, _, place = chat.rpartition(CORNER)
    request = _draw(place, body, lexicon)
    return _ephemeral(request, int(receiver), body.get("tap")) if receiver else request


def _ephemeral(request: Request, receiver: int, tap: str | None) -> Request:
    """The same, seen by one member of a group only. A bot that is no administrator there needs their tap."""
    params = dict(request.params)
    if "message_id" in params:
        params |= {"receiver_user_id": receiver, "ephemeral_message_id": params.pop("message_id")}
        return replace(request, method=request.method.replace("edit", "editEphemeral"), params=params)
    only = {"receiver_user_id": receiver} | ({"callback_query_id": tap} if tap else {})
    return replace(request, params={**params, "ephemeral_message_parameters": only})


def _draw(chat: str, body: Mapping[str, Any], lexicon: Lexicon) -> Request:
    if body.get("admit"):
        return Request("approveChatJoinRequest", {"chat_id": int(body["admit"]), "user_id": int(chat)})
    edit = str(body.get("edit", ""))
    # A message of words never becomes a picture.
    is_words = edit.endswith(WORDS) and "otherwise" in body
    reply = load_reply(body["otherwise" if is_words else "reply"])
    language, zone = body["language"], body["zone"]
    text = write(reply, lexicon, language, zone)
    group, _, topic = chat.partition("/")
    params: dict[str, Any] = {"chat_id": int(group), "parse_mode": "HTML"}
    # A message stays in its topic when it is changed.
    if topic and "edit" not in body:
        params["message_thread_id"] = int(topic)
    if reply.protected and "edit" not in body:
        params["protect_content"] = True
    if rows := keyboard(reply.choices, lexicon, language, zone):
        params["reply_markup"] = {"inline_keyboard": rows}
    if reply.document:
        written = reply.document.content
        content = b64decode(written) if reply.document.base64 else written.encode()
        file = (reply.document.name, content)
        return Request("sendDocument", {**params, "caption": text}, file, reply.document.drawn)
    edited = {**params, "message_id": int(edit.removesuffix(WORDS))} if "edit" in body else {}
    if reply.photo and units(bare(text)) <= MOST_CAPTION:
        if edited and body.get("captioned"):
            return Request("editMessageCaption", {**edited, "caption": text})
        return _picture(reply.photo, {**(edited or params), "caption": text})
    if edited:
        return Request("editMessageText", {**edited, "text": text})
    return Request("sendMessage", {**params, "text": text})


def _picture(photo: str, params: Mapping[str, Any]) -> Request:
    if not photo.startswith(PREFIX):
        # A picture of theirs is sent anew: it never stands where words are edited.
        sent = {name: value for name, value in params.items() if name != "message_id"}
        return Request("sendPhoto", {**sent, "photo": photo})
    return Request("editMessageMedia" if "message_id" in params else "sendPhoto", params, drawn=photo)


def write(reply: Reply, lexicon: Lexicon, language: str, zone: str) -> str:
    """A reply's text: notice, question, lines, progress, with air between them."""
    parts = [reply.notice, reply.text]
    said = [lexicon.markup(part, language, zone) for part in parts if part]
    if reply.lines:
        said.append("\n".join(lexicon.markup(line, language, zone).strip() for line in reply.lines))
    if reply.progress:
        step, of = reply.progress
        said.append(f"<i>{lexicon.markup(Text('progress', {'step': step, 'of': of}), language, zone)}</i>")
    return "\n\n".join(part.strip() for part in said)


def keyboard(
    choices: tuple[Choice, ...], lexicon: Lexicon, language: str, zone: str
) -> list[list[dict[str, Any]]]:
    """Options side by side where they are short, acts on rows of their own, ways last in one row."""
    buttons = [(choice, _button(choice, lexicon.plain(choice.label, language, zone))) for choice in choices]
    options = [button for choice, button in buttons if choice.role == "option" and not choice.row]
    laid_out: dict[int, list[dict[str, Any]]] = {}
    for choice, button in buttons:
        if choice.row:
            laid_out.setdefault(choice.row, []).append(button)
    acts = [button for choice, button in buttons if choice.role == "act"]
    ways = [button for choice, button in buttons if choice.role == "way"]
    wide = 2 if all(len(button["text"]) <= _SHORT for button in options) and len(options) > 2 else 1
    rows = list(laid_out.values())
    rows += [options[i : i + wide] for i in range(0, len(options), wide)]
    rows += [[act] for act in acts]
    return rows + ([ways] if ways else [])


def _button(choice: Choice, label: str) -> dict[str, Any]:
    if choice.url:
        return {"text": label, "url": choice.url}
    return {"text": label, "callback_data": choice.token}
