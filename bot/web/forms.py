"""A question as a form that works without a script, and the answers in what the form brings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.web.room import Speak
from flows.polls import cloud, posts
from flows.polls.grids import SUITS
from flows.polls.question import Kind, Question
from flows.replies import Text

_FORMS = {
    "multiple": "checks",
    "ranking": "order",
    "points": "amounts",
    "dots": "amounts",
    "scales": "rows",
    "dates": "rows",
    "matrix": "pairs",
    "number": "number",
    "place": "select",
}
_AXIS = "12345"
_LONG = ("wall", "qna")
_LONGEST = {"cloud": cloud.LONGEST, "wall": posts.LONGEST, "qna": posts.LONGEST}


class Option(NamedTuple):
    """Something to pick: what is sent and what is read."""

    value: str
    label: str
    on: bool


class Field(NamedTuple):
    """One thing to fill in, by its name in the form; `value` is what it holds, if it is typed.

    `problem` says why what it holds was not kept.
    """

    name: str
    label: str
    options: tuple[Option, ...] = ()
    value: str = ""
    problem: str = ""


class Form(NamedTuple):
    """How a question stands on the page. `longest` is how much a field takes, 0 where it does not matter."""

    shape: str
    fields: tuple[Field, ...]
    longest: int = 0


class Written(NamedTuple):
    """What somebody typed into one field: the answer in it, or why there is none."""

    said: str
    answer: str | Text


class Unread(NamedTuple):
    """Why there is no answer in a form, for who filled it in; None: no page of ours sends this."""

    problem: Text | None


def shape_of(kind: Kind) -> str:
    if kind.name in _FORMS:
        return _FORMS[kind.name]
    return "radios" if kind.shared and not kind.typed else "long" if kind.name in _LONG else "words"


def show(question: Question, kind: Kind, answers: Sequence[str], speak: Speak) -> Form:
    """The form, filled in with the answers that there are."""
    shape, answer = shape_of(kind), answers[0] if answers else ""
    things = question.options or (question.text,)
    match shape:
        case "radios":
            buttons = [button for row in kind.buttons(question, answer) for button in row]
            picks = (Option(b.answer, speak(b.label), b.answer == answer) for b in buttons)
            fields = [Field("a", question.text, tuple(picks))]
        case "checks":
            labelled = zip(question.letters(), question.options, strict=True)
            picks = (Option(letter, label, letter in answer) for letter, label in labelled)
            fields = [Field("a", question.text, tuple(picks))]
        case "select":
            parts = (option.partition(" ") for option in question.options)
            picks = (Option(code, name, code == answer) for code, _, name in parts)
            fields = [Field("a", question.text, tuple(picks))]
        case "order":
            labelled = zip(question.letters(), question.options, strict=True)
            fields = [
                Field(f"c{at}", label, tuple(_places(len(things), answer.find(letter) + 1)))
                for at, (letter, label) in enumerate(labelled)
            ]
        case "rows":
            fields = [
                Field(f"c{at}", thing, tuple(_values(question, cell, speak)))
                for at, (thing, cell) in enumerate(zip(things, _cells(answer, things), strict=True))
            ]
        case "pairs":
            fields = [
                Field(f"c{at}{axis}", thing, tuple(Option(v, v, cell[side : side + 1] == v) for v in _AXIS))
                for at, (thing, cell) in enumerate(zip(things, _cells(answer, things), strict=True))
                for side, axis in enumerate("xy")
            ]
        case "amounts":
            fields = [
                Field(f"c{at}", thing, value=cell)
                for at, (thing, cell) in enumerate(zip(things, _cells(answer, things), strict=True))
            ]
        case "words" if kind.many:
            # What is kept already is read back below; these are for more.
            fields = [Field("a", question.text) for _ in range(max(question.most - len(answers), 0))]
        case _:
            fields = [Field("a", question.text, value=answer if shape == "number" else "")]
    return Form(shape, tuple(fields), _LONGEST.get(kind.name, 0))


def refill(form: Form, refused: Sequence[tuple[str, str]]) -> Form:
    """The form with what was not kept in its fields again, and why beside it."""
    back = zip(form.fields, refused, strict=False)
    fields = [field._replace(value=said, problem=why) for field, (said, why) in back]
    return form._replace(fields=(*fields, *form.fields[len(fields) :]))


def _places(count: int, place: int) -> list[Option]:
    return [Option(str(at), str(at), at == place) for at in range(1, count + 1)]


def _values(question: Question, cell: str, speak: Speak) -> list[Option]:
    if question.kind == "dates":
        return [Option(value, speak(label), value == cell) for value, label in SUITS.items()]
    values = map(str, range(question.low, question.high + 1))
    return [Option(value, value, value == cell) for value in values]


def _cells(answer: str, things: Sequence[str]) -> list[str]:
    return answer.split(",") if answer else [""] * len(things)


def read(question: Question, kind: Kind, sent: Sequence[tuple[str, str]]) -> tuple[Written, ...] | Unread:
    """The answers in a form's fields: one, or several where a person has several entries."""
    shape = shape_of(kind)
    typed = [value.strip() for name, value in sent if name == "a"]
    if shape in ("words", "long", "number"):
        return _read_typed(question, kind, [value for value in typed if value])
    if shape in ("radios", "select"):
        answer: str | Unread = "".join(typed)
    elif shape == "checks":
        answer = "".join(sorted(typed))
        if len(typed) > question.most:
            return Unread(Text("ballot-problem.most", {"most": question.most}))
    else:
        answer = _pack(question, shape, dict(sent))
    if isinstance(answer, Unread):
        return answer
    if not answer:
        return Unread(Text("ballot-problem.empty"))
    return (Written("", answer),) if kind.valid(question, answer) else Unread(_problem(question, shape))


def _read_typed(question: Question, kind: Kind, typed: Sequence[str]) -> tuple[Written, ...] | Unread:
    if not typed:
        return Unread(Text("ballot-problem.empty"))
    if len(typed) > (question.most if kind.many else 1):
        return Unread(None)
    written = {said: kind.read(question, said) for said in typed}
    return tuple(Written(said, answer) for said, answer in written.items())


def _pack(question: Question, shape: str, sent: dict[str, str]) -> str | Unread:
    count = len(question.options or (question.text,))
    if shape == "pairs":
        cells = [sent.get(f"c{at}x", "") + sent.get(f"c{at}y", "") for at in range(count)]
        if any(len(cell) == 1 for cell in cells):
            return Unread(Text("ballot-problem.pairs"))
    else:
        cells = [sent.get(f"c{at}", "").strip() for at in range(count)]
    if shape == "order":
        return _order(question, cells)
    if shape == "amounts":
        cells = ["" if not cell.strip("0") else cell for cell in cells]
    return ",".join(cells) if any(cells) else ""


def _order(question: Question, places: Sequence[str]) -> str | Unread:
    given = [place for place in places if place]
    known = {str(at) for at in range(1, len(places) + 1)}
    if not known.issuperset(given):
        return Unread(None)
    if len(set(given)) < len(given):
        return Unread(Text("ballot-problem.order"))
    ranked = sorted(
        (int(place), letter) for place, letter in zip(places, question.letters(), strict=True) if place
    )
    return "".join(letter for _, letter in ranked)


def _problem(question: Question, shape: str) -> Text | None:
    if shape != "amounts":
        return None
    if question.kind == "dots":
        return Text("ballot-problem.dots", {"most": question.most})
    return Text("ballot-problem.points")
