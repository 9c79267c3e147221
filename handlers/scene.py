"""What a handler works with while one update is being handled, and what a feature is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from flows.conversation import Option
from flows.events import Event
from flows.flow import Flow
from flows.hours import wanted
from flows.replies import Reply, Text, Words, dump_reply
from handlers.updates import Corner, Update
from handlers.words import Lexicon
from storage import meetings, people
from storage.database import Tx
from storage.due import Due
from storage.outbox import ANSWER, REMINDER, Message
from storage.people import Person

FIRST_ZONE = "Asia/Jakarta"
"""Where a person is taken to be until they have said it."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What every scene shares: the features, the texts, how a deep link begins, and where the pages are.

    `smallest` is the least size of a group whose answers are shown apart.
    `mails`: mail can be sent, too.
    """

    features: Sequence[Feature]
    lexicon: Lexicon
    link: str = ""
    pages: str = ""
    smallest: int = 5
    mails: bool = False

    def flow(self, name: str) -> Flow:
        return next(flow for feature in self.features for flow in feature.flows if flow.name == name)

    def lookup(self, source: str) -> Lookup:
        return next(f.lookups[source] for f in self.features if source in f.lookups)

    def effect(self, name: str) -> Keep:
        return next(f.effects[name] for f in self.features if name in f.effects)

    def command(self, name: str) -> Run | None:
        return next((f.commands[name] for f in self.features if name in f.commands), None)

    def group_command(self, name: str) -> Run | None:
        return next((f.group_commands[name] for f in self.features if name in f.group_commands), None)

    def deep_link(self, prefix: str) -> Run | None:
        return next((f.links[prefix] for f in self.features if prefix in f.links), None)

    def due(self, kind: str) -> Come:
        return next(f.dues[kind] for f in self.features if kind in f.dues)

    @property
    def menu(self) -> Mapping[str, str]:
        """The commands that people are told of, and what they must be allowed to do for that."""
        return {name: action for feature in self.features for name, action in feature.menu.items()}

    @property
    def nudges(self) -> tuple[str, ...]:
        """Kinds of messages that are dropped rather than said a second time after a crash."""
        return tuple(kind for feature in self.features for kind in feature.nudges)

    def kinds_for(self, purpose: str) -> tuple[str, ...]:
        """Kinds of messages that go only to who agrees to a purpose."""
        return tuple(kind for f in self.features for kind, needed in f.purposes.items() if needed == purpose)


@dataclass(slots=True)
class Scene:
    """One update, one transaction, one person. What is said is collected for the outbox."""

    tx: Tx
    now: float
    tools: Tools
    update: Update
    person: Person
    toast: Text | None = None
    messages: list[Message] = field(default_factory=list)

    def say(self, reply: Reply, kind: str = "answer", lane: int = ANSWER) -> None:
        """Say something to the person, where nobody else reads it."""
        corner = None if self.update.group else self.update.corner
        self._say(reply, self.person.chat, corner, kind, lane)

    def whisper(self, reply: Reply) -> None:
        """Say something to the person where they have just tapped, in a group too."""
        self._say(reply, self.person.chat, self.update.corner)

    def _say(
        self, reply: Reply, chat: str, corner: Corner | None, kind: str = "answer", lane: int = ANSWER
    ) -> None:
        target = self.update.message if reply.edit else ""
        body = {"reply": dump_reply(reply), "language": self.person.language, "zone": self.person.zone}
        more = ({"edit": target} if target else {}) | ({"tap": corner.tap} if corner else {})
        self.post(body | more, corner.chat if corner else chat, kind, lane)

    def tell(self, person: Person, reply: Reply) -> None:
        """Say something to somebody else, in their own language."""
        body = {"reply": dump_reply(reply), "language": person.language, "zone": person.zone}
        subject = f"{self.update.platform}:{self.update.key}"
        count = len(self.messages)
        self.messages.append(Message(person.platform, person.chat, "notice", subject, count, body, person.id))

    def remind(
        self,
        person: Person,
        reply: Reply,
        kind: str,
        subject: str,
        occurrence: int,
        at: float = 0.0,
        lane: int = REMINDER,
        useful_until: float | None = None,
    ) -> None:
        """Tell somebody what can wait for their hours; `at`, if it is given, says exactly when instead.

        `kind`, `subject` and `occurrence` name it, so that it is said once. What cannot be sent before
        `useful_until`, and all that is for somebody who has blocked the bot, is counted as skipped.
        """
        body = {"reply": dump_reply(reply), "language": person.language, "zone": person.zone}
        if not at:
            body["delivery"] = person.delivery
        when = at or wanted(self.now, person.zone, person.delivery)
        blocked = "blocked" if person.blocked else ""
        self.messages.append(
            Message(
                person.platform, person.chat, kind, subject, occurrence, body, person.id, lane, when,
                useful_until, blocked,
            )
        )  # fmt: skip

    def say_here(self, reply: Reply) -> None:
        """Say something where the update came from: in the group, if it came from one."""
        group = self.update.group
        if group and meetings.is_off_record(self.tx, self.update.platform, group, self.now):
            reply = reply._replace(protected=True)
        body = {"reply": dump_reply(reply), "language": self.person.language, "zone": self.person.zone}
        self.post(body, group or self.person.chat)

    def post(self, body: Mapping[str, Any], chat: str, kind: str = "answer", lane: int = ANSWER) -> None:
        """Put anything that a platform can deliver into the outbox."""
        subject = f"{self.update.platform}:{self.update.key}"
        count = len(self.messages)
        platform = self.person.platform
        self.messages.append(
            Message(platform, chat, kind, subject, count, body, self.person.id or None, lane)
        )

    def spell(self, words: Words) -> str:
        """Words as the person reads them."""
        return self.tools.lexicon.plain(words, self.person.language, self.person.zone)

    def speak(self, language: str) -> None:
        """From now on in this language."""
        people.set_language(self.tx, self.person.id, language)
        self.person = replace(self.person, language=language)

    def live_in(self, zone: str) -> None:
        """From now on by this zone's clock."""
        people.set_zone(self.tx, self.person.id, zone)
        self.person = replace(self.person, zone=zone)


Run = Callable[[Scene, str], None]
"""A command, with what followed it."""
Keep = Callable[[Scene, Mapping[str, Any]], None]
"""An effect of a flow, kept for good."""
Lookup = Callable[[Scene, str], tuple[Option, ...]]
"""A search among known things."""
Come = Callable[[Scene, Due], "Next"]
"""A due row whose time has come."""


@dataclass(frozen=True, slots=True)
class Next:
    """When a due row comes again, and under which rule; never, without a time."""

    at: float | None = None
    rule: str = ""


@dataclass(frozen=True, kw_only=True)
class Feature:
    """All that one feature offers. A feature is added in `bot/app.py` and nowhere else.

    `menu` are the commands that people are told of, each with what they must be allowed to do for that ("":
    everybody is told). `group_commands` are those of its commands that do their work in a group, too. `links`
    are the deep links that begin with `<name>-`. `nudges` are the kinds of its messages that are dropped
    rather than said twice, `purposes` what their reader has to agree to, by kind. `gate` sees every update
    from a private chat first and says whether it has dealt with it. Words that no conversation waits for go
    to each `listen`, then to the first `greet`; `join` is the wish to join a group. `answered` knows what to
    do when somebody in a group answers a message of ours, in words or by its button.
    """

    flows: Sequence[Flow] = ()
    commands: Mapping[str, Run] = field(default_factory=dict)
    menu: Mapping[str, str] = field(default_factory=dict)
    group_commands: Mapping[str, Run] = field(default_factory=dict)
    effects: Mapping[str, Keep] = field(default_factory=dict)
    lookups: Mapping[str, Lookup] = field(default_factory=dict)
    dues: Mapping[str, Come] = field(default_factory=dict)
    links: Mapping[str, Run] = field(default_factory=dict)
    nudges: Sequence[str] = ()
    purposes: Mapping[str, str] = field(default_factory=dict)
    listen: Callable[[Scene, Event], bool] | None = None
    gate: Callable[[Scene], bool] | None = None
    greet: Run | None = None
    join: Run | None = None
    answered: Callable[[Tx, Update], Run | None] | None = None
