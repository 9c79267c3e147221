"""What came out of a question, as a guest reads it after the close: in rows, and in a quiz how they did."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.web.room import Pictures, Speak
from flows.polls.charts import Bars, Chart, Posts
from flows.polls.frame import Asked, Frame
from flows.polls.question import Kind
from flows.replies import Text

_MOST_ROWS = 20
"""A telephone on a slow link is told no more of one chart."""


class Row(NamedTuple):
    """A label and its amount; `length` is how far a bar under it goes, in percent, if it has one."""

    label: str
    amount: str
    length: int | None


class Table(NamedTuple):
    """A chart in rows; `notes` is what it says in words."""

    caption: str
    rows: Sequence[Row]
    notes: Sequence[str]


class Outcome(NamedTuple):
    """What a guest is shown of a question that is closed; `verdict` says whether their answer was right."""

    tables: Sequence[Table]
    verdict: str


def told(one: Asked, kind: Kind, mine: Sequence[str], pictures: Pictures, speak: Speak) -> Outcome | None:
    """None while there is nothing to show, or it is hidden."""
    if one.phase != "closed" or one.chart is None:
        return None
    charts = [(Text("ballot-results"), one.chart)]
    if one.before:
        charts = [(Text("projector-before"), one.before), (Text("projector-after"), one.chart)]
    # What was written stands on the page already, with its votes.
    tables = [_table(speak(name), chart, pictures, speak) for name, chart in charts if not _is_written(chart)]
    return Outcome(tables, _verdict(one, kind, mine, speak))


def is_scored(frame: Frame) -> bool:
    """Whether points may be told: while somebody still answers, they would tell what is right."""
    closed = all(one.phase == "closed" and one.chart for one in frame.asked)
    return closed and any(one.question.kind == "quiz" for one in frame.asked)


def leaders(frame: Frame, pictures: Pictures, speak: Speak) -> Table | None:
    if not frame.leaders or not is_scored(frame):
        return None
    return _table(speak(Text("projector-leaders")), frame.leaders, pictures, speak)


def _is_written(chart: Chart) -> bool:
    return isinstance(chart.picture, Posts)


def _table(caption: str, chart: Chart, pictures: Pictures, speak: Speak) -> Table:
    said = pictures.table(chart, speak)
    notes = [amount for label, amount in said if not label]
    shares = [bar.share for bar in chart.picture.bars] if isinstance(chart.picture, Bars) else []
    named = [(label, amount) for label, amount in said if label]
    rows = [
        Row(label, amount, round(100 * shares[at]) if at < len(shares) else None)
        for at, (label, amount) in enumerate(named[:_MOST_ROWS])
    ]
    if len(named) > len(rows):
        notes.insert(0, speak(Text("picture-more", {"count": len(named) - len(rows)})))
    return Table(caption, rows, notes)


def _verdict(one: Asked, kind: Kind, mine: Sequence[str], speak: Speak) -> str:
    """Whether a guest's own answer was right, if anybody knows what it was."""
    if one.question.kind != "quiz" or not any(mine):
        return ""
    if mine[0] in one.question.right:
        return speak(Text("ballot-verdict.right"))
    right = tuple(kind.words(one.question, letter) for letter in one.question.right)
    return speak(Text("ballot-verdict.wrong", {"right": right}))
