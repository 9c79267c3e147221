"""What holds for every kind of question."""

from __future__ import annotations

import json
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from flows.polls.cells import unpack
from flows.polls.checking import problem
from flows.polls.kinds import BUILT_UP, KINDS, ask, taken
from flows.polls.question import Question, from_json, step, to_json
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
        # The same tap twice is the same answer: a button says where it leads, or what it sets.
        tapped = once = taken(question, given_, button.step or button.answer)
        if isinstance(once, str):
            assert once == button.answer
            tapped = taken(question, once, button.step or button.answer)
        assert tapped == once
        assert not button.step or question.kind in BUILT_UP


CELLS = st.lists(st.tuples(st.integers(0, 2), st.sampled_from(["", "1", "2", "3"])), max_size=9)


@FEW
@given(st.sampled_from(["scales", "dots", "multiple"]), CELLS)
def test_steps_add_up_in_the_order_in_which_they_came(kind: str, came: list[tuple[int, str]]) -> None:
    most = {"scales": 99, "dots": 4, "multiple": 2}[kind]
    question = ask(kind, "Apa?", ("Kopi", "Teh", "Air"), most=most)
    answer, stands = "", [0, 0, 0]
    for index, said in came:
        cell = "1" if said and kind == "multiple" else said
        wanted = [*stands[:index], int(cell or 0), *stands[index + 1 :]]
        went = taken(question, answer, step(index, cell))
        assert isinstance(went, str) == (sum(wanted) <= most), "one too many is refused, and what stood stays"
        if isinstance(went, str):
            answer, stands = went, wanted
            assert KINDS[kind].valid(question, answer)
    if kind == "multiple":
        assert answer == "".join(letter for letter, picks in zip("abc", stands, strict=True) if picks)
    else:
        assert [int(cell or 0) for cell in unpack(question, answer)] == stands


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
