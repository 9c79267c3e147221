"""What came in, in neutral form: who, where, and what they said, tapped or sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from flows.events import Event


class Sender(NamedTuple):
    """Who acts, as their platform knows them. `chat` is where they can be written to in private."""

    name: str
    chat: str
    first_name: str = ""
    last_name: str = ""
    username: str | None = None
    language: str = ""

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(frozen=True, slots=True)
class Command:
    """A word with a slash, typed or behind a button, and what follows it."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """The wish to join a group."""

    group: str


@dataclass(frozen=True, slots=True)
class Blocked:
    """The bot was blocked by the person, or unblocked."""

    blocked: bool


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something that is no answer to anything: `what` names the text that explains why."""

    what: str


class Vote(NamedTuple):
    """An answer to a poll's question in one of its rounds: whole as it is kept, or a step towards it."""

    question: int
    round: int
    answer: str


class Corner(NamedTuple):
    """Where in a group only the sender sees what is said: its address, and the tap that opens it."""

    chat: str
    tap: str


EDITED = Unreadable("unreadable-edited")


Content = Event | Vote | Command | JoinRequest | Blocked | Unreadable


@dataclass(frozen=True, slots=True)
class Update:
    """One thing that happened.

    `key` is unique on its platform, so that a second delivery is known. `message` is the message that was
    tapped, or in a group the one of ours that was answered; `group` is where it was said if not in private
    (`-1001234/7`: a topic of a forum), `title` what that group is called, `album` the set of files that it
    was sent with. `corner` is known of a tap in a group, or in a corner of one: that is no less private than
    one's own chat, so it has no `group`.
    """

    platform: str
    key: str
    sender: Sender
    content: Content
    message: str = ""
    group: str = ""
    album: str = ""
    title: str = ""
    corner: Corner | None = None
