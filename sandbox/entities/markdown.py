"""parse_mode MarkdownV2, read as tdlib's parse_markdown_v2 reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sandbox.entities.links import link_entity
from sandbox.entities.output import Output
from sandbox.errors import ApiError, bad_request
from sandbox.model import Json

RESERVED = "_*[]()~`>#+-=|{}.!\n"
MARKS = {
    "||": "spoiler", "__": "underline", "_": "italic", "*": "bold", "~": "strikethrough",
    "![": "custom_emoji", "[": "text_link", "```": "pre", "`": "code",
}  # fmt: skip
CLOSERS = {"text_link": "]", "custom_emoji": "]"} | {
    kind: mark for mark, kind in MARKS.items() if mark[-1] != "["
}
TD_NAMES = {"text_link": "TextUrl", "custom_emoji": "CustomEmoji", "blockquote": "BlockQuote"}
LANGUAGE = re.compile(r"([^\s`]+)(?=[^`])", re.ASCII)
LINE_BREAK = re.compile(r"\r\n|\n\r|\r|\n")
EMOJI = re.compile(r"tg://emoji\?id=(\d+)", re.ASCII)
BAD_EMOJI = "The entity must contain a tg://emoji or tg://time URL"


@dataclass(slots=True)
class _Open:
    kind: str
    offset: int
    at: int
    begin: int
    language: str = ""


class MarkdownParser:
    """One pass over the text, with a stack of open entities."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.out = Output()
        self.open: list[_Open] = []
        self.quoting = False
        self.line_start = True

    def parse(self) -> tuple[str, list[Json]]:
        while self.at < len(self.text):
            self._step(self.text[self.at])
        if self.quoting:
            self._end_last_quote()
        if self.open:
            raise self._unended()
        return self.out.text(), self.out.entities

    def _step(self, character: str) -> None:
        following = self.text[self.at + 1 : self.at + 2]
        if character == "\\" and "\0" < following <= "~":
            self._write(following, 2)
        elif character not in ("`" if self._in_code() else RESERVED):
            self._write(character, 1)
        elif self.quoting and character == "\n" and following != ">":
            self._end_quote()
        elif self._closes(character):
            self._end()
        elif character == "\n":
            self._write(character, 1)
        elif character == ">":
            self._begin_quote()
        else:
            self._begin(character)

    def _write(self, character: str, taken: int) -> None:
        self.out.write(character)
        self.at += taken
        if character != "\r":
            self.line_start = character == "\n"

    def _in_code(self) -> bool:
        return bool(self.open) and self.open[-1].kind in ("pre", "code")

    def _closes(self, character: str) -> bool:
        if not self.open:
            return False
        kind = self.open[-1].kind
        if kind == "italic":
            return character == "_" and not self.text.startswith("__", self.at)
        closer = CLOSERS.get(kind)
        return closer is not None and self.text.startswith(closer, self.at)

    def _begin(self, character: str) -> None:
        for size in (3, 2, 1):
            mark = self.text[self.at : self.at + size]
            if mark in MARKS:
                break
        else:
            reason = f"Character '{character}' is reserved and must be escaped with the preceding '\\'"
            raise self._error(reason)
        begun = _Open(MARKS[mark], self.out.offset, self.at, self.out.size)
        self.at += len(mark)
        if begun.kind == "pre":
            begun.language = self._language()
        self.open.append(begun)

    def _language(self) -> str:
        """The language after ```, and the one line break that does not count."""
        match = LANGUAGE.match(self.text, self.at)
        language = ""
        if match and not self.text.startswith("`", match.end()):
            language = match[1]
            self.at = match.end()
        line_break = LINE_BREAK.match(self.text, self.at)
        if line_break:
            self.at = line_break.end()
        return language

    def _end(self) -> None:
        ended = self.open.pop()
        self.at += len(CLOSERS[ended.kind])
        size = self.out.offset - ended.offset
        entity: Json | None = {"type": ended.kind}
        if ended.kind == "text_link":
            url = self._url()
            entity = link_entity(self.out.since(ended.begin) if url is None else url)
        elif ended.kind == "custom_emoji":
            entity = {"type": ended.kind, "custom_emoji_id": self._emoji()}
        elif ended.language:
            entity = {"type": ended.kind, "language": ended.language}
        if entity is not None and size:
            self.out.add(ended.offset, size, **entity)

    def _url(self) -> str | None:
        """The (…) after a link's text; None when there is none."""
        if not self.text.startswith("(", self.at):
            return None
        self.at += 1
        begin = self.at
        url = []
        while self.at < len(self.text) and self.text[self.at] != ")":
            if self.text[self.at] == "\\" and "\0" < self.text[self.at + 1 : self.at + 2] <= "~":
                self.at += 1
            url.append(self.text[self.at])
            self.at += 1
        if self.at >= len(self.text):
            raise self._error(f"Can't find end of a URL at byte offset {self._byte(begin)}")
        self.at += 1
        return "".join(url)

    def _emoji(self) -> str:
        url = self._url()
        if url is None:
            raise self._error(BAD_EMOJI)
        match = EMOJI.fullmatch(url)
        if match is None:
            raise self._error("Invalid tg://emoji or tg://time URL specified")
        return match[1]

    def _begin_quote(self) -> None:
        if not self.line_start:
            raise self._error("Character '>' is reserved and must be escaped with the preceding '\\'")
        if not self.quoting:
            self.quoting = True
            self.open.append(_Open("blockquote", self.out.offset, self.at, self.out.size))
        self.at += 1

    def _end_quote(self) -> None:
        """A line break before a line that is not quoted ends the quotation; `||` before it folds it."""
        kind = self._quote_kind()
        if self.open[-1].kind != "blockquote":
            raise self._unended()
        begun = self.open.pop()
        self.quoting = False
        self._write("\n", 1)
        self.out.add(begun.offset, self.out.offset - begun.offset, type=kind)

    def _end_last_quote(self) -> None:
        kind = self._quote_kind()
        if self.open[-1].kind == "blockquote":
            begun = self.open.pop()
            if self.out.offset > begun.offset:
                self.out.add(begun.offset, self.out.offset - begun.offset, type=kind)

    def _quote_kind(self) -> str:
        last = self.open[-1]
        folded = last.kind == "spoiler" and self.text[last.at : self.at].rstrip("\r") == "||"
        if folded:
            self.open.pop()
        return "expandable_blockquote" if folded else "blockquote"

    def _unended(self) -> ApiError:
        last = self.open[-1]
        name = "PreCode" if last.language else TD_NAMES.get(last.kind, last.kind.title())
        return self._error(f"Can't find end of {name} entity at byte offset {self._byte(last.at)}")

    def _byte(self, at: int) -> int:
        return len(self.text[:at].encode())

    def _error(self, reason: str) -> ApiError:
        return bad_request(f"can't parse entities: {reason}")


def parse_markdown(text: str) -> tuple[str, list[Json]]:
    return MarkdownParser(text).parse()
