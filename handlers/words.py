"""Turning neutral words into a language: Fluent texts, names of days, lists, numbers."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.core import Locale
from babel.dates import format_date, format_datetime
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import MAX_PART_LENGTH

from flows.reading import fold
from flows.replies import Day, Moment, Text, Words

LOCALES = Path(__file__).resolve().parent.parent / "locales"
DEFAULT = "id"
ZONES = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}
_TAGS = re.compile("</?[bi]>")


class MissingTextError(Exception):
    """A text that no language has: a mistake of ours."""


def bare(markup: str) -> str:
    """Marked-up words for where there is no markup, such as a terminal."""
    return html.unescape(_TAGS.sub("", markup))


class Lexicon:
    """Every text in every language, read once."""

    def __init__(self, folder: Path = LOCALES) -> None:
        paths = sorted(folder.iterdir(), key=lambda path: (path.name != DEFAULT, path.name))
        self._bundles = {path.name: _bundle(path) for path in paths if _has_texts(path)}
        self._said: dict[tuple[str, str], str] = {}
        self._variants: dict[str, frozenset[str]] = {}
        self._also: dict[str, frozenset[str]] = {}
        self._locales = {language: Locale.parse(language) for language in self._bundles}

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._bundles)

    def closest(self, language: str) -> str:
        """The language we have for what a platform names, such as "en-GB"."""
        short = language.split("-")[0].casefold()
        return short if short in self._bundles else DEFAULT

    def markup(self, words: Words, language: str, zone: str = "Asia/Jakarta") -> str:
        """Words with our few tags (b, i); what people wrote is escaped."""
        return self._say(words, language, zone)

    def plain(self, words: Words, language: str, zone: str = "Asia/Jakarta") -> str:
        """Words without tags, as on a button."""
        return bare(self._say(words, language, zone))

    def variants(self, key: str) -> frozenset[str]:
        """The ways to say one thing, over all languages: a text that is a list with commas."""
        if key not in self._variants:
            self._variants[key] = self._read_variants(key)
        return self._variants[key]

    def also(self, words: Words) -> frozenset[str]:
        """Other ways to say a label, folded: what stands in `KEY-also`, of every language."""
        if not isinstance(words, Text):
            return frozenset()
        if words.key not in self._also:
            self._also[words.key] = frozenset(fold(word) for word in self._read_also(words.key))
        return self._also[words.key]

    def _read_also(self, key: str) -> Iterator[str]:
        for language in self._bundles:
            if self.has(Text(f"{key}-also"), language):
                yield from self.plain(Text(f"{key}-also"), language).split(",")

    def _read_variants(self, key: str) -> frozenset[str]:
        said = (self.plain(Text(key), language) for language in self._bundles)
        return frozenset(word.strip().casefold() for text in said for word in text.split(","))

    def has(self, text: Text, language: str) -> bool:
        key, _, attribute = text.key.partition(".")
        bundle = self._bundles[language]
        if not bundle.has_message(key):
            return False
        message = bundle.get_message(key)
        return attribute in message.attributes if attribute else message.value is not None

    def _say(self, words: Words, language: str, zone: str) -> str:
        match words:
            case Text(_, args) if not args:
                return self._fixed(words, language)
            case Text(_, args):
                said = {name: self._argument(value, language, zone) for name, value in args.items()}
                return self._format(words, language, said)
            case str():
                return html.escape(words, quote=False)
            case Moment(at):
                return _moment(at, self._locales[language], zone)
            case Day(iso):
                return format_date(datetime.date.fromisoformat(iso), "EEE, d MMM y", self._locales[language])
            case tuple():
                parts = [self._say(word, language, zone) for word in words]
                return format_list(parts, locale=self._locales[language])
            case int() | float():
                return self._format(Text("number"), language, {"number": words})

    def _fixed(self, text: Text, language: str) -> str:
        # Most texts are labels without arguments: those are formatted once.
        if (text.key, language) not in self._said:
            self._said[text.key, language] = self._format(text, language, {})
        return self._said[text.key, language]

    def _argument(self, value: Words, language: str, zone: str) -> str | float:
        # Numbers go in as numbers, so that Fluent can choose plurals by them.
        if isinstance(value, int | float):
            return value
        said = self._say(value, language, zone)
        if len(said) > MAX_PART_LENGTH and isinstance(value, str):
            # Fluent refuses more. Escaped, a letter takes up to five.
            return self._say(f"{value[: MAX_PART_LENGTH // 6]}…", language, zone)
        return said

    def _format(self, text: Text, language: str, args: Mapping[str, str | float]) -> str:
        for candidate in (language, DEFAULT):
            if self.has(text, candidate):
                key, _, attribute = text.key.partition(".")
                bundle = self._bundles[candidate]
                message = bundle.get_message(key)
                pattern = message.attributes[attribute] if attribute else message.value
                assert pattern is not None  # as `has` found
                said, errors = bundle.format_pattern(pattern, dict(args))
                if errors:
                    raise MissingTextError(f"{text.key} in {candidate}: {errors[0]!r}")
                return str(said)
        raise MissingTextError(text.key)


def _has_texts(path: Path) -> bool:
    return path.is_dir() and any(path.glob("*.ftl"))


@cache
def _bundle(folder: Path) -> FluentBundle:
    bundle = FluentBundle([folder.name], use_isolating=False)
    for path in sorted(folder.glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def _moment(at: float, locale: Locale, zone: str) -> str:
    local = datetime.datetime.fromtimestamp(at, ZoneInfo(zone))
    clock = "HH.mm" if locale.language == "id" else "HH:mm"
    return f"{format_datetime(local, f'EEE, d MMM y · {clock}', locale=locale)} {ZONES.get(zone, zone)}"
