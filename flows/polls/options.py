"""Options by their labels: which of them is meant, and how they stand as buttons and bars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flows.polls.charts import Bar
from flows.polls.question import LETTERS, Button
from flows.reading import fold, read_line, read_picks, tidy
from flows.replies import Text, Words

_MUCH = 2000
"""Nobody types so much to pick an option; more than this is not searched."""
_NARROW = 16
_SIGNS = str.maketrans({"+": " plus ", "#": " nomor "})
"""What tells options apart, though it is neither letter nor digit: C, C++ and C#."""


def same(label: str) -> str:
    """A label for comparing. Its own commas and "and"s do not count; an emoji stands for itself."""
    parts = read_picks(label.translate(_SIGNS))
    return " ".join(fold(part) or tidy(part).casefold() for part in parts)


def meant(labels: Sequence[str], said: str) -> int | None:
    """The index of the label meant: by itself, by its number, or by its unmistakable beginning.

    A label comes before a number: under "Berapa orang?" a 10 is the option that reads 10.
    """
    wanted = same(said[:_MUCH])
    if not wanted:
        return None
    keys = [same(label) for label in labels]
    if wanted in keys:
        return keys.index(wanted)
    line = read_line(said, len(labels))
    if line is not None:
        return line
    near = [index for index, key in enumerate(keys) if len(wanted) > 2 and key.startswith(wanted)]
    return near[0] if len(near) == 1 else None


def meant_many(labels: Sequence[str], said: str) -> list[int] | None:
    """The indexes of the labels meant in "2, 4", "2 dan 4" or labels in a row; None if any is not known."""
    parts = read_picks(said[:_MUCH])
    if len(parts) > _MUCH // 20:
        return None
    keys = {same(label): index for index, label in reversed(list(enumerate(labels)))}
    found = []
    while parts:
        taken, index = _longest(keys, parts)
        if index is None:
            index = meant(labels, parts[0])
        if index is None:
            return None
        found.append(index)
        parts = parts[taken:]
    return found or None


def _longest(keys: Mapping[str, int], parts: Sequence[str]) -> tuple[int, int | None]:
    """How many of the first parts together are a label (it may hold commas itself), and which."""
    for taken in range(len(parts), 0, -1):
        index = keys.get(same(", ".join(parts[:taken])))
        if index is not None:
            return taken, index
    return 1, None


def letters_of(indexes: Sequence[int]) -> str:
    """Options in answers."""
    return "".join(LETTERS[index] for index in indexes)


def rows(buttons: Sequence[Button]) -> list[list[Button]]:
    """Buttons beside each other where all labels are short."""
    wide = any(not isinstance(b.label, str) or len(b.label) > _NARROW for b in buttons)
    return pairs(buttons, 1 if wide else 2)


def pairs(buttons: Sequence[Button], across: int) -> list[list[Button]]:
    """Rows of so many buttons."""
    return [list(buttons[start : start + across]) for start in range(0, len(buttons), across)]


def amount_bar(label: Words, count: int, of: int, right: bool = False, stance: float | None = None) -> Bar:
    """A bar as long as its share, with how many and how much of the whole."""
    return Bar(label, count / of if of else 0.0, amount(count, of), right, stance)


def amount(count: int, of: int) -> Text:
    """How many, and what share that is."""
    return Text("poll-amount", {"count": count, "percent": percent(count, of)})


def percent(count: float, of: float) -> int:
    """A share in whole percent."""
    return round(100 * count / of) if of else 0
