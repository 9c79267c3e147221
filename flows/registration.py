"""Registration: a newcomer becomes a member. The same flow, begun with known answers, edits a profile."""

from __future__ import annotations

from flows.asking import MediaStep, TextStep
from flows.choosing import ChooseMany, ChooseOne, Review
from flows.conversation import Answers, Effect, Facts, Value
from flows.flow import Flow
from flows.lookup import Lookup
from flows.rules import RULES
from flows.topics import EXPERTISE, NEEDS, OFFERS, SECTORS, TYPES

PURPOSES = ("directory", "introductions", "news")
"""What a member may let their data be used for, beyond running the network itself; each may be refused."""

AFFILIATIONS = ("local", "global", "both", "none")
FORMS = ("bapak", "ibu", "mas", "mbak", "kak", "name")
DELIVERIES = ("morning", "noon", "evening", "daytime", "anytime")
"""A digest at 08, 12 or 19 o'clock, or at once: between 08 and 20 o'clock, or at any hour."""


def _represents(answers: Answers) -> bool:
    return answers.get("capacity") == "organisation"


def _language(value: Value) -> tuple[Effect, ...]:
    return (Effect("set-language", {"language": value}),)


def _purposes(value: Value) -> tuple[Effect, ...]:
    return (Effect("set-purposes", {"purposes": value}),)


def _place(value: Value) -> tuple[Effect, ...]:
    return (Effect("settle", {"place": value["id"]}),)


def _complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("register", answers),)


FLOW = Flow(
    name="registration",
    version=1,
    steps=(
        ChooseOne(key="language", ids=("id", "en"), commit=_language),
        RULES,
        ChooseMany(key="privacy", ids=PURPOSES, all=True, commit=_purposes),
        TextStep(key="name", most=80, least_letters=2),
        ChooseOne(key="form", ids=FORMS),
        ChooseOne(key="type", ids=TYPES),
        ChooseOne(key="affiliation", ids=AFFILIATIONS),
        ChooseOne(key="sector", ids=SECTORS, words_from="sector"),
        ChooseOne(key="capacity", ids=("self", "organisation")),
        Lookup(key="organisation", source="organisations", create=True, when=_represents),
        TextStep(key="role", most=80, least_letters=2, when=_represents),
        Lookup(key="place", source="places", unknown="place-unknown", commit=_place),
        ChooseMany(key="expertise", ids=EXPERTISE, words_from="topic", optional=True),
        ChooseMany(key="needs", ids=NEEDS, words_from="topic", optional=True),
        ChooseMany(key="offers", ids=OFFERS, words_from="topic", optional=True),
        ChooseOne(key="delivery", ids=DELIVERIES),
        MediaStep(key="photo", most=10_000_000, optional=True),
        Review(key="review"),
    ),
    complete=_complete,
)
