"""Checks reply_markup as Telegram does, and drops what is empty."""

from __future__ import annotations

import json
from typing import Any

from sandbox.entities.links import checked_link
from sandbox.errors import bad_request
from sandbox.model import Json

MOST_BUTTONS = 100
CALLBACK_BYTES = range(1, 65)
INLINE_KINDS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
)  # fmt: skip


def checked_markup(markup: Any) -> Json | None:
    """The markup to keep; None when there is none or it is empty."""
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        rows = _rows(markup["inline_keyboard"], "inline_keyboard", _inline_button)
        return {"inline_keyboard": rows} if rows else None
    if "keyboard" in markup:
        rows = _rows(markup["keyboard"], "keyboard", _reply_button)
        return {**markup, "keyboard": rows} if rows else None
    return markup if markup.get("remove_keyboard") or markup.get("force_reply") else None


def checked_inline(markup: Any) -> Json | None:
    """For edits: only an inline keyboard will do."""
    checked = checked_markup(markup)
    if checked is not None and "inline_keyboard" not in checked:
        raise bad_request("inline keyboard expected")
    return checked


def _rows(rows: Any, name: str, check: Any) -> list[list[Json]]:
    if not isinstance(rows, list):
        raise bad_request(f'field "{name}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{name}" must be an Array of Arrays')
    checked = [[check(button) for button in row] for row in rows if row]
    if sum(map(len, checked)) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return checked


def _reply_button(button: Any) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad_request("can't parse keyboard button: KeyboardButton must be a String or an Object")
    if not str(button.get("text", "")).strip():
        raise bad_request("keyboard button text must be non-empty")
    return button


def _inline_button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    if not str(button.get("text", "")).strip():
        raise bad_request("inline keyboard button text must be non-empty")
    kinds = [kind for kind in INLINE_KINDS if button.get(kind) is not None]
    if not kinds:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    _CHECKS.get(kinds[0], _anything)(button[kinds[0]])
    return {name: value for name, value in button.items() if value is not None}


def _anything(value: Any) -> None:
    return None


def _callback_data(value: Any) -> None:
    if not isinstance(value, str) or len(value.encode()) not in CALLBACK_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")


def _url(value: Any) -> None:
    if not isinstance(value, str) or checked_link(value) is None:
        raise bad_request(f"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL")


def _web_app(value: Any) -> None:
    url = value.get("url", "") if isinstance(value, dict) else ""
    if not str(url).startswith("https://"):
        reason = "Only HTTPS links are allowed"
        raise bad_request(f"inline keyboard button Web App URL '{url}' is invalid: {reason}")


_CHECKS = {"callback_data": _callback_data, "url": _url, "web_app": _web_app}


def same(one: Any, other: Any) -> bool:
    """Equal as JSON, whatever the order of keys."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
