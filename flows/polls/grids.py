"""A value for each of several things: statements on a scale, things on two axes, dates that suit.

The ballot asks for one thing at a time: all things stand in rows, the values to choose from below the first
that has none yet. Tapping a thing takes its value back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from flows.polls import cells
from flows.polls.charts import Bar, Bars, Chart, Matrix, Picture, Scales, Spot, Spread
from flows.polls.options import meant_many, pairs, same
from flows.polls.question import Button, Counts, Question, Spell, literal, step
from flows.replies import Text, Words

_ACROSS = 6
_AXES = (Text("poll-axis.across"), Text("poll-axis.up"))


class Grid:
    """What the three have in common; a cell's values are in `offered`."""

    name = ""
    shared = False
    typed = False
    many = False

    def offered(self, question: Question, cell: str) -> Mapping[str, Words]:
        """The cells that a tap can lead to from this one, with their labels; none when it is complete."""
        raise NotImplementedError

    def word(self, question: Question, cell: str) -> Words:
        """A cell on a receipt."""
        raise NotImplementedError

    def hear(self, question: Question, said: str, spell: Spell) -> str | None:
        """The cell that a typed word stands for."""
        raise NotImplementedError

    def problem(self, question: Question) -> Text:
        raise NotImplementedError

    def picture(self, question: Question, tallies: Sequence[Counts], people: int) -> Picture:
        """What the cells of each thing make together."""
        raise NotImplementedError

    def asked(self, question: Question, thing: str, cell: str) -> Words:
        """How the thing stands whose value is asked for."""
        return thing

    def notes(self, question: Question, tallies: Sequence[Counts]) -> tuple[Text, ...]:
        return ()

    def valid(self, question: Question, answer: str) -> bool:
        known = self._known(question)
        return cells.fits(question, answer) and all(
            cell in known for cell in cells.unpack(question, answer) if cell
        )

    def _known(self, question: Question) -> set[str]:
        """Every cell that taps can lead to."""
        first = self.offered(question, "")
        return set(first).union(*(self.offered(question, cell) for cell in first))

    def read(self, question: Question, said: str, spell: Spell = literal) -> str | Text:
        def hear(word: str) -> str | None:
            return self.hear(question, word, spell)

        heard = cells.hear_row(question, said, hear) or cells.hear_named(question, said, hear)
        return cells.pack(heard) if heard else self.problem(question)

    def words(self, question: Question, answer: str) -> Words:
        return cells.say(question, answer, lambda cell: self.word(question, cell))

    def buttons(self, question: Question, answer: str) -> Sequence[Sequence[Button]]:
        return list(self._rows(question, cells.unpack(question, answer)))

    def _rows(self, question: Question, now: list[str]) -> Iterator[list[Button]]:
        if not question.options:
            # The question is the only statement: its values stay, with the chosen one marked.
            yield from self._values(question, now, 0, "")
            return
        is_asked = False
        for index, thing in enumerate(question.options):
            offered = self.offered(question, now[index])
            here = bool(offered) and not is_asked
            label = self._label(question, thing, now[index], here)
            yield [Button(label, cells.put(now, index, ""), not offered, step(index, ""))]
            if here:
                is_asked = True
                yield from self._values(question, now, index, now[index])

    def _label(self, question: Question, thing: str, cell: str, here: bool) -> Words:
        if here:
            return self.asked(question, thing, cell)
        return cells.graded(thing, self.word(question, cell)) if cell else thing

    def _values(self, question: Question, now: list[str], index: int, cell: str) -> list[list[Button]]:
        offered = self.offered(question, cell).items()
        buttons = [
            Button(label, cells.put(now, index, to), to == now[index], step(index, to))
            for to, label in offered
        ]
        return pairs(buttons, _ACROSS)

    def put(self, question: Question, answer: str, index: int, cell: str) -> str:
        return cells.put(cells.unpack(question, answer), index, cell)

    def chart(self, question: Question, counts: Counts) -> Chart:
        tallies: list[dict[str, int]] = [{} for _ in cells.things(question)]
        for answer, count in counts.items():
            for tally, cell in zip(tallies, cells.unpack(question, answer), strict=True):
                tally[cell] = tally.get(cell, 0) + count
        people = sum(count for answer, count in counts.items() if answer)
        return Chart(self.picture(question, tallies, people), self.notes(question, tallies))


class Scale(Grid):
    """How far each statement is true, `low` to `high`."""

    name = "scales"

    def offered(self, question: Question, cell: str) -> Mapping[str, Words]:
        return {} if cell else {str(value): value for value in range(question.low, question.high + 1)}

    def word(self, question: Question, cell: str) -> Words:
        return int(cell)

    def hear(self, question: Question, said: str, spell: Spell) -> str | None:
        return said if said in self.offered(question, "") else None

    def problem(self, question: Question) -> Text:
        count = len(cells.things(question))
        return Text("problem-scale", {"count": count, "least": question.low, "most": question.high})

    def picture(self, question: Question, tallies: Sequence[Counts], people: int) -> Picture:
        labelled = zip(cells.things(question), tallies, strict=True)
        rows = tuple(_spread(question, thing, tally) for thing, tally in labelled)
        return Scales(question.low, question.high, rows, question.labels)


def _spread(question: Question, thing: str, tally: Counts) -> Spread:
    values = range(question.low, question.high + 1)
    given = [tally.get(str(value), 0) for value in values]
    total = sum(given)
    if not total:
        return Spread(thing, None, tuple(0.0 for _ in values))
    mean = sum(value * count for value, count in zip(values, given, strict=True)) / total
    return Spread(thing, mean, tuple(count / total for count in given))


def axes(question: Question) -> tuple[Words, Words]:
    """What the two axes are called; where the host gave them no names, by their direction."""
    across, up = question.labels if len(question.labels) == 2 else _AXES
    return across, up


class Plane(Grid):
    """Where each thing stands on two axes of five steps: the cell `35` is 3 across and 5 up."""

    name = "matrix"

    def offered(self, question: Question, cell: str) -> Mapping[str, Words]:
        return {} if len(cell) == 2 else {cell + step: step for step in "12345"}

    def asked(self, question: Question, thing: str, cell: str) -> Words:
        return cells.graded(thing, axes(question)[len(cell)])

    def word(self, question: Question, cell: str) -> Words:
        return f"{cell[0]}/{cell[1:] or '?'}"

    def hear(self, question: Question, said: str, spell: Spell) -> str | None:
        across, slash, up = said.partition("/")
        cell = across + up.replace("?", "")
        return cell if slash and cell in self._known(question) else None

    def problem(self, question: Question) -> Text:
        return Text("problem-matrix", {"count": len(cells.things(question))})

    def picture(self, question: Question, tallies: Sequence[Counts], people: int) -> Picture:
        labelled = zip(cells.things(question), tallies, strict=True)
        spots = (_spot(thing, tally) for thing, tally in labelled)
        return Matrix(tuple(spot for spot in spots if spot), question.labels)


def _spot(thing: str, tally: Counts) -> Spot | None:
    """The middle of where people placed it; None if nobody did. Half a place does not count."""
    placed = {cell: count for cell, count in tally.items() if len(cell) == 2}
    people = sum(placed.values())
    if not people:
        return None
    x, y = (
        sum((int(cell[axis]) - 1) / 4 * count for cell, count in placed.items()) / people for axis in (0, 1)
    )
    return Spot(thing, x, y, people)


SUITS: Mapping[str, Words] = {"y": Text("poll-yes"), "m": Text("poll-maybe"), "n": Text("poll-no")}
"""The cells of a date, with their labels."""


class Dates(Grid):
    """Whether each date suits: yes (y), perhaps (m) or no (n)."""

    name = "dates"

    def offered(self, question: Question, cell: str) -> Mapping[str, Words]:
        return {} if cell else SUITS

    def word(self, question: Question, cell: str) -> Words:
        return self.offered(question, "")[cell]

    def hear(self, question: Question, said: str, spell: Spell) -> str | None:
        offered = self.offered(question, "").items()
        return next((cell for cell, label in offered if same(said) == same(spell(label))), None)

    def read(self, question: Question, said: str, spell: Spell = literal) -> str | Text:
        answer = super().read(question, said, spell)
        picked = meant_many(question.options, said) if isinstance(answer, Text) else None
        if not picked:
            return answer
        # "2, 4" names the dates that suit, and so the others that do not.
        return cells.pack(["y" if index in picked else "n" for index in range(len(question.options))])

    def problem(self, question: Question) -> Text:
        return Text("problem-choices")

    def picture(self, question: Question, tallies: Sequence[Counts], people: int) -> Picture:
        labelled = zip(cells.things(question), tallies, strict=True)
        return Bars(tuple(_date_bar(thing, tally, people) for thing, tally in labelled))

    def notes(self, question: Question, tallies: Sequence[Counts]) -> tuple[Text, ...]:
        best = max(map(_suits, tallies))
        labelled = zip(cells.things(question), tallies, strict=True)
        names = tuple(thing for thing, tally in labelled if _suits(tally) == best)
        return (Text("poll-dates-best", {"names": names}),) if best > (0, 0) else ()


def _suits(tally: Counts) -> tuple[int, int]:
    """How well a date suits: who can come for sure, then who perhaps."""
    return tally.get("y", 0), tally.get("m", 0)


def _date_bar(thing: str, tally: Counts, people: int) -> Bar:
    yes, maybe = _suits(tally)
    shown = Text("poll-dates-amount", {"yes": yes, "maybe": maybe, "no": tally.get("n", 0)})
    return Bar(thing, (yes + maybe / 2) / people if people else 0.0, shown)
