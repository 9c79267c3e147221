"""Whatever the flow and whatever happens to it, some things always hold."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from flows.asking import DateStep, MediaStep, TextStep
from flows.choosing import ChooseMany, ChooseOne
from flows.conversation import Conversation, Facts, Option, Turn
from flows.engine import begin, query, step, suspend
from flows.events import (
    Edit,
    Event,
    Media,
    Said,
    Start,
    Tap,
)
from flows.flow import Flow, trace
from flows.lookup import Lookup
from flows.replies import Choice, Text
from flows.steps import Stop
from tests.flows.story import reload, resend, spell
from tests.flows.strategies import events, flows, interruptions, words

FOUND = (
    Option("1", "Sleman"),
    Option("2", "Sagu"),
    Option("3", Text("place.papua")),
    Option("4", "Yogya", more=True),
)
FORGED = ("nope", "", "edit.nowhere", "+nope", "-", "::", "\n")


class Talk(RuleBasedStateMachine):
    """One person, one flow, any order of events."""

    @initialize(flow=flows(), known=st.booleans(), has_name=st.booleans())
    def begins(self, flow: Flow, known: bool, has_name: bool) -> None:
        self.flow = flow
        self.known = {"s0": "Ana", "x": "Budi"} if has_name else {}
        self.conversation = begin(flow, 7, {"s0": "a"} if known and not _is_rich(flow) else None)
        self.choices: list[Choice] = []
        self.old: list[Choice] = []
        self.hears(Start())

    def hears(self, event: Event) -> Turn:
        """One turn, and all that must hold for each."""
        before = self.conversation
        asked = query(self.flow, before, event)
        assert asked is None or isinstance(event, Said | Tap)
        found = FOUND[:2] if asked and asked[1] == "4" else FOUND if asked else ()
        turn = step(self.flow, before, event, Facts(spell=spell, found=found, known=self.known))
        after = self.conversation = reload(turn.conversation)
        assert len(turn.replies) <= 1
        for reply in map(resend, turn.replies):
            self._check_buttons(reply.choices, after.status)
            assert reply.progress is None or 1 <= reply.progress[0] <= reply.progress[1]
        assert after.seq >= before.seq
        assert (after.id, after.flow, after.version) == (before.id, before.flow, before.version)
        self._check_effects(before, turn)
        changed = [key for key, value in after.answers.items() if (key, value) not in before.answers.items()]
        here = self._stop(before)
        assert changed in ([], [here.key])
        assert here.step.optional or all(after.answers[key] is not None for key in changed)
        assert set(before.answers) <= set(after.answers)
        if before.status == "done":
            assert after == before
            assert not turn.replies
            assert not turn.effects
        return turn

    def _check_effects(self, before: Conversation, turn: Turn) -> None:
        names = [effect.name for effect in turn.effects]
        assert ("completed" in names) == (turn.conversation.status == "done" != before.status)
        if "committed" in names:
            assert self._stop(before).step.commit
            assert turn.effects[0].data["value"] is not None
            assert turn.conversation.seq > before.seq

    def _stop(self, conversation: Conversation) -> Stop:
        way = trace(self.flow, conversation.answers)
        return way.stops[way.here(conversation.at)]

    def _check_buttons(self, choices: tuple[Choice, ...], status: str) -> None:
        tokens = [choice.token for choice in choices]
        assert len(set(tokens)) == len(tokens)
        assert all(0 < len(token.encode()) <= 64 for token in tokens)
        if status == "active":
            self.old += self.choices
            self.choices = list(choices)

    @rule(event=events)
    def says_something(self, event: Event) -> None:
        self.hears(event)

    @precondition(lambda self: self.conversation.status == "active")
    @rule(pick=st.integers(1, 2))
    def answers_well(self, pick: int) -> None:
        """Else hardly anybody would ever come to the end."""
        kind = type(self._stop(self.conversation).step)
        said = {TextStep: "Ana", DateStep: "23-11-2026", Lookup: "Sleman"}.get(kind, str(pick))
        if self.conversation.draft.get("mending"):
            said = "1"
        seq = self.conversation.seq
        self.hears(Media("photo", "p") if kind is MediaStep else Said(said))
        assert self.conversation.seq > seq

    @rule(number=st.integers(0, 40))
    def presses_a_button(self, number: int) -> None:
        if self.choices:
            self.hears(Tap(self.choices[number % len(self.choices)].token))

    @rule(number=st.integers(0, 40))
    def presses_twice(self, number: int) -> None:
        if self.choices:
            token = self.choices[number % len(self.choices)].token
            self.hears(Tap(token))
            once = self.conversation
            again = self.hears(Tap(token))
            if once.tapped == f"{token} ":
                assert not again.replies
            assert self.conversation == once
            assert not again.effects

    @precondition(lambda self: self.conversation.answers)
    @rule(number=st.integers(0, 40))
    def changes_an_answer(self, number: int) -> None:
        keys = sorted(self.conversation.answers)
        self.hears(Edit(keys[number % len(keys)]))

    @precondition(lambda self: self.conversation.status == "active")
    @rule(event=interruptions)
    def time_or_a_wish_intervenes(self, event: Event) -> None:
        stood = self.conversation
        self.hears(event)
        assert self.conversation.answers == stood.answers
        assert self.conversation.draft == stood.draft

    @rule()
    def resumes(self) -> None:
        stood = self.conversation
        assert self.hears(Start()).replies or stood.status == "done"
        assert self.conversation.status == ("done" if stood.status == "done" else "active")
        assert (self.conversation.at, self.conversation.draft) == (stood.at, stood.draft)

    @precondition(lambda self: self.conversation.status == "active")
    @rule()
    def something_else_comes_first(self) -> None:
        self.conversation = reload(suspend(self.conversation))

    @rule(number=st.integers(0, 1000))
    def presses_an_old_button(self, number: int) -> None:
        stale = [c.token for c in self.old if not c.token.startswith(f"7:{self.conversation.seq}:")]
        if stale:
            self._is_in_vain(stale[number % len(stale)])

    @rule(choice=st.sampled_from(FORGED), id=st.sampled_from((7, 8)), ahead=st.integers(-1, 2))
    def forges_a_button(self, choice: str, id: int, ahead: int) -> None:
        self._is_in_vain(f"{id}:{self.conversation.seq + ahead}:{choice}")

    @rule(number=st.integers(0, 40), id=st.sampled_from(("8", "", "9" * 5000)))
    def presses_the_button_of_another(self, number: int, id: str) -> None:
        if self.choices:
            token = self.choices[number % len(self.choices)].token
            self._is_in_vain(id + token.removeprefix("7"))

    @rule(text=words)
    def presses_nonsense(self, text: str) -> None:
        self._is_in_vain(text)

    def _is_in_vain(self, token: str) -> None:
        stood = self.conversation
        turn = self.hears(Tap(token))
        assert self.conversation == stood
        assert turn.toast
        assert not turn.effects

    @invariant()
    def there_is_a_place_on_the_way(self) -> None:
        way = trace(self.flow, self.conversation.answers)
        keys = [stop.key for stop in way.stops]
        assert len(set(keys)) == len(keys)
        assert self.conversation.at in keys
        assert set(way.answers) <= set(self.conversation.answers)

    @invariant()
    def nothing_needed_is_open_at_the_end(self) -> None:
        if self.conversation.status == "done":
            way = trace(self.flow, self.conversation.answers)
            for stop in way.stops:
                assert stop.step.optional or way.answers[stop.key] is not None


def _is_rich(flow: Flow) -> bool:
    """Whether the first answer is more than a word."""
    return not isinstance(flow.steps[0], ChooseOne | TextStep) or isinstance(flow.steps[0], ChooseMany)


TestTalk = Talk.TestCase
