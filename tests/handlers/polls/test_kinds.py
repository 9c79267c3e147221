"""Every kind of question is answered in one's own chat, by taps and by words."""

from __future__ import annotations

import pytest

from flows.polls.kinds import KINDS, ask
from flows.polls.question import Question
from tests.flows.polls.ballots import PROVINCES
from tests.handlers.polls.room import joins, presenter, stage, tally
from tests.handlers.story import Town

LABELS = ("Alfa", "Beta", "Gama")
# Kind, what the taps say, the answer that they lead to, what is typed instead, the receipt.
BY_BOTH = [
    ("single", ["b"], "b", "2", "Beta"),
    ("multiple", ["a=1", "c=1"], "ac", "1, 3", "Alfa dan Gama"),
    ("quiz", ["b"], "b", "beta", "Beta"),
    ("yesno", ["c"], "c", "Abstain", "Abstain"),
    ("consent", ["b"], "b", "setuju dengan catatan", "Setuju dengan catatan"),
    ("gradient", ["h"], "h", "8", "Menolak (veto)"),
    ("scales", ["a=4", "b=5", "c=1"], "4,5,1", "4 5 1", "Alfa: 4, Beta: 5, dan Gama: 1"),
    ("ranking", ["c=1", "a=1", "b=1"], "cab", "3, 1, 2", "Gama, Alfa, dan Beta"),
    ("points", ["a=10", "b=10", "b=20"], "10,20,", "Alfa: 10, Beta: 20", "Alfa: 10 dan Beta: 20"),
    ("dots", ["a=1", "c=1", "c=2"], "1,,2", "1, 3, 3", "Alfa: 1 dan Gama: 2"),
    ("matrix", ["a=3", "a=35", "b=2", "b=24", "c=1", "c=11"], "35,24,11", "3/5 2/4 1/1", "Alfa: 3/5"),
    ("dates", ["a=y", "b=m", "c=n"], "y,m,n", "ya mungkin tidak", "Alfa: Ya, Beta: Mungkin, dan Gama: Tidak"),
    ("place", ["34"], "34", "yogyakarta", "DI Yogyakarta"),
]
BY_WORDS = [("number", "1.250,5", "1.250,5", "1250.5"), ("cloud", "saling percaya", "saling percaya", None)]


def asked(kind: str) -> Question:
    if kind in ("yesno", "consent", "gradient", "number", "cloud", "wall", "qna"):
        return ask(kind, "Apa?")
    if kind == "place":
        return ask(kind, "Apa?", PROVINCES)
    return ask(kind, "Apa?", LABELS, right="b") if kind == "quiz" else ask(kind, "Apa?", LABELS)


@pytest.mark.parametrize(("kind", "steps", "answer", "typed", "receipt"), BY_BOTH)
def test_by_taps_and_by_words(
    town: Town, kind: str, steps: list[str], answer: str, typed: str, receipt: str
) -> None:
    ana, budi = town.person("Ana"), town.person("Budi")
    code = stage(presenter(town), asked(kind))
    joins(ana, code)
    for step in steps:
        ana.picks(f"1:{step}")
    ana.sees(f"Suara Anda: {receipt}")
    assert tally(town) == {answer: 1}, "changed with each tap, counted once"
    joins(budi, code).says(typed).sees(f"Suara Anda: {receipt}")
    assert tally(town) == {answer: 2}


@pytest.mark.parametrize(("kind", "typed", "receipt", "answer"), BY_WORDS)
def test_by_words(town: Town, kind: str, typed: str, receipt: str, answer: str | None) -> None:
    ana = town.person("Ana")
    joins(ana, stage(presenter(town), asked(kind))).says(typed).sees(f"Suara Anda: {receipt}")
    assert tally(town) == {answer or typed: 1}


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"cloud", "wall", "qna"}))
def test_words_that_are_no_answer(town: Town, kind: str) -> None:
    ana = town.person("Ana")
    joins(ana, stage(presenter(town), asked(kind))).says("entahlah, kawan").sees_no("Suara Anda").sees("Apa?")
    assert tally(town) == {}


@pytest.mark.parametrize(
    ("question", "how"),
    [
        (ask("ranking", "Apa?", LABELS), "Ketuk berurutan, mulai dari yang teratas"),
        (ask("points", "Apa?", LABELS), "Bagi 100 poin: tiap ketukan menambah 10"),
        (ask("dots", "Apa?", LABELS, most=3), "Anda punya 3 titik"),
        (ask("matrix", "Apa?", LABELS), "dulu mendatar, lalu tegak"),
        (ask("matrix", "Apa?", LABELS, labels=("Usaha", "Dampak")), "dulu Usaha, lalu Dampak"),
        (ask("scales", "Apa?", (), labels=("Jarang", "Sering")), "1 = Jarang, 5 = Sering"),
    ],
)
def test_a_ballot_says_how_it_is_tapped(town: Town, question: Question, how: str) -> None:
    ana = town.person("Ana")
    joins(ana, stage(presenter(town), question)).sees(how)


def test_axes_without_names_are_told_apart(town: Town) -> None:
    ana = town.person("Ana")
    joins(ana, stage(presenter(town), asked("matrix"))).sees_button("Alfa: mendatar")
    ana.picks("1:a=3").sees_button("Alfa: tegak")


def test_places_are_told_by_name(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    joins(ana, stage(sri, asked("place"))).picks("1:34")
    sri.taps("Tutup dan umumkan")
    ana.says("/bantuan")
    assert "DI Yogyakarta · 1" in ana.chat


def test_a_choice_is_taken_back(town: Town) -> None:
    ana = town.person("Ana")
    joins(ana, stage(presenter(town), asked("multiple"))).taps("Beta", "✓ Beta").sees("ditarik kembali")
    assert tally(town) == {}


def test_every_kind_is_told_here() -> None:
    told = {kind for kind, *_ in [*BY_BOTH, *BY_WORDS]} | {"wall", "qna"}
    assert told == set(KINDS)
