"""Jejaring's colours by their names: plain values, or the page's own variables, which follow its theme."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """Names are Indonesian dyes and things. `fixed` is False where a style sheet of the page decides."""

    gading: str
    kertas: str
    garis: str
    tinta: str
    abu: str
    nila: str
    kunyit: str
    bata: str
    daun: str
    langit: str
    manggis: str
    fixed: bool = True

    @property
    def series(self) -> tuple[str, ...]:
        """For areas, in the order in which they are used."""
        return (self.nila, self.kunyit, self.daun, self.bata, self.langit, self.manggis)

    @property
    def inks(self) -> tuple[str, ...]:
        """For words: those of the colours that stand out at 4.5:1 in either theme."""
        return (self.nila, self.daun, self.bata, self.manggis, self.abu)


LIGHT = Colours(
    gading="#fbf7ef", kertas="#ffffff", garis="#e4dccb", tinta="#1b2430", abu="#5b6470", nila="#24407a",
    kunyit="#e3a008", bata="#b4432d", daun="#2b7a5b", langit="#3e8fbf", manggis="#6d3a70",
)  # fmt: skip
DARK = Colours(
    gading="#12161d", kertas="#1b212b", garis="#323a48", tinta="#f3eee3", abu="#a9b0bb", nila="#8fb0f0",
    kunyit="#f0b93a", bata="#ef8a74", daun="#6cc79f", langit="#7fc0e6", manggis="#c79bcb",
)  # fmt: skip
PAGE = Colours(
    **{colour.name: f"var(--{colour.name})" for colour in fields(Colours) if colour.name != "fixed"},
    fixed=False,
)
