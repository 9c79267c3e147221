"""Something to spend: a hundred points in tens, or a few dots. A cell is what an option got."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flows.polls import cells
from flows.polls.charts import Bars, Chart
from flows.polls.options import amount_bar, meant_many
from flows.polls.question import Button, Counts, Question, Spell, literal, step
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
            more = self._button(question, answer, index, amounts[index] + self.step)
            yield [more._replace(label=label, on=amounts[index] > 0)]
            if amounts[index]:
                less = self._button(question, answer, index, amounts[index] - self.step)
                yield [
                    less._replace(label=Text("poll-less", {"step": self.step})),
                    more._replace(label=Text("poll-more", {"step": self.step})),
                ]
        if answer:
            yield [Button(Text("poll-again-left", {"left": left}), "")]

    def _button(self, question: Question, answer: str, index: int, amount: int) -> Button:
        cell = str(amount or "")
        tapped = self.put(question, answer, index, cell)
        return Button("", answer if isinstance(tapped, Text) else tapped, step=step(index, cell))

    def put(self, question: Question, answer: str, index: int, cell: str) -> str | Text:
        changed = cells.put(cells.unpack(question, answer), index, cell)
        is_amount = not cell or self._is_amount(question, cell)
        is_over = is_amount and sum(_amounts(question, changed)) > self.total(question)
        return self.too_much(question) if is_over else changed

    def too_much(self, question: Question) -> Text:
        return Text("problem-spent", {"total": self.total(question)})

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
