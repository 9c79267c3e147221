"""A cloud of words: a few short entries a person, merged and drawn by how often they were said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flows.polls.charts import Chart, Cloud
from flows.polls.merging import gather, key
from flows.polls.question import Button, Counts, Question, Spell, literal
from flows.reading import has_letters, signs, tidy, units
from flows.replies import Text, Words

LONGEST = 40
"""UTF-16 units of one entry."""
_SHOWN = 100


def entry(said: str, most: int, lines: bool = False, mute: bool = False) -> str | Text:
    """What a person wrote, fit to be shown; a `Text` says what is wrong. `mute`: an emoji will do."""
    text = tidy(said, lines)
    if units(text) > most:
        return Text("problem-long", {"length": units(text), "most": most})
    if not has_letters(text) and not (mute and signs(text)):
        return Text("problem-letters" if text else "problem-empty")
    return text


def is_same(one: str, other: str) -> bool:
    """Whether two entries of a person are one, written in two ways."""
    return one.casefold() == other.casefold() or key(one) == key(other) != ""


class WordCloud:
    """Words, each of a person's `most` entries an answer of its own."""

    name = "cloud"
    shared = True
    typed = True
    many = True

    def valid(self, question: Question, answer: str) -> bool:
        return self.read(question, answer) == answer

    def read(self, question: Question, said: str, spell: Spell = literal) -> str | Text:
        return entry(said, LONGEST, mute=True)

    def words(self, question: Question, answer: str) -> Words:
        return answer

    def buttons(self, question: Question, answer: str) -> Sequence[Sequence[Button]]:
        return ()

    def chart(self, question: Question, counts: Counts) -> Chart:
        return cloud_chart(question, counts)


def cloud_chart(question: Question, counts: Counts, several: Iterable[Sequence[str]] = ()) -> Chart:
    """The words; with the entries of each who wrote `several`, nobody counts twice for one of them."""
    words, unseen = gather(counts, question.merges or {}, question.hidden, several)
    notes = []
    if rest := sum(count for _, count in words[_SHOWN:]):
        notes.append(Text("poll-rest", {"count": rest}))
    if unseen:
        notes.append(Text("poll-unseen", {"count": unseen}))
    return Chart(Cloud(words[:_SHOWN]), tuple(notes))
