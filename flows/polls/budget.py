"""Something to spend: a hundred points in tens, or a few dots. A cell is what an option got."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flows.polls import cells
from flows.polls.charts import Bars, Chart
from flows.polls.options import amount_bar, meant_many
from flows.polls.question import Button, Counts, Question, Spell, literal
from flows.replies import Text, Words

HUNDRED = 100


class Points:
    """A hundred points in steps of ten."""

    name = "points"
    shared = False
    typed = False
    many = False
    step = 10

    def total(self, question: Question) -> int:
        return HUNDRED

    def valid(self, question: Question, answer: str) -> bool:
        return (
            cells.fits(question, answer)
            and all(self._is_amount(question, cell) for cell in cells.unpack(question, answer) if cell)
            and sum(_amounts(question, answer)) <= self.total(question)
        )

    def _is_amount(self, question: Question, cell: str) -> bool:
        # One way of writing each amount: no zero, no sign, no digits of other scripts.
        if not (cell.isascii() and cell.isdigit() and len(cell) <= 3 and cell[0] != "0"):
            return False
        return int(cell) % self.step == 0

    def read(self, question: Question, said: str, spell: Spell = literal) -> str | Text:
        heard = self.hear(question, said)
        answer = cells.pack(["" if cell == "0" else cell for cell in heard or ()])
        return answer if answer and self.valid(question, answer) else self.problem(question)

    def problem(self, question: Question) -> Text:
        return Text("problem-points", {"total": self.total(question), "step": self.step})

    def hear(self, question: Question, said: str) -> list[str] | None:
        return cells.hear_row(question, said, _digits) or cells.hear_named(question, said, _digits)

    def words(self, question: Question, answer: str) -> Words:
        return cells.say(question, answer, int)

    def buttons(self, question: Question, answer: str) -> Sequence[Sequence[Button]]:
        return list(self._rows(question, answer))

    def _rows(self, question: Question, answer: str) -> Iterator[list[Button]]:
        amounts = _amounts(question, answer)
        left = self.total(question) - sum(amounts)
        for index, thing in enumerate(question.options):
            label = cells.graded(thing, amounts[index])
            more = _put(amounts, index, self.step) if left >= self.step else answer
            yield [Button(label, more, amounts[index] > 0)]
            if amounts[index]:
                less = Text("poll-less", {"step": self.step})
                more_label = Text("poll-more", {"step": self.step})
                yield [Button(less, _put(amounts, index, -self.step)), Button(more_label, more)]
        if answer:
            yield [Button(Text("poll-again-left", {"left": left}), "")]

    def chart(self, question: Question, counts: Counts) -> Chart:
        """What each got of all that was given, the most first."""
        sums = [0] * len(question.options)
        for answer, count in counts.items():
            for index, amount in enumerate(_amounts(question, answer)):
                sums[index] += amount * count
        ranked = sorted(zip(question.options, sums, strict=True), key=lambda pair: -pair[1])
        return Chart(Bars(tuple(amount_bar(thing, amount, sum(sums)) for thing, amount in ranked)))


class Dots(Points):
    """`most` dots, any number of them on one option; typed, each mention of an option is a dot."""

    name = "dots"
    step = 1

    def total(self, question: Question) -> int:
        return question.most

    def hear(self, question: Question, said: str) -> list[str] | None:
        if named := cells.hear_named(question, said, _digits):
            return named
        picked = meant_many(question.options, said)
        return [str(picked.count(index)) for index in range(len(question.options))] if picked else None

    def problem(self, question: Question) -> Text:
        return Text("problem-dots", {"total": self.total(question)})


def _digits(said: str) -> str | None:
    """A whole number as a cell."""
    return str(int(said)) if said.isascii() and said.isdigit() and len(said) <= 3 else None


def _amounts(question: Question, answer: str) -> list[int]:
    return [int(cell or 0) for cell in cells.unpack(question, answer)]


def _put(amounts: Sequence[int], index: int, step: int) -> str:
    """The answer with so much more on one option."""
    changed = [*amounts[:index], amounts[index] + step, *amounts[index + 1 :]]
    return cells.pack([str(amount) if amount else "" for amount in changed])
