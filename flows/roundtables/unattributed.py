"""A question whose answer may not tell who: what does is shown, and neutral words are offered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flows.choosing import Review
from flows.conversation import Answers, Effect, Facts, Option, Value
from flows.events import Said
from flows.flow import ABOUT, Flow
from flows.lookup import Lookup
from flows.reading import has_letters, tidy, units
from flows.replies import Text, Words, dump_words, load_words
from flows.roundtables.attribution import replaced
from flows.steps import Hold, Input, Outcome, Picked, Refuse, Take, View

USE = "use"
MOST_SHOWN = 8


@dataclass(frozen=True, kw_only=True)
class Unattributed(Lookup):
    """Words that must not tell who.

    What is found comes from the lookup `attributions`: an option a stretch, "start-end", labelled neutrally.
    """

    source: str = "attributions"
    most: int = 1500

    def query(self, said: Input, view: View) -> str | None:
        words = tidy(said.text, lines=True) if isinstance(said, Said) else ""
        return words if words and not self._unfit(words) else None

    def options(self, view: View) -> tuple[Option, ...]:
        return ()

    def acts(self, view: View) -> tuple[Option, ...]:
        return (Option(USE, Text("attribution-use")),) if view.draft.get("neutral") else ()

    def lines(self, view: View) -> tuple[Text, ...]:
        if not view.draft.get("neutral"):
            return ()
        found = [
            Text("attribution-found", {"words": words, "neutral": load_words(instead)})
            for words, instead in view.draft["found"][:MOST_SHOWN]
        ]
        return (*found, Text("attribution-suggestion", {"text": view.draft["neutral"]}))

    def read(self, said: Input, view: View) -> Outcome:
        match said:
            case Picked(id) if id == USE and view.draft.get("neutral"):
                return Take(view.draft["neutral"])
            case Said(text):
                words = tidy(text, lines=True)
                problem = self._unfit(words)
                return Refuse(problem) if problem else self._judge(words, view)
        return Refuse(Text("problem-text"))

    def _judge(self, words: str, view: View) -> Outcome:
        if not view.facts.found:
            return Take(words)
        found, changes = [], []
        for option in view.facts.found:
            start, end = map(int, option.id.split("-"))
            found.append([words[start:end], dump_words(option.label)])
            changes.append((start, end, view.facts.spell(option.label)))
        draft: dict[str, Any] = {"found": found, "neutral": replaced(words, changes)}
        return Hold(draft, notice=Text("attribution-problem", {"count": len(found)}))

    def _unfit(self, words: str) -> Text | None:
        if units(words) > self.most:
            return Text("problem-long", {"length": units(words), "most": self.most})
        if has_letters(words):
            return None
        return Text("problem-letters" if words else "problem-empty")

    def words(self, value: Value, flow: str) -> Words:
        return str(value)


def titled(name: str, effect: str) -> Flow:
    """A title and a text that tell nobody, as a conversation of their own."""

    def complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
        return (Effect(effect, {**answers[ABOUT], "title": answers["title"], "text": answers["text"]}),)

    steps = (Unattributed(key="title", most=120), Unattributed(key="text"), Review(key="review"))
    return Flow(name=name, version=1, steps=steps, complete=complete)
