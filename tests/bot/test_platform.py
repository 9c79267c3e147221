"""What Telegram refuses is said in the next best way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from bot.errors import RefusedError, UnreachableError, UnsupportedError
from bot.platforms.telegram.client import Client
from bot.platforms.telegram.platform import Telegram
from flows.replies import Reply, Text, dump_reply
from handlers.words import Lexicon
from sandbox.app import build
from tests.sandbox.conftest import TOKEN, served

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
    client = Refusing("sendMessage", "Bad Request: message text is empty")
    with pytest.raises(RefusedError):
        await Telegram(client, LEXICON).deliver("7", {"reply": dump_reply(Reply(Text("erased"))), **OURS})


BOARD = {
    "reply": dump_reply(Reply(Text("summary", {"question": "Di mana?"}), photo="draw:board:1")),
    "otherwise": dump_reply(Reply(Text("summary", {"question": "Semua dalam kata"}))), **OURS,
}  # fmt: skip
CHANGE = {**BOARD, "edit": "9", "in_place": True}


class Strict(Refusing):
    """Refuses several methods, each for its own reason."""

    def __init__(self, **reasons: str) -> None:
        self.reasons = reasons
        self.calls = []

    async def call(self, method: str, params: Mapping[str, Any] | None = None) -> Any:
        self.calls.append((method, params or {}))
        if method in self.reasons:
            raise RefusedError(f"Bad Request: {self.reasons[method]}")
        return {"message_id": 9}

    @property
    def methods(self) -> list[str]:
        return [method for method, _ in self.calls]


async def _draws(name: str) -> bytes:
    return name.encode()


async def _fails(name: str) -> bytes:
    raise KeyError(name)


async def test_a_picture_takes_the_place_of_the_one_before() -> None:
    client = Strict()
    await Telegram(client, LEXICON, _draws).deliver("-7", CHANGE)
    [(method, params)] = client.calls
    assert (method, params["message_id"], "caption" in params) == ("editMessageMedia", 9, False)
    assert params["media"].media.input_file_content == b"draw:board:1"
    assert "Di mana?" in params["media"].caption


async def test_where_nothing_can_be_drawn_words_are_said() -> None:
    client = Strict()
    await Telegram(client, LEXICON, _fails).deliver("-7", BOARD)
    [(method, params)] = client.calls
    assert method == "sendMessage"
    assert "Semua dalam kata" in params["text"]


async def test_the_words_under_a_picture_stay_true_when_it_cannot_be_drawn() -> None:
    client = Strict()
    await Telegram(client, LEXICON, _fails).deliver("-7", CHANGE)
    assert client.methods == ["editMessageCaption"]


async def test_in_a_group_without_pictures_words_are_changed() -> None:
    client = Strict(
        editMessageMedia="not enough rights to send photos to the chat",
        editMessageCaption="there is no caption in the message to edit",
    )
    await Telegram(client, LEXICON, _draws).deliver("-7", CHANGE)
    assert client.methods == ["editMessageMedia", "editMessageCaption", "editMessageText"]
    assert "Semua dalam kata" in client.calls[-1][1]["text"]


async def test_after_that_nobody_asks_for_a_picture_again() -> None:
    client = Strict(sendPhoto="not enough rights to send photos to the chat")
    telegram = Telegram(client, LEXICON, _draws)
    sent = await telegram.deliver("-7", BOARD)
    await telegram.deliver("-7", {**CHANGE, "edit": sent})
    assert client.methods == ["sendPhoto", "sendMessage", "editMessageText"]
    assert client.calls[-1][1]["message_id"] == 9
    assert "Semua dalam kata" in client.calls[-1][1]["text"]


async def test_a_board_that_somebody_took_away_stays_away() -> None:
    client = Strict(editMessageMedia="message to edit not found")
    with pytest.raises(RefusedError):
        await Telegram(client, LEXICON, _draws).deliver("-7", CHANGE)
    assert client.methods == ["editMessageMedia"]


async def test_a_summary_whose_edit_is_gone_is_said_anew() -> None:
    client = Strict(editMessageText="message to edit not found")
    await Telegram(client, LEXICON).deliver(
        "7", {**PROFILE, "reply": {"text": {"key": "erased"}}, "edit": "9"}
    )
    assert client.methods == ["editMessageText", "sendMessage"]


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


@pytest.mark.filterwarnings("ignore:Please use 'Bot")
async def test_who_is_not_there_cannot_be_reached() -> None:
    async with served(build(town=False)) as address:
        client = Client(TOKEN, address, patience=5)
        await client.start()
        try:
            with pytest.raises(UnreachableError, match="Chat not found"):
                await client.call("sendMessage", {"chat_id": 999, "text": "Selamat pagi"})
            with pytest.raises(RefusedError, match="Chat not found"):
                await client.call("approveChatJoinRequest", {"chat_id": -999, "user_id": 7})
        finally:
            await client.stop()


WHISPER = {"reply": dump_reply(Reply(Text("erased"))), "tap": "q1", **OURS}


class Old(Strict):
    """A server that has never heard of ephemeral messages, and shows to all what it does not understand."""

    async def call(self, method: str, params: Mapping[str, Any] | None = None) -> Any:
        if "Ephemeral" in method:
            raise UnsupportedError(method)
        return await super().call(method, params)


async def test_only_who_tapped_in_a_group_sees_the_answer() -> None:
    client = Strict()
    assert await Telegram(client, LEXICON).deliver("7~-100/3", WHISPER) == "9"
    _, params = client.calls[-1]
    assert (params["chat_id"], params["message_thread_id"]) == (-100, 3)
    assert params["ephemeral_message_parameters"] == {"receiver_user_id": 7, "callback_query_id": "q1"}


async def test_what_only_one_sees_is_changed_by_its_own_number() -> None:
    client = Strict()
    await Telegram(client, LEXICON).deliver("7~-100", {**WHISPER, "edit": "4"})
    method, params = client.calls[-1]
    assert method == "editEphemeralMessageText"
    assert (params["receiver_user_id"], params["ephemeral_message_id"]) == (7, 4)
    assert "message_id" not in params


@pytest.mark.parametrize("edit", [{}, {"edit": "4"}])
async def test_an_old_server_never_shows_to_all_what_is_for_one(edit: dict[str, str]) -> None:
    client = Old()
    telegram = Telegram(client, LEXICON)
    for _ in range(2):
        await telegram.deliver("7~-100", WHISPER | edit)
    assert [params["chat_id"] for _, params in client.calls] == [7, 7]


async def test_what_a_group_refuses_to_show_to_one_is_said_in_private() -> None:
    client = Strict(editEphemeralMessageText="message to edit not found")
    client.reasons["sendMessage"] = "not enough rights"
    telegram = Telegram(client, LEXICON)
    with pytest.raises(RefusedError):
        await telegram.deliver("7~-100", {**WHISPER, "edit": "4"})
    assert [(method, params.get("chat_id")) for method, params in client.calls[1:]] == [
        ("editEphemeralMessageText", -100),
        ("sendMessage", -100),
        ("sendMessage", 7),
    ]
