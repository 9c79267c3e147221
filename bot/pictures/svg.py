"""SVG in small pieces: elements, and text that cannot leave its place."""

from __future__ import annotations

import unicodedata
from html import escape

from bot.pictures.lettering import FAMILY, runs

_JOINERS = "\u200c\u200d"
"""Invisible, but letters of Javanese and Arabic and many emoji need them."""


def clean(words: str) -> str:
    """Words on one line, without what XML forbids and without marks that turn what follows around."""
    spaced = "".join(" " if mark.isspace() else mark for mark in words if _is_drawn(mark))
    return " ".join(spaced.split())


def _is_drawn(mark: str) -> bool:
    if mark.isspace() or mark in _JOINERS:
        return True
    return unicodedata.category(mark) not in ("Cc", "Cf", "Cs", "Cn", "Co")


def tag(name: str, *inside: str, **attributes: str | float | None) -> str:
    """An element; `font_size=2` becomes `font-size="2"`, `class_` becomes `class`, None is left out."""
    named = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{named}>{''.join(inside)}</{name}>" if inside else f"<{name}{named}/>"


def _value(value: str | float) -> str:
    return escape(value) if isinstance(value, str) else f"{round(value, 2):g}"


def said(words: str) -> str:
    """Words as an element's content; letters of other scripts name their family, or one would draw all."""
    return "".join(
        escape(run, quote=False)
        if family == FAMILY.partition(",")[0]
        else tag("tspan", escape(run, quote=False), font_family=f"{family}, sans-serif")
        for family, run in runs(clean(words))
    )


def moved(x: float, y: float, *inside: str, **attributes: str | float | None) -> str:
    """A group at a place; a browser can let it glide to its next one."""
    return tag("g", *inside, transform=f"translate({_value(x)} {_value(y)})", **attributes)


def check(size: float, colour: str) -> str:
    """A tick, drawn, since no font of ours has one."""
    path = f"M{_value(size * 0.1)} {_value(size * 0.55)}l{_value(size * 0.27)} {_value(size * 0.27)}"
    path += f" {_value(size * 0.5)} {_value(size * -0.6)}"
    return tag("path", d=path, fill="none", stroke=colour, stroke_width=size * 0.14, stroke_linecap="round",
               stroke_linejoin="round")  # fmt: skip
