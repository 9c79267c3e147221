"""People who register whatever happens to the bot: they go on when they see the answer."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from flows.replies import Text
from handlers.words import Lexicon
from tests.e2e.people import Person
from tests.e2e.processes import Town, until

PATIENCE = 120.0
"""Seconds for which a person waits for an answer, over several crashes."""


_LEXICON = Lexicon()


def words(key: str) -> str:
    """The first line of a text, as people see it."""
    return _LEXICON.plain(Text(key), "id").splitlines()[0]


class Move(NamedTuple):
    """What a person says, or the text on the button they tap, and the text that they see then."""

    says: str
    taps: str
    then: str


def script(name: str, role: str) -> tuple[Move, ...]:
    """One registration; the answers are this person's own."""
    return (
        Move("/start", "", "registration-language"),
        Move("", "registration-language.id", "registration-rules"),
        Move("", "registration-rules.agree", "registration-privacy"),
        Move("", "act-all", "registration-name"),
        Move(name, "", "registration-form"),
        Move("", "registration-form.ibu", "registration-type"),
        Move("", "registration-type.pba-alumni", "registration-affiliation"),
        Move("", "registration-affiliation.local", "registration-sector"),
        Move("", "sector.company", "registration-capacity"),
        Move("", "registration-capacity.organisation", "registration-organisation"),
        Move("Koperasi Angin Timur", "", "registration-role"),
        Move(role, "", "registration-place"),
        Move("sleman", "", "registration-expertise"),
        Move("1 3", "", "registration-needs"),
        Move("2", "", "registration-offers"),
        Move("", "act-skip", "registration-delivery"),
        Move("", "registration-delivery.evening", "registration-photo"),
        Move("", "act-skip", "registration-review"),
        Move("", "act-send", "act-profile"),
    )


class Walker(Person):
    """A person whose taps may go unanswered for a while."""

    def __init__(self, town: Town, bot: int, number: int) -> None:
        self.name, self.role = f"Ana Nomor {number}", f"Manajer {number}"
        self._asked = ""
        super().__init__(town, bot)

    def walk(self) -> None:
        for move in script(self.name, self.role):
            if move.says:
                self.says(move.says)
            else:
                message, data = self.button(words(move.taps))
                # The answer to a tap may die with the bot; what counts is what is seen then.
                self.town.post(f"{self.chat}/press", message_id=message, data=data)
            self._waits_for(words(move.then))

    def _waits_for(self, text: str) -> None:
        """The answer may stand above a question that a crash has put twice."""
        until(
            lambda: any(text in said for said in self._said()),
            PATIENCE,
            what=lambda: f"no “{text}”: {self.screen}",
        )
        self._asked = text

    def _said(self) -> list[str]:
        return [f"{message['text']} {message.get('inline')}" for message in self.heard()]

    def _button(self, label: str) -> tuple[int, str] | None:
        # An old question that a crash has put twice may have a button of the same name.
        asking = [message for message in self.heard() if self._asked in message["text"]]
        for message in reversed(asking):
            for row in message.get("inline") or []:
                for button in row:
                    if button["text"].startswith(label):
                        return int(message["id"]), str(button["data"])
        return None

    def repeated(self) -> int:
        """How many messages in a row say the same as the one before."""
        texts = [message["text"] for message in self.heard()]
        return sum(one == other for one, other in pairwise(texts))


@dataclass
class Crowd:
    """Some people at once; whenever one is done, a newcomer begins, until it is enough."""

    newcomer: Callable[[int], Walker]
    size: int
    done: list[Walker] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    _enough: threading.Event = field(default_factory=threading.Event)
    _begun: int = 0
    _threads: list[threading.Thread] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def start(self) -> None:
        self._threads = [threading.Thread(target=self._keep_coming, daemon=True) for _ in range(self.size)]
        for thread in self._threads:
            thread.start()

    def finish(self) -> None:
        """Let everybody who has begun come to the end."""
        self._enough.set()
        deadline = time.monotonic() + 3 * PATIENCE
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))

    def _keep_coming(self) -> None:
        while not self._enough.is_set():
            with self._lock:
                self._begun += 1
                number = self._begun
            try:
                walker = self.newcomer(number)
                walker.walk()
            except Exception as error:
                self.failures.append(f"person {number}: {type(error).__name__}: {error}")
                return
            self.done.append(walker)
