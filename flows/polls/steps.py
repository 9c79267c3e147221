"""What a session that is being made is asked for, where a plain step does not do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flows.choosing import ChooseOne, pick
from flows.conversation import Option, Value
from flows.events import Media, Said
from flows.flow import ABOUT
from flows.polls.checking import about_options
from flows.polls.kinds import ask
from flows.polls.planning import read_when
from flows.polls.question import LETTERS, Spell, literal, to_json
from flows.polls.sheet import read_csv
from flows.reading import tidy
from flows.replies import Moment, Text, Words
from flows.steps import Hold, Input, Outcome, Picked, Refuse, Step, Take, View

COMMON = ("single", "multiple", "cloud", "wall", "yesno", "quiz")
RARE = (
    "qna", "scales", "ranking", "consent", "gradient", "points", "dots", "dates", "number", "matrix", "place",
)  # fmt: skip
MORE = "more"
NOWHERE = "none"
_NOWHERE = Text("making-where.none")
_MUCH = 4000
_MARK = re.compile(r"(?:[-•*·]|\d{1,2}[.)]|[a-lA-L][.)])\s+")


@dataclass(frozen=True, kw_only=True)
class KindStep(ChooseOne):
    """What kind of question comes next: the common ones first. A table sent instead holds many at once."""

    ids: tuple[str, ...] = COMMON + RARE

    def options(self, view: View) -> tuple[Option, ...]:
        offered = super().options(view)
        return offered if view.draft.get(MORE) else offered[: len(COMMON)]

    def acts(self, view: View) -> tuple[Option, ...]:
        return () if view.draft.get(MORE) else (Option(MORE, Text("act-more-kinds")),)

    def read(self, said: Input, view: View) -> Outcome:
        match said:
            case Picked(id) if id == MORE:
                return Hold({MORE: True})
            case Media():
                return read_table(said, view.facts.spell)
            case Said() if found := pick(said.text, ChooseOne.options(self, view), view):
                return Take(found.id)
        return super().read(said, view)

    def words(self, value: Value, flow: str) -> Words:
        if isinstance(value, str):
            return super().words(value, flow)
        return Text("questions-held", {"count": len(value["asked"])})


def read_table(sent: Media, spell: Spell = literal) -> Take | Refuse:
    """The questions of a table that was sent."""
    if sent.text is None:
        return Refuse(Text("problem-table"))
    questions = read_csv(sent.text, spell)
    if isinstance(questions, Text):
        return Refuse(questions)
    return Take({"asked": [to_json(question) for question in questions]})


@dataclass(frozen=True, kw_only=True)
class ListStep(Step):
    """Things in a row, one a line or between commas; such as a question's options."""

    least: int = 2
    most: int = len(LETTERS)

    def read(self, said: Input, view: View) -> Outcome:
        if not isinstance(said, Said):
            return Refuse(Text("problem-text"))
        things = split(said.text)
        if not self.least <= len(things) <= self.most:
            return Refuse(
                Text("problem-count", {"count": len(things), "least": self.least, "most": self.most})
            )
        wrong = self.problem(things, view)
        return Refuse(wrong) if wrong else Take(list(things))

    def problem(self, things: tuple[str, ...], view: View) -> Text | None:
        return about_options(ask("single", "?", things)) if len(things) > 1 else None

    def words(self, value: Value, flow: str) -> Words:
        return tuple(value)


@dataclass(frozen=True, kw_only=True)
class OptionsStep(ListStep):
    """A question's options, as its kind wants them."""

    least: int = 1

    def problem(self, things: tuple[str, ...], view: View) -> Text | None:
        return about_options(ask(view.beside("kind"), "?", things))


def split(said: str) -> tuple[str, ...]:
    """The things of a list, without the marks before them."""
    lines = said[:_MUCH].splitlines()
    if sum(bool(line.strip()) for line in lines) < 2:
        one = "".join(lines)
        lines = one.split(";" if ";" in one else ",")
    things = _tidied(lines)
    # A single "A." may be a name's.
    marked = len(things) > 1 and all(map(_MARK.match, things))
    return tuple(_MARK.sub("", thing, count=1) for thing in things) if marked else tuple(things)


def _tidied(lines: Sequence[str]) -> list[str]:
    return [line for line in map(tidy, lines) if line]


@dataclass(frozen=True, kw_only=True)
class RightStep(Step):
    """Which of the question's options is right."""

    def options(self, view: View) -> tuple[Option, ...]:
        return tuple(map(Option, LETTERS, view.beside("options") or ()))

    def read(self, said: Input, view: View) -> Outcome:
        found = _picked(said, self.options(view), view)
        return Take({"id": found.id, "name": found.label}) if found else Refuse(Text("problem-choice"))

    def words(self, value: Value, flow: str) -> Words:
        return str(value["name"])


@dataclass(frozen=True, kw_only=True)
class WhereStep(Step):
    """One of the groups that the conversation knows of, or none; also the one that it is already."""

    def options(self, view: View) -> tuple[Option, ...]:
        return (
            *(Option(id, _group(name)) for id, name in self._groups(view).items()),
            Option(NOWHERE, _NOWHERE),
        )

    def read(self, said: Input, view: View) -> Outcome:
        found = _picked(said, self.options(view), view)
        if found is None:
            return Refuse(Text("problem-choice"))
        id = "" if found.id == NOWHERE else found.id
        return Take({"id": id, "name": self._groups(view).get(id, "")})

    def _groups(self, view: View) -> dict[str, str]:
        chosen = view.way.answers.get(self.key)
        named = {chosen["id"]: chosen["name"]} if chosen and chosen["id"] else {}
        return {**named, **dict(view.way.answers[ABOUT]["groups"])}

    def words(self, value: Value, flow: str) -> Words:
        return _group(value["name"]) if value["id"] else _NOWHERE


def _group(name: str) -> Text:
    return Text("making-where.group", {"title": name})


def _picked(said: Input, options: tuple[Option, ...], view: View) -> Option | None:
    """The option that was tapped, or meant by words."""
    if isinstance(said, Picked):
        return next((option for option in options if option.id == said.id), None)
    return pick(said.text, options, view) if isinstance(said, Said) else None


@dataclass(frozen=True, kw_only=True)
class WhenStep(Step):
    """A moment to come, by the clock of whoever plans."""

    def read(self, said: Input, view: View) -> Outcome:
        if not isinstance(said, Said):
            return Refuse(Text("problem-when"))
        at = read_when(said.text, view.facts.now, view.facts.zone)
        return Refuse(at) if isinstance(at, Text) else Take(at)

    def words(self, value: Value, flow: str) -> Words:
        return Moment(value)
