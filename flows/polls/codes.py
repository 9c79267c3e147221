"""The short codes by which people join a session: a word and a number, easy to read aloud and to type."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

WORDS = (
    "AWAN", "BATU", "BIJI", "BUKU", "BUMI", "DAUN", "DESA", "EMAS", "GAJAH", "GULA", "HUTAN", "IKAN",
    "JAGUNG", "JAHE", "KAPAL", "KAYU", "KEBUN", "KOPI", "KUDA", "KUPU", "LADA", "LAUT", "MADU", "MALAM",
    "MELATI", "NASI", "NELAYAN", "OMBAK", "PADI", "PALA", "PASAR", "PERAHU", "PINTU", "PISANG", "PULAU",
    "RUSA", "SAGU", "SAWAH", "SENJA", "SUNGAI", "TANAH", "TEBU", "TEH", "TIKAR", "UBI", "WAYANG",
)  # fmt: skip
_CODE = re.compile(r"([A-Z]{2,10})\W*([0-9]{1,3})")


def make(choose: Callable[[Sequence[str]], str]) -> str:
    """A code such as `KUPU27`; `choose` picks one of several, by chance."""
    return choose(WORDS) + choose([str(number) for number in range(10, 100)])


def read(typed: str) -> str | None:
    """The code that was meant ("kupu 27", "Kupu-27"), or None."""
    found = _CODE.fullmatch(typed.strip().upper())
    return f"{found[1]}{found[2]}" if found else None


def show(code: str) -> str:
    """A code as it is read: `KUPU 27`."""
    found = _CODE.fullmatch(code)
    return f"{found[1]} {found[2]}" if found else code
