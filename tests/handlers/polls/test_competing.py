"""A quiz: points, with or without speed, people and teams; and names only where that was said."""

from __future__ import annotations

from dataclasses import replace

from flows.polls.kinds import ask
from flows.polls.question import Anonymity, Question
from handlers.polls import live
from tests.handlers.person import Person
from tests.handlers.polls.room import GROUP, board, code_of, joins, presenter, stage
from tests.handlers.story import Town


def quiz(text: str, anonymity: Anonymity = "named", speed: bool = True) -> Question:
    return ask("quiz", text, ("Benar", "Salah"), right="a", seconds=20, speed=speed, anonymity=anonymity)


def _plays(
    town: Town, questions: tuple[Question, ...], *names: str, teams: list[str] | None = None
) -> list[Person]:
    """A presenter and people who have come in; who is called by two names is a member."""
    sri = presenter(town)
    stage(sri, *questions, group=GROUP, teams=teams)
    people = [town.member(name, organisation=name.split()[1]) for name in names]
    return [sri, *(joins(one, code_of(sri)) for one in people)]


def _projected(town: Town, host: Person) -> list[object]:
    """Who leads, on the screen that all can see."""
    with town.database.transaction() as tx:
        frame = live.frame(tx, code_of(host), town.tools.smallest)
    assert frame
    return [bar.label for bar in frame.leaders.picture.bars] if frame.leaders else []  # type: ignore[union-attr]


def test_of_people_who_may_see_each_other(town: Town) -> None:
    sri, ana, budi, citra = _plays(town, (quiz("Satu?"), quiz("Dua?")), "Ana Air", "Budi Bumi", "Citra Air")
    assert "Waktunya 20 detik" in board(town).words
    assert "Waktunya 20 detik" in ana.chat
    ana.taps("Benar")
    town.now += 10
    budi.taps("Benar")
    citra.taps("Salah")
    assert "✓ Benar" not in board(town).words
    town.passes(hours=11 / 3600)
    said = board(town).words
    assert "✓ Benar" in said
    assert said.index("1. Ana Air · 100") < said.index("2. Budi Bumi · 75") < said.index("3. Citra Air · 0")
    assert "Nilai Anda 75, tempat ke-2 dari 3" in budi.chat
    assert _projected(town, sri) == ["Ana Air", "Budi Bumi", "Citra Air"]
    sri.says("/sesi").taps(sri.screen.buttons[0][0]).taps("Berikutnya →")
    budi.taps("Benar")
    sri.taps("Selesai", "Ya, akhiri sesi")
    said = board(town).words
    assert "Rapat: hasil akhir kuis" in said
    assert said.index("1. Budi Bumi · 175") < said.index("2. Ana Air · 100")


def test_of_people_whom_only_the_presenter_may_see(town: Town) -> None:
    sri, ana, _ = _plays(town, (quiz("Satu?", "organiser", speed=False),), "Ana Air", "Budi Bumi")
    ana.taps("Benar")
    sri.taps("Tutup dan umumkan")
    assert "Nilai tertinggi sejauh ini 100" in board(town).words
    assert _projected(town, sri) == []
    sri.taps("Selesai", "Ya, akhiri sesi")
    assert "Ana" not in "".join(bubble.words for bubble in town.groups[str(GROUP)].bubbles)
    assert "Nilai Anda 100, tempat ke-1 dari 1" in ana.chat
    assert "1. Ana Air · 100" in sri.chat
    assert "Ana Air" not in ana.chat


def test_of_people_whom_nobody_may_see(town: Town) -> None:
    sri, ana, _ = _plays(town, (quiz("Satu?", "anonymous"),), "Ana Air", "Budi Bumi")
    ana.taps("Benar")
    sri.taps("Tutup dan umumkan", "Selesai", "Ya, akhiri sesi")
    said = "".join(bubble.words for bubble in town.groups[str(GROUP)].bubbles)
    assert "Benar: 1 orang" in said
    assert "nilai" not in (said + ana.chat + sri.chat).lower()


def test_of_organisations(town: Town) -> None:
    """By their average; one that is small stays apart where votes are not to be seen."""
    town.tools = replace(town.tools, smallest=3)
    names = ("Ana Air", "Budi Air", "Citra Air", "Dewi Bumi")
    sri, ana, budi, citra, dewi = _plays(town, (quiz("Satu?", "organiser", speed=False),), *names, teams=[])
    for one, answer in ((ana, "Benar"), (budi, "Benar"), (citra, "Salah"), (dewi, "Benar")):
        one.taps(answer)
    sri.taps("Tutup dan umumkan")
    assert "1. Air · 67" in board(town).words
    assert "Bumi" not in board(town).words
    assert _projected(town, sri) == ["Air"]


class TestTeams:
    def test_are_picked_with_a_tap(self, town: Town) -> None:
        names = ("Ana Air", "Budi Bumi")
        sri, ana, budi = _plays(town, (quiz("Satu?"), quiz("Dua?")), *names, teams=["Merah", "Biru"])
        joins(ana, code_of(sri)).sees("Anda di tim mana?").taps("Biru").sees("tim Biru").taps("Merah")
        joins(budi, code_of(sri)).taps("Biru").sees_button("✓ Biru")
        joins(budi, code_of(sri)).sees_no("Anda di tim mana?")
        ana.taps("Benar")
        budi.taps("Salah")
        sri.taps("Tutup dan umumkan")
        assert "1. Merah · 100\n2. Biru · 0" in board(town).words
        budi.taps("Merah").sees_toast("tidak bisa diganti lagi")

    def test_nothing_forged_is_one(self, town: Town) -> None:
        sri, ana, _ = _plays(town, (quiz("Satu?"),), "Ana Air", "Budi Bumi", teams=["Merah", "Biru"])
        id = town.one("SELECT id FROM sessions")
        for rest in (f"{id} 2", f"{id} -1", f"{id} ²", f"{id}", f"{id + 1} 0", "9" * 30, ""):
            ana.says(f"/tim {rest}").sees_toast("bukan untuk Anda")
        sri.taps("Selesai", "Ya, akhiri sesi")
        ana.says(f"/tim {id} 0").sees_toast("bukan untuk Anda")
        assert not town.rows("SELECT team FROM attendees WHERE team IS NOT NULL")
