"""The questions of a session as a table (CSV), for a spreadsheet or another community."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any, get_args

from flows.polls.checking import problem
from flows.polls.kinds import KINDS, ask
from flows.polls.question import LETTERS, Anonymity, Question, Spell, literal
from flows.reading import fold, read_number, tidy
from flows.replies import Text, part

MOST = 50
"""Questions of one session."""
_LARGEST = 200_000
_BETWEEN = "|"
_FORMULA = ("=", "+", "-", "@")
_YES = ("ya", "yes", "y", "1", "true")


class _BadCellError(ValueError):
    """A cell that cannot be read; `args` hold the text that says so."""


def _whole(cell: str) -> int:
    number = read_number(cell)
    if number is None or not number.is_integer():
        raise _BadCellError(Text("problem-number"))
    return int(number)


def _share(cell: str) -> float:
    """A share as it is said: 2/3, 67 %, 0,67."""
    above, slash, below = cell.rstrip("% ").partition("/")
    parts = [read_number(above), read_number(below) if slash else 1.0]
    if parts[0] is None or not parts[1]:
        raise _BadCellError(Text("problem-threshold"))
    share = Fraction(parts[0]) / Fraction(parts[1]) / (100 if cell.endswith("%") else 1)
    # So 66.6666667% is two thirds again.
    return float(share.limit_denominator(1000))


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(_BETWEEN) if part.strip())


def _right(cell: str) -> str:
    return (
        "".join(cell.replace(",", " ").split()).lower() if set(cell.lower()) <= {*LETTERS, ",", " "} else cell
    )


_COLUMNS: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "kind": ("jenis", fold),
    "text": ("pertanyaan", str),
    "options": ("pilihan", _list),
    "most": ("paling banyak", _whole),
    "low": ("terendah", _whole),
    "high": ("tertinggi", _whole),
    "labels": ("keterangan", _list),
    "right": ("benar", _right),
    "seconds": ("detik", _whole),
    "speed": ("kecepatan", lambda cell: fold(cell) in _YES),
    "quorum": ("kuorum", _whole),
    "threshold": ("ambang", _share),
    "anonymity": ("kerahasiaan", fold),
}
"""Each field of a question with its heading, and how a cell is read."""
_FIELDS = {name: field for field, (heading, _) in _COLUMNS.items() for name in (field, heading)}


_SAID = {"kind": ("making-kind", tuple(KINDS)), "anonymity": ("making-anonymity", get_args(Anonymity))}
"""Fields whose cells are the words of buttons, with their message."""


def _ids(spell: Spell) -> dict[str, dict[str, str]]:
    """What those words mean in the reader's language, by field; ids themselves are understood, too."""

    def of(message: str, ids: Iterable[str]) -> dict[str, str]:
        return {fold(spell(part(message, id))): id for id in ids} | {id: id for id in (*ids, "")}

    return {field: of(*said) for field, said in _SAID.items()}


def read_csv(text: str, spell: Spell = literal) -> list[Question] | Text:
    """The questions of a table; a `Text` names the first line that cannot be one."""
    if len(text) > _LARGEST:
        return Text("problem-sheet")
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=_delimiter(text))
    questions: list[Question] = []
    ids = _ids(spell)
    try:
        fields = [_FIELDS.get(fold(cell)) for cell in next(lines, [])]
        if "kind" not in fields or "text" not in fields:
            return Text("problem-sheet")
        for row in lines:
            if any(map(str.strip, row)):
                questions.append(_question(fields, row, ids))
                if len(questions) > MOST:
                    raise _BadCellError(Text("problem-many", {"most": MOST}))
    except _BadCellError as bad:
        return Text("problem-line", {"line": lines.line_num, "problem": bad.args[0]})
    except csv.Error:
        return Text("problem-line", {"line": lines.line_num, "problem": Text("problem-sheet")})
    return questions or Text("problem-sheet")


def separator(language: str) -> str:
    """What a spreadsheet in this language expects between cells: where decimals have a comma, no comma."""
    return ";" if language == "id" else ","


def _delimiter(text: str) -> str:
    """What stands between the headings: Indonesian spreadsheets write semicolons."""
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def _question(fields: list[str | None], row: list[str], ids: Mapping[str, Mapping[str, str]]) -> Question:
    cells = {field: _COLUMNS[field][1](cell) for field, cell in _named(fields, row)}
    cells |= {field: known.get(cells[field], cells[field]) for field, known in ids.items() if field in cells}
    if cells.get("anonymity", "named") not in get_args(Anonymity):
        raise _BadCellError(Text("problem-anonymity"))
    question = ask(cells.pop("kind", ""), cells.pop("text", ""), cells.pop("options", ()), **cells)
    if wrong := problem(question):
        raise _BadCellError(wrong)
    return question


def _named(fields: list[str | None], row: list[str]) -> Iterator[tuple[str, str]]:
    """The cells that say something, by field."""
    for field, cell in zip(fields, row, strict=False):
        said = tidy(cell.replace("\n", _BETWEEN) if field in ("options", "labels") else cell)
        if said[:1] == "'" and said[1:2] in _FORMULA:
            said = said[1:]
        if field and said:
            yield field, said


def write_csv(questions: list[Question], spell: Spell = literal, between: str = ",") -> str:
    """Questions as a table that `read_csv` reads. A spreadsheet takes none of the cells for a formula."""
    written = io.StringIO()
    table = csv.writer(written, delimiter=between)
    table.writerow([heading for heading, _ in _COLUMNS.values()])
    for question in questions:
        said = {field: spell(part(_SAID[field][0], getattr(question, field))) for field in _SAID}
        table.writerow([said.get(field) or _cell(getattr(question, field)) for field in _COLUMNS])
    return written.getvalue()


def _cell(value: object) -> str:
    match value:
        case tuple():
            said = _BETWEEN.join(value)
        case bool():
            said = "ya" if value else ""
        case float():
            # A fraction would become a date in a spreadsheet.
            said = f"{100 * value:.7f}".rstrip("0").rstrip(".") + "%"
        case _:
            said = str(value)
    return f"'{said}" if said.startswith(_FORMULA) else said
