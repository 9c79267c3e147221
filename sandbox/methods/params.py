"""A request's parameters: text, JSON in text, or JSON; each is read by its declared type."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from sandbox.errors import bad_request
from sandbox.uploads import Upload

YES = frozenset({"true", "yes", "1"})


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters by name, and the uploaded files by the name of their part."""

    values: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        return self.values.get(name) is not None

    def text(self, name: str) -> str:
        """Text stays text: "12345" is not a number here."""
        value = self.values.get(name)
        if value is None:
            return ""
        text = value if isinstance(value, str) else json.dumps(value)
        if not text.isascii():
            _check_unicode(text)
        return text

    def number(self, name: str, default: int = 0) -> int:
        try:
            return int(self.values[name])
        except (KeyError, TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        return str(self.values.get(name, "")).lower() in YES

    def json(self, name: str) -> Any:
        """An object or array, sent as such or as JSON in text."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            parsed = json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None
        if not value.isascii() or "\\u" in value:
            _check_unicode(json.dumps(parsed, ensure_ascii=False))
        return parsed

    def array(self, name: str) -> list[Any]:
        value = self.json(name)
        if value is not None and not isinstance(value, list):
            raise bad_request(f"expected an Array of {name.replace('_', ' ')}")
        return value or []


def _check_unicode(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
