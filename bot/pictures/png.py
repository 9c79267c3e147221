"""An SVG as PNG, for chats."""

from __future__ import annotations

from functools import cache

from bot.pictures.lettering import FONTS


def png(svg: str) -> bytes:
    """The picture, drawn with our own fonts only, so that it is the same on every machine."""
    # Late: the bot starts without it.
    import resvg_py

    return resvg_py.svg_to_bytes(
        svg_string=svg,
        skip_system_fonts=True,
        font_files=_font_files(),
        font_family="Noto Sans",
        sans_serif_family="Noto Sans",
    )


@cache
def _font_files() -> list[str]:
    return sorted(str(path) for path in FONTS.glob("*.ttf"))
