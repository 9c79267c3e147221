"""Questions with a few fixed options: one of them, some of them, yes or no, and the last look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from flows.conversation import Option, Value
from flows.events import Said
from flows.reading import cut, fold, read_line, read_picks
from flows.replies import Text, Words, part
from flows.steps import Go, Hold, Input, Outcome, Picked, Refuse, Step, Stop, Take, View


def pick(text: str, options: tuple[Option, ...], view: View, acts: tuple[Option, ...] = ()) -> Option | None:
    """The option meant by a number, a label, another word for it, or the unmistakable beginning of its words.

    `acts` have words only: a number too high must not send or take all.
    """
    line = read_line(text, len(options))
    if line is not None:
        return options[line]
    wanted = fold(text)
    near = []
    for option in options + acts:
        label = fold(view.facts.spell(option.label))
        if wanted == label or text == option.id or wanted in view.facts.also(option.label):
            return option
        if len(wanted) > 2 and f" {wanted}" in f" {label}":
            near.append(option)
    return near[0] if len(near) == 1 else None


@dataclass(frozen=True, kw_only=True)
class ChooseOne(Step):
    """One of a few fixed options. `words_from` names the text that labels them, when it is shared."""

    ids: tuple[str, ...]
    words_from: str = ""

    def options(self, view: View) -> tuple[Option, ...]:
        return _labelled(self.ids, self._words(view.flow))

    def read(self, said: Input, view: View) -> Outcome:
        if isinstance(said, Picked):
            return Take(said.id) if said.id in self.ids else Refuse(Text("problem-choice"))
        if isinstance(said, Said) and (option := pick(said.text, self.options(view), view)):
            return Take(option.id)
        return Refuse(Text("problem-choice"))

    def words(self, value: Value, flow: str) -> Words:
        return self.label(value, flow)

    def label(self, option: str, flow: str) -> Text:
        return part(self._words(flow), option)

    def _words(self, flow: str) -> str:
        return self.words_from or f"{flow}-{self.key}"


@cache
def _labelled(ids: tuple[str, ...], words: str, sign: str = "") -> tuple[Option, ...]:
    """Options that are the same for everybody, made once."""
    return tuple(Option(sign + id, part(words, id)) for id in ids)


def confirm(key: str, **more: Any) -> ChooseOne:
    """Yes or no."""
    return ChooseOne(key=key, ids=("yes", "no"), words_from="word", **more)


_MOST_SAID = 40
DONE = "!"
ALL = "*"
NONE = "0"


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
        options = _labelled(self.ids, self._words(view.flow), "+")
        ticked = view.draft.get("ticked")
        if not ticked:
            return options
        return tuple(
            Option(f"-{id}", Text("tick", {"label": option.label})) if id in ticked else option
            for id, option in zip(self.ids, options, strict=True)
        )

    def acts(self, view: View) -> tuple[Option, ...]:
        done = Option(DONE, Text("act-done", {"count": len(view.draft.get("ticked", ()))}))
        if self.all and not view.draft.get("ticked"):
            return (Option(ALL, Text("act-all")), done)
        # An optional question is skipped rather than sent empty, unless everything was unticked.
        touched = "ticked" in view.draft if self.least == 0 else view.draft.get("ticked")
        return (done,) if touched or not (self.least or self.optional) else ()

    def prefill(self, value: Value) -> Mapping[str, Any] | None:
        return {"ticked": value}

    def read(self, said: Input, view: View) -> Outcome:
        ticked = [id for id in view.draft.get("ticked", ()) if id in self.ids]
        match said:
            case Picked(id) if id == DONE:
                return self._take(ticked)
            case Picked(id) if id == ALL and self.all:
                return self._take(list(self.ids))
            case Picked(id) if id[:1] in "+-" and id[1:] in self.ids:
                rest = [one for one in ticked if one != id[1:]]
                return self._hold([*rest, id[1:]] if id[0] == "+" else rest)
            case Said(text):
                return self._read(text, ticked, view)
        return Refuse(Text("problem-choices"))

    def _read(self, text: str, ticked: list[str], view: View) -> Outcome:
        """What is typed joins what is ticked."""
        options = super().options(view)
        parts = read_picks(text)
        if parts == ["0"] or not all(part.isdecimal() for part in parts):
            # As a whole first: a label may hold a comma or an "and" itself.
            whole = pick(text, options, view, self._words_for_all(view))
            if whole and whole.id == NONE:
                return self._take([])
            if whole:
                return (
                    self.read(Picked(whole.id), view)
                    if whole.id in (DONE, ALL)
                    else self._take([*ticked, whole.id])
                )
        picked = [pick(part, options, view) for part in parts] if len(parts) <= len(options) else []
        if not picked:
            return Refuse(Text("problem-choices"))
        if None in picked:
            return Refuse(
                Text("problem-choices-unknown", {"words": cut(parts[picked.index(None)], _MOST_SAID)})
            )
        return self._take([*ticked, *(option.id for option in picked if option)])

    def _words_for_all(self, view: View) -> tuple[Option, ...]:
        """What can be said at once about all options: also what no button stands for now."""
        every = (Option(ALL, Text("act-all")),) if self.all else ()
        none = () if self.least else (Option(NONE, Text("word-none")),)
        done = tuple(option for option in self.acts(view) if option.id == DONE)
        return (*every, *done, *none)

    def _hold(self, ticked: list[str]) -> Outcome:
        if len(ticked) > self.most:
            return Refuse(Text("problem-most", {"most": self.most}))
        return Hold({"ticked": ticked}, fresh=False)

    def _take(self, picked: list[str]) -> Outcome:
        ticked = sorted(set(picked), key=self.ids.index)
        if len(ticked) < self.least:
            return Refuse(Text("problem-least", {"least": self.least}))
        if len(ticked) > self.most:
            return Refuse(Text("problem-most", {"most": self.most}))
        return Take(ticked)

    def words(self, value: Value, flow: str) -> Words:
        return tuple(self.label(id, flow) for id in value) if value else Text("word-none")


def review_line(flow: str, stop: Stop, words: Words) -> Text:
    """An answer under its label, as a line of a review or a profile."""
    return Text("review-line", {"label": part(f"{flow}-{stop.step.key}", "label"), "value": words})


SEND = "send"
MEND = "mend"
EDIT = "edit."


@dataclass(frozen=True, kw_only=True)
class Review(Step):
    """The last look: every answer on one card, each open to editing, then send (or what `then` says)."""

    then: str = "act-send"

    def prefill(self, value: Value) -> Mapping[str, Any] | None:
        return {}

    def lines(self, view: View) -> tuple[Text, ...]:
        return tuple(self._line(stop, view) for stop in self._others(view))

    def options(self, view: View) -> tuple[Option, ...]:
        if not view.draft.get("mending"):
            return ()
        return tuple(
            Option(EDIT + stop.key, part(f"{view.flow}-{stop.step.key}", "label"))
            for stop in self._others(view)
        )

    def acts(self, view: View) -> tuple[Option, ...]:
        if view.draft.get("mending"):
            return ()
        return (Option(SEND, Text(self.then)), Option(MEND, Text("act-mend")))

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
        return review_line(view.flow, stop, words)
