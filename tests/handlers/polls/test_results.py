"""Results to take along, and what is left when a voter's data goes."""

from __future__ import annotations

import csv
import io
import json

import pytest

from flows.polls.kinds import ask
from flows.polls.question import Anonymity
from tests.handlers.person import Person
from tests.handlers.polls.room import GROUP, board, joins, presenter, stage, tally
from tests.handlers.story import Town

EVIL = "=HYPERLINK(www.jahat.id)"


def _over(town: Town, anonymity: Anonymity = "organiser") -> Person:
    """A session that ended, with one answer that looks like a formula."""
    sri, ana = presenter(town), town.member("Ana Wijaya")
    joins(ana, stage(sri, ask("cloud", "Apa?", anonymity=anonymity))).says(EVIL, "percaya")
    return sri.taps("Selesai")


def _file(host: Person, label: str) -> str:
    document = next(b for b in reversed(host.taps(label).telephone.bubbles) if b.document).document
    assert document is not None
    return document[1]


def test_what_nobody_answered_is_not_zero(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    both = ask("scales", "Seberapa siap?", ("Dana cukup", "Orang cukup")), ask("number", "Berapa orang?")
    joins(ana, stage(sri, *both, group=GROUP)).taps("4")
    town.passes(hours=0.01)
    assert "Orang cukup: —" in board(town).words
    sri.taps("Berikutnya →", "Tutup dan umumkan")
    assert "Hasil: Berapa orang?" in board(town).words
    assert "Rata-rata" not in board(town).words


def test_provinces_are_called_by_their_names(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    code = stage(sri, ask("place", "Dari mana?", ("33 Jawa Tengah", "34 DI Yogyakarta")), group=GROUP)
    joins(ana, code).taps("Jawa Tengah")
    sri.taps("Tutup dan umumkan")
    assert "Jawa Tengah · 1" in board(town).words


def test_as_a_table_that_no_spreadsheet_runs(town: Town) -> None:
    rows = list(csv.DictReader(io.StringIO(_file(_over(town), "CSV").removeprefix("\ufeff"))))
    assert {(row["who"], row["answer"], row["count"]) for row in rows} == {
        ("Ana Wijaya", f"'{EVIL}", "1"), ("Ana Wijaya", "percaya", "1"),
    }  # fmt: skip


def test_for_programs(town: Town) -> None:
    held = json.loads(_file(_over(town), "JSON"))
    assert {(row["who"], row["answer"]) for row in held["answers"]} == {
        ("Ana Wijaya", EVIL), ("Ana Wijaya", "percaya"),
    }  # fmt: skip


def test_as_a_workbook_without_formulas(town: Town) -> None:
    assert _file(_over(town), "Excel").startswith("PK")


@pytest.mark.parametrize("label", ["CSV", "JSON"])
def test_anonymous_ones_name_nobody(town: Town, label: str) -> None:
    file = _file(_over(town, "anonymous"), label)
    assert "percaya" in file
    assert "Ana" not in file


class TestErasure:
    def _asked(self, town: Town, anonymity: Anonymity) -> tuple[Person, Person]:
        sri, ana, budi = presenter(town), town.person("Ana"), town.person("Budi")
        code = stage(sri, ask("single", "Apa?", ("A", "B"), anonymity=anonymity), group=GROUP)
        joins(ana, code).taps("A")
        joins(budi, code).taps("A")
        return sri, ana

    def test_a_vote_goes_with_its_voter(self, town: Town) -> None:
        sri, ana = self._asked(town, "organiser")
        key = ana.key
        ana.says("/datasaya")
        assert any('"answer"' in (b.document or ("", ""))[1] for b in ana.telephone.bubbles)
        ana.says("/hapusdata").taps("Ya, hapus semua data saya")
        assert tally(town) == {"a": 1}
        assert town.one("SELECT count(*) FROM ballots WHERE person_id = :key", key=key) == 0
        sri.taps("Tutup dan umumkan")
        assert "Terhitung 1 jawaban dari 1 orang" in board(town).words

    def test_an_anonymous_vote_stays_for_nobody_knows_which(self, town: Town) -> None:
        sri, ana = self._asked(town, "anonymous")
        key = ana.key
        ana.says("/hapusdata").taps("Ya, hapus semua data saya")
        assert town.one("SELECT count(*) FROM voted WHERE person_id = :key", key=key) == 0
        assert tally(town) == {"a": 2}
        sri.taps("Tutup dan umumkan")
        assert "Terhitung 2 jawaban dari 2 orang" in board(town).words
