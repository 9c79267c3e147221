"""Questions about one of many known things, found by typing a part of its name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flows.conversation import Option, Value
from flows.events import Said
from flows.reading import fold, has_letters, read_line, tidy, units
from flows.replies import Text, Words, dump_words, load_words
from flows.steps import Hold, Input, Outcome, Picked, Refuse, Step, Take, View

CREATE = "+"
SHORTEST = 2
"""So many letters and figures are the least that can be searched for: "3M"."""


@dataclass(frozen=True, kw_only=True)
class Lookup(Step):
    """One of many known things (a place, an organisation), found by typing a part of its name.

    `source` names what is searched; the handler searches it and hands the options over as `facts.found`.
    An option may lead to `more` options. With `create`, what is not known yet may be added; without, the
    text `unknown` says that it is not known.
    The answer is `{"id": …, "name": …}`; a new thing has no id.
    """

    source: str
    create: bool = False
    most: int = 120
    unknown: str = "problem-unknown"

    def query(self, said: Input, view: View) -> str | None:
        """What to search for, given what was said; None if nothing needs searching."""
        shown = self._shown(view)
        match said:
            case Picked(id):
                return id if any(option.id == id and option.more for option in shown) else None
            case Said(text) if (line := read_line(text, len(shown))) is not None:
                return shown[line].id if shown[line].more else None
            case Said(text):
                words = tidy(text)
                return None if self._problem(words) else words
        return None

    def options(self, view: View) -> tuple[Option, ...]:
        shown = self._shown(view)
        if self.create and view.draft.get("typed"):
            shown += (Option(CREATE, Text("lookup-create", {"name": view.draft["typed"]})),)
        return shown

    def lines(self, view: View) -> tuple[Text, ...]:
        return (Text("lookup-found"),) if view.draft.get("shown") else ()

    def read(self, said: Input, view: View) -> Outcome:
        shown = self.options(view)
        match said:
            case Picked(id):
                return self._pick(next((option for option in shown if option.id == id), None), view)
            case Said(text) if (line := read_line(text, len(shown))) is not None:
                return self._pick(shown[line], view)
            case Said(text):
                words = tidy(text)
                problem = self._problem(words)
                return Refuse(problem) if problem else self._search(words, view)
        return Refuse(Text("problem-text"))

    def _pick(self, option: Option | None, view: View) -> Outcome:
        if option is None:
            return Refuse(Text("problem-choice"))
        if option.id == CREATE:
            return Take({"name": view.draft["typed"]})
        if option.more:
            return Hold({**view.draft, "shown": _keep(view.facts.found)})
        return Take({"id": option.id, "name": view.facts.spell(option.label)})

    def _problem(self, text: str) -> Text | None:
        if units(text) > self.most:
            return Text("problem-long", {"length": units(text), "most": self.most})
        if not has_letters(text):
            return Text("problem-letters")
        return None if sum(map(str.isalnum, text)) >= SHORTEST else Text("problem-short", {"least": SHORTEST})

    def _search(self, text: str, view: View) -> Outcome:
        found = view.facts.found
        plain = [option for option in found if not option.more]
        same = [option for option in plain if fold(view.facts.spell(option.label)) == fold(text)]
        only = same or ([] if self.create or len(found) > 1 else [one for one in plain if one.sure])
        if len(only) == 1:
            return Take({"id": only[0].id, "name": view.facts.spell(only[0].label)})
        if not found:
            return Take({"name": text}) if self.create else Refuse(Text(self.unknown, {"name": text}))
        return Hold({"shown": _keep(found), "typed": text})

    def _shown(self, view: View) -> tuple[Option, ...]:
        return tuple(Option(id, load_words(label), more) for id, label, more in view.draft.get("shown", ()))

    def words(self, value: Value, flow: str) -> Words:
        return str(value["name"])


def _keep(found: tuple[Option, ...]) -> list[list[Any]]:
    return [[option.id, dump_words(option.label), option.more] for option in found]
