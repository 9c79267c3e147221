"""A ballot right in the group that only its voter sees."""

from __future__ import annotations

from dataclasses import replace

from flows.polls.kinds import ask
from tests.handlers.polls.room import GROUP, asks, presenter, stage, tally
from tests.handlers.story import Town

KINDS = ask("multiple", "Apa saja?", ("Kopi", "Teh", "Air"), most=2)


def test_a_newcomer_answers_in_the_group_and_nobody_else_sees_it(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    stage(sri, KINDS, group=GROUP)
    group = town.groups[str(GROUP)]
    ana.taps_in(GROUP, "Jawab di sini").sees_toast("hanya Anda yang melihatnya").sees_nothing()
    [ballot] = ana.corner(GROUP).bubbles
    assert "Apa saja?" in ballot.words
    ana.taps_in_corner(GROUP, "Kopi", "Air").sees_nothing()
    assert ana.corner(GROUP).bubbles == [ballot], "the same message, changed"
    assert "Suara Anda: Kopi dan Air" in ballot.words
    assert len(tally(town)) == 1
    assert len(group.bubbles) == 1
    assert town.one("SELECT chat FROM accounts WHERE name = :name", name=str(ana.id)) == str(ana.id)


def test_an_anonymous_answer_is_built_up_there_before_it_is_sent(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    stage(sri, replace(KINDS, anonymity="anonymous"), group=GROUP)
    ana.taps_in(GROUP, "Jawab di sini").taps_in_corner(GROUP, "Teh")
    assert tally(town) == {}
    ana.taps_in_corner(GROUP, "Kirim").sees_nothing()
    assert list(tally(town).values()) == [1]
    assert len(ana.corner(GROUP).bubbles) == 1


def test_a_board_that_is_tapped_too_late_says_so(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    stage(sri, KINDS, group=GROUP)
    [board] = town.groups[str(GROUP)].bubbles
    sri.taps("Tutup dan umumkan")
    chat = {"id": GROUP, "type": "supergroup", "title": "Komunitas"}
    ana.gives(ana.tap(board.id, "/jawab", chat=chat)).sees_toast("sudah ditutup")
    assert ana.corner(GROUP).bubbles == []


def test_what_is_one_tap_needs_no_ballot_of_its_own(town: Town) -> None:
    sri = presenter(town)
    asks(sri, "Jakarta", "Bandung")
    [board] = town.groups[str(GROUP)].bubbles
    assert [label for label, _ in board.buttons] == ["Jakarta", "Bandung", "Jawab lewat pesan pribadi"]
