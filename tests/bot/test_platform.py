"""What Telegram refuses is said in the next best way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from bot.errors import RefusedError
from bot.platforms.telegram.client import Client
from bot.platforms.telegram.platform import Telegram
from flows.replies import Reply, Text, dump_reply
from handlers.words import Lexicon

LEXICON = Lexicon()
OURS = {"language": "id", "zone": "Asia/Jakarta"}
PROFILE = {"reply": dump_reply(Reply(Text("erased"), photo="lost")), **OURS}
ADMISSION = {"admit": "-100", "otherwise": dump_reply(Reply(Text("not-admitted"))), **OURS}


class Refusing(Client):
    """Refuses one method, and remembers what it was asked."""

    def __init__(self, method: str, reason: str) -> None:
        self.refused, self.reason = method, reason
        self.calls: list[tuple[str, Mapping[str, Any]]] = []

    async def call(self, method: str, params: Mapping[str, Any] | None = None) -> Any:
        self.calls.append((method, params or {}))
        if method == self.refused:
            raise RefusedError(self.reason)


async def test_a_photo_that_is_lost_does_not_hide_the_words() -> None:
    client = Refusing("sendPhoto", "Bad Request: wrong file identifier")
    await Telegram(client, LEXICON).deliver("7", PROFILE)
    assert [method for method, _ in client.calls] == ["sendPhoto", "sendMessage"]
    assert "sudah dihapus" in client.calls[-1][1]["text"]


async def test_who_could_not_be_let_in_is_told() -> None:
    client = Refusing("approveChatJoinRequest", "Bad Request: CHAT_ADMIN_REQUIRED")
    await Telegram(client, LEXICON).deliver("7", ADMISSION)
    method, params = client.calls[-1]
    assert (method, params["chat_id"]) == ("sendMessage", 7)
    assert "belum bisa memasukkan Anda" in params["text"]


@pytest.mark.parametrize("reason", ["USER_ALREADY_PARTICIPANT", "HIDE_REQUESTER_MISSING"])
async def test_who_is_in_already_is_told_nothing(reason: str) -> None:
    client = Refusing("approveChatJoinRequest", f"Bad Request: {reason}")
    await Telegram(client, LEXICON).deliver("7", ADMISSION)
    assert len(client.calls) == 1


async def test_what_nobody_can_say_otherwise_is_refused() -> None:
    client = Refusing("sendMessage", "Bad Request: chat not found")
    with pytest.raises(RefusedError):
        await Telegram(client, LEXICON).deliver("7", {"reply": dump_reply(Reply(Text("erased"))), **OURS})


async def test_a_topic_gets_what_is_said_in_it() -> None:
    client = Refusing("", "")
    telegram = Telegram(client, LEXICON)
    body = {"reply": dump_reply(Reply(Text("erased"))), **OURS}
    await telegram.deliver("-1001/7", body)
    await telegram.deliver("-1001/7", {**body, "edit": "3"})
    (_, said), (_, changed) = client.calls
    assert (said["chat_id"], said["message_thread_id"]) == (-1001, 7)
    assert (changed["chat_id"], changed["message_id"]) == (-1001, 3)
    assert "message_thread_id" not in changed
