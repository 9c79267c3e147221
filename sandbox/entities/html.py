"""parse_mode HTML, read as tdlib's parse_html reads it: same tags, same errors, byte offsets in errors."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sandbox.entities.links import link_entity
from sandbox.entities.output import Output
from sandbox.errors import ApiError, bad_request
from sandbox.model import Json

TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "a": "link", "pre": "pre", "code": "code", "blockquote": "blockquote",
    "tg-emoji": "custom_emoji", "tg-time": "date_time",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
PLAIN = re.compile(r"[^<&]+")
REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]*)|#(\d*)|([a-zA-Z]*));?", re.ASCII)
END_OF_NAME = re.compile(r"[\s>]", re.ASCII)
ATTRIBUTE_NAME = re.compile(r"[^\s=>/\"']*", re.ASCII)
TOKEN = re.compile(r"[a-zA-Z0-9.-]*")
SPACES = re.compile(r"\s*", re.ASCII)
LANGUAGE = "language-"


@dataclass(slots=True)
class _Tag:
    name: str
    attributes: dict[str, str]
    offset: int
    begin: int


class HtmlParser:
    """One pass over the text, with a stack of open tags."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.out = Output()
        self.open: list[_Tag] = []
        self.languages: dict[int, str] = {}

    def parse(self) -> tuple[str, list[Json]]:
        while self.at < len(self.text):
            plain = PLAIN.match(self.text, self.at)
            if plain:
                self.out.write(plain[0])
                self.at = plain.end()
            elif self.text[self.at] == "&":
                self.out.write(self._reference())
            elif self.text.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        if self.open:
            raise self._error(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        return self.out.text(), self.out.entities

    def _error(self, reason: str, begin: int | None = None, more: str = "") -> ApiError:
        place = "" if begin is None else f" at byte offset {len(self.text[:begin].encode())}"
        return bad_request(f"can't parse entities: {reason}{place}{more}")

    def _reference(self) -> str:
        """The character of a reference such as &lt; - or the ampersand itself when it is none."""
        match = REFERENCE.match(self.text, self.at)
        assert match is not None
        hexadecimal, decimal, name = match.groups()
        if name is not None:
            character = NAMED.get(name, "")
        else:
            digits = hexadecimal if hexadecimal is not None else decimal
            code = int(digits or "0", 16 if hexadecimal is not None else 10) if len(digits) < 8 else 0
            character = chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""
        self.at = match.end() if character else self.at + 1
        return character or "&"

    def _skip_spaces(self) -> str:
        """Skips white space; returns the character after it, empty at the end of the text."""
        spaces = SPACES.match(self.text, self.at)
        assert spaces is not None
        self.at = spaces.end()
        return self.text[self.at : self.at + 1]

    def _start_tag(self) -> None:
        begin = self.at
        end = END_OF_NAME.search(self.text, begin + 1)
        if end is None:
            raise self._error("Unclosed start tag", begin)
        name = self.text[begin + 1 : end.start()].lower()
        if name not in TAGS:
            raise self._error(f'Unsupported start tag "{name}"', begin)
        self.at = end.start()
        attributes: dict[str, str] = {}
        while self._skip_spaces() != ">":
            self._attribute(name, attributes, begin)
        self.at += 1
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self._error('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_Tag(name, attributes, self.out.offset, self.out.size))

    def _attribute(self, tag: str, attributes: dict[str, str], begin: int) -> None:
        match = ATTRIBUTE_NAME.match(self.text, self.at)
        assert match is not None
        if self.at >= len(self.text):
            raise self._error(f'Unclosed start tag "{tag}"', begin)
        if not match[0]:
            raise self._error(f'Empty attribute name in the tag "{tag}"', begin)
        self.at = match.end()
        following = self._skip_spaces()
        if following == "=":
            self.at += 1
            following = self._skip_spaces()
            if following:
                attributes[match[0]] = self._value(following)
                following = self.text[self.at : self.at + 1]
        else:
            attributes[match[0]] = "1"
        if not following:
            raise self._error("Unclosed start tag", begin)

    def _value(self, first: str) -> str:
        if first in "'\"":
            return self._quoted(first)
        begin = self.at
        match = TOKEN.match(self.text, begin)
        assert match is not None
        self.at = match.end()
        if not END_OF_NAME.match(self.text, self.at):
            raise self._error("Unexpected end of name token", begin)
        return match[0].lower()

    def _quoted(self, quote: str) -> str:
        self.at += 1
        value = []
        while self.at < len(self.text) and self.text[self.at] != quote:
            if self.text[self.at] == "&":
                value.append(self._reference())
            else:
                value.append(self.text[self.at])
                self.at += 1
        self.at += 1
        return "".join(value)

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise self._error("Unexpected end tag", begin)
        end = END_OF_NAME.search(self.text, begin + 2)
        if end is None:
            raise self._error("Unclosed end tag", begin)
        name = self.text[begin + 2 : end.start()].lower()
        self.at = end.start()
        if self._skip_spaces() != ">":
            raise self._error("Unclosed end tag", begin)
        self.at += 1
        tag = self.open.pop()
        if name and name != tag.name:
            raise self._error("Unmatched end tag", begin, f', expected "</{tag.name}>", found "</{name}>"')
        if self.out.offset > tag.offset:
            self._close(tag)

    def _close(self, tag: _Tag) -> None:
        kind = TAGS[tag.name]
        size = self.out.offset - tag.offset
        if kind == "link":
            link = link_entity(tag.attributes.get("href") or self.out.since(tag.begin))
            if link is not None:
                self.out.add(tag.offset, size, **link)
        elif kind in ("pre", "code"):
            self._close_code(kind, tag, size)
        elif kind == "blockquote":
            expandable = "expandable" in tag.attributes
            self.out.add(tag.offset, size, type="expandable_blockquote" if expandable else kind)
        elif kind == "custom_emoji":
            emoji = tag.attributes.get("emoji-id", "")
            if not emoji.isdigit():
                raise self._error("Invalid custom emoji identifier specified")
            self.out.add(tag.offset, size, type=kind, custom_emoji_id=emoji)
        elif kind == "date_time":
            moment = tag.attributes.get("unix", "")
            if moment.isascii() and moment.isdigit():
                more = {"date_time_format": tag.attributes["format"]} if tag.attributes.get("format") else {}
                self.out.add(tag.offset, size, type=kind, unix_time=int(moment), **more)
        else:
            self.out.add(tag.offset, size, type=kind)

    def _close_code(self, kind: str, tag: _Tag, size: int) -> None:
        """<pre><code class="language-…"> (either way round) is one entity."""
        language = tag.attributes.get("class", "") if kind == "code" else ""
        language = language.removeprefix(LANGUAGE) if language.startswith(LANGUAGE) else ""
        last = self.out.entities[-1] if self.out.entities else None
        other = "code" if kind == "pre" else "pre"
        if last and last["type"] == other and (last["offset"], last["length"]) == (tag.offset, size):
            language = language or self.languages.get(len(self.out.entities) - 1, "")
            if language:
                last.update(type="pre", language=language)
                return
        if language:
            self.languages[len(self.out.entities)] = language
        self.out.add(tag.offset, size, type=kind)


def parse_html(text: str) -> tuple[str, list[Json]]:
    return HtmlParser(text).parse()
