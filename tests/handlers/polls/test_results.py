"""Results to take along, and what is left when a voter's data goes."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
import zipfile

import pytest

from flows.polls.kinds import KINDS, ask
from flows.polls.question import Anonymity
from tests.handlers.person import Person
from tests.handlers.polls.room import GROUP, board, joins, presenter, stage, tally
from tests.handlers.story import Town

EVIL = "=HYPERLINK(www.jahat.id)"


def _over(town: Town, anonymity: Anonymity = "organiser") -> Person:
    """A session that ended, with one answer that looks like a formula."""
    sri, ana = presenter(town), town.member("Ana Wijaya")
    joins(ana, stage(sri, ask("cloud", "Apa?", anonymity=anonymity))).says(EVIL, "percaya")
    return sri.taps("Selesai", "Ya, akhiri sesi")


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
    file = _file(_over(town), "CSV")
    assert file.startswith("\ufeffNo.;Pertanyaan yang diajukan;"), "as Indonesian spreadsheets read it"
    rows = list(csv.DictReader(io.StringIO(file.removeprefix("\ufeff")), delimiter=";"))
    assert {(row["Siapa"], row["Jawaban"], row["Banyaknya"]) for row in rows} == {
        ("Ana Wijaya", f"'{EVIL}", "1"), ("Ana Wijaya", "percaya", "1"),
    }  # fmt: skip


def test_as_a_table_in_the_presenters_language(town: Town) -> None:
    sri = _over(town)
    sri.says("/bahasa").taps("English")
    assert _file(sri, "CSV").startswith("\ufeffNo.,Question asked,Round,Who,Answer,How many")


def test_for_programs(town: Town) -> None:
    held = json.loads(_file(_over(town), "JSON"))
    assert {(row["who"], row["answer"]) for row in held["answers"]} == {
        ("Ana Wijaya", EVIL), ("Ana Wijaya", "percaya"),
    }  # fmt: skip


class TestWorkbook:
    def test_has_what_came_out_and_every_answer(self, town: Town) -> None:
        sri, ana, budi = presenter(town), town.member("Ana Wijaya"), town.member("Budi")
        asked = (
            ask("single", "Di mana: Jakarta/Bandung?", ("Jakarta", "Bandung")),
            ask("cloud", "Apa?", anonymity="anonymous"),
            ask("yesno", "Setuju?", quorum=2),
        )
        code = stage(sri, *asked)
        joins(ana, code).taps("Jakarta")
        joins(budi, code).taps("Jakarta")
        sri.taps("Berikutnya →")
        ana.says(EVIL)
        sri.taps("Berikutnya →", "Selesai", "Ya, akhiri sesi")
        sheets = _sheets(_file(sri, "Excel"))
        assert list(sheets) == [
            "Ringkasan", "1. Di mana  Jakarta Bandung", "2. Apa", "3. Setuju", "Semua jawaban",
        ]  # fmt: skip
        first = sheets["1. Di mana  Jakarta Bandung"]
        assert ["Jawaban", "Banyaknya", "Persen"] in first
        assert ["Jakarta", 2.0, 100.0] in first
        assert ["Bandung", 0.0, 0.0] in first
        assert [EVIL, 1.0] in sheets["2. Apa"]
        assert ["Kuorum belum tercapai: 0 suara, paling sedikit 2."] in sheets["3. Setuju"]
        assert [1.0, "Di mana: Jakarta/Bandung?", "Pilih satu", 2.0, 0.0] in sheets["Ringkasan"]
        everything = sheets["Semua jawaban"]
        assert [1.0, "Di mana: Jakarta/Bandung?", 1.0, "Budi", "Jakarta", 1.0] in everything
        assert len(everything) == 3, "nothing that nobody may know of whom"

    def test_has_no_formulas_and_no_links(self, town: Town) -> None:
        with _zip(_file(_over(town), "Excel")) as book:
            assert not any("<f>" in book.read(name).decode() for name in book.namelist())
            assert not any("hyperlink" in book.read(name).decode() for name in book.namelist())

    def test_of_anonymous_answers_only_has_no_list(self, town: Town) -> None:
        file = _file(_over(town, "anonymous"), "Excel")
        assert list(_sheets(file)) == ["Ringkasan", "1. Apa"]
        with _zip(file) as book:
            assert "Ana" not in "".join(book.read(name).decode() for name in book.namelist())

    @pytest.mark.parametrize("kind", sorted(KINDS))
    def test_has_every_kind(self, town: Town, kind: str) -> None:
        options = {
            "place": ("33 Jawa Tengah", "34 DI Yogyakarta"), "yesno": (), "consent": (), "gradient": (),
            "cloud": (), "wall": (), "qna": (), "number": (),
        }.get(kind, ("Satu", "Dua"))  # fmt: skip
        sri = presenter(town)
        stage(sri, ask(kind, "Apa? " * 20, options, right="a" if kind == "quiz" else ""))
        sheets = _sheets(_file(sri.taps("Selesai", "Ya, akhiri sesi"), "Excel"))
        assert len(list(sheets.values())[1]) >= 4


def _zip(file: str) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(file.encode("utf-8", "surrogateescape")))


def _sheets(file: str) -> dict[str, list[list[str | float]]]:
    """A workbook's rows by the names of its sheets, without what is empty."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with _zip(file) as book:
        strings = ["".join(one.itertext()) for one in ET.fromstring(book.read("xl/sharedStrings.xml"))]
        names = [
            one.attrib["name"] for one in ET.fromstring(book.read("xl/workbook.xml")).iter(f"{space}sheet")
        ]
        return {
            name: [
                [
                    strings[int("".join(cell.itertext()))]
                    if cell.get("t") == "s"
                    else float("".join(cell.itertext()))
                    for cell in row
                ]
                for row in ET.fromstring(book.read(f"xl/worksheets/sheet{at}.xml")).iter(f"{space}row")
            ]
            for at, name in enumerate(names, start=1)
        }


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
