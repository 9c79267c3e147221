"""What the webhook takes for an update, and how it answers a tap."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, cast

import pytest

from bot.inbox import Inbox
from bot.web.webhook import Webhook

SECRET = "rahasia"


class Kept:
    """An inbox that keeps what it is given."""

    def __init__(self) -> None:
        self.got: list[Mapping[str, Any]] = []

    async def take(self, raw: Mapping[str, Any]) -> str:
        self.got.append(raw)
        return "Suara Anda: Kopi"


async def post(inbox: Kept, *parts: bytes) -> tuple[int, bytes]:
    headers = [(b"x-telegram-bot-api-secret-token", SECRET.encode())]
    left, said = list(parts), []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": left.pop(0), "more_body": bool(left)}

    async def send(message: Any) -> None:
        said.append(message)

    await Webhook(cast(Inbox, inbox), SECRET)({"method": "POST", "headers": headers}, receive, send)
    return said[0]["status"], said[1]["body"]


async def test_a_tap_is_answered_in_the_response_however_its_update_is_cut() -> None:
    inbox = Kept()
    status, said = await post(inbox, b'{"update_id": 7, "callback_query', b'": {"id": "70"}}')
    assert status == 200
    wanted = {"method": "answerCallbackQuery", "callback_query_id": "70", "text": "Suara Anda: Kopi"}
    assert json.loads(said) == wanted
    assert inbox.got == [{"update_id": 7, "callback_query": {"id": "70"}}]


async def test_half_a_letter_does_not_come_again_for_ever() -> None:
    inbox = Kept()
    assert await post(inbox, b'{"update_id": 7, "message": {"text": "\\ud83d"}}') == (200, b"")
    assert inbox.got == [{"update_id": 7, "message": {"text": "\ud83d"}}]


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"update_id": "7"}', b"\xff", b"[" * 100_000])
async def test_what_is_no_update_is_refused(body: bytes) -> None:
    inbox = Kept()
    assert await post(inbox, body) == (400, b"not an update")
    assert not inbox.got
