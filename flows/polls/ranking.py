"""An order, tapped one after the other: points for places, and a winner by instant run-off."""

from __future__ import annotations

from collections.abc import Sequence

from flows.polls.charts import Bar, Bars, Chart
from flows.polls.options import letters_of, meant_many, rows
from flows.polls.question import LETTERS, Button, Counts, Question, Spell, literal, step
from flows.replies import Text, Words


class Ranking:
    """The options in a person's order, the best first; it need not hold all of them."""

    name = "ranking"
    shared = False
    typed = False
    many = False

    def valid(self, question: Question, answer: str) -> bool:
        return len(set(answer)) == len(answer) and set(answer) <= set(question.letters())

    def read(self, question: Question, said: str, spell: Spell = literal) -> str | Text:
        indexes = meant_many(question.options, said)
        if not indexes or len(set(indexes)) < len(indexes):
            return Text("problem-order")
        return letters_of(indexes)

    def words(self, question: Question, answer: str) -> Words:
        named = tuple(question.options[LETTERS.index(letter)] for letter in answer)
        return named or Text("word-none")

    def buttons(self, question: Question, answer: str) -> Sequence[Sequence[Button]]:
        ballot = rows(
            [self._button(question, answer, at, label) for at, label in enumerate(question.options)]
        )
        return [*ballot, [Button(Text("poll-again"), "")]] if answer else ballot

    def _button(self, question: Question, answer: str, at: int, label: str) -> Button:
        place = answer.find(LETTERS[at]) + 1
        cell = "" if place else "1"
        shown = Text("poll-placed", {"place": place, "label": label}) if place else label
        return Button(shown, self.put(question, answer, at, cell), bool(place), step(at, cell))

    def put(self, question: Question, answer: str, index: int, cell: str) -> str:
        """An option comes last, or leaves the order; one that has its place keeps it."""
        letter = LETTERS[index]
        if cell != "1":
            return answer.replace(letter, "")
        return answer if letter in answer else answer + letter

    def chart(self, question: Question, counts: Counts) -> Chart:
        """Borda's points (four options: 4, 3, 2, 1, and none for what was not ranked), the most first."""
        points = borda(question.letters(), counts)
        people = sum(count for answer, count in counts.items() if answer)
        best = len(points) * people
        ranked = sorted(zip(question.letters(), question.options, strict=True), key=lambda p: -points[p[0]])
        bars = (
            Bar(label, points[letter] / best if best else 0.0, Text("poll-points", {"count": points[letter]}))
            for letter, label in ranked
        )
        return Chart(Bars(tuple(bars)), _notes(question, run_off(question.letters(), counts)))


def _notes(question: Question, winners: str) -> tuple[Text, ...]:
    names = tuple(question.options[LETTERS.index(letter)] for letter in winners)
    if not names:
        return ()
    return (Text("poll-winner" if len(names) == 1 else "poll-tie", {"names": names}),)


def borda(letters: str, counts: Counts) -> dict[str, int]:
    """Each option's points: as many as there are options for a first place, one less for each place below."""
    points = dict.fromkeys(letters, 0)
    for order, count in counts.items():
        for place, letter in enumerate(order):
            points[letter] += (len(letters) - place) * count
    return points


def run_off(letters: str, counts: Counts) -> str:
    """The winner by instant run-off, or all who tie.

    Round by round whoever is first on the fewest ballots goes, and their ballots count for the next on them,
    until somebody has more than half. Among those with the fewest the fewest Borda points decide; who are
    equal in both go together, so that no order of the options matters.
    """
    points = borda(letters, counts)
    left = set(letters)
    while True:
        firsts = dict.fromkeys(left, 0)
        for order, count in counts.items():
            if first := next((letter for letter in order if letter in left), ""):
                firsts[first] += count
        standing = {letter: (firsts[letter], points[letter]) for letter in left}
        total, best, worst = sum(firsts.values()), max(standing.values()), min(standing.values())
        if not total:
            return ""
        if best[0] * 2 > total or best == worst:
            return "".join(sorted(letter for letter in left if standing[letter] == best))
        left = {letter for letter in left if standing[letter] != worst}
