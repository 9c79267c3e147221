"""Questions that are answered with words, numbers, days and files."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from flows.conversation import Option, Value
from flows.days import read_days
from flows.events import Contact, Media, Said
from flows.reading import fold, has_letters, read_line, read_number, tidy, units
from flows.replies import Day, Text, Words
from flows.steps import Input, Outcome, Picked, Refuse, Step, Take, View


@dataclass(frozen=True, kw_only=True)
class TextStep(Step):
    """Words that a person types; lengths in UTF-16 units. A `known` value is offered as a button, or as 1."""

    most: int = 200
    least_letters: int = 1
    multiline: bool = False
    contact: bool = False

    def options(self, view: View) -> tuple[Option, ...]:
        known = view.facts.known.get(self.key)
        if not known or known == view.way.answers.get(self.key):
            return ()
        return (Option("known", known),)

    def read(self, said: Input, view: View) -> Outcome:
        match said:
            case Picked("known") if self.key in view.facts.known:
                return Take(view.facts.known[self.key])
            case Said(text) if self.options(view) and read_line(text, 1) == 0:
                return Take(view.facts.known[self.key])
            case Contact(phone) if self.contact:
                return Take(phone)
            case Said(text):
                return self._read(tidy(text, self.multiline))
        return Refuse(Text("problem-text"))

    def _read(self, text: str) -> Outcome:
        if units(text) > self.most:
            return Refuse(Text("problem-long", {"length": units(text), "most": self.most}))
        if not has_letters(text, self.least_letters) and not (self.contact and text):
            if has_letters(text):
                return Refuse(Text("problem-short", {"least": self.least_letters}))
            return Refuse(Text("problem-letters" if text else "problem-empty"))
        return Take(text)


@dataclass(frozen=True, kw_only=True)
class NumberStep(Step):
    """A number, both ends included; whole unless `fractions`."""

    least: float = 0
    most: float = 1_000_000_000
    fractions: bool = False

    def read(self, said: Input, view: View) -> Outcome:
        number = read_number(said.text) if isinstance(said, Said) else None
        if number is None or (not self.fractions and not number.is_integer()):
            return Refuse(Text("problem-number"))
        if not self.least <= number <= self.most:
            return Refuse(Text("problem-range", {"least": self.least, "most": self.most}))
        return Take(number if self.fractions else int(number))


@dataclass(frozen=True, kw_only=True)
class DateStep(Step):
    """A day as people say it, to come where they leave its year out; stored as ISO 8601."""

    def read(self, said: Input, view: View) -> Outcome:
        here = datetime.datetime.fromtimestamp(view.facts.now, ZoneInfo(view.facts.zone)).date()
        days = read_days(said.text, here) if isinstance(said, Said) else ()
        return Take(days[0].isoformat()) if len(days) == 1 else Refuse(which_day(days))

    def words(self, value: Value, flow: str) -> Words:
        return Day(value)


def which_day(days: Sequence[datetime.date]) -> Text:
    """What is wrong with words that mean no day, or two."""
    if not days:
        return Text("problem-day")
    first, second = days
    return Text("problem-day-two", {"first": Day(first.isoformat()), "second": Day(second.isoformat())})


REMOVE = "-"


@dataclass(frozen=True, kw_only=True)
class MediaStep(Step):
    """A photo or another file; sizes in bytes. The answer is the platform's handle for it.

    An optional one that was given can be taken away again.
    """

    kinds: tuple[str, ...] = ("photo",)
    most: int = 20_000_000

    def acts(self, view: View) -> tuple[Option, ...]:
        given = self.optional and view.way.answers.get(self.key) is not None
        return (Option(REMOVE, Text("act-remove")),) if given else ()

    def read(self, said: Input, view: View) -> Outcome:
        if self.acts(view) and self._removes(said, view):
            return Take(None)
        if isinstance(said, Media) and said.image and "photo" in self.kinds and said.kind not in self.kinds:
            return Refuse(Text("problem-image"))
        if not isinstance(said, Media) or said.kind not in self.kinds:
            return Refuse(Text("problem-media"))
        if said.size > self.most:
            return Refuse(
                Text("problem-size", {"size": round(said.size / 1e6, 1), "most": self.most // 1_000_000})
            )
        return Take(said.file)

    def words(self, value: Value, flow: str) -> Words:
        return Text("word-given")

    def _removes(self, said: Input, view: View) -> bool:
        match said:
            case Picked(id):
                return id == REMOVE
            case Said(text):
                return fold(text) == fold(view.facts.spell(Text("act-remove")))
        return False
