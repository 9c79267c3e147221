"""Taps that come faster than the ballot is drawn again: none undoes another, and none counts twice."""

from __future__ import annotations

import pytest

from bot.platforms.telegram.read import read
from flows.polls.kinds import ask
from flows.polls.question import Question
from handlers.polls import votes
from tests.handlers.person import Person
from tests.handlers.polls.room import joins, presenter, stage, tally
from tests.handlers.story import Town

LABELS = ("Kopi", "Teh", "Air")
MANY = ask("multiple", "Mau apa?", LABELS, most=2)
# Kind, labels tapped on the ballot as it was at first, the answer that they make.
QUICK = [
    ("multiple", ("Kopi", "Air"), "ac"),
    ("multiple", ("Kopi", "Kopi"), "a"),
    ("ranking", ("Air", "Kopi"), "ca"),
    ("ranking", ("Air", "Air"), "c"),
    ("points", ("Kopi: 0", "Teh: 0"), "10,10,"),
    ("dots", ("Teh: 0", "Air: 0"), ",1,1"),
    ("dots", ("Teh: 0", "Teh: 0"), ",1,"),
]


def _voter(town: Town, question: Question) -> tuple[Person, int, dict[str, str]]:
    """Somebody with a fresh ballot, its message and its buttons."""
    ana = town.person("Ana")
    joins(ana, stage(presenter(town), question))
    return ana, ana.screen.id, dict(ana.screen.buttons)


@pytest.mark.parametrize("together", [False, True], ids=["one-by-one", "in-one-batch"])
@pytest.mark.parametrize(("kind", "labels", "answer"), QUICK)
def test_each_is_kept(town: Town, kind: str, labels: tuple[str, ...], answer: str, together: bool) -> None:
    ana, message, buttons = _voter(town, ask(kind, "Mau apa?", LABELS))
    taps = [{"update_id": town.next_id()} | ana.tap(message, buttons[label]) for label in labels]
    if together:
        came = [update for tap in taps if (update := read(tap, "jejaring_bot"))]
        with town.database.transaction() as tx:
            assert all(votes.receive(tx, town.tools, came, town.now))
    for tap in taps * 50:
        town.receives(tap)
    assert tally(town) == {answer: 1}


def test_a_value_is_taken_back_while_the_next_is_given(town: Town) -> None:
    ana, message, _ = _voter(town, ask("scales", "Seberapa?", LABELS))
    ana.picks("1:a=4")
    buttons = dict(ana.screen.buttons)
    ana.presses(message, buttons["5"]).presses(message, buttons["✓ Kopi: 4"]).sees("Suara Anda: Teh: 5")
    assert tally(town) == {",5,": 1}


@pytest.mark.parametrize(
    ("question", "labels", "refusal", "answer"),
    [
        (MANY, ("Kopi", "Teh", "Air"), "Paling banyak 2 pilihan", "ab"),
        (ask("dots", "Mau apa?", LABELS, most=1), ("Teh: 0", "Air: 0"), "Semuanya hanya 1", ",1,"),
    ],
)
def test_one_too_many_is_refused_and_what_stood_stays(
    town: Town, question: Question, labels: tuple[str, ...], refusal: str, answer: str
) -> None:
    ana, message, buttons = _voter(town, question)
    for label in labels:
        ana.presses(message, buttons[label])
    ana.sees_toast(refusal)
    assert tally(town) == {answer: 1}


@pytest.mark.parametrize("tapped", ["d=1", "l=1", "a=1=", "=1", "a=", "A=1", "a=1111", "aa=1", "a=\u0661"])
def test_a_step_that_is_none(town: Town, tapped: str) -> None:
    ana, message, _ = _voter(town, MANY)
    token = f"v:{town.one('SELECT max(id) FROM questions')}:1:{tapped}"
    ana.presses(message, token)
    assert "Suara Anda" not in ana.toast
    assert tally(town) == {}


def test_what_is_anonymous_takes_no_steps(town: Town) -> None:
    """It is sent once, whole: a step would be a vote that cannot be changed any more."""
    ana, message, _ = _voter(town, ask("multiple", "Mau apa?", LABELS, anonymity="anonymous"))
    token = f"v:{town.one('SELECT max(id) FROM questions')}:1:a=1"
    ana.presses(message, token).sees_toast("tidak ada di pertanyaan ini")
    assert tally(town) == {}
    assert town.one("SELECT count(*) FROM voted") == 0
