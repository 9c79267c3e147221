"""A session's results as a workbook: what was asked, a sheet for each question, and every answer."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

from flows.polls import codes
from flows.polls.charts import Chart
from flows.polls.columns import Cell, columns
from flows.polls.frame import Asked
from flows.polls.question import Question as What
from flows.polls.report import Finding
from flows.reading import cut
from flows.replies import Moment, Text, Words
from handlers.places import name_of
from handlers.scene import Scene
from storage.polls.sessions import Session

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
"""What Excel takes in no sheet's name."""
_LONGEST = 31
_WIDE, _NARROW = 52, 14


class Workbook:
    """Sheets that are filled from above; `spell` says words to whoever reads them."""

    def __init__(self, scene: Scene) -> None:
        # Imported late: it is needed once in a while, and would cost every start.
        from xlsxwriter import Workbook as File

        self._out = io.BytesIO()
        # What somebody wrote is never a formula or a link.
        plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._file = File(self._out, plain)
        self._bold = self._file.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self._title = self._file.add_format({"bold": True, "font_size": 14, "text_wrap": True})
        self._wrapped = self._file.add_format({"text_wrap": True, "valign": "top"})
        self.spell = scene.spell
        self._sheet: Any = None
        self._row = 0

    def sheet(self, name: str, widths: Sequence[int] = (_WIDE,)) -> None:
        """A new sheet, whose columns are so wide."""
        self._sheet, self._row = self._file.add_worksheet(_named(name)), 0
        self._sheet.set_column(0, 20, _NARROW)
        for at, width in enumerate(widths):
            self._sheet.set_column(at, at, width)

    def title(self, words: Words) -> None:
        self._sheet.write_string(self._row, 0, self.spell(words), self._title)
        self._row += 1

    def line(self, words: Words = "") -> None:
        self._sheet.write_string(self._row, 0, self.spell(words))
        self._row += 1

    def table(self, head: Iterable[Words], rows: Iterable[Sequence[Cell]]) -> None:
        self._cells(head, self._bold)
        for row in rows:
            self._cells(row, self._wrapped)

    def _cells(self, cells: Iterable[Cell], look: Any) -> None:
        for at, cell in enumerate(cells):
            if isinstance(cell, int | float):
                self._sheet.write_number(self._row, at, cell, look)
            elif cell is not None:
                self._sheet.write_string(self._row, at, self.spell(cell), look)
        self._row += 1

    def content(self) -> bytes:
        self._file.close()
        return self._out.getvalue()


def _named(name: str) -> str:
    return cut(_FORBIDDEN.sub(" ", name), _LONGEST).strip("' ")


def overview(book: Workbook, session: Session, present: int, findings: Sequence[Finding]) -> None:
    """What was asked, and how many answered."""
    book.sheet(book.spell(Text("results-sheet.overview")), (6, _WIDE))
    book.title(session.title)
    began = Moment(session.starts_at or session.created_at)
    held: dict[str, Words] = {"began": began, "code": codes.show(session.code), "present": present}
    book.line(Text("report-held", held))
    book.line()
    head = [Text(f"results-column.{name}") for name in ("position", "question", "kind", "answered", "guests")]
    book.table(head, [_about(at, finding.asked) for at, finding in enumerate(findings, start=1)])


def _about(at: int, asked: Asked) -> tuple[Cell, ...]:
    what = asked.question
    return at, what.text, Text(f"making-kind.{what.kind}"), asked.answered, asked.guests


def of_question(book: Workbook, at: int, finding: Finding) -> None:
    """A question with all that came out of it."""
    asked = finding.asked
    book.sheet(f"{at}. {asked.question.text}")
    book.title(asked.question.text)
    book.line(Text(f"report-anonymity.{asked.question.anonymity}"))
    book.line(_proof(finding, asked.question))
    for chart, name in ((asked.before, 1), (asked.chart, asked.round)):
        if chart:
            book.line()
            if asked.before:
                book.line(Text("picture-round", {"round": name}))
            _chart(book, chart)
    if finding.outcome:
        book.line()
        book.table([Text("report-outcome")], [[finding.outcome]])


def _proof(finding: Finding, what: What) -> Text:
    if not finding.proof:
        return Text("results-sheet.open")
    counted = {"ballots": finding.proof.get("ballots", 0), "people": finding.asked.answered}
    return Text("proof-posts" if what.kind in ("wall", "qna") else "proof", counted)


def _chart(book: Workbook, chart: Chart) -> None:
    head, rows = columns(chart.picture, name_of)
    book.table(head, rows)
    for note in chart.notes:
        book.line(note)
