"""People of the sandbox, for stories: they write, tap and look at what the bot has said."""

from __future__ import annotations

from typing import Any

from tests.e2e.processes import Town, until

Json = dict[str, Any]


class Person:
    """Somebody with one bot in their contacts. What they look at is the bot's newest message."""

    def __init__(self, town: Town, bot: int, first_name: str = "Ana", last_name: str = "") -> None:
        self.town = town
        self.bot = bot
        body = {"first_name": first_name, **({"last_name": last_name} if last_name else {})}
        self.id = int(town.post("/people", **body)["id"])
        self.chat = f"/people/{self.id}/chats/{bot}"
        self.toast = ""
        self.taps_made = 0
        self.words_said = 0

    def says(self, words: str) -> Person:
        self.town.post(f"{self.chat}/text", text=words)
        self.words_said += 1
        return self

    def opens_link(self, payload: str) -> Person:
        self.town.post(f"/people/{self.id}/start", bot=self.bot, payload=payload)
        return self

    def sends(self, kind: str, **what: Any) -> Person:
        """A contact, a location, a sticker."""
        self.town.post(f"{self.chat}/{kind}", **what)
        return self

    def uploads(self, kind: str, name: str, content: bytes, mime: str) -> Person:
        """A photo or a document."""
        sent = self.town.http.post(f"{self.chat}/{kind}", files={"file": (name, content, mime)})
        assert sent.is_success, sent.text
        return self

    def taps(self, label: str) -> Person:
        """Tap the newest message's button that begins so; waits until it is there."""
        return self.presses(*self.button(label))

    def button(self, label: str) -> tuple[int, str]:
        """The newest message's button that begins so: (message, data)."""
        found = until(lambda: self._button(label), what=lambda: f"no button “{label}”: {self.screen}")
        assert found
        return found

    def presses(self, message: int, data: str) -> Person:
        answer = self.town.post(f"{self.chat}/press", message_id=message, data=data)["answer"]
        assert answer is not None, "the tap was not answered"
        self.toast = answer["text"] or ""
        self.taps_made += 1
        return self

    def sees(self, *words: str) -> Person:
        """The newest message holds these words, or soon will."""
        until(
            lambda: all(word in self.screen for word in words),
            what=lambda: f"“{'”, “'.join(words)}” is not in: {self.screen}",
        )
        return self

    def deletes_newest(self) -> Person:
        self.town.post(f"{self.chat}/delete", message_id=self.newest["id"])
        return self

    def blocks(self, blocked: bool = True) -> Person:
        self.town.post(f"/people/{self.id}/block", bot=self.bot, blocked=blocked)
        return self

    def messages(self) -> list[Json]:
        """The whole chat."""
        found: list[Json] = self.town.get(f"{self.chat}/messages")["messages"]
        return [message for message in found if not message.get("deleted")]

    def heard(self) -> list[Json]:
        """What the bot has said and is still to be seen."""
        return [message for message in self.messages() if not message["from"]["mine"]]

    @property
    def screen(self) -> str:
        """The bot's newest message: its words and its buttons."""
        message = self.newest
        buttons = [f"[{button['text']}]" for row in message.get("inline") or [] for button in row]
        return " ".join([message.get("text") or "", *buttons])

    @property
    def newest(self) -> Json:
        heard = self.heard()
        return heard[-1] if heard else {}

    # The same as raw updates, for what no person does.

    def words(self, text: str, update: int) -> Json:
        message = {"message_id": 1, "date": 1, "from": self._user, "chat": self.chat_json, "text": text}
        return {"update_id": update, "message": message}

    def tap_on(self, label: str, update: int) -> Json:
        message, data = self.button(label)
        tapped = {"message_id": message, "date": 1, "from": {"id": self.bot}, "chat": self.chat_json}
        query = {"id": str(update), "from": self._user, "message": tapped, "data": data, "chat_instance": "1"}
        return {"update_id": update, "callback_query": query}

    @property
    def _user(self) -> Json:
        return {"id": self.id, "is_bot": False, "first_name": "Ana", "language_code": "id"}

    @property
    def chat_json(self) -> Json:
        return {"id": self.id, "type": "private", "first_name": "Ana"}

    def _button(self, label: str) -> tuple[int, str] | None:
        message = self.newest
        for row in message.get("inline") or []:
            for button in row:
                if button["text"].startswith(label) and "data" in button:
                    return int(message["id"]), str(button["data"])
        return None
