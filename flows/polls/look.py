"""The last look at a session that is being made: everything on one card, each part open to change."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flows.choosing import EDIT, MEND, pick, review_line
from flows.conversation import Answers, Option, Value
from flows.events import Said
from flows.polls.checking import problem
from flows.polls.question import Question
from flows.reading import shorten
from flows.replies import Text, Words, part
from flows.steps import Go, Hold, Input, Outcome, Picked, Refuse, Step, Stop, Take, View

NOW, PLAN, KEEP = "now", "plan", "keep"
ENDS: Mapping[str, Text] = {
    NOW: Text("making-look.now"), PLAN: Text("making-look.plan"), KEEP: Text("making-look.keep"),
}  # fmt: skip
"""What can become of it."""
_LAP = "lap."
_MOST_LINES, _MOST_TEXT, _MOST_OPTIONS, _MOST_OPTION = 12, 90, 4, 20
"""A card has to fit one message, whatever it shows."""


@dataclass(frozen=True, kw_only=True)
class LookStep(Step):
    """What was said of the session, then its questions by number. `make` gives the questions of answers."""

    make: Callable[[Answers], Sequence[Question]]
    loop: str

    def prefill(self, value: Value) -> Mapping[str, Any] | None:
        return {}

    def lines(self, view: View) -> tuple[Text, ...]:
        said = [
            review_line(view.flow, stop, _words(stop, view))
            for stop in self._plain(view)
            if _known(stop, view)
        ]
        questions = self.make(view.way.answers)
        said += [_line(number, one) for number, one in enumerate(questions[:_MOST_LINES], start=1)]
        said += _differing(questions, view.way.answers.get("anonymity"))
        if more := len(questions) - _MOST_LINES:
            said += [Text("making-more", {"count": more})] if more > 0 else []
        return tuple(said)

    def options(self, view: View) -> tuple[Option, ...]:
        if not view.draft.get("mending"):
            return ()
        lap = view.draft.get("lap")
        if lap is not None:
            return tuple(_edit(stop, view) for stop in self._lap(view, lap)[:-1])
        laps = range(self._laps(view))
        numbers = (Option(f"{_LAP}{lap}", Text("making-nth", {"number": lap + 1})) for lap in laps)
        more = Option(f"{EDIT}{self.loop}.{laps[-1]}.again", Text("making-again.yes"))
        return (*(_edit(stop, view) for stop in self._plain(view)), *numbers, more)

    def acts(self, view: View) -> tuple[Option, ...]:
        if view.draft.get("mending"):
            return ()
        return (*(Option(id, label) for id, label in ENDS.items()), Option(MEND, Text("act-mend")))

    def read(self, said: Input, view: View) -> Outcome:
        match said:
            case Picked(id) if id in ENDS:
                wrong = self._problem(view)
                return Refuse(wrong) if wrong else Take(id)
            case Picked(id) if id == MEND:
                return Hold({"mending": True})
            case Picked(id) if id.startswith(EDIT):
                return Go(id.removeprefix(EDIT))
            case Picked(id) if id in {f"{_LAP}{lap}" for lap in range(self._laps(view))}:
                return Hold({"mending": True, "lap": int(id.removeprefix(_LAP))})
            case Said(text) if option := pick(text, self.options(view) + self.acts(view), view):
                return self.read(Picked(option.id), view)
        return Refuse(Text("problem-choice"))

    def words(self, value: Value, flow: str) -> Words:
        return ENDS[value]

    def _problem(self, view: View) -> Text | None:
        """What changes have made of the questions may not fit together any more."""
        for number, one in enumerate(self.make(view.way.answers), start=1):
            # The places themselves are known to whoever holds the session.
            if one.kind != "place" and (wrong := problem(one)):
                return Text("problem-question", {"number": number, "problem": wrong})
        return None

    def _plain(self, view: View) -> list[Stop]:
        after = [stop for stop in view.way.stops if "." not in stop.key]
        return after[: next(index for index, stop in enumerate(after) if stop.step is self)]

    def _lap(self, view: View, lap: int) -> list[Stop]:
        return [stop for stop in view.way.stops if stop.key.startswith(f"{self.loop}.{lap}.")]

    def _laps(self, view: View) -> int:
        return len({stop.key.split(".")[1] for stop in view.way.stops if "." in stop.key})


def _known(stop: Stop, view: View) -> bool:
    return view.way.answers.get(stop.key) is not None


def _words(stop: Stop, view: View) -> Words:
    return stop.step.words(view.way.answers[stop.key], view.flow)


def _edit(stop: Stop, view: View) -> Option:
    return Option(EDIT + stop.key, part(f"{view.flow}-{stop.step.key}", "label"))


def _differing(questions: Sequence[Question], usual: Value) -> list[Text]:
    """Questions of a table may have said of themselves who may know the answers; that is not overlooked."""
    differing: dict[str, list[int]] = {}
    for number, one in enumerate(questions, start=1):
        if one.anonymity != usual:
            differing.setdefault(one.anonymity, []).append(number)
    return [
        Text("making-differs", {"numbers": tuple(numbers), "anonymity": part("making-anonymity", anonymity)})
        for anonymity, numbers in differing.items()
    ]


def _line(number: int, one: Question) -> Text:
    said: dict[str, Words] = {
        "number": number, "kind": part("making-kind", one.kind), "text": shorten(one.text, _MOST_TEXT),
    }  # fmt: skip
    if not one.options or one.kind == "place":
        return Text("making-asks", said)
    shown: tuple[Words, ...] = tuple(shorten(option, _MOST_OPTION) for option in one.options[:_MOST_OPTIONS])
    return Text("making-offers", said | {"options": (*shown, "…") if one.options[_MOST_OPTIONS:] else shown})
