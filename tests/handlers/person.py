"""Somebody of the town: what they do is a verb, and so is what they see of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.platforms.telegram.read import NAME
from tests.handlers.telephone import Bubble, Telephone

if TYPE_CHECKING:
    from tests.handlers.story import Town

Json = dict[str, Any]


class Person:
    """What one person does is a verb, and so is what they see of it."""

    def __init__(self, town: Town, id: int, first: str, last: str, username: str, language: str) -> None:
        self.town = town
        self.id = id
        self.first, self.last = first, last
        self.username: str | None = username
        self.language = language
        self.telephone = Telephone()
        self.toast = ""
        self.deeds = 0

    @property
    def key(self) -> int:
        """Their number in our database."""
        found = self.town.one(
            "SELECT person_id FROM accounts WHERE platform = :on AND name = :name", on=NAME, name=str(self.id)
        )
        assert isinstance(found, int)
        return found

    # What they do.

    def says(self, *texts: str) -> Person:
        for words in texts:
            self.sends({"text": words})
        return self

    def says_in(self, group: int, words: str, topic: int = 0) -> Person:
        chat = {"id": group, "type": "supergroup", "title": "Komunitas"}
        return self.gives({"message": self._message({"text": words} | _topic(topic), chat)})

    def answers_in(self, group: int, words: str, whom: str = "jejaring_bot") -> Person:
        """Reply to the newest message of a group: the bot's, or as if another had written it."""
        chat = {"id": group, "type": "supergroup", "title": "Komunitas"}
        newest = self.town.groups[str(group)].bubbles[-1]
        answered = {"message_id": newest.id, "chat": chat, "from": {"is_bot": True, "username": whom}}
        return self.gives({"message": self._message({"text": words, "reply_to_message": answered}, chat)})

    def sends(self, content: Json) -> Person:
        """A message with this content, as Telegram writes it."""
        return self.gives({"message": self._message(content)})

    def sends_photo(self, file: str = "photo-1", size: int = 90_000, album: str = "") -> Person:
        sizes = [{"file_id": f"{file}-small", "file_size": 900}, {"file_id": file, "file_size": size}]
        return self.sends({"photo": sizes} | ({"media_group_id": album} if album else {}))

    def sends_file(self, name: str, content: str | bytes) -> Person:
        """A file of text, such as a table."""
        held = content.encode() if isinstance(content, str) else content
        self.town.files[name] = held
        sent = {"file_id": name, "file_name": name, "file_size": len(held)}
        return self.sends({"document": sent})

    def sends_sticker(self) -> Person:
        return self.sends({"sticker": {"file_id": "sticker-1", "emoji": "👍"}})

    def changes_message(self, words: str) -> Person:
        return self.gives({"edited_message": self._message({"text": words})})

    def taps(self, *labels: str) -> Person:
        """Press the buttons of the newest message that has such a button, one after the other."""
        for label in labels:
            self.presses(*self.button(label))
        return self

    def taps_old(self, label: str) -> Person:
        """Press the first button of this label that was ever shown, whatever has become of its message."""
        found = next((id, token) for id, old, token in self.telephone.was_shown if old == label)
        return self.presses(*found)

    def picks(self, *choices: str) -> Person:
        """As `taps`, by what a button stands for instead of its label: in any language."""
        for choice in choices:
            shown = [(b.id, token) for b in reversed(self.telephone.bubbles) for _, token in b.buttons]
            fitting = [pair for pair in shown if choice in (pair[1], pair[1].split(":", 2)[-1])]
            assert fitting, f"no {choice!r}, only {shown[:30]}"
            self.presses(*fitting[0])
        return self

    def picks_old(self, choice: str) -> Person:
        """As `picks`, among all that was ever shown, the oldest first."""
        shown = [(id, token) for id, _, token in self.telephone.was_shown]
        return self.presses(*next(pair for pair in shown if pair[1].split(":", 2)[-1] == choice))

    def presses(self, message: int, token: str) -> Person:
        return self.gives(self.tap(message, token))

    def taps_in(self, group: int, label: str, topic: int = 0) -> Person:
        """Press the newest button of this label that a group, or a topic of it, can see now."""
        bubbles = self.town.groups[f"{group}/{topic}" if topic else str(group)].bubbles
        found = [(b.id, token) for b in bubbles for shown, token in b.buttons if shown == label]
        assert found, f"no button {label!r}, only {[b.buttons for b in bubbles[-2:]]}"
        chat = {"id": group, "type": "supergroup", "title": "Komunitas"}
        tap = self.tap(*found[-1], chat=chat)
        tap["callback_query"]["message"] |= _topic(topic)
        return self.gives(tap)

    def corner(self, group: int) -> Telephone:
        """What a group shows to this person only."""
        return self.town.groups.setdefault(f"{self.id}~{group}", Telephone())

    def taps_in_corner(self, group: int, *labels: str) -> Person:
        """Press buttons of what a group shows to this person only, one after the other."""
        for label in labels:
            newest = self.corner(group).bubbles[-1]
            token = dict(newest.buttons)[label]
            tap = self.tap(0, token, chat={"id": group, "type": "supergroup", "title": "Komunitas"})
            tap["callback_query"]["message"] |= {
                "ephemeral_message_id": newest.id,
                "receiver_user": self._sender,
            }
            self.gives(tap)
        return self

    def asks_to_join(self, group: int) -> Person:
        chat = {"id": group, "type": "supergroup", "title": "Komunitas"}
        return self.gives({"chat_join_request": self._from(chat) | {"user_chat_id": self.id}})

    def blocks(self, blocked: bool = True) -> Person:
        self.telephone.is_blocked = blocked
        status = {"status": "kicked" if blocked else "member"}
        return self.gives({"my_chat_member": self._from(self._chat) | {"new_chat_member": status}})

    def gives(self, content: Json) -> Person:
        self.deeds += 1
        self.toast = self.town.receives({"update_id": self.town.next_id()} | content)
        return self

    def tap(self, message: int, token: str, chat: Json | None = None) -> Json:
        shown = {"message_id": message, "chat": chat or self._chat, "date": int(self.town.now)}
        query = {"id": "query", "from": self._sender, "data": token, "message": shown}
        return {"callback_query": query}

    def button(self, label: str) -> tuple[int, str]:
        """The message and the token of a button that can be seen now."""
        for bubble in reversed(self.telephone.bubbles):
            for shown, token in bubble.buttons:
                if shown == label:
                    return bubble.id, token
        raise AssertionError(f"no button {label!r}, only {[b.buttons for b in self.telephone.bubbles[-2:]]}")

    # What they see.

    @property
    def screen(self) -> Bubble:
        """What came or changed last."""
        assert self.telephone.fresh, "nothing came"
        return self.telephone.fresh[-1]

    @property
    def chat(self) -> str:
        """Everything in the chat."""
        return "\n\n".join(bubble.words for bubble in self.telephone.bubbles)

    def sees(self, *words: str) -> Person:
        seen = "\n\n".join(bubble.words for bubble in self.telephone.fresh)
        for one in words:
            assert one in seen, f"{one!r} is not in:\n{seen}"
        return self

    def sees_no(self, *words: str) -> Person:
        seen = "\n\n".join(bubble.words for bubble in self.telephone.fresh)
        for one in words:
            assert one not in seen, f"{one!r} is in:\n{seen}"
        return self

    def sees_nothing(self) -> Person:
        assert not self.telephone.fresh, [bubble.words for bubble in self.telephone.fresh]
        return self

    def sees_toast(self, words: str) -> Person:
        assert words in self.toast if words else not self.toast, self.toast
        return self

    def sees_button(self, *labels: str) -> Person:
        shown = [label for label, _ in self.screen.buttons]
        assert all(label in shown for label in labels), shown
        return self

    def sees_no_button(self, *labels: str) -> Person:
        shown = [label for label, _ in self.screen.buttons]
        assert not any(label in shown for label in labels), shown
        return self

    # What they are called.

    @property
    def _chat(self) -> Json:
        return {"id": self.id, "type": "private"}

    @property
    def _sender(self) -> Json:
        sender = {
            "id": self.id, "is_bot": False, "first_name": self.first, "last_name": self.last,
            "username": self.username, "language_code": self.language,
        }  # fmt: skip
        return {key: value for key, value in sender.items() if value not in ("", None)}

    def _from(self, chat: Json) -> Json:
        return {"from": self._sender, "chat": chat, "date": int(self.town.now)}

    def _message(self, content: Json, chat: Json | None = None) -> Json:
        return {"message_id": self.town.next_id(), **self._from(chat or self._chat), **content}


def _topic(topic: int) -> Json:
    return {"message_thread_id": topic, "is_topic_message": True} if topic else {}
