"""Writing a partner down after a meeting, theirs before one's own; and what is learnt of them later."""

from __future__ import annotations

from collections.abc import Callable

from flows.asking import TextStep
from flows.care.answers import WHOM, AddressStep
from flows.care.partner import CHANNELS, CORRECTABLE, NATURES, SIDES, TIERS
from flows.choosing import ChooseOne, Review
from flows.conversation import Answers, Effect, Facts
from flows.flow import Flow
from flows.lookup import Lookup
from flows.reading import read_picks

WHEN_MET = ("today", "yesterday", "earlier")
MOST, MOST_NAME, MOST_NOTE = 200, 80, 300
MOST_LINKS = 10


def _is(key: str, *values: str) -> Callable[[Answers], bool]:
    return lambda answers: answers.get(key) in values


def _completes(effect: str) -> Callable[[Answers, Facts], tuple[Effect, ...]]:
    return lambda answers, facts: (Effect(effect, answers),)


_PERSON = _is("nature", "person")
_REACHED = tuple(channel for channel in CHANNELS if channel != "meeting")
PARTNER = Flow(
    name="partner",
    version=1,
    steps=(
        ChooseOne(key="nature", ids=NATURES),
        TextStep(key="who", most=MOST_NAME, least_letters=2, when=_PERSON),
        Lookup(key="employer", source="organisations", create=True, optional=True, when=_PERSON),
        Lookup(key="organisation", source="organisations", create=True, when=_is("nature", "organisation")),
        TextStep(key="met", most=MOST, least_letters=2),
        ChooseOne(key="when", ids=WHEN_MET),
        # What they need is asked before what one wants of them.
        TextStep(key="need", most=MOST_NOTE, least_letters=2),
        TextStep(key="goal", most=MOST_NOTE, least_letters=2, optional=True),
        TextStep(key="next", most=MOST_NOTE, least_letters=2),
        ChooseOne(key="tier", ids=TIERS, words_from="tier"),
        ChooseOne(key="channel", ids=CHANNELS, words_from="channel"),
        AddressStep(key="address", most=MOST, contact=True, optional=True, when=_is("channel", *_REACHED)),
        Review(key="review", then="act-save"),
    ),
    complete=_completes("add-partner"),
)


def _links(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    sides = {side: read_names(answers[side]) for side in SIDES if answers.get(side)}
    return (Effect("link-staff", {"partner": answers["partner"], "links": sides}),)


def read_names(text: str) -> list[str]:
    """The people named in "Ana, Budi dan Citra"."""
    return list(dict.fromkeys(name[:MOST_NAME] for name in read_picks(text)))[:MOST_LINKS]


LINKS = Flow(
    name="links",
    version=1,
    steps=(
        WHOM,
        *(TextStep(key=side, most=MOST_NOTE, least_letters=2, optional=True) for side in SIDES),
    ),
    complete=_links,
)

NOTE = Flow(
    name="note",
    version=1,
    steps=(WHOM, TextStep(key="text", most=MOST_NOTE, multiline=True)),
    complete=_completes("add-note"),
)

_TEXTS = tuple(field for field in CORRECTABLE if field not in ("tier", "address"))
CORRECTION = Flow(
    name="correction",
    version=1,
    steps=(
        WHOM,
        ChooseOne(key="field", ids=CORRECTABLE),
        TextStep(key="text", most=MOST, least_letters=2, when=_is("field", *_TEXTS)),
        ChooseOne(key="tier", ids=TIERS, words_from="tier", when=_is("field", "tier")),
        ChooseOne(key="channel", ids=CHANNELS, words_from="channel", when=_is("field", "address")),
        AddressStep(key="address", most=MOST, contact=True, when=_is("channel", *_REACHED)),
        TextStep(key="learnt", most=MOST, least_letters=2),
    ),
    complete=_completes("correct-partner"),
)

HANDOVER = Flow(
    name="handover",
    version=1,
    steps=(WHOM, Lookup(key="colleague", source="colleagues", unknown="colleague-not-found")),
    complete=_completes("offer-partner"),
)
