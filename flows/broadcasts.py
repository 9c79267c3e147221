"""A broadcast: what is written to many members at once, and to whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from flows.asking import MediaStep, TextStep
from flows.choosing import ChooseOne, Review
from flows.conversation import Answers, Effect, Facts
from flows.flow import Flow
from flows.lookup import Lookup
from flows.reading import units
from flows.topics import ROLES, SECTORS, TYPES

PURPOSE = "news"
"""Only who agreed to this gets a broadcast."""
AUDIENCES = ("everyone", "province", "sector", "type", "role")
MOST, MOST_WITH_PHOTO = 3_000, 900
_BAR = 10


def _fits_a_photo(answers: Answers) -> bool:
    return units(str(answers.get("text", ""))) <= MOST_WITH_PHOTO


def _among(audience: str) -> Callable[[Answers], bool]:
    return lambda answers: answers.get("audience") == audience


def _complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("preview-broadcast", answers),)


FLOW = Flow(
    name="broadcasts",
    version=1,
    steps=(
        TextStep(key="text", most=MOST, least_letters=2, multiline=True),
        MediaStep(key="photo", most=10_000_000, optional=True, when=_fits_a_photo),
        ChooseOne(key="audience", ids=AUDIENCES),
        Lookup(key="province", source="provinces", unknown="place-unknown", when=_among("province")),
        ChooseOne(key="sector", ids=SECTORS, words_from="sector", when=_among("sector")),
        ChooseOne(key="type", ids=TYPES, words_from="registration-type", when=_among("type")),
        ChooseOne(key="role", ids=ROLES, words_from="role", when=_among("role")),
        Review(key="review", then="act-preview"),
    ),
    complete=_complete,
)


@dataclass(frozen=True, slots=True)
class Numbers:
    """How far a broadcast has come: how many of its `total` are in which state; they add up."""

    total: int
    states: Mapping[str, int]

    @property
    def waiting(self) -> int:
        return sum(self.states.get(state, 0) for state in ("pending", "sending", "paused"))

    @property
    def share(self) -> int:
        """How much of it is over, in hundredths; whole only when all of it is."""
        return 100 * (self.total - self.waiting) // self.total if self.total else 100

    @property
    def bar(self) -> str:
        full = self.share * _BAR // 100
        return "▓" * full + "░" * (_BAR - full)


def numbers(total: int, unwilling: int, unsent: int, outbox: Mapping[str, int]) -> Numbers:
    """Of `total` members some were skipped (`unwilling`), some will not be written to any more (`unsent`).

    Those that are not in the outbox yet are waiting, too.
    """
    seen = sum(outbox.values()) + unwilling + unsent
    states = {
        **outbox,
        "pending": outbox.get("pending", 0) + max(0, total - seen),
        "skipped": outbox.get("skipped", 0) + unwilling + unsent,
    }
    return Numbers(max(total, seen), {state: count for state, count in states.items() if count})
