"""One option, several, or the right one."""

from __future__ import annotations

from collections.abc import Sequence

from flows.polls.charts import Bars, Chart
from flows.polls.options import amount_bar, letters_of, meant, meant_many, percent, rows
from flows.polls.question import LETTERS, Button, Counts, Question, Spell, literal, step
from flows.replies import Text, Words


class Single:
    """One of the options; the answer is its letter."""

    name = "single"
    shared = True
    typed = False
    many = False
    stances: Sequence[float | None] = ()
    """Where each option stands between no (-1) and yes (1), where that is what is asked."""

    def labels(self, question: Question) -> Sequence[Words]:
        return question.options

    def valid(self, question: Question, answer: str) -> bool:
        return len(answer) == 1 and answer in LETTERS[: len(self.labels(question))]

    def read(self, question: Question, said: str, spell: Spell = literal) -> str | Text:
        index = meant([spell(label) for label in self.labels(question)], said)
        return Text("problem-choice") if index is None else LETTERS[index]

    def words(self, question: Question, answer: str) -> Words:
        return self.labels(question)[LETTERS.index(answer)]

    def buttons(self, question: Question, answer: str) -> Sequence[Sequence[Button]]:
        labelled = zip(LETTERS, self.labels(question), strict=False)
        return rows([Button(label, letter, letter == answer) for letter, label in labelled])

    def chart(self, question: Question, counts: Counts) -> Chart:
        people = sum(counts.values())
        labels = self.labels(question)
        bars = (
            amount_bar(label, counts.get(letter, 0), people, self.is_right(question, letter), stance)
            for letter, label, stance in zip(
                LETTERS, labels, self.stances or (None,) * len(labels), strict=False
            )
        )
        return Chart(Bars(tuple(bars)), self.notes(question, counts))

    def is_right(self, question: Question, letter: str) -> bool:
        return False

    def notes(self, question: Question, counts: Counts) -> tuple[Text, ...]:
        return ()


class Quiz(Single):
    """One of the options, some of which are right."""

    name = "quiz"

    def is_right(self, question: Question, letter: str) -> bool:
        return letter in question.right

    def notes(self, question: Question, counts: Counts) -> tuple[Text, ...]:
        right = sum(counts.get(letter, 0) for letter in question.right)
        people = sum(counts.values())
        return (
            (Text("poll-right", {"count": right, "percent": percent(right, people)}),)
            if people and question.right
            else ()
        )


def problem_most(question: Question) -> Text:
    return Text("problem-most", {"most": question.most})


class Multiple:
    """Some of the options, `most` at the most; the answer is their letters in the order of the options."""

    name = "multiple"
    shared = False
    typed = False
    many = False

    def valid(self, question: Question, answer: str) -> bool:
        known = "".join(letter for letter in question.letters() if letter in answer)
        return answer == known and len(answer) <= question.most

    def read(self, question: Question, said: str, spell: Spell = literal) -> str | Text:
        indexes = meant_many(question.options, said)
        if not indexes:
            return Text("problem-choices")
        answer = letters_of(sorted(set(indexes)))
        return answer if self.valid(question, answer) else problem_most(question)

    def words(self, question: Question, answer: str) -> Words:
        named = tuple(question.options[LETTERS.index(letter)] for letter in answer)
        return named or Text("word-none")

    def buttons(self, question: Question, answer: str) -> Sequence[Sequence[Button]]:
        return rows([self._button(question, answer, at, label) for at, label in enumerate(question.options)])

    def _button(self, question: Question, answer: str, at: int, label: str) -> Button:
        is_on = LETTERS[at] in answer
        cell = "" if is_on else "1"
        tapped = self.put(question, answer, at, cell)
        return Button(label, answer if isinstance(tapped, Text) else tapped, is_on, step(at, cell))

    def put(self, question: Question, answer: str, index: int, cell: str) -> str | Text:
        picked = {*answer, LETTERS[index]} if cell == "1" else {*answer} - {LETTERS[index]}
        return "".join(sorted(picked)) if len(picked) <= question.most else problem_most(question)

    def chart(self, question: Question, counts: Counts) -> Chart:
        people = sum(count for answer, count in counts.items() if answer)
        picked = {
            letter: sum(count for answer, count in counts.items() if letter in answer)
            for letter in question.letters()
        }
        labelled = zip(question.letters(), question.options, strict=True)
        return Chart(Bars(tuple(amount_bar(label, picked[letter], people) for letter, label in labelled)))
