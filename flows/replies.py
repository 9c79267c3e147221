"""What the bot says, in neutral form: text keys and arguments that a platform draws later.

A reply is stored as JSON in the outbox and turned into words only when it is sent, so the same reply
serves a Telegram keyboard, a WhatsApp list or numbered text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, NamedTuple


class Text(NamedTuple):
    """A Fluent message (`key`, or `key.attribute`) with its arguments."""

    key: str
    args: Mapping[str, Words] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time (seconds since 1970, UTC) to be shown in the reader's own zone."""

    at: float


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar, in ISO 8601."""

    iso: str


Words = str | int | float | Text | Moment | Day | tuple["Words", ...]
"""Something a reader sees: a literal (escaped when drawn), a number, a text, a time, or a list of these."""


@cache
def part(message: str, attribute: str) -> Text:
    """An attribute of a Fluent message; made once, for every keyboard and review says the same ones again."""
    return Text(f"{message}.{attribute}")


Role = Literal["option", "act", "way"]


class Choice(NamedTuple):
    """One thing the reader may pick: a button, a list row or a numbered line.

    `token` comes back when it is picked; `url` opens instead. `role` tells the platform where it belongs:
    among the options, as an act with a row of its own, or with the way back and onward. Options of the same
    `row` (from 1) stand side by side; without rows the platform lays them out.
    """

    label: Words
    token: str = ""
    url: str = ""
    role: Role = "option"
    row: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """A small file, such as an export: text, or anything else as `base64`."""

    name: str
    content: str
    base64: bool = False


class Reply(NamedTuple):
    """One outbound message.

    `notice` stands above the text (what was recorded, or what went wrong), `lines` below it.
    `progress` is (step, of how many). `edit` asks to replace the message that was tapped.
    """

    text: Text
    notice: Text | None = None
    lines: tuple[Words, ...] = ()
    choices: tuple[Choice, ...] = ()
    progress: tuple[int, int] | None = None
    edit: bool = False
    photo: str = ""
    document: Document | None = None

    def noting(self, notice: Text | None) -> Reply:
        """The same reply under another notice."""
        return self._replace(notice=notice)


def dump_words(words: Words) -> Any:
    """Words as JSON."""
    match words:
        case Text(key, args):
            named = {name: dump_words(value) for name, value in args.items()}
            return {"key": key, "args": named} if named else {"key": key}
        case Moment(at):
            return {"at": at}
        case Day(iso):
            return {"day": iso}
        case tuple():
            return [dump_words(word) for word in words]
        case _:
            return words


def load_words(data: Any) -> Words:
    """The inverse of `dump_words`."""
    match data:
        case {"key": key}:
            return Text(key, {name: load_words(value) for name, value in data.get("args", {}).items()})
        case {"at": at}:
            return Moment(at)
        case {"day": iso}:
            return Day(iso)
        case list():
            return tuple(load_words(item) for item in data)
        case str() | int() | float():
            return data
    raise ValueError(f"not words: {type(data).__name__}")


def _load_text(data: Any) -> Text:
    words = load_words(data)
    if not isinstance(words, Text):
        raise ValueError("a reply's text is a Fluent message")
    return words


def dump_reply(reply: Reply) -> dict[str, Any]:
    """A reply as JSON, without what is empty."""
    data: dict[str, Any] = {"text": dump_words(reply.text)}
    if reply.notice:
        data["notice"] = dump_words(reply.notice)
    if reply.lines:
        data["lines"] = [dump_words(line) for line in reply.lines]
    if reply.choices:
        data["choices"] = [_dump_choice(choice) for choice in reply.choices]
    if reply.progress:
        data["progress"] = list(reply.progress)
    if reply.edit:
        data["edit"] = True
    if reply.photo:
        data["photo"] = reply.photo
    if reply.document:
        data["document"] = asdict(reply.document)
    return data


def load_reply(data: Mapping[str, Any]) -> Reply:
    """The inverse of `dump_reply`."""
    return Reply(
        text=_load_text(data["text"]),
        notice=_load_text(data["notice"]) if "notice" in data else None,
        lines=tuple(load_words(line) for line in data.get("lines", ())),
        choices=tuple(
            Choice(
                load_words(c["label"]),
                c.get("token", ""),
                c.get("url", ""),
                c.get("role", "option"),
                c.get("row", 0),
            )
            for c in data.get("choices", ())
        ),
        progress=tuple(data["progress"]) if "progress" in data else None,
        edit=data.get("edit", False),
        photo=data.get("photo", ""),
        document=Document(**data["document"]) if "document" in data else None,
    )


def _dump_choice(choice: Choice) -> dict[str, Any]:
    data: dict[str, Any] = {"label": dump_words(choice.label)}
    if choice.token:
        data["token"] = choice.token
    if choice.url:
        data["url"] = choice.url
    if choice.role != "option":
        data["role"] = choice.role
    if choice.row:
        data["row"] = choice.row
    return data
