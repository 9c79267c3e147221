"""Polls in real words: receipts are understood when typed, labels fit, in each language."""

from __future__ import annotations

from functools import partial
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.polls.kinds import KINDS, ask
from flows.polls.place import options
from flows.polls.question import Question
from flows.replies import Words
from handlers.places import places
from tests.flows.polls.ballots import FEW, answer, buttons, polls, questions
from tests.handlers.story import LEXICON

MOST = 40


def spell_in(language: str, words: Words) -> str:
    return LEXICON.plain(words, language)


@FEW
@given(questions(tuple(set(KINDS) - {"wall", "qna", "number"})), st.integers(0, 1_000_000))
def test_a_receipt_can_be_typed_again(question: Question, seed: int) -> None:
    given_ = answer(question, Random(seed))
    kind = KINDS[question.kind]
    for language in LEXICON.languages:
        receipt = spell_in(language, kind.words(question, given_))
        if given_:
            assert kind.read(question, receipt, partial(spell_in, language)) == given_


@FEW
@given(polls())
def test_every_chart_can_be_said(poll: tuple[Question, dict[str, int]]) -> None:
    question, counts = poll
    chart = KINDS[question.kind].chart(question, counts)
    for language in LEXICON.languages:
        for note in chart.notes:
            assert spell_in(language, note)
        for bar in getattr(chart.picture, "bars", ()):
            assert spell_in(language, bar.shown)


@pytest.mark.parametrize("language", LEXICON.languages)
@pytest.mark.parametrize("kind", ["yesno", "consent", "gradient"])
def test_fixed_labels_fit_a_button_and_are_told_apart(kind: str, language: str) -> None:
    labels = [spell_in(language, button.label) for button in buttons(ask(kind, "?"))]
    assert len(set(labels)) == len(labels)
    assert all(len(label) <= MOST - len("✓ ") for label in labels)


@pytest.mark.parametrize("language", LEXICON.languages)
def test_a_fixed_label_is_understood_in_words(language: str) -> None:
    for kind in ("yesno", "consent", "gradient"):
        question = ask(kind, "?")
        for button in buttons(question):
            label = spell_in(language, button.label)
            heard = KINDS[kind].read(question, label.upper(), partial(spell_in, language))
            assert heard == button.answer


def test_all_provinces_fit_one_question() -> None:
    names = {place.code: place.name for place in places().values() if place.is_province}
    question = ask("place", "Dari mana?", options(names))
    assert len(buttons(question)) == len(names) == 38
    assert all(KINDS["place"].read(question, name) == code for code, name in names.items())
