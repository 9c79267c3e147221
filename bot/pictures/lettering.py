"""How wide words are in our fonts, and how they are broken and cut to fit."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

FONTS = Path(__file__).resolve().parent / "fonts"
FAMILY = "Noto Sans, system-ui, -apple-system, Segoe UI, Roboto, sans-serif"
_FAMILIES = ("Noto Sans", "Noto Sans Javanese", "Noto Sans Arabic", "Noto Emoji")
_TALL = _FAMILIES[1:3]
_JOINER = "\u200d"


@lru_cache(maxsize=8192)
def width(words: str, bold: bool = False) -> float:
    """How wide words are, in ems."""
    fonts = _fonts(bold)
    return sum(_shaped(run, fonts[family]) for family, run in runs(words))


def runs(words: str) -> list[tuple[str, str]]:
    """Words by the families of type that have their letters."""
    found: list[tuple[str, str]] = []
    for cluster in clusters(words):
        family = _family_of(cluster)
        if found and found[-1][0] == family:
            found[-1] = (family, found[-1][1] + cluster)
        else:
            found.append((family, cluster))
    return found


def is_tall(words: str) -> bool:
    """Whether words have letters that reach above or below Latin lines, as Javanese and Arabic do."""
    return any(family in _TALL for family, _ in runs(words))


def wrap(words: str, room: float, size: float, lines: int, bold: bool = False) -> list[str]:
    """Words on at most so many lines, each within the room; what does not fit ends in an ellipsis."""
    room /= size
    wrapped: list[str] = []
    line = ""
    pending = words.split()
    while pending and len(wrapped) < lines:
        longer = f"{line} {pending[0]}".strip()
        if width(longer, bold) <= room:
            line = longer
            pending.pop(0)
        elif width(pending[0], bold) > room:  # a word wider than any line goes on in the next one
            start = _start(longer, room, bold)
            pending[0] = longer[len(start) :]
            wrapped.append(start)
            line = ""
        else:
            wrapped.append(line)
            line = ""
    if line:
        wrapped.append(line) if len(wrapped) < lines else pending.insert(0, line)
    if pending and wrapped:
        wrapped[-1] = _ellipsis(f"{wrapped[-1]} {' '.join(pending)}", room, bold)
    return wrapped


def balanced(words: str, room: float, size: float, lines: int, bold: bool = False) -> list[str]:
    """As `wrap`, with lines of about the same width."""
    wrapped = wrap(words, room, size, lines, bold)
    for share in (0.55, 0.65, 0.75, 0.85, 0.92):
        narrower = wrap(words, room * share, size, len(wrapped), bold)
        if "".join(narrower).replace(" ", "") == "".join(wrapped).replace(" ", ""):
            return narrower
    return wrapped


def fit(words: str, room: float, size: float, bold: bool = False) -> str:
    """Words on one line within the room."""
    return words if width(words, bold) * size <= room else _ellipsis(words, room / size, bold)


@lru_cache(maxsize=8192)
def clusters(words: str) -> tuple[str, ...]:
    """What is seen as one letter: with its marks, or an emoji of several parts."""
    found: list[str] = []
    for mark in words:
        flag = "\U0001f1e6" <= mark <= "\U0001f1ff"
        if found and (_belongs(mark) or found[-1].endswith(_JOINER) or (flag and _is_half_flag(found[-1]))):
            found[-1] += mark
        else:
            found.append(mark)
    return tuple(found)


def _belongs(mark: str) -> bool:
    return (
        unicodedata.category(mark)[0] == "M" or mark in "\u200c\u200d" or "\U0001f3fb" <= mark <= "\U0001f3ff"
    )


def _is_half_flag(cluster: str) -> bool:
    return len(cluster) == 1 and "\U0001f1e6" <= cluster <= "\U0001f1ff"


def _start(word: str, room: float, bold: bool) -> str:
    """The longest start of a word that fits, one letter at the least."""
    letters = clusters(word)
    low, high = 1, len(letters)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if width("".join(letters[:middle]), bold) <= room else (low, middle - 1)
    return "".join(letters[:low])


def _ellipsis(words: str, room: float, bold: bool) -> str:
    start = _start(words, room - width("…", bold), bold)
    whole = start.rpartition(" ")[0]
    if len(whole) > len(start) * 0.6 and words[len(start) : len(start) + 1] != " ":
        start = whole
    return start.rstrip(" ,.;:") + "…"


def _family_of(cluster: str) -> str:
    """Which family has a letter: the first, where none has it."""
    if cluster.isascii():
        return _FAMILIES[0]
    fonts = _fonts(False).items()
    return next((family for family, font in fonts if font.get_nominal_glyph(ord(cluster[0]))), _FAMILIES[0])


def _shaped(words: str, font: Any) -> float:
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str(words)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    advances = (position.x_advance for position in buffer.glyph_positions or ())
    return float(sum(advances) / font.face.upem)


@cache
def _fonts(bold: bool) -> dict[str, Any]:
    # Late: the bot starts without them.
    import uharfbuzz

    def font(family: str) -> Any:
        file = family.replace(" ", "")
        path = FONTS / f"{file}-{'Bold' if bold else 'Regular'}.ttf"
        path = path if path.exists() else FONTS / f"{file}-Regular.ttf"
        return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path)))

    return {family: font(family) for family in _FAMILIES}
