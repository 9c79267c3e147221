"""What holds for every kind of question."""

from __future__ import annotations

import json
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from flows.polls.checking import problem
from flows.polls.kinds import KINDS
from flows.polls.question import Question, from_json, to_json
from flows.replies import Text
from tests.flows.polls.ballots import FEW, TYPED, answer, buttons, questions, spell

chances = st.builds(Random, st.integers(0, 1_000_000))
MENTIONED = ("wall", "qna")
"""Their receipt names a post, which is not how one is voted for in words."""


@FEW
@given(questions())
def test_each_kind_can_be_asked_and_kept(question: Question) -> None:
    assert problem(question) is None
    assert from_json(json.loads(json.dumps(to_json(question)))) == question


@FEW
@given(questions(), chances)
def test_every_button_leads_to_an_answer(question: Question, chance: Random) -> None:
    given_ = answer(question, chance)
    kind = KINDS[question.kind]
    assert kind.valid(question, given_)
    for button in buttons(question, given_):
        assert kind.valid(question, button.answer)
        assert len(button.answer.encode("ascii")) <= 40
        # The same tap twice is the same answer: a button says where it leads, not what it changes.
        assert (
            button.answer in [later.answer for later in buttons(question, button.answer)] or not kind.shared
        )


@FEW
@given(questions())
def test_nothing_can_be_forged(question: Question) -> None:
    kind = KINDS[question.kind]
    for forged in ("zz", "aa", "m", "ba a", ",,,", "-", "\n", "a\n", "٣", "3.0", "1e3", "x" * 5000):
        if kind.valid(question, forged):
            assert question.kind == "cloud", forged


@FEW
@given(questions(), chances)
def test_a_receipt_can_be_typed_again(question: Question, chance: Random) -> None:
    given_ = answer(question, chance)
    kind = KINDS[question.kind]
    if given_ and question.kind not in MENTIONED:
        assert kind.read(question, spell(kind.words(question, given_)), spell) == given_


@FEW
@given(st.one_of(st.sampled_from(TYPED), st.text()), questions())
def test_whatever_is_typed_is_an_answer_or_a_kind_word(said: str, question: Question) -> None:
    kind = KINDS[question.kind]
    heard = kind.read(question, said, spell)
    if isinstance(heard, Text):
        assert heard.key.startswith("problem-")
    elif question.kind not in MENTIONED:
        assert heard
        assert kind.valid(question, heard)


@FEW
@given(questions())
def test_nobody_has_answered_yet(question: Question) -> None:
    notes = KINDS[question.kind].chart(question, {}).notes
    assert [note.key for note in notes] == ["poll-quorum-missing"] * (question.quorum > 0)
