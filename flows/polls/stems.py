"""The roots that an Indonesian word may have, by its common affixes."""

from __future__ import annotations

_PREFIXES = {
    "menge": ("",), "meny": ("s",), "meng": ("", "k"), "mem": ("", "p"), "men": ("", "t"), "me": ("",),
    "ber": ("",), "be": ("",), "di": ("",),
}  # fmt: skip
"""Each with the letters that it may have swallowed: *menyusun* is from *susun*."""
_SUFFIXES = ("kan", "nya", "an")
_LEAST = 4


def roots(word: str) -> set[str]:
    """What the word might be made from: guesses, to be trusted only where somebody said such a word, too."""
    bare = {word}
    for prefix, swallowed in _PREFIXES.items():
        if word.startswith(prefix):
            bare |= {letter + word.removeprefix(prefix) for letter in swallowed}
    bare |= {stem.removesuffix(suffix) for stem in bare for suffix in _SUFFIXES}
    return {stem for stem in bare if len(stem) >= _LEAST} - {word}
