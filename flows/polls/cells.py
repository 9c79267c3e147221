"""Answers with one cell for each option: `4,,5` says 4 for the first, nothing for the second, then 5."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from flows.polls.options import same
from flows.polls.question import Question
from flows.reading import read_picks, tidy
from flows.replies import Text, Words

_AND = ("dan", "and", "&")
_MUCH = 2000

Hear = Callable[[str], str | None]
"""The cell that a typed word stands for; None if it is none."""


def things(question: Question) -> tuple[str, ...]:
    """What cells are about: the options, or the question itself."""
    return question.options or (question.text,)


def unpack(question: Question, answer: str) -> list[str]:
    """The cells of an answer."""
    return answer.split(",") if answer else [""] * len(things(question))


def pack(cells: Sequence[str]) -> str:
    """Cells as an answer; none at all is no answer."""
    return ",".join(cells) if any(cells) else ""


def put(cells: Sequence[str], index: int, cell: str) -> str:
    """The answer with one cell changed."""
    return pack([*cells[:index], cell, *cells[index + 1 :]])


def fits(question: Question, answer: str) -> bool:
    """Whether the answer has the right number of cells and is written in the one way that it has."""
    cells = unpack(question, answer)
    return len(cells) == len(things(question)) and pack(cells) == answer


def say(question: Question, answer: str, word: Callable[[str], Words]) -> Words:
    """Cells for a receipt, each with what it is about."""
    cells = unpack(question, answer)
    if not question.options:
        return word(cells[0]) if cells[0] else Text("word-none")
    said = tuple(graded(item, word(cell)) for item, cell in zip(things(question), cells, strict=True) if cell)
    return said or Text("word-none")


def graded(item: Words, value: Words) -> Text:
    """A thing with what it was given."""
    return Text("poll-graded", {"item": item, "value": value})


def hear_row(question: Question, said: str, hear: Hear) -> list[str] | None:
    """One cell for each thing, in order: "4 5 3" or "4, 5 dan 3"."""
    for mark in ",;":
        said = said.replace(mark, " ")
    words = [word for word in tidy(said[:_MUCH]).split() if word.casefold() not in _AND]
    cells = [hear(word) for word in words[: len(things(question)) + 1]]
    return [cell for cell in cells if cell] if len(cells) == len(things(question)) and all(cells) else None


def hear_named(question: Question, said: str, hear: Hear) -> list[str] | None:
    """Cells with their names, in any order: "Dialog: 5, Percaya: 4"."""
    names = [same(thing) for thing in things(question)]
    cells = [""] * len(names)
    name = ""
    for piece in read_picks(said[:_MUCH]) if ":" in said else ():
        # A name may hold commas and colons itself, so it ends where it is known.
        name = f"{name}, {piece}" if name else piece
        thing, colon, value = name.rpartition(":")
        cell = hear(value.strip()) if colon else None
        if cell and same(thing) in names:
            cells[names.index(same(thing))], name = cell, ""
    return None if name or not any(cells) else cells
