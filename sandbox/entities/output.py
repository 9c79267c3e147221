"""What a parser has written so far: the text, its length in UTF-16 units, and the entities found."""

from __future__ import annotations

from typing import Any

from sandbox.entities.units import length
from sandbox.model import Json


class Output:
    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.size = 0
        self.offset = 0
        self.entities: list[Json] = []

    def write(self, text: str) -> None:
        self.pieces.append(text)
        self.size += len(text)
        self.offset += length(text)

    def text(self) -> str:
        return "".join(self.pieces)

    def since(self, begin: int) -> str:
        """What was written after the first `begin` characters."""
        return self.text()[begin:]

    def add(self, offset: int, size: int, **entity: Any) -> None:
        self.entities.append({"offset": offset, "length": size, **entity})
