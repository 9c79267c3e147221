"""A place, by its official code. The options are codes with names, handed over by whoever asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flows.polls.charts import Chart, Places
from flows.polls.options import pairs
from flows.polls.question import Button, Counts, Question, Spell, literal
from flows.reading import fold
from flows.replies import Text, Words

_MUCH = 100
_SHOWN = 40


def options(names: Mapping[str, str]) -> tuple[str, ...]:
    """A question's options from names by code."""
    return tuple(f"{code} {name}" for code, name in names.items())


def names(question: Question) -> dict[str, str]:
    """The inverse of `options`."""
    parts = (option.partition(" ") for option in question.options)
    return {code: name for code, _, name in parts}


class Place:
    """One of the places; the answer is its code."""

    name = "place"
    shared = True
    typed = True
    many = False

    def valid(self, question: Question, answer: str) -> bool:
        return answer in names(question)

    def read(self, question: Question, said: str, spell: Spell = literal) -> str | Text:
        known = names(question)
        wanted = _squeeze(said[:_MUCH])
        if said.strip() in known:
            return said.strip()
        squeezed = {code: _squeeze(name) for code, name in known.items()}
        exact = [code for code, name in squeezed.items() if name == wanted]
        near = [code for code, name in squeezed.items() if len(wanted) > 2 and wanted in name]
        found = exact or near
        if len(found) != 1:
            return Text("problem-place")
        return found[0]

    def words(self, question: Question, answer: str) -> Words:
        return names(question)[answer]

    def buttons(self, question: Question, answer: str) -> Sequence[Sequence[Button]]:
        known = names(question)
        return pairs([Button(name, code, code == answer) for code, name in known.items()][:_SHOWN], 2)

    def chart(self, question: Question, counts: Counts) -> Chart:
        return Chart(Places(tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))))


def _squeeze(name: str) -> str:
    return fold(name).replace(" ", "")
