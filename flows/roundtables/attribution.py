"""Who said it: names, organisations and contacts in words that may not tell, and how to say it without them.

Notes of a meeting under the rule of Chatham House may say what was said, never by whom or for whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache
from typing import Literal, NamedTuple

from flows.reading import MONTHS, fold
from flows.replies import Text

Kind = Literal["person", "organisation", "contact", "quote"]


class Known(NamedTuple):
    """A name in the directory. `sector` is told in its place; empty where that would point to somebody."""

    name: str
    kind: Literal["person", "organisation"]
    sector: str = ""


class Mark(NamedTuple):
    """A stretch of a text that tells who. `sector` as far as it may be told."""

    start: int
    end: int
    kind: Kind
    sector: str = ""


_WORD = re.compile(r"[^\W_]+(?:['\u2019.-][^\W_]+)*")
_LEGAL = {
    "pt": "company", "cv": "company", "ud": "company", "bank": "company", "koperasi": "community",
    "yayasan": "ngo", "lsm": "ngo", "perkumpulan": "ngo", "lembaga": "ngo", "komunitas": "community",
    "universitas": "university", "institut": "university", "politeknik": "university",
    "dinas": "government", "kementerian": "government", "puskesmas": "government", "kelurahan": "government",
}  # fmt: skip
"""What an organisation's name begins with, and the sector that it tells."""
_HONORIFICS = (
    r"(?:[Bb]apak|[Pp]ak|[Ii]bu|[Bb]u|[Mm]as|[Mm]bak|[Kk]ak|[Bb]ang|[Ss]dri?|[Dd]rs?|[Pp]rof|[Mm]r|[Mm]r?s)"
)
_NAME = r"[A-Z][\w'\u2019-]*"
_TITLED = re.compile(rf"\b(?:{_HONORIFICS}\.? )+{_NAME}(?: {_NAME})*")
_TITLE_BEFORE = re.compile(rf"(?:\b{_HONORIFICS}\.? )+$")
_FIRM = re.compile(
    r"\b(PT|CV|UD|Bank|Koperasi|Yayasan|LSM|Perkumpulan|Universitas|Institut|Politeknik|Dinas|Kementerian"
    rf"|Puskesmas|Kelurahan)\.?(?: {_NAME})+"
)
_CONTACT = re.compile(
    r"@\w{3,}|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:https?://|t\.me/|wa\.me/)\S+"
    r"|(?<!\w)\+?\d(?:[ -]?\d){8,14}\b"
)
_SAYS = (
    r"(?:[Kk]ata|[Uu]jar|[Tt]utur|[Uu]ngkap|[Tt]egas|[Jj]elas|[Mm]enurut|[Dd]isampaikan oleh"
    r"|[Dd]ikatakan oleh|[Ss]aid|[Ss]ays|[Aa]ccording to)"
)
_SAID_BY = re.compile(rf"\b({_SAYS}) ({_NAME}(?: {_NAME})*)")
_QUOTED = re.compile(rf"[\"”]\s*,?\s*(?:{_SAYS})(?:nya)?\s+((?:\w+ ?){{1,4}})")
_NOBODY = {
    "seorang", "salah", "beberapa", "sebagian", "para", "peserta", "banyak", "semua", "sebuah", "satu",
    "kami", "kita", "saya", "anda", "mereka", "undang", "uu", "pasal", "perpres", "pp", "data", "a", "an",
    "one", "some", "several", "many", "participants", "we", "they", "you", "the",
}  # fmt: skip
"""After "according to", these name nobody."""
_JOINS = re.compile(r"\s*(?:,|dari|di|\(|from|of|at)?\s*")


def near(text: str, names: Iterable[str], initials: bool = False) -> list[str]:
    """The names of which a text has a word (or the initials): a few of thousands, to be looked at closely."""
    here = set(fold(text).split())
    long = [word for word in here if _may_slip(word)]
    slips, begin = {slip for word in long for slip in _slips(word)}, {word[0] for word in long}

    def is_near(word: str) -> bool:
        if word in here:
            return True
        # Most of thousands of names begin otherwise.
        return word[0] in begin and _may_slip(word) and not slips.isdisjoint(_slips(word))

    return [
        name
        for name in names
        if any(map(is_near, fold(name).split())) or (initials and _initials(name) in here)
    ]


def _may_slip(word: str) -> bool:
    return len(word) >= _SPELT and word.isalpha()


def _slips(word: str) -> tuple[str, ...]:
    """A word, and what is left of it without one of its letters: words that share one are close."""
    return (word, *(word[:at] + word[at + 1 :] for at in range(1, len(word))))


def _is_close(word: str, name: str) -> bool:
    """Whether a word is a name with one letter wrong, missing, too many or changed with its neighbour."""
    return word == name or (
        _may_slip(word)
        and _may_slip(name)
        and word[0] == name[0]
        and abs(len(word) - len(name)) < 2
        and not set(_slips(word)).isdisjoint(_slips(name))
    )


def _initials(name: str) -> str:
    return "".join(fold(word)[:1] for word in _WORD.findall(name))


def find(text: str, directory: Sequence[Known], told: Set[str] = frozenset()) -> list[Mark]:
    """What tells who, in the order of the text; marks that touch are one.

    Only sectors that may be `told` are told at all.
    """
    marks = [
        *(Mark(*found.span(), "contact") for found in _CONTACT.finditer(text)),
        *_known(text, directory),
        *_misspelt(text, directory),
        *(Mark(*found.span(), "person") for found in _TITLED.finditer(text)),
        *(Mark(*found.span(), "organisation", _sector(found[1], told)) for found in _FIRM.finditer(text)),
        *(Mark(*found.span(2), "person") for found in _SAID_BY.finditer(text) if not _nobody(found[2])),
        *(Mark(*found.span(1), "quote") for found in _QUOTED.finditer(text) if not _nobody(found[1])),
    ]
    return _joined(text, _untangled(marks))


def _sector(legal: str, told: Set[str]) -> str:
    sector = _LEGAL[legal.casefold()]
    return sector if sector in told else ""


def _nobody(words: str) -> bool:
    return fold(words).split(" ")[0] in _NOBODY


def _known(text: str, directory: Iterable[Known]) -> Iterable[Mark]:
    """Names of the directory: whole in any spelling; parts and initials where they are written as names."""
    words = [(*found.span(), fold(found[0])) for found in _WORD.finditer(text)]
    places: dict[str, list[int]] = {}
    for index, (_, _, folded) in enumerate(words):
        places.setdefault(folded, []).append(index)
    for known in directory:
        for name, as_name in _ways(known):
            for first in places.get(name[0], ()):
                run = words[first : first + len(name)]
                if tuple(word for _, _, word in run) != name:
                    continue
                start, end = run[0][0], run[-1][1]
                if as_name and not all(text[begin].isupper() for begin, _, _ in run):
                    continue
                if known.kind == "person" and (title := _TITLE_BEFORE.search(text[:start])):
                    start = title.start()
                yield Mark(start, end, known.kind, known.sector)


def _misspelt(text: str, directory: Iterable[Known]) -> Iterable[Mark]:
    """Names of the directory with a slip in them, where they are written as names.

    One word alone counts within a sentence only: at its beginning every word has a capital letter.
    """
    words = [(*found.span(), fold(found[0])) for found in _WORD.finditer(text)]
    for first, (start, _, said) in enumerate(words):
        if not text[start].isupper() or said in MONTHS:
            continue
        begins = not text[:start].strip() or text[:start].rstrip()[-1] in ".!?:"
        for known in directory:
            for name in (name for name, _ in _ways(known) if len(name) > begins and _is_close(said, name[0])):
                run = words[first : first + len(name)]
                if len(run) == len(name) and all(
                    text[at].isupper() and _is_close(word, wanted)
                    for (at, _, word), wanted in zip(run, name, strict=True)
                ):
                    yield Mark(start, run[-1][1], known.kind, known.sector)


@lru_cache(2_000)
def _ways(known: Known) -> list[tuple[tuple[str, ...], bool]]:
    """The ways to write a name, as folded words; with True those that are names only with capital letters."""
    whole = tuple(fold(found[0]) for found in _WORD.finditer(known.name))
    if not whole:
        return []
    # One everyday word ("Indah", "Bintang") is a name only where it is written as one.
    ways = [(whole, len(whole) == 1)]
    if known.kind == "person":
        return ways + [((part,), True) for part in whole if len(part) > _SHORT and len(whole) > 1]
    bare = whole[1:] if whole[0] in _LEGAL else whole
    if bare and bare != whole:
        ways.append((bare, True))
    if bare and len(bare[0]) >= _OWN and bare[0] not in _COMMON:
        ways.append(((bare[0],), True))
    initials = "".join(word[0] for word in whole)
    return ways + ([((initials,), True)] if len(initials) > _SHORT else [])


_OWN = 6
"""From so many letters on, an organisation is known by the first word of its name."""
_COMMON = {"indonesia", "nasional", "pusat", "daerah", "masyarakat", "forum", "jaringan", "rumah", "sekolah"}
_SPELT = 5
"""From so many letters on, a name is known with a slip in it; the first letter is seldom the slip."""
_SHORT = 2
"""So many letters are too few to be taken for a name of their own."""


def _untangled(marks: Sequence[Mark]) -> list[Mark]:
    """Marks that overlap become one: the longer one's kind, with a sector if either tells it."""
    merged: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        last = merged[-1] if merged else None
        if last is None or mark.start >= last.end:
            merged.append(mark)
            continue
        kind = "person" if "person" in (mark.kind, last.kind) else last.kind
        merged[-1] = Mark(last.start, max(last.end, mark.end), kind, last.sector or mark.sector)
    return merged


def _joined(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """A person and whom they work for ("Bu Ana dari Yayasan Air") are told in one breath."""
    joined: list[Mark] = []
    for mark in marks:
        last = joined[-1] if joined else None
        belongs = last and last.kind in ("person", "quote") and mark.kind == "organisation"
        if last and belongs and _JOINS.fullmatch(text[last.end : mark.start]):
            end = mark.end + (text[mark.end : mark.end + 1] == ")" and "(" in text[last.end : mark.start])
            joined[-1] = Mark(last.start, end, "person", mark.sector or last.sector)
        else:
            joined.append(mark)
    return joined


def neutral(mark: Mark) -> Text:
    """Other words for what a mark covers."""
    kind = mark.kind if mark.kind in ("contact", "organisation") else "person"
    return Text(f"neutral-{kind}.{mark.sector or 'some'}")


def replaced(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    """A text with stretches of it said in other words; a sentence still begins with a capital letter."""
    parts, at = [], 0
    for start, end, words in changes:
        begins = not text[:start].strip() or text[:start].rstrip()[-1:] in ".!?\n"
        parts += [text[at:start], words[:1].upper() + words[1:] if begins else words]
        at = end
    return "".join([*parts, text[at:]])
