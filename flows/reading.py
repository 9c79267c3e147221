"""Reading what people type: tidy text, numbers and dates as they are written in Indonesia."""

from __future__ import annotations

import datetime
import re
import unicodedata
from functools import lru_cache

# Marks that turn the reading direction or hide characters: they would let a name rewrite the line around it.
# The fillers of Hangul are letters that nobody sees.
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\uffa0]"
)
# Combining classes up to this one belong to the letters of Javanese, Balinese and other scripts.
_PART_OF_LETTER = 9
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february feb", "maret march mar", "april apr", "mei may",
            "juni june jun", "juli july jul", "agustus august agu ags aug", "september sep sept",
            "oktober october okt oct", "november nov", "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_DATE_NUMBERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_DATE_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FOLD_ASCII = {code: " " for code in range(128) if not chr(code).isalnum()}
_AND = re.compile(r"[,;\n]|\s(?:dan|and|&)\s", re.IGNORECASE)
_NUMBERS = re.compile(r"[\d\s.&]*")
# Of the older signs those that are emoji: the others are in no font of ours, and would be drawn as nothing.
_EMOJI = re.compile(
    "[\u200d\U0001f1e6-\U0001f1ff\U0001f300-\U0001f3fa\U0001f400-\U0001faff⭐⭕"
    "☀-☄☎☑☔☕☘☝☠☢☣☦☪☮☯☸-☺♀♂♈-♓♟♠♣♥♦♨♻♾♿⚒-⚗⚙⚛⚜⚠⚡⚧⚪⚫⚰⚱⚽⚾⛄⛅⛈⛎⛏⛑⛓⛔⛩⛪⛰-⛵⛷-⛺⛽"
    "✂✅✈-✍✏✒✔✖✝✡✨✳✴❄❇❌❎❓-❕❗❣❤\u2795-\u2797➡➰➿]"
)
_DATE_WORDS = re.compile(r"(\d{1,2})\s+([a-z]+)\s+(\d{4})")


def tidy(text: str, lines: bool = False) -> str:
    """Text without control, direction and invisible marks; one line unless `lines`; in composed form."""
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    kept = "".join(c if c.isprintable() or c == "\n" or c == "\u200d" else " " for c in text)
    if not lines:
        return " ".join(kept.split())
    return "\n".join(" ".join(line.split()) for line in kept.strip().splitlines())


def fold(text: str) -> str:
    """Text for comparing: lower case, no accents, no punctuation, single spaces."""
    if text.isascii():
        # Most names are: ten times as fast.
        return " ".join(text.lower().translate(_FOLD_ASCII).split())
    return " ".join("".join(map(_fold_char, unicodedata.normalize("NFKD", text).casefold())).split())


@lru_cache(1024)
def _fold_char(char: str) -> str:
    if unicodedata.combining(char) > _PART_OF_LETTER:
        return ""
    # The vowels of many scripts are marks, not letters.
    return char if char.isalnum() or unicodedata.category(char) in ("Mc", "Mn") else " "


def has_letters(text: str, least: int = 1) -> bool:
    """Whether at least so many letters of any script are there (an emoji is none)."""
    return sum(c.isalpha() for c in text) >= least


def signs(text: str) -> str:
    """The emoji in a text, without what only colours them."""
    return "".join(_EMOJI.findall(text)).strip("\u200d")


def units(text: str) -> int:
    """Length as messengers count it: UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, most: int) -> str:
    """The beginning of a text, at most so many UTF-16 units long."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * most].decode("utf-16-le", "ignore")


def shorten(text: str, most: int) -> str:
    """The same for reading: what was cut off is seen to be."""
    return text if units(text) <= most else cut(text, most - 1).rstrip() + "…"


def read_number(text: str) -> float | None:
    """A number written as 1234, 1.234, 1.234,5 or 1234.5; None if it is none."""
    text = tidy(text).replace(" ", "")
    if re.fullmatch(r"-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?", text):
        text = text.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"-?\d+,\d+", text):
        text = text.replace(",", ".")
    if not re.fullmatch(r"-?\d{1,15}(\.\d{1,9})?", text):
        return None
    return float(text)


def read_date(text: str) -> datetime.date | None:
    """A date written as 23-11-2026, 23/11/2026, 2026-11-23, 23 November 2026 or 23 Nov 2026."""
    text = tidy(text).casefold()
    if found := _DATE_NUMBERS.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    elif found := _DATE_ISO.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif (found := _DATE_WORDS.fullmatch(text)) and found[2] in MONTHS:
        day, month, year = int(found[1]), MONTHS[found[2]], int(found[3])
    else:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def read_line(text: str, count: int) -> int | None:
    """The index of one of `count` lines, given by its number: "1", "1." or "1)"; None if it is none."""
    found = re.fullmatch(r"\s*(\d{1,4})[.)]?\s*", text)
    return int(found[1]) - 1 if found and 1 <= int(found[1]) <= count else None


def read_picks(text: str) -> list[str]:
    """The parts of "1, 3 dan 5", "1 3 5" or "hukum; data"."""
    # Each line's gaps become one space first: a pattern that spans them takes for ever on a million spaces.
    parts = _AND.split("\n".join(" ".join(line.split()) for line in text.splitlines()))
    if all(_NUMBERS.fullmatch(part) for part in parts):
        return re.findall(r"\d+", text)
    return [part.strip() for part in parts if part.strip()]
