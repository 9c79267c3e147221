"""Telegram as a platform: delivering what the outbox holds, and answering taps."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from bot.errors import JejaringError, RefusedError, UnreachableError, UnsupportedError
from bot.logs import logger
from bot.platforms.telegram.client import Client, file, media
from bot.platforms.telegram.draw import Request, draw
from bot.platforms.telegram.read import CORNER, NAME
from flows.replies import Text
from handlers.polls.drawn import WORDS
from handlers.words import DEFAULT, Lexicon

_GONE = ("message to edit not found", "message can't be edited", "there is no text in the message")
_DONE = ("message is not modified", "user_already_participant", "hide_requester_missing")
"""What was to be done is done already, or not wanted any more."""
_MOST_TOAST = 200


Artist = Callable[[str], Awaitable[bytes]]
"""Draws what a name of `handlers.polls.drawn` stands for."""


async def _nobody(name: str) -> bytes:
    raise RefusedError("nobody draws here")


class Telegram:
    """The platform's port on one bot."""

    name = NAME

    def __init__(self, client: Client, lexicon: Lexicon, artist: Artist = _nobody) -> None:
        self._client = client
        self._lexicon = lexicon
        self._artist = artist
        self._corners: bool | None = None

    async def deliver(self, chat: str, body: Mapping[str, Any]) -> str | None:
        """Send what an outbox row holds. What a group's corner does not take is said in private."""
        person, in_corner, group = chat.rpartition(CORNER)
        if in_corner:
            try:
                if await self._has_corners(group):
                    return await self._deliver(chat, body)
            except (RefusedError, UnreachableError) as error:
                logger().warning("refused", method="ephemeral", reason=str(error))
            chat, body = person, _without(_without(body, "edit"), "tap")
        return await self._deliver(chat, body)

    async def _has_corners(self, group: str) -> bool:
        """Whether the server knows ephemeral messages: an older one would show them to everybody."""
        if self._corners is None:
            nothing = {"chat_id": group.partition("/")[0], "receiver_user_id": 1, "ephemeral_message_id": 1}
            try:
                await self._client.call("deleteEphemeralMessage", nothing)
            except UnsupportedError:
                self._corners = False
            except (RefusedError, UnreachableError):
                self._corners = True
        return self._corners is not False

    async def _deliver(self, chat: str, body: Mapping[str, Any]) -> str | None:
        may_be_words = "otherwise" in body
        while True:
            request = draw(chat, body, self._lexicon)
            try:
                sent = await self._call(request)
                # Where pictures are forbidden, changes need not ask for one again.
                return f"{sent}{WORDS}" if sent and may_be_words and request.method == "sendMessage" else sent
            except RefusedError as error:
                other = _otherwise(request.method, body, str(error).lower())
                if other is None:
                    raise
                logger().warning("refused", method=request.method, reason=str(error))
                body = other

    async def toast(self, params: Mapping[str, Any]) -> None:
        """Answer a tap, as `toast_params` gives it. Worthless later: a failure is no matter."""
        try:
            await self._client.call("answerCallbackQuery", params)
        except JejaringError:
            return

    async def name_commands(self, names: Sequence[str]) -> None:
        """Put commands into the menu, in every language."""
        for language in self._lexicon.languages:
            commands = [
                {"command": name, "description": self._lexicon.plain(Text(f"command.{name}"), language)}
                for name in names
            ]
            code = {} if language == DEFAULT else {"language_code": language}
            await self._client.call("setMyCommands", {"commands": commands, **code})

    async def _call(self, request: Request) -> str | None:
        params = dict(request.params)
        drawn = await self._draw(request.drawn) if request.drawn else b""
        if request.file:
            name, content = request.file
            params["document"] = file(name, drawn or content)
        elif request.method == "editMessageMedia":
            params["media"] = media("hasil.png", drawn, params.pop("caption"))
        elif drawn:
            params["photo"] = file("hasil.png", drawn)
        try:
            answer = await self._client.call(request.method, params)
        except RefusedError as error:
            if not any(done in str(error).lower() for done in _DONE):
                raise
            return None
        # An ephemeral message has no number by which everybody knows it.
        return str(answer["message_id"]) if isinstance(answer, dict) and answer.get("message_id") else None

    async def _draw(self, name: str) -> bytes:
        """What a name stands for. Raises `RefusedError`: words are said where nothing can be drawn."""
        try:
            return await self._artist(name)
        except Exception as error:
            if isinstance(error, RefusedError):
                raise
            logger().exception("not-drawn", what=name)
            raise RefusedError("not drawn") from error


def _otherwise(method: str, body: Mapping[str, Any], problem: str) -> Mapping[str, Any] | None:
    """The next best to say after a refusal; it leaves less to be refused each time."""
    if method.startswith("edit") and any(gone in problem for gone in _GONE):
        # What was to be changed is gone or too old: say it anew, if it is worth that.
        return None if body.get("in_place") else _without(body, "edit")
    if method == "editMessageMedia":
        return {**body, "captioned": True}
    if "otherwise" in body:
        return {**_without(body, "otherwise"), "reply": body["otherwise"], "admit": ""}
    if "photo" in body.get("reply", {}):
        return {**body, "reply": _without(body["reply"], "photo")}
    return None


def _without(body: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in body.items() if key != name}


def toast_params(raw: Mapping[str, Any], text: str) -> dict[str, Any] | None:
    """The parameters that answer an update's tap; None if it is no tap."""
    query = raw.get("callback_query")
    if not isinstance(query, Mapping) or "id" not in query:
        return None
    answer = {"callback_query_id": query["id"]}
    return {**answer, "text": text[:_MOST_TOAST]} if text else answer
