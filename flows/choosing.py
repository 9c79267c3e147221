"""Questions with a few fixed options: one of them, some of them, yes or no, and the last look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flows.conversation import Option, Value
from flows.events import Said
from flows.reading import fold, read_picks
from flows.replies import Text, Words
from flows.steps import Go, Hold, Input, Outcome, Picked, Refuse, Step, Stop, Take, View


def pick(text: str, options: tuple[Option, ...], view: View) -> Option | None:
    """The option meant by a number, a label, or the unmistakable beginning of one."""
    if text.strip().isdecimal():
        number = int(text)
        return options[number - 1] if 1 <= number <= len(options) else None
    wanted = fold(text)
    labels = [(fold(view.facts.spell(option.label)), option) for option in options]
    exact = [option for label, option in labels if label == wanted or option.id == text]
    near = [option for label, option in labels if len(wanted) > 2 and label.startswith(wanted)]
    if exact:
        return exact[0]
    return near[0] if len(near) == 1 else None


@dataclass(frozen=True, kw_only=True)
class ChooseOne(Step):
    """One of a few fixed options. `words_from` names the text that labels them, when it is shared."""

    ids: tuple[str, ...]
    words_from: str = ""

    def options(self, view: View) -> tuple[Option, ...]:
        return tuple(Option(id, self.label(id, view.flow)) for id in self.ids)

    def read(self, said: Input, view: View) -> Outcome:
        if isinstance(said, Picked):
            return Take(said.id) if said.id in self.ids else Refuse(Text("problem-choice"))
        if isinstance(said, Said) and (option := pick(said.text, self.options(view), view)):
            return Take(option.id)
        return Refuse(Text("problem-choice"))

    def words(self, value: Value, flow: str) -> Words:
        return self.label(value, flow)

    def label(self, option: str, flow: str) -> Text:
        return Text(f"{self.words_from or f'{flow}-{self.key}'}.{option}")


def confirm(key: str, **more: Any) -> ChooseOne:
    """Yes or no."""
    return ChooseOne(key=key, ids=("yes", "no"), words_from="word", **more)


DONE = "!"
ALL = "*"


@dataclass(frozen=True, kw_only=True)
class ChooseMany(ChooseOne):
    """Some of the options, ticked one by one and then sent, or typed at once ("1 3 5").

    A tick's button names the state it leads to (`+id` or `-id`), so a double tap ticks once.
    `all` offers to take everything in one tap.
    """

    least: int = 0
    most: int = 99
    all: bool = False

    def options(self, view: View) -> tuple[Option, ...]:
        ticked = view.draft.get("ticked", ())
        return tuple(
            Option(f"-{id}", Text("tick", {"label": self.label(id, view.flow)}))
            if id in ticked
            else Option(f"+{id}", self.label(id, view.flow))
            for id in self.ids
        )

    def acts(self, view: View) -> tuple[Option, ...]:
        done = Option(DONE, Text("act-done", {"count": len(view.draft.get("ticked", ()))}))
        if self.all and not view.draft.get("ticked"):
            return (Option(ALL, Text("act-all")), done)
        return (done,) if self.least == 0 or view.draft.get("ticked") else ()

    def prefill(self, value: Value) -> Mapping[str, Any] | None:
        return {"ticked": value}

    def read(self, said: Input, view: View) -> Outcome:
        ticked = [id for id in view.draft.get("ticked", ()) if id in self.ids]
        match said:
            case Picked(id) if id == DONE:
                return self._take(ticked)
            case Picked(id) if id == ALL and self.all:
                return Take(list(self.ids))
            case Picked(id) if id[:1] in "+-" and id[1:] in self.ids:
                rest = [one for one in ticked if one != id[1:]]
                return self._hold([*rest, id[1:]] if id[0] == "+" else rest)
            case Said(text):
                options = super().options(view)
                picked = [pick(part, options, view) for part in read_picks(text)]
                if not picked or None in picked:
                    return Refuse(Text("problem-choices"))
                return self._take(list(dict.fromkeys(option.id for option in picked if option)))
        return Refuse(Text("problem-choices"))

    def _hold(self, ticked: list[str]) -> Outcome:
        if len(ticked) > self.most:
            return Refuse(Text("problem-most", {"most": self.most}))
        return Hold({"ticked": ticked}, fresh=False)

    def _take(self, ticked: list[str]) -> Outcome:
        if len(ticked) < self.least:
            return Refuse(Text("problem-least", {"least": self.least}))
        if len(ticked) > self.most:
            return Refuse(Text("problem-most", {"most": self.most}))
        return Take(sorted(ticked, key=self.ids.index))

    def words(self, value: Value, flow: str) -> Words:
        return tuple(self.label(id, flow) for id in value) if value else Text("word-none")


SEND = "send"
MEND = "mend"
EDIT = "edit."


@dataclass(frozen=True, kw_only=True)
class Review(Step):
    """The last look: every answer on one card, each open to editing, then send."""

    def lines(self, view: View) -> tuple[Text, ...]:
        return tuple(self._line(stop, view) for stop in self._others(view))

    def options(self, view: View) -> tuple[Option, ...]:
        if not view.draft.get("mending"):
            return ()
        return tuple(
            Option(EDIT + stop.key, Text(f"{view.flow}-{stop.step.key}.label")) for stop in self._others(view)
        )

    def acts(self, view: View) -> tuple[Option, ...]:
        if view.draft.get("mending"):
            return ()
        return (Option(SEND, Text("act-send")), Option(MEND, Text("act-mend")))

    def read(self, said: Input, view: View) -> Outcome:
        offered = self.options(view) + self.acts(view)
        match said:
            case Picked(id) if id == SEND:
                return Take(True)
            case Picked(id) if id == MEND:
                return Hold({"mending": True})
            case Picked(id) if id.startswith(EDIT):
                return Go(id.removeprefix(EDIT))
            case Said(text) if option := pick(text, offered, view):
                return self.read(Picked(option.id), view)
        return Refuse(Text("problem-choice"))

    def _others(self, view: View) -> list[Stop]:
        return [stop for stop in view.way.stops if stop.step is not self]

    def _line(self, stop: Stop, view: View) -> Text:
        value = view.way.answers.get(stop.key)
        words = Text("word-open") if value is None else stop.step.words(value, view.flow)
        return Text("review-line", {"label": Text(f"{view.flow}-{stop.step.key}.label"), "value": words})
