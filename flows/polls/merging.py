"""Many people's words as few: the same ones together, however they are written.

Entries are merged when they differ in case, accents, spaces and stop words; when one is the other with an
affix (*berkolaborasi*, where somebody said *kolaborasi*); when one is most likely the other misspelled; and
as the moderator says. None of this depends on the order in which they came. Who wrote several entries that
come together counts once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from flows.polls.manners import is_rude
from flows.polls.question import Counts
from flows.polls.spelling import respelled
from flows.polls.stems import roots
from flows.reading import fold, signs

# Negations are not here: "tidak percaya" is not "percaya".
_STOP = frozenset(
    re.findall(
        r"\w+",
        """
    adalah agar akan atau bahwa dalam dan dari dengan di itu ini jadi juga kami karena ke kita lah nya
    oleh pada para saya sebagai sebuah serta suatu supaya untuk yaitu yang
    a an and are as at be by for from in is it of on or our that the their this to we with
    """,
    )
)


class Gathered(NamedTuple):
    """Words with how often they were said, the most frequent first, and how many entries are not shown."""

    words: tuple[tuple[str, int], ...]
    unseen: int


@lru_cache(16384)
def key(entry: str) -> str:
    """What is the same in an entry however it is written, if only an emoji; "" when it says nothing."""
    said = "".join(word for word in fold(entry).split() if word not in _STOP)
    # What chooses how an emoji is drawn is a mark, like the vowels of many scripts.
    return said if any(map(str.isalnum, said)) else signs(entry)


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that count for one word: `head` is where they come together, `text` what is shown.

    `count` is how many said it, as far as it is known who said what.
    """

    head: str
    text: str
    entries: tuple[str, ...]
    count: int


def gather(
    counts: Counts, merges: Mapping[str, str], hidden: Iterable[str], several: Iterable[Sequence[str]] = ()
) -> Gathered:
    """Entries as words. `merges` sends a word to another, or to itself, where it is to stand alone."""
    unwanted = {key(word) for word in hidden}
    shown = [
        group
        for group in groups(counts, merges, several)
        if unwanted.isdisjoint(map(key, (group.head, *group.entries)))
    ]
    seen = sum(counts[entry] for group in shown for entry in group.entries)
    return Gathered(tuple((group.text, group.count) for group in shown), sum(counts.values()) - seen)


def groups(counts: Counts, merges: Mapping[str, str], several: Iterable[Sequence[str]] = ()) -> list[Group]:
    """All that may be shown, the most frequent first; within a group the most frequent entry first.

    `several` are the entries of each person who is known to have written more than one.
    """
    decent = {entry: count for entry, count in counts.items() if key(entry) and not is_rude(entry)}
    ends = _ends(decent, merges)
    held: dict[str, list[str]] = {}
    for entry in sorted(decent, key=lambda entry: (-counts[entry], entry)):
        held.setdefault(_end(key(entry), ends), []).append(entry)
    named = {key(word): word for word in sorted(merges.values(), reverse=True)}
    again = _again({entry: end for end, entries in held.items() for entry in entries}, several)
    found = [
        Group(
            next((entry for entry in entries if key(entry) == end), named.get(end, entries[0])),
            named.get(end, entries[0]),
            tuple(entries),
            sum(counts[entry] for entry in entries) - again[end],
        )
        for end, entries in held.items()
    ]
    return sorted(found, key=lambda group: (-group.count, group.text))


def _again(homes: Mapping[str, str], several: Iterable[Sequence[str]]) -> Counter[str]:
    """How often somebody wrote more for a word that was theirs already."""
    again: Counter[str] = Counter()
    for entries in several:
        for end, count in Counter(homes[entry] for entry in entries if entry in homes).items():
            again[end] += count - 1
    return again


def _ends(counts: Counts, merges: Mapping[str, str]) -> dict[str, str]:
    """Where each key goes, in one step, if anywhere."""
    totals: dict[str, int] = {}
    for entry, count in counts.items():
        totals[key(entry)] = totals.get(key(entry), 0) + count
    ruled = {key(word): key(target) for word, target in merges.items()}
    # What the moderator has spoken about does not move by itself.
    fixed = {*ruled, *ruled.values()}
    rooted = {word: root for word in totals if word not in fixed and (root := _root(word, totals))}
    rest = [word for word in totals if word not in rooted]
    # The most frequent spelling is the right one, and the moderator's more so.
    rest.sort(key=lambda word: (word not in fixed, -totals[word], word))
    spelled = {word: head for word, head in respelled(rest).items() if word not in fixed}
    return rooted | spelled | ruled


def _root(word: str, known: Mapping[str, int]) -> str:
    """The longest root of a word that was said, too."""
    return max(
        (root for root in roots(word) if root in known), key=lambda root: (len(root), root), default=""
    )


def _end(word: str, ends: Mapping[str, str]) -> str:
    """Where a key goes in the end. The moderator may have sent two words to each other."""
    way: list[str] = []
    while word in ends and word not in way:
        way.append(word)
        word = ends[word]
    return min(way[way.index(word) :]) if word in way else word
