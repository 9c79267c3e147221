"""The group's picture: drawn as it is sent, one at a time, and never more than the room may see."""

from __future__ import annotations

import pytest

from flows.polls.charts import Bars
from flows.polls.frame import Asked
from flows.polls.kinds import ask
from handlers.polls import live
from tests.handlers.polls.room import GROUP, asks, board, presenter, stage
from tests.handlers.story import Town


def _id(town: Town) -> int:
    return int(town.one("SELECT max(id) AS id FROM questions"))


def _drawn(town: Town, round: int = 0) -> Asked:
    """What the newest question's picture shows now, or that of a round which is over."""
    id = _id(town)
    with town.database.transaction() as tx:
        found = live.of_round(tx, id, round, 5) if round else live.of_board(tx, id, 5)
    assert found
    return found[1]


def test_the_chart_is_in_the_group_while_it_is_open(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    asks(sri, "Jakarta", "Bandung")
    first = board(town)
    assert first.photo == f"draw:board:{_id(town)}"
    ana.taps_in(GROUP, "Jakarta")
    town.passes(hours=0.01)
    assert (board(town), len(town.groups[str(GROUP)].bubbles)) == (first, 1), "the same message, changed"
    assert "Jakarta · 1 (100%)" in first.words
    assert _drawn(town).chart
    assert town.sent[-1]["otherwise"]["lines"][1]["key"] == "result-bar", "all of it in words, if need be"


def test_what_does_not_fit_under_the_picture_is_counted(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    asks(sri, *"ABCDEFG")
    ana.taps_in(GROUP, "A")
    town.passes(hours=0.01)
    assert "E · 0" in board(town).words
    assert "F · 0" not in board(town).words
    assert "… dan 2 lagi" in board(town).words


@pytest.mark.parametrize(
    ("kind", "said"),
    [("single", "“2”"), ("multiple", "“1, 3”"), ("cloud", "Balas pesan ini dengan jawaban"), ("points", "")],
)
def test_it_says_that_a_reply_counts(town: Town, kind: str, said: str) -> None:
    options = ("Kopi", "Teh") if kind != "cloud" else ()
    stage(presenter(town), ask(kind, "Apa?", options), group=GROUP)
    assert said in board(town).words
    assert ("Bala" in board(town).words) == bool(said)


def test_what_is_anonymous_is_not_to_be_said_openly(town: Town) -> None:
    sri = presenter(town)
    stage(sri, ask("single", "Apa?", ("Kopi", "Teh"), anonymity="anonymous"), group=GROUP)
    assert "Balasan" not in board(town).words


def test_the_discussion_opens_in_the_group(town: Town) -> None:
    sri = presenter(town)
    asks(sri, "Jakarta", "Bandung")
    sri.taps("Tutup dan umumkan")
    assert "Silakan bahas di sini" in board(town).words


def test_what_is_hidden_is_only_counted_in_the_picture_too(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    stage(sri, ask("single", "Apa?", ("Kopi", "Teh")), group=GROUP, shown=False)
    ana.taps_in(GROUP, "Kopi")
    town.passes(hours=0.01)
    assert "1 menjawab" in board(town).words
    assert "Kopi ·" not in board(town).words
    assert (_drawn(town).chart, _drawn(town).answered) == (None, 1)


def test_a_round_that_is_over_shows_nothing_of_the_next(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    asks(sri, "Jakarta", "Bandung")
    ana.taps_in(GROUP, "Jakarta")
    sri.taps("Tutup dan umumkan")
    summary = board(town)
    sri.taps("Putaran kedua")
    ana.taps_in(GROUP, "Bandung")
    assert summary.photo == f"draw:card:{_id(town)}:1"
    first = _drawn(town, 1)
    assert first.chart
    assert [bar.share for bar in first.chart.picture.bars] == [1.0, 0.0]  # type: ignore[union-attr]
    assert (_drawn(town).chart, _drawn(town).before) == (None, None), "the second round is hidden"


def test_of_changes_that_wait_only_the_newest_is_sent(town: Town) -> None:
    sri = presenter(town)
    asks(sri, "Jakarta", "Bandung")
    sent = len(town.sent)
    message, token = sri.button("Jeda")
    for act in ("freeze", "thaw", "hide"):
        town.hears({"update_id": town.next_id(), **sri.tap(message, token.replace("freeze", act))})
    town.delivers()
    edits = [body for body in town.sent[sent:] if body.get("in_place")]
    assert len(edits) == 1
    states = town.rows("SELECT state, reason FROM outbox WHERE kind = 'poll-edit' ORDER BY id")
    assert [(row["state"], row["reason"]) for row in states] == [
        ("skipped", "superseded"), ("skipped", "superseded"), ("sent", None),
    ]  # fmt: skip


def test_what_is_right_is_told_when_nobody_can_answer_any_more(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    stage(sri, ask("quiz", "Langkah pertama?", ("Memindai", "Menulis"), right="a"), group=GROUP)
    ana.taps_in(GROUP, "Memindai")
    sri.taps("Tampilkan hasil")

    def right() -> list[bool]:
        chart = _drawn(town).chart
        assert chart
        assert isinstance(chart.picture, Bars)
        return [bar.right for bar in chart.picture.bars]

    assert right() == [False, False]
    assert "Benar:" not in board(town).words
    sri.taps("Tutup dan umumkan")
    assert right() == [True, False]
    assert "Benar: 1 orang (100%)." in board(town).words
