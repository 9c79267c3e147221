"""The engine: one event, one turn. Pure; what it returns is kept by the handlers in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from flows.choosing import DONE
from flows.conversation import NOTHING, Answers, Conversation, Effect, Facts, Turn, Value
from flows.events import Back, Cancel, Edit, Event, Expired, Skip, Start, Tap, TimedOut
from flows.flow import ABOUT, GIVEN, Flow, Way, trace
from flows.lookup import Lookup
from flows.prompts import BACK, KEEP, SKIP, prompt, read_token, recorded
from flows.replies import Reply, Text
from flows.steps import Go, Hold, Input, Picked, Refuse, Stop, Take, View


def begin(flow: Flow, id: int, known: Answers | None = None) -> Conversation:
    """A new conversation at its first step; with answers already `known`, at the first that is open."""
    answers = known or {}
    way = trace(flow, answers)
    first = way.next()
    given = [key for key in answers if key != ABOUT] if first is not way.stops[-1] else []
    return Conversation(
        id=id,
        flow=flow.name,
        version=flow.version,
        at=first.key,
        answers={**answers, GIVEN: given} if given else answers,
        draft=first.step.opening(),
        furthest="" if answers else first.key,
    )


def step(flow: Flow, conversation: Conversation, event: Event, facts: Facts) -> Turn:
    """What one event does to a conversation."""
    way = trace(flow, conversation.answers)
    return _Turning(flow, conversation, facts, way, way.here(conversation.at)).hear(event)


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
    return conversation._replace(status="suspended")


def leave(conversation: Conversation, event: Cancel | Expired) -> Turn:
    """To stop needs no definition of the flow: it is possible whatever has become of that."""
    if isinstance(event, Cancel):
        return Turn(conversation._replace(status="cancelled"), (Reply(Text("cancelled")),))
    return Turn(conversation._replace(status="expired"))


class _Turning(NamedTuple):
    """One event's work: the conversation as it was, the way that its answers lead, and where it stands.

    `tap` marks the button that speaks, if one does: its token and its message.
    """

    flow: Flow
    was: Conversation
    facts: Facts
    way: Way
    here: int
    tap: str = ""

    def hear(self, event: Event) -> Turn:
        match event:
            case Tap(token, message):
                return self._tap(token, message)
            case Start() if self.was.status != "done":
                return self._ask(self.was._replace(status="active"))
            case _ if self.was.status != "active":
                return Turn(self.was, toast=Text("toast-finished"))
            case Back():
                return self._back()
            case Skip():
                return self._skip()
            case Edit(key):
                return self._go(key)
            case Cancel() | Expired():
                return leave(self.was, event)
            case TimedOut():
                return self._ask(self.was, Text("nudge"))
            case _:
                return self._answer(event)

    def _ask(
        self,
        conversation: Conversation,
        notice: Text | None = None,
        way: Way | None = None,
        effects: tuple[Effect, ...] = (),
    ) -> Turn:
        reply = prompt(self.flow, way or self.way, conversation, self.facts, notice, edit=bool(self.tap))
        return Turn(conversation, (reply,), effects)

    def _refuse(self, problem: Text) -> Turn:
        return self._ask(self.was, problem)._replace(toast=problem if self.tap else None)

    def _tap(self, token: str, message: str) -> Turn:
        found = read_token(token)
        mark = f"{token} {message}"
        if found and mark == self.was.tapped:
            return Turn(self.was, toast=Text("toast-recorded"))
        if self.was.status != "active":
            return Turn(self.was, toast=Text("toast-finished"))
        if found and self.was.tapped.startswith(f"{token} "):
            # A crash between sending and marking leaves a question twice; its second copy goes on, too.
            return self._replace(tap=mark)._ask(self.was)._replace(toast=Text("toast-recorded"))
        if not found or found[:2] != (self.was.id, self.was.seq):
            return self._ask(self.was)._replace(toast=Text("toast-stale"))
        return self._replace(tap=mark)._pick(found[2])

    def _pick(self, choice: str) -> Turn:
        if choice == BACK:
            return self._back()
        if choice in (SKIP, KEEP):
            return self._skip()
        return self._answer(Picked(choice))

    def _answer(self, said: Input) -> Turn:
        stop = self.way.stops[self.here]
        view = View(self.flow.name, self.facts, self.was.draft, self.way, stop.key)
        match stop.step.read(said, view):
            case Take(value):
                return self._take(value)
            case Hold(draft, fresh, notice):
                return self._ask(self._change(draft=draft, seq=self.was.seq + fresh), notice)
            case Go(key):
                return self._go(key)
            case Refuse(problem):
                return self._refuse(problem)

    def _take(self, value: Value, anew: bool = True) -> Turn:
        """Record an answer and go on: to the next stop; after mending, to the first open one or the last.

        One that only stands, not given `anew`, was committed when it was given.
        """
        stop = self.way.stops[self.here]
        answers = {**self.was.answers, stop.key: value}
        way = trace(self.flow, answers)
        effects = stop.step.commit(value) if anew and stop.step.commit and value is not None else ()
        at_end = stop.key == way.stops[-1].key
        if at_end and way.open() is None:
            return self._finish(way, answers, effects)
        # At the end, a changed answer may have opened another question: that one comes first.
        following = way.next() if at_end or self.was.mending else self._after(way)
        mending = (at_end or self.was.mending) and way.known_after(following)
        moved = self._move(following, answers, mending)
        return self._ask(moved, recorded(self.flow, stop, value), way, effects)

    def _after(self, way: Way) -> Stop:
        """The next stop; what was given is not asked for."""
        given = self.was.answers.get(GIVEN, ())
        later = way.stops[self.here + 1 :]
        return next(
            (stop for stop in later if stop.key not in given or stop.key not in way.answers), later[-1]
        )

    def _finish(self, way: Way, answers: Answers, effects: tuple[Effect, ...]) -> Turn:
        done = self._change(answers=answers, status="done", draft={}, drafts={}, seq=self.was.seq + 1)
        return Turn(done, effects=(*effects, *self.flow.complete(way.answers, self.facts)))

    def _move(
        self, stop: Stop, answers: Answers, mending: bool, left: Mapping[str, Any] = NOTHING
    ) -> Conversation:
        """To another stop, with the draft that is there already; `left` is the one that stays behind here."""
        value = answers.get(stop.key)
        draft = self.was.drafts.get(stop.key) if self.was.drafts else None
        if draft is None and value is not None:
            draft = stop.step.prefill(value)
        is_further = bool(self.was.furthest) and not mending and stop.key not in answers
        return self._change(
            at=stop.key,
            answers=answers,
            draft=stop.step.opening() if draft is None else draft,
            drafts=self._drafts(stop.key, left) if left or self.was.drafts else NOTHING,
            seq=self.was.seq + 1,
            mending=mending,
            furthest=stop.key if is_further else self.was.furthest,
        )

    def _drafts(self, to: str, left: Mapping[str, Any]) -> Mapping[str, Mapping[str, Any]]:
        here = self.way.stops[self.here].key
        kept = {key: draft for key, draft in self.was.drafts.items() if key not in (to, here)}
        return {**kept, here: left} if left else kept

    def _change(self, **changes: Any) -> Conversation:
        return self.was._replace(tapped=self.tap or self.was.tapped, **changes)

    def _back(self) -> Turn:
        is_change = self.was.at in self.way.answers
        if self.was.mending and (is_change or self.here > 0):
            # Whoever leaves a change gives it up.
            target = self.way.next() if is_change else self.way.stops[-1]
            return self._ask(self._move(target, self.was.answers, self.way.known_after(target)))
        if self.was.draft.get("mending"):
            return self._ask(self._move(self.way.stops[self.here], self.was.answers, mending=False))
        here = self.way.stops[self.here]
        asked = self.way.asked(self.was.answers.get(GIVEN, ()), here)
        if here is asked[0]:
            return self._ask(self.was)
        target = asked[asked.index(here) - 1]
        return self._ask(self._move(target, self.was.answers, mending=False, left=self.was.draft))

    def _skip(self) -> Turn:
        stop = self.way.stops[self.here]
        value = self.was.answers.get(stop.key)
        view = View(self.flow.name, self.facts, self.was.draft, self.way, stop.key)
        if any(act.id == DONE for act in stop.step.acts(view)):
            return self._answer(Picked(DONE))
        if value is None and not stop.step.optional:
            return self._refuse(Text("problem-needed"))
        return self._take(value, anew=False)

    def _go(self, key: str) -> Turn:
        target = next((stop for stop in self.way.stops if stop.key == key), None)
        if target is None:
            return self._ask(self.was)._replace(toast=Text("toast-stale"))
        is_change = target.key in self.way.answers
        if not is_change:
            target = self.way.next()
        return self._ask(self._move(target, self.was.answers, is_change or self.way.known_after(target)))
