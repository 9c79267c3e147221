"""Files people and bots hand in: how they are kept, and how big a picture is."""

from __future__ import annotations

import mimetypes
import struct
from dataclasses import dataclass
from hashlib import blake2s

from sandbox.model import Json, StoredFile
from sandbox.wire import document, photo
from sandbox.world import World

LARGEST_UPLOAD = 50 * 1024 * 1024
LARGEST_DOWNLOAD = 20 * 1024 * 1024
GUESSED_SIZE = (640, 640)
SIZE_MARKERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
FOLDERS = {"photo": "photos", "document": "documents"}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came over the wire."""

    name: str
    mime: str
    data: bytes


def keep(world: World, upload: Upload, kind: str) -> StoredFile:
    """Stores a file under a new file_id."""
    number = world.number()
    unique = blake2s(upload.data, digest_size=8).hexdigest()
    name = upload.name or f"file_{number}"
    suffix = ".jpg" if kind == "photo" and "." not in name else name[name.rfind(".") :] if "." in name else ""
    mime = upload.mime if upload.mime not in ("", "application/octet-stream") else _guessed(name)
    width, height = picture_size(upload.data) or GUESSED_SIZE if kind == "photo" else (0, 0)
    file = StoredFile(
        id=f"{kind}-{number}-{unique}",
        unique_id=unique,
        path=f"{FOLDERS[kind]}/file_{number}{_safe(suffix)}",
        name=name,
        mime="image/jpeg" if kind == "photo" and not mime.startswith("image/") else mime,
        size=len(upload.data),
        width=width,
        height=height,
        data=upload.data,
    )
    world.files[file.id] = file
    world.save(file)
    return file


def file_content(file: StoredFile, kind: str) -> Json:
    """A message's field that holds the file."""
    return {"photo": photo(file)} if kind == "photo" else {"document": document(file)}


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height from a PNG's or JPEG's header."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    return _jpeg_size(data) if data.startswith(b"\xff\xd8") else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in SIZE_MARKERS:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        (size,) = struct.unpack(">H", data[at + 2 : at + 4])
        at += 2 + size
    return None


def _guessed(name: str) -> str:
    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def _safe(suffix: str) -> str:
    return suffix.lower() if suffix[1:].isalnum() and suffix.isascii() else ""
