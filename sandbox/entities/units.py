"""Entity offsets count UTF-16 code units. Encoded text makes them byte positions, two bytes a unit."""

from __future__ import annotations


def units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def length(text: str) -> int:
    """The length in UTF-16 units."""
    return len(text) if text.isascii() else len(units(text)) // 2


def cut(encoded: bytes, offset: int, size: int) -> str:
    return encoded[2 * offset : 2 * (offset + size)].decode("utf-16-le", "replace")
