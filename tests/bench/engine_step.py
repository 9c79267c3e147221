"""Time per step of the flow engine, over a whole registration by taps and words."""

from __future__ import annotations

from timeit import repeat

from flows import engine
from flows.conversation import Conversation, Facts, Option
from flows.events import Event, Said, Tap
from flows.registration import FLOW
from tests.bench.figures import Figures, figure

_FOUND = {"place": (Option("34.04", "Kabupaten Sleman, DI Yogyakarta"),)}
_SAID = {
    "name": "Ana",
    "organisation": "Koperasi Angin Timur",
    "role": "Manajer",
    "place": "sleman",
    "needs": "2",
}
_TAPS = {
    "language": "id", "rules": "agree", "privacy": "*", "form": "ibu", "type": "learner",
    "affiliation": "local", "sector": "company", "capacity": "organisation", "expertise": "+data",
    "offers": ">", "delivery": "evening", "photo": ">", "review": "send",
}  # fmt: skip
_REPEATS, _ROUNDS = 300, 10


def measure() -> Figures:
    turns = _turns()
    runs = repeat(lambda: [engine.step(FLOW, *turn) for turn in turns], number=_ROUNDS, repeat=_REPEATS)
    return {"engine_step": figure(min(runs) / _ROUNDS / len(turns) * 1e6, "µs")}


def _turns() -> list[tuple[Conversation, Event, Facts]]:
    """Every conversation that is met on the way, with what it hears then and what is found for it."""
    conversation, turns = engine.begin(FLOW, 1), []
    while conversation.status == "active":
        turn = (conversation, _event(conversation), Facts(found=_FOUND.get(conversation.at, ())))
        turns.append(turn)
        conversation = engine.step(FLOW, *turn).conversation
    return turns


def _event(conversation: Conversation) -> Event:
    at = conversation.at
    if at in _SAID:
        return Said(_SAID[at])
    choice = "!" if conversation.draft.get("ticked") else _TAPS[at]
    return Tap(f"{conversation.id}:{conversation.seq}:{choice}")
