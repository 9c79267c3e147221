"""What is really drawn: a picture's pixels, read by hand, for the tests need no imaging library else."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from functools import cache

from bot.pictures.lettering import FAMILY
from bot.pictures.png import png
from bot.pictures.svg import said, tag


def rows(data: bytes) -> list[bytes]:
    """The lines of a PNG of eight bits a channel, RGBA."""
    at, packed = 8, b""
    width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
    assert (depth, kind) == (8, 6)
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8])
        packed += data[at + 8 : at + 8 + length] if name == b"IDAT" else b""
        at += 12 + length
    raw, stride = zlib.decompress(packed), width * 4
    found, above = [], bytes(stride)
    for y in range(height):
        start = y * (stride + 1)
        above = _plain(raw[start], raw[start + 1 : start + 1 + stride], above)
        found.append(above)
    return found


def _plain(filter_: int, line: bytes, above: bytes) -> bytes:
    if not any(line) and not any(above):
        return line
    guess = _GUESSES[filter_]
    plain = bytearray(4)
    for byte, up, corner in zip(line, above, bytes(4) + above, strict=False):
        plain.append((byte + guess(plain[-4], up, corner)) & 255)
    return bytes(plain[4:])


def _paeth(left: int, up: int, corner: int) -> int:
    """Whichever is nearest to left + up - corner."""
    to_left, to_up, to_corner = abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)
    if to_left <= to_up and to_left <= to_corner:
        return left
    return up if to_up <= to_corner else corner


_GUESSES: tuple[Callable[[int, int, int], int], ...] = (
    lambda left, up, corner: 0,
    lambda left, up, corner: left,
    lambda left, up, corner: up,
    lambda left, up, corner: (left + up) // 2,
    _paeth,
)


@cache
def drawn(words: str, bold: bool = False) -> tuple[bytes, ...]:
    """Words in black on nothing, 40 pixels high, as our fonts draw them."""
    text = tag("text", said(words), x=60, y=80, font_size=40, font_weight=700 if bold else None)
    svg = tag("svg", text, xmlns="http://www.w3.org/2000/svg", width=700, height=140, font_family=FAMILY)
    return tuple(rows(png(svg)))


def span(lines: tuple[bytes, ...]) -> tuple[int, int]:
    """From which column to which there is ink."""
    inked = [x for line in lines for x in range(len(line) // 4) if line[x * 4 + 3] > 40]
    return (min(inked), max(inked) + 1) if inked else (0, 0)


def ink(lines: tuple[bytes, ...]) -> int:
    """How many pixels are dark."""
    return sum(alpha > 127 for line in lines for alpha in line[3::4])
