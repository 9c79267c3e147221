"""Telegram's JSON becomes a neutral update, or nothing."""

from __future__ import annotations

from typing import Any

import pytest

from bot.platforms.telegram.read import read
from flows.events import Contact, Location, Media, Said, Tap
from handlers.updates import Blocked, Command, Corner, JoinRequest, Unreadable, Update

ANA = {"id": 7, "is_bot": False, "first_name": "Ana", "username": "Ana_S", "language_code": "id"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Ana"}
GROUP = {"id": -100, "type": "supergroup", "title": "Jejaring Nusantara"}


def _message(chat: dict[str, Any] = PRIVATE, **parts: Any) -> Update | None:
    message = {"message_id": 1, "date": 1, "from": ANA, "chat": chat, **parts}
    return read({"update_id": 5, "message": message}, "jejaring_bot")


def _content(**parts: Any) -> object:
    update = _message(**parts)
    return update and update.content


@pytest.mark.parametrize(
    ("parts", "content"),
    [
        ({"text": "halo"}, Said("halo")),
        ({"text": "12345"}, Said("12345")),
        ({"text": "/daftar"}, Command("daftar")),
        ({"text": "/start ABC-1"}, Command("start", "ABC-1")),
        ({"text": "/Profil@Jejaring_Bot"}, Command("profil")),
        ({"text": "/profil@other_bot"}, Command("profil")),
        ({"text": "/foo-bar x"}, Command("foo-bar", "x")),
        ({"text": "/2"}, Said("/2")),
        ({"text": "/"}, Said("/")),
        ({"photo": [{"file_id": "s"}, {"file_id": "l", "file_size": 9}]}, Media("photo", "l", 9)),
        ({"document": {"file_id": "d"}}, Media("document", "d", 0)),
        ({"contact": {"phone_number": "+62"}}, Contact("+62")),
        ({"location": {"latitude": 1.5, "longitude": 2.5}}, Location(1.5, 2.5)),
        ({"sticker": {}}, Unreadable("unreadable-sticker")),
        ({"voice": {}}, Unreadable("unreadable-kind")),
        ({"pinned_message": {}}, None),
    ],
)
def test_a_private_message(parts: dict[str, Any], content: object) -> None:
    assert _content(**parts) == content


def test_a_topic_of_a_forum_is_a_place_of_its_own() -> None:
    topic = {"message_thread_id": 7, "is_topic_message": True}
    said = _message(GROUP, text="/daftar", **topic)
    assert said
    assert (said.group, said.title) == ("-100/7", "Jejaring Nusantara")
    message = {"message_id": 3, "date": 1, "chat": GROUP, **topic}
    tap = read(
        {"update_id": 5, "callback_query": {"id": "q", "from": ANA, "data": "1:1:x", "message": message}}, "b"
    )
    assert tap
    assert (tap.group, tap.message) == ("-100/7", "3")
    answer = _message(GROUP, text="/daftar", message_thread_id=9)
    assert answer
    assert answer.group == "-100", "a chain of answers is no topic"


def test_in_a_group_only_commands_are_read() -> None:
    assert _message(GROUP, text="rahasia kita") is None
    assert _message(GROUP, text="/profil@other_bot") is None
    update = _message(GROUP, text="/daftar@jejaring_bot")
    assert update is not None
    assert (update.group, update.sender.chat, update.content) == ("-100", "7", Command("daftar"))


def test_bots_channels_and_anonymous_admins_are_nobody() -> None:
    assert _message(text="/daftar", **{"from": {**ANA, "is_bot": True}}) is None
    assert _message(GROUP, text="/daftar", sender_chat=GROUP) is None
    assert read({"update_id": 5, "channel_post": {}}, "b") is None
    assert read({"update_id": 5, "a_kind_of_tomorrow": {"x": 1}}, "b") is None


def test_a_tap_names_its_message_unless_that_is_out_of_reach() -> None:
    message = {"message_id": 9, "date": 1, "chat": PRIVATE}
    query = {"id": "q", "from": ANA, "data": "3:2:x", "message": message}
    update = read({"update_id": 5, "callback_query": query}, "b")
    assert update is not None
    assert (update.content, update.message) == (Tap("3:2:x", "9"), "9")
    old = read({"update_id": 5, "callback_query": {**query, "message": {**message, "date": 0}}}, "b")
    assert old is not None
    assert old.message == ""


def test_a_tap_in_a_group_has_a_corner_and_one_in_a_corner_is_as_good_as_private() -> None:
    board = {"message_id": 3, "date": 1, "chat": GROUP}
    corner = Corner("7~-100", "q")
    query = {"id": "q", "from": ANA, "message": board, "data": "v:1:1:ya"}
    update = read({"update_id": 5, "callback_query": query}, "jejaring_bot")
    assert update
    assert (update.group, update.message, update.corner) == ("-100", "3", corner)
    query["message"] = {**board, "message_id": 0, "ephemeral_message_id": 8, "receiver_user": ANA}
    update = read({"update_id": 5, "callback_query": query}, "jejaring_bot")
    assert update
    assert (update.group, update.message, update.corner) == ("", "8", corner)


def test_a_button_may_hold_a_command() -> None:
    query = {"id": "q", "from": ANA, "data": "/bahasa en"}
    update = read({"update_id": 5, "callback_query": query}, "b")
    assert update is not None
    assert update.content == Command("bahasa", "en")


def test_blocking_joining_and_editing() -> None:
    change = {"from": ANA, "chat": PRIVATE, "new_chat_member": {"status": "kicked"}}
    blocked = read({"update_id": 5, "my_chat_member": change}, "b")
    request = {"from": ANA, "chat": GROUP, "user_chat_id": 77}
    joining = read({"update_id": 6, "chat_join_request": request}, "b")
    edited = read({"update_id": 7, "edited_message": {"from": ANA, "chat": PRIVATE, "text": "x"}}, "b")
    assert blocked is not None
    assert joining is not None
    assert edited is not None
    assert blocked.content == Blocked(True)
    assert (joining.content, joining.sender.chat, joining.group) == (JoinRequest("-100"), "77", "")
    assert edited.content == Unreadable("unreadable-edited")


def test_a_broken_update_is_an_error_and_not_a_guess() -> None:
    with pytest.raises(KeyError):
        read({"update_id": 5, "message": {"from": ANA, "text": "x"}}, "b")


def test_an_album_whatever_is_in_it() -> None:
    for kind in ("document", "video"):
        update = _message(**{kind: {"file_id": "d"}}, media_group_id="7")
        assert update is not None
        assert update.album == "7"
