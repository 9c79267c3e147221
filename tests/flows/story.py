"""Stories: a person and a flow take turns, and between every two turns all of it is saved and loaded again.

    story(FLOW).says("Ana").sees("registration-name").taps("Lanjut").stores(name="Ana")

No Fluent here: a text is spelled as the last part of its key ("registration-sector.ngo" is "ngo").
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from flows.conversation import Answers, Conversation, Effect, Facts, Option, Turn
from flows.engine import begin, query, step, suspend
from flows.events import (
    Back,
    Cancel,
    Contact,
    Edit,
    Event,
    Expired,
    Location,
    Media,
    Said,
    Skip,
    Start,
    Tap,
    TimedOut,
)
from flows.flow import Flow, fit
from flows.replies import Choice, Day, Moment, Reply, Text, Words, dump_reply, load_reply

World = Mapping[str, Mapping[str, Sequence[Option]]]
"""What a lookup finds: by source, then by the words searched for in lower case."""


def spell(words: Words) -> str:
    """Words as a story writes them; a tick as "✓ label"."""
    match words:
        case Text("tick", {"label": label}):
            return f"✓ {spell(label)}"
        case Text("lookup-create", {"name": name}):
            return f"+ {spell(name)}"
        case Text(key):
            return key.rpartition(".")[2]
        case tuple():
            return ", ".join(spell(word) for word in words)
        case Day(iso):
            return iso
        case Moment(at):
            return str(at)
        case _:
            return str(words)


def reload(conversation: Conversation) -> Conversation:
    """A conversation through the storage's JSON and back."""
    state = json.loads(json.dumps(conversation.to_json()))
    c = conversation
    loaded = Conversation.from_json(c.id, c.flow, c.version, c.status, c.furthest, state)
    assert loaded == conversation
    return loaded


def resend(reply: Reply) -> Reply:
    """A reply through the outbox's JSON and back."""
    loaded = load_reply(json.loads(json.dumps(dump_reply(reply))))
    assert loaded == reply
    return loaded


@dataclass
class Story:
    """One person's conversation. What a person does is a verb; what follows is checked by another verb."""

    flow: Flow
    conversation: Conversation
    known: Answers = field(default_factory=dict)
    world: World = field(default_factory=dict)
    shown: list[Reply] = field(default_factory=list)
    turn: Turn | None = None
    effects: list[Effect] = field(default_factory=list)
    searched: list[tuple[str, str]] = field(default_factory=list)
    turns: int = 0

    # What a person does, or time.

    def says(self, *texts: str) -> Story:
        for text in texts:
            self._hear(Said(text))
        return self

    def taps(self, *labels: str) -> Story:
        """Press buttons of the prompt that stands, one after the other."""
        for label in labels:
            self.presses(self.button(label))
        return self

    def taps_old(self, label: str) -> Story:
        """Press the last button of this label that an earlier prompt had."""
        earlier = [
            found for reply in self.shown[:-1] for found in reply.choices if spell(found.label) == label
        ]
        return self.presses(earlier[-1].token)

    def picks(self, id: str) -> Story:
        """Press the button of the prompt that stands by what it chooses."""
        return self.presses(next(c.token for c in self.shown[-1].choices if c.token.endswith(f":{id}")))

    def taps_again(self) -> Story:
        return self._hear(Tap(*self.conversation.tapped.rsplit(" ", 1)))

    def taps_again_on_another_copy(self) -> Story:
        """The same button under a second copy of its question."""
        return self._hear(Tap(self.conversation.tapped.rsplit(" ", 1)[0], "copy"))

    def presses(self, token: str) -> Story:
        return self._hear(Tap(token))

    def sends(self, kind: str = "photo", file: str = "file", size: int = 0, text: str | None = None) -> Story:
        return self._hear(Media(kind, file, size, text=text))

    def shares_contact(self, phone: str) -> Story:
        return self._hear(Contact(phone))

    def shares_place(self) -> Story:
        return self._hear(Location(-7.8, 110.4))

    def goes_back(self) -> Story:
        return self._hear(Back())

    def skips(self) -> Story:
        return self._hear(Skip())

    def edits(self, key: str) -> Story:
        return self._hear(Edit(key))

    def cancels(self) -> Story:
        return self._hear(Cancel())

    def starts(self) -> Story:
        return self._hear(Start())

    def is_silent(self) -> Story:
        return self._hear(TimedOut())

    def is_silent_for_long(self) -> Story:
        return self._hear(Expired())

    def is_interrupted(self) -> Story:
        self.conversation = reload(suspend(self.conversation))
        return self

    # What follows.

    def sees(self, key: str, notice: str | None = None) -> Story:
        """The last turn showed this prompt; with `notice`, under that ("" for none)."""
        assert self._reply.text.key == key, self._reply
        if notice is not None:
            above = self._reply.notice
            assert (above.key if above else "") == notice, above
        return self

    def sees_nothing(self) -> Story:
        assert not self._last.replies, self._last.replies
        return self

    def is_offered(self, *labels: str) -> Story:
        """Exactly these options; acts and ways are left out."""
        assert self._labels("option") == list(labels)
        return self

    def can(self, *labels: str) -> Story:
        """Exactly these acts and ways."""
        assert self._labels("act") + self._labels("way") == list(labels)
        return self

    def reads(self, **lines: str | None) -> Story:
        """Lines of the card, by the step that they are about; None where there is no such line."""
        card = {
            _step_of(line.args["label"]): spell(line.args["value"])
            for line in self._reply.lines
            if isinstance(line, Text)
        }
        assert {key: card.get(key) for key in lines} == lines
        return self

    def is_told(self, toast: str) -> Story:
        said = self._last.toast
        assert (said.key if said else "") == toast, said
        return self

    def stores(self, **answers: Any) -> Story:
        """Among the answers are these; None stands for none."""
        standing = self.conversation.answers
        assert {key: standing.get(key) for key in answers} == answers
        return self

    def holds(self, **draft: Any) -> Story:
        assert dict(self.conversation.draft) == draft
        return self

    def is_at(self, key: str) -> Story:
        assert self.conversation.at == key
        return self

    def is_step(self, step: int, of: int) -> Story:
        assert self._reply.progress == (step, of), self._reply.progress
        return self

    def is_(self, status: str) -> Story:
        assert self.conversation.status == status
        return self

    def brings(self, *names: str) -> Story:
        """The last turn brought about exactly these effects."""
        assert [effect.name for effect in self._last.effects] == list(names)
        return self

    def button(self, label: str) -> str:
        """The token of a button of the prompt that stands."""
        choices = {spell(choice.label): choice.token for choice in self.shown[-1].choices}
        assert label in choices, f"no button {label!r}, only {list(choices)}"
        return choices[label]

    @property
    def _last(self) -> Turn:
        assert self.turn is not None, "nothing has happened yet"
        return self.turn

    @property
    def _reply(self) -> Reply:
        assert self._last.replies, "nothing was shown"
        return self.shown[-1]

    def _labels(self, role: str) -> list[str]:
        def has_role(choice: Choice) -> bool:
            return choice.role == role

        return [spell(choice.label) for choice in filter(has_role, self._reply.choices)]

    def _hear(self, event: Event) -> Story:
        flow, conversation = fit(self.flow, self.conversation)
        asked = query(flow, conversation, event)
        found: Sequence[Option] = ()
        if asked:
            self.searched.append(asked)
            found = self.world.get(asked[0], {}).get(asked[1].lower(), ())
        facts = Facts(now=0.0, spell=spell, found=tuple(found), known=self.known)
        self.turn = step(flow, conversation, event, facts)
        assert len(self.turn.replies) <= 1
        self.conversation = reload(self.turn.conversation)
        self.shown += map(resend, self.turn.replies)
        self.effects += self.turn.effects
        self.turns += not isinstance(event, Start)
        return self


def _step_of(label: Words) -> str:
    """The step that a label is about: "registration-sector.label" is "sector"."""
    assert isinstance(label, Text)
    return label.key.partition("-")[2].removesuffix(".label")


def story(
    flow: Flow,
    answers: Answers | None = None,
    *,
    known: Answers | None = None,
    world: World | None = None,
    id: int = 7,
) -> Story:
    """A person who has just been asked the first question; `answers` are there before it begins."""
    begun = reload(begin(flow, id, answers))
    return Story(flow, begun, known or {}, world or {}).starts()
