"""The paper a picture is drawn on: its size, its colours and its language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.pictures.colours import Colours
from bot.pictures.lettering import width
from bot.pictures.svg import clean, said, tag
from flows.replies import Words

Say = Callable[[Words], str]
Rows = list[tuple[str, str]]
"""What a picture says, as a table of two columns."""

NARROW = 640
"""Below this width, as on a telephone, things stand under each other."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Measured in the picture's own units, which are pixels in a chat."""

    width: float
    height: float
    colours: Colours
    say: Say

    @property
    def is_narrow(self) -> bool:
        return self.width < NARROW

    def words(self, words: Words) -> str:
        """Words in the reader's language, on one line."""
        return clean(self.say(words))

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        *,
        bold: bool = False,
        colour: str = "",
        anchor: str | None = None,
        opacity: float | None = None,
    ) -> str:
        """A line of text on its baseline."""
        return tag(
            "text", said(words), x=x, y=y, font_size=size, font_weight=700 if bold else None,
            fill=colour or self.colours.tinta, text_anchor=anchor, fill_opacity=opacity,
        )  # fmt: skip

    def lines(
        self,
        x: float,
        middle: float,
        lines: list[str],
        size: float,
        *,
        bold: bool = False,
        colour: str = "",
        anchor: str | None = None,
    ) -> str:
        """Lines around a middle."""
        top = middle + size * 0.35 - (len(lines) - 1) * size * LEADING / 2
        return "".join(
            self.text(x, top + at * size * LEADING, line, size, bold=bold, colour=colour, anchor=anchor)
            for at, line in enumerate(lines)
        )


LEADING = 1.18
"""From one baseline to the next, in ems."""


def widest(words: list[str], size: float, bold: bool = False) -> float:
    """How much room the widest of them takes."""
    return max((width(one, bold) * size for one in words), default=0.0)
