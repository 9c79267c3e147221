"""Questions about one of many known things, found by typing a part of its name."""

from __future__ import annotations

from dataclasses import dataclass

from flows.conversation import Option, Value
from flows.events import Said
from flows.reading import fold, has_letters, tidy, units
from flows.replies import Text, Words
from flows.steps import Hold, Input, Outcome, Picked, Refuse, Step, Take, View

CREATE = "+"


@dataclass(frozen=True, kw_only=True)
class Lookup(Step):
    """One of many known things (a place, an organisation), found by typing a part of its name.

    `source` names what is searched; the handler searches it and hands the options over as `facts.found`.
    An option may lead to `more` options. With `create`, what is not known yet may be added.
    The answer is `{"id": …, "name": …}`; a new thing has no id.
    """

    source: str
    create: bool = False
    most: int = 120

    def query(self, said: Input, view: View) -> str | None:
        """What to search for, given what was said; None if nothing needs searching."""
        shown = self._shown(view)
        match said:
            case Picked(id):
                return id if any(option.id == id and option.more for option in shown) else None
            case Said(text):
                if text.strip().isdecimal() and 1 <= int(text) <= len(shown):
                    option = shown[int(text) - 1]
                    return option.id if option.more else None
                return tidy(text)
        return None

    def options(self, view: View) -> tuple[Option, ...]:
        shown = self._shown(view)
        if self.create and view.draft.get("typed"):
            shown += (Option(CREATE, Text("lookup-create", {"name": view.draft["typed"]})),)
        return shown

    def read(self, said: Input, view: View) -> Outcome:
        shown = self.options(view)
        match said:
            case Picked(id):
                return self._pick(next((option for option in shown if option.id == id), None), view)
            case Said(text) if text.strip().isdecimal() and 1 <= int(text) <= len(shown):
                return self._pick(shown[int(text) - 1], view)
            case Said(text):
                return self._search(tidy(text), view)
        return Refuse(Text("problem-text"))

    def _pick(self, option: Option | None, view: View) -> Outcome:
        if option is None:
            return Refuse(Text("problem-choice"))
        if option.id == CREATE:
            return Take({"name": view.draft["typed"]})
        if option.more:
            return Hold({"shown": [[o.id, o.label, o.more] for o in view.facts.found]})
        return Take({"id": option.id, "name": view.facts.spell(option.label)})

    def _search(self, text: str, view: View) -> Outcome:
        if units(text) > self.most:
            return Refuse(Text("problem-long", {"length": units(text), "most": self.most}))
        if not has_letters(text, 2):
            return Refuse(Text("problem-letters"))
        found = view.facts.found
        plain = [option for option in found if not option.more]
        same = [option for option in plain if fold(view.facts.spell(option.label)) == fold(text)]
        only = same or ([] if self.create or len(found) > 1 else plain)
        if len(only) == 1:
            return Take({"id": only[0].id, "name": view.facts.spell(only[0].label)})
        if not found:
            return Take({"name": text}) if self.create else Refuse(Text("problem-unknown", {"name": text}))
        return Hold({"shown": [[o.id, o.label, o.more] for o in found], "typed": text})

    def _shown(self, view: View) -> tuple[Option, ...]:
        return tuple(Option(id, label, more) for id, label, more in view.draft.get("shown", ()))

    def words(self, value: Value, flow: str) -> Words:
        return str(value["name"])
