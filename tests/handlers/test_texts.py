"""Every text that the code names is there in every language, none is left over, and each label fits."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bot.app import FEATURES
from flows import topics
from flows.choosing import ChooseMany, ChooseOne
from flows.replies import Text
from handlers.words import LOCALES
from tests.handlers.story import LEXICON
from tests.handlers.texts import (
    ALSO,
    BUILT,
    DEEDS,
    ROOT,
    SOURCES,
    SPARE,
    all_texts,
    every_step,
    source,
    texts,
    used,
)

WIDE = 16
"""Two ticked options of this length still share a row on a small telephone."""
MOST = 40


def test_no_text_is_missing() -> None:
    for language in LEXICON.languages:
        missing = {key for key in used() if not LEXICON.has(Text(key), language)}
        assert not missing, f"{language}: {sorted(missing)}"


def test_no_text_is_left_over() -> None:
    _, _, strings = source()
    referred = {name[1:] for names in texts("id").values() for name in names if name.startswith("→")}
    left_over = texts("id").keys() - used() - strings - referred - SPARE
    assert not left_over, f"nobody says {sorted(left_over)}"


def test_every_rule_is_known() -> None:
    """A new way of building keys must be told here, or the two tests above would not see it."""
    _, built, _ = source()
    unknown = {rule for rule in built if rule not in BUILT and not rule.startswith("{}")}
    assert not unknown


def test_the_rules_are_true() -> None:
    """What is listed above is what the code can build."""
    storage = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "storage").glob("*.py"))
    assert set(re.findall(r'"((?:role|group)-\w+)"', storage)) == set(DEEDS)
    recorded = (ROOT / "handlers").glob("*.py")
    said = "".join(path.read_text(encoding="utf-8") for path in recorded)
    for origin in SOURCES:
        assert f'"{origin}"' in said, origin


def test_languages_hold_the_same() -> None:
    first, *others = LEXICON.languages
    for other in others:
        assert texts(first).keys() == texts(other).keys()
        differing = {key for key, variables in texts(first).items() if texts(other)[key] != variables}
        assert not differing


def test_other_words_belong_to_a_label() -> None:
    for language in LEXICON.languages:
        also = {key.removesuffix(ALSO) for key in all_texts(language) if key.endswith(ALSO)}
        assert also <= texts(language).keys()


def test_other_words_mean_one_option_only() -> None:
    for flow, step in every_step():
        if isinstance(step, ChooseOne):
            words = [word for id in step.ids for word in LEXICON.also(step.label(id, flow.name))]
            assert len(words) == len(set(words)), step.key


def test_files_hold_the_same() -> None:
    names = {
        language: {path.name for path in (LOCALES / language).glob("*")} for language in LEXICON.languages
    }
    assert len(set(map(frozenset, names.values()))) == 1


@pytest.mark.parametrize("language", LEXICON.languages)
class TestLabels:
    def test_fit_a_button(self, language: str) -> None:
        for flow, step in every_step():
            if isinstance(step, ChooseOne):
                for id in step.ids:
                    label = LEXICON.plain(step.label(id, flow.name), language)
                    assert 0 < len(label) <= MOST - len("✓ "), label
        for key in texts(language):
            if key.startswith("act-") and "$value" not in key and not texts(language)[key]:
                assert 0 < len(LEXICON.plain(Text(key), language)) <= MOST, key

    def test_do_not_jump_when_they_are_ticked(self, language: str) -> None:
        """Two in a row stay two in a row: short labels are short enough for the tick, too."""
        for flow, step in every_step():
            if isinstance(step, ChooseMany):
                lengths = [len(LEXICON.plain(step.label(id, flow.name), language)) for id in step.ids]
                assert max(lengths) <= WIDE or max(lengths) > WIDE + 2, (step.key, max(lengths))

    def test_of_topics_are_short(self, language: str) -> None:
        for id in topics.SKILLS + topics.MEANS + topics.THEMES:
            assert len(LEXICON.plain(Text(f"topic.{id}"), language)) <= WIDE, id

    def test_are_told_apart(self, language: str) -> None:
        """Words are answers, so no two options of a step may be written alike, nor begin like a command."""
        for flow, step in every_step():
            if isinstance(step, ChooseOne):
                labels = [LEXICON.plain(step.label(id, flow.name), language).casefold() for id in step.ids]
                assert len(set(labels)) == len(labels)
                ways = {
                    word for key in ("back", "skip", "cancel") for word in LEXICON.variants(f"word-{key}")
                }
                assert not ways & set(labels)

    def test_toasts_are_short(self, language: str) -> None:
        for key, variables in texts(language).items():
            if key.startswith(("toast-", "problem-", "last-admin", "not-allowed")) and not variables:
                assert len(LEXICON.plain(Text(key), language)) <= 200

    def test_descriptions_of_commands_fit(self, language: str) -> None:
        for name in (name for feature in FEATURES for name in feature.menu):
            assert 3 <= len(LEXICON.plain(Text(f"command.{name}"), language)) <= 256

    def test_tags_are_the_few_that_we_know(self, language: str) -> None:
        for path in (LOCALES / language).glob("*.ftl"):
            assert set(re.findall(r"<[^>]*>", path.read_text(encoding="utf-8"))) <= {"<b>", "</b>"}


ENGLISH = re.compile(
    r"\b(the|and|you|your|please|with|from|this|that|is|are|was|not|for|save|cancel|skip|back|next|done|send|"
    r"edit|update|email|link|tap|click|upload|file|reminder|chat|online|user|member|profile|join)\b",
    re.IGNORECASE,
)


def test_indonesian_is_indonesian() -> None:
    """No English where Indonesian is natural, but for the one line that asks for the language."""
    for path in (LOCALES / "id").glob("*.ftl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            said = line.partition("=")[2] if "=" in line else line
            words = re.sub(r"\{[^}]*\}|/\w+|Choose your language\.", "", said)
            assert not ENGLISH.search(words), f"{path.name}: {line}"


def test_indonesian_says_anda() -> None:
    """Polite and warm: *Anda*, never *kamu*, and no stiff words of offices."""
    stiff = re.compile(r"\b(kamu|kau|lo|lu|silahkan|dengan ini|diberitahukan|bahwasanya|mohon maklum|anda)\b")
    for path in (LOCALES / "id").glob("*.ftl"):
        found = stiff.search(path.read_text(encoding="utf-8"))
        assert not found, f"{path.name}: {found}"


def test_unknown_text() -> None:
    from handlers.words import MissingTextError

    with pytest.raises(MissingTextError):
        LEXICON.plain(Text("tidak-ada"), "id")
    incomplete: Any = Text("invite", {})
    with pytest.raises(MissingTextError):
        LEXICON.plain(incomplete, "id")
