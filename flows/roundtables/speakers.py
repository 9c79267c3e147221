"""Speakers: members who know are searched for and asked first; who is from outside comes only after that."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from flows.asking import TextStep
from flows.choosing import ChooseOne
from flows.conversation import Answers, Effect, Facts
from flows.flow import ABOUT, Flow
from flows.topics import EXPERTISE


class Searched(NamedTuple):
    """A search for a topic: how many members it found, and how many of them were asked and said no."""

    found: int
    refused: int


def may_go_outside(searches: Iterable[Searched]) -> bool:
    """Whether one search found nobody, or only members who refused."""
    return any(one.refused >= one.found for one in searches)


def _search(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("search-speakers", {"meeting": answers[ABOUT], "topic": answers["topic"]}),)


SEARCH = Flow(
    name="expertise",
    version=1,
    steps=(ChooseOne(key="topic", ids=EXPERTISE, words_from="topic"),),
    complete=_search,
)


def _outside(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("add-outsider", {"search": answers[ABOUT], "name": answers["speaker"]}),)


OUTSIDER = Flow(
    name="outsider",
    version=1,
    steps=(TextStep(key="speaker", most=120, least_letters=2),),
    complete=_outside,
)
