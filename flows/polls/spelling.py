"""Words that are most likely one word: a slip of the finger, or two ways to write it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_LEAST = 6
"""In shorter words one letter makes another word: *dana* and *data*."""
_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SOUNDS = ("ie", "ou", "fv", "fp", "sz", "kq", "ck")
_ALIKE = {frozenset(row[at : at + 2]) for row in _KEYBOARD for at in range(len(row))} | {
    frozenset(pair) for pair in _SOUNDS
}
_MOST = 2
"""So many candidates are looked at for one missing letter, lest somebody make 10,000 that differ in one."""


def alike(one: str, other: str) -> bool:
    """Whether one letter is missing, doubled, swapped, next on the keyboard or of the same sound.

    The first letter has to agree: *solusi* and *polusi* do not mean the same.
    """
    start = _shared(one, other)
    end = _shared(one[start:][::-1], other[start:][::-1])
    x, y = one[start : len(one) - end], other[start : len(other) - end]
    if not start or min(len(one), len(other)) < _LEAST:
        return False
    if len(x) + len(y) == 1:
        return (x + y).isalpha()
    return frozenset((x, y)) in _ALIKE or (len(x) == 2 and x == y[::-1])


def _shared(one: str, other: str) -> int:
    """How many letters both begin with."""
    return next(
        (at for at, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), min(len(one), len(other))
    )


def respelled(words: Iterable[str]) -> dict[str, str]:
    """Each word that is a way to write an earlier one, with that one. Costs the same for each word."""
    heads: dict[str, list[str]] = {}
    rank: dict[str, int] = {}
    found = {}
    for word in words:
        shorter = set(_shorter(word)) if len(word) >= _LEAST - 1 else set()
        # Heads come in the order of the words, so the first of them is the most frequent.
        near = {rank[head]: head for short in shorter for head in heads.get(short, ()) if alike(word, head)}
        if near:
            found[word] = near[min(near)]
            continue
        rank[word] = len(rank)
        for short in shorter:
            held = heads.setdefault(short, [])
            if len(held) < _MOST:
                held.append(word)
    return found


def _shorter(word: str) -> Iterator[str]:
    """The word, and the word without each of its letters: alike words share one of these."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
