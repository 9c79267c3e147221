"""Telegram as a platform: delivering what the outbox holds, and answering taps."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.errors import JejaringError, RefusedError
from bot.logs import logger
from bot.platforms.telegram.client import Client, file
from bot.platforms.telegram.draw import Request, draw
from bot.platforms.telegram.read import NAME
from flows.replies import Text
from handlers.ballots import CARD
from handlers.help import COMMANDS
from handlers.words import DEFAULT, Lexicon

_GONE = ("message to edit not found", "message can't be edited", "there is no text in the message")
_DONE = ("message is not modified", "user_already_participant", "hide_requester_missing")
"""What was to be done is done already, or not wanted any more."""
_MOST_TOAST = 200


Cards = Callable[[int], Awaitable[bytes]]
"""The picture of a question's results, drawn as it is sent."""


async def _no_cards(question: int) -> bytes:
    raise RefusedError("nobody draws pictures here")


class Telegram:
    """The platform's port on one bot."""

    name = NAME

    def __init__(self, client: Client, lexicon: Lexicon, cards: Cards = _no_cards) -> None:
        self._client = client
        self._lexicon = lexicon
        self._cards = cards

    async def deliver(self, chat: str, body: Mapping[str, Any]) -> str | None:
        request = draw(chat, body, self._lexicon)
        try:
            return await self._call(request)
        except RefusedError as error:
            other = _otherwise(request.method, body, str(error).lower())
            if other is None:
                raise
            logger().warning("refused", method=request.method, reason=str(error))
            return await self._call(draw(chat, other, self._lexicon))

    async def toast(self, params: Mapping[str, Any]) -> None:
        """Answer a tap, as `toast_params` gives it. Worthless later: a failure is no matter."""
        try:
            await self._client.call("answerCallbackQuery", params)
        except JejaringError:
            return

    async def name_commands(self) -> None:
        """Put the commands into the menu, in every language."""
        for language in self._lexicon.languages:
            commands = [
                {"command": name, "description": self._lexicon.plain(Text(f"command.{name}"), language)}
                for name in COMMANDS
            ]
            code = {} if language == DEFAULT else {"language_code": language}
            await self._client.call("setMyCommands", {"commands": commands, **code})

    async def _call(self, request: Request) -> str | None:
        params = dict(request.params)
        if request.file:
            params["document"] = file(*request.file)
        photo = str(params.get("photo", ""))
        if photo.startswith(CARD):
            params["photo"] = file("hasil.png", await self._cards(int(photo.removeprefix(CARD))))
        try:
            answer = await self._client.call(request.method, params)
        except RefusedError as error:
            if not any(done in str(error).lower() for done in _DONE):
                raise
            return None
        return str(answer["message_id"]) if isinstance(answer, dict) and "message_id" in answer else None


def _otherwise(method: str, body: Mapping[str, Any], problem: str) -> Mapping[str, Any] | None:
    """The next best to say after a refusal."""
    if "otherwise" in body:
        return {**body, "reply": body["otherwise"], "admit": ""}
    if method == "editMessageText" and any(gone in problem for gone in _GONE):
        # What was to be changed is gone or too old: say it anew.
        return {key: value for key, value in body.items() if key != "edit"}
    if method == "sendPhoto":
        return {**body, "reply": {key: value for key, value in body["reply"].items() if key != "photo"}}
    return None


def toast_params(raw: Mapping[str, Any], text: str) -> dict[str, Any] | None:
    """The parameters that answer an update's tap; None if it is no tap."""
    query = raw.get("callback_query")
    if not isinstance(query, Mapping) or "id" not in query:
        return None
    answer = {"callback_query_id": query["id"]}
    return {**answer, "text": text[:_MOST_TOAST]} if text else answer
