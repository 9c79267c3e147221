"""The engine: one event, one turn. Pure; what it returns is kept by the handlers in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from flows.conversation import Answers, Conversation, Effect, Facts, Turn, Value
from flows.events import Back, Cancel, Edit, Event, Expired, Media, Skip, Start, Tap, TimedOut
from flows.flow import Flow, Way, trace
from flows.lookup import Lookup
from flows.prompts import BACK, KEEP, SKIP, prompt, read_token, recorded
from flows.replies import Reply, Text
from flows.steps import Go, Hold, Input, Picked, Refuse, Stop, Take, View


def begin(flow: Flow, id: int, known: Answers | None = None) -> Conversation:
    """A new conversation at its first step; with answers already `known`, at the first that is open."""
    answers = known or {}
    way = trace(flow, answers)
    first = way.open() or way.stops[-1]
    return Conversation(
        id=id,
        flow=flow.name,
        version=flow.version,
        at=first.key,
        answers=answers,
        mending=bool(answers) and first is not way.stops[-1],
        furthest=first.key,
    )


def step(flow: Flow, conversation: Conversation, event: Event, facts: Facts) -> Turn:
    """What one event does to a conversation."""
    return _Turning(flow, conversation, facts, trace(flow, conversation.answers)).hear(event)


def query(flow: Flow, conversation: Conversation, event: Event) -> tuple[str, str] | None:
    """What must be looked up before this event can be read: (source, words), or None."""
    way = trace(flow, conversation.answers)
    asked = way.stops[way.here(conversation.at)].step
    if not isinstance(asked, Lookup):
        return None
    said: Input = event
    if isinstance(event, Tap):
        found = read_token(event.token)
        if not found or found[:2] != (conversation.id, conversation.seq):
            return None
        said = Picked(found[2])
    words = asked.query(said, View(flow.name, Facts(), conversation.draft, way))
    return (asked.source, words) if words else None


def suspend(conversation: Conversation) -> Conversation:
    """Another flow comes first."""
    return replace(conversation, status="suspended")


@dataclass(frozen=True, slots=True)
class _Turning:
    """One event's work: the conversation as it was, and the way that its answers lead."""

    flow: Flow
    was: Conversation
    facts: Facts
    way: Way

    def hear(self, event: Event) -> Turn:
        match event:
            case Tap(token):
                return self._tap(token)
            case Start():
                return self._ask(replace(self.was, status="active"))
            case _ if self.was.status != "active":
                return Turn(self.was, toast=Text("toast-finished"))
            case Back():
                return self._back()
            case Skip():
                return self._skip()
            case Edit(key):
                return self._go(key)
            case Cancel():
                return Turn(replace(self.was, status="cancelled"), (Reply(Text("cancelled")),))
            case TimedOut():
                return self._ask(self.was, Text("nudge"))
            case Expired():
                return Turn(replace(self.was, status="expired"))
            case Media(album=album) if album and album == self.was.album:
                return Turn(self.was)
            case _:
                return self._answer(event)

    @property
    def _here(self) -> Stop:
        return self.way.stops[self.way.here(self.was.at)]

    def _ask(self, conversation: Conversation, notice: Text | None = None, way: Way | None = None) -> Turn:
        return Turn(conversation, (prompt(self.flow, way or self.way, conversation, self.facts, notice),))

    def _tap(self, token: str) -> Turn:
        found = read_token(token)
        if token == self.was.tapped:
            return Turn(self.was, toast=Text("toast-recorded"))
        if self.was.status != "active":
            return Turn(self.was, toast=Text("toast-finished"))
        if not found or found[:2] != (self.was.id, self.was.seq):
            return replace(self._ask(self.was), toast=Text("toast-stale"))
        turn = self._pick(found[2])
        if isinstance(turn.conversation, Conversation) and turn.toast is None:
            turn = replace(turn, conversation=replace(turn.conversation, tapped=token))
        return replace(turn, replies=tuple(replace(reply, edit=True) for reply in turn.replies))

    def _pick(self, choice: str) -> Turn:
        if choice == BACK:
            return self._back()
        if choice in (SKIP, KEEP):
            return self._skip()
        return self._answer(Picked(choice))

    def _answer(self, said: Input) -> Turn:
        view = View(self.flow.name, self.facts, self.was.draft, self.way)
        match self._here.step.read(said, view):
            case Take(value):
                return self._take(value, album=said.album if isinstance(said, Media) else self.was.album)
            case Hold(draft, fresh):
                return self._ask(replace(self.was, draft=draft, seq=self.was.seq + fresh))
            case Go(key):
                return self._go(key)
            case Refuse(problem):
                asked = self._ask(self.was, problem)
                return replace(asked, toast=problem) if isinstance(said, Picked) else asked

    def _take(self, value: Value, album: str = "") -> Turn:
        """Record an answer and go on: to the next stop; after mending, to the first open one or the last."""
        stop = self._here
        answers = {**self.was.answers, stop.key: value}
        way = trace(self.flow, answers)
        effects = stop.step.commit(value) if stop.step.commit and value is not None else ()
        opened = way.open()
        last = way.stops[-1]
        if stop.key == last.key and opened is None:
            return self._finish(way, answers, effects)
        mending = self.was.mending
        if stop.key == last.key:
            # A changed answer has opened another question: that one comes before the end.
            mending = True
            del answers[stop.key]
        following = (opened or last) if mending else way.stops[way.here(stop.key) + 1]
        moved = self._move(
            following, answers=answers, album=album, mending=mending and following.key != last.key
        )
        return replace(self._ask(moved, recorded(self.flow, stop, value), way), effects=effects)

    def _finish(self, way: Way, answers: dict[str, Any], effects: tuple[Effect, ...]) -> Turn:
        done = replace(self.was, answers=answers, status="done", draft={}, seq=self.was.seq + 1)
        return Turn(done, effects=(*effects, *self.flow.complete(way.answers, self.facts)))

    def _move(self, stop: Stop, **changes: Any) -> Conversation:
        answers: Mapping[str, Any] = changes.get("answers", self.was.answers)
        value = answers.get(stop.key)
        draft = stop.step.prefill(value) if value is not None else None
        furthest = self.was.furthest if stop.key in answers else stop.key
        return replace(
            self.was, at=stop.key, draft=draft or {}, seq=self.was.seq + 1, furthest=furthest, **changes
        )

    def _back(self) -> Turn:
        here = self.way.here(self.was.at)
        if self.was.mending:
            target = self.way.stops[-1]
        elif self.was.draft.get("mending"):
            target = self.way.stops[here]
        elif here == 0:
            return self._ask(self.was)
        else:
            target = self.way.stops[here - 1]
        return self._ask(self._move(target, mending=False))

    def _skip(self) -> Turn:
        stop = self._here
        value = self.was.answers.get(stop.key)
        if value is None and not stop.step.optional:
            return self._ask(self.was, Text("problem-needed"))
        return self._take(value, album=self.was.album)

    def _go(self, key: str) -> Turn:
        target = next((stop for stop in self.way.stops if stop.key == key), None)
        if target is None or (target.key not in self.was.answers and target.key != self.was.at):
            return replace(self._ask(self.was), toast=Text("toast-stale"))
        return self._ask(self._move(target, mending=target is not self.way.stops[-1]))
