"""What many answers make together, in neutral form: drawn as one picture for the projector and the chat."""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.replies import Text, Words


@dataclass(frozen=True, slots=True)
class Bar:
    """A labelled amount. `share` (0 to 1) is its length, `shown` stands at its end; `right` marks it.

    `stance` is where it stands between a firm no (-1) and a firm yes (1), where that is what is asked.
    """

    label: Words
    share: float
    shown: Words
    right: bool = False
    stance: float | None = None


@dataclass(frozen=True, slots=True)
class Bars:
    """Amounts beside each other, in the order in which they are to be read."""

    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Cloud:
    """Words and how often they were said, the most frequent first."""

    words: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """A statement on a scale: its mean (None without answers) and the share (0 to 1) of each value."""

    label: Words
    mean: float | None
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Scales:
    """Statements on one scale; `ends` are the words at its two ends."""

    low: int
    high: int
    rows: tuple[Spread, ...]
    ends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """A thing on two axes, each 0 to 1, with how many placed it there."""

    label: Words
    x: float
    y: float
    count: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """Things on two axes: `axes` are the words of x and of y."""

    spots: tuple[Spot, ...]
    axes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Histogram:
    """Numbers in bins: (from, to, how many), with mean and median."""

    bins: tuple[tuple[float, float, int], ...]
    mean: float | None = None
    median: float | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """How many in each province, by official code, the most frequent first."""

    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Posts:
    """What people wrote, with the votes that it got; `done` marks what was answered."""

    posts: tuple[tuple[str, int, bool], ...]


@dataclass(frozen=True, slots=True)
class Point:
    """Where something stood at one meeting: its `level` (0 to 1), and that in words."""

    level: float
    shown: Words


@dataclass(frozen=True, slots=True)
class Line:
    """How something went from meeting to meeting; None where it was not asked."""

    label: Words
    points: tuple[Point | None, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """The same question at several meetings: `when` they were, the oldest first, and its lines."""

    when: tuple[Words, ...]
    lines: tuple[Line, ...]


Picture = Bars | Cloud | Scales | Matrix | Histogram | Places | Posts | Trend


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture and what it says in words: `notes` such as a quorum that is reached, or who won."""

    picture: Picture
    notes: tuple[Text, ...] = field(default=())
