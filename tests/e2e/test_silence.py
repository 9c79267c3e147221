"""Logs hold neither a token nor what people wrote, not even when we make a mistake."""

from __future__ import annotations

from tests.databases import as_admin
from tests.e2e import words
from tests.e2e.conftest import Start
from tests.e2e.people import Person
from tests.e2e.processes import Bot, Town, until
from tests.e2e.registration import register
from tests.e2e.words import LANGUAGE, REVIEW, SEND

CANARIES = ("Kenari Kuning", "Kenari Hijau", "Kenari Merah")


def test_a_mistake_of_ours_is_logged_without_anybodys_words(start: Start, town: Town) -> None:
    bot = start("webhook", "postgresql", log="json")
    ana = Person(town, bot.id, "Kenari", "Jingga")
    register(ana, *CANARIES, before=REVIEW)
    _break(bot, "ALTER TABLE member_topics RENAME TO topik")
    ana.taps(SEND).sees(words.says("sorry"))
    _break(bot, "ALTER TABLE topik RENAME TO member_topics")
    _break(bot, "ALTER TABLE members ADD CONSTRAINT no_canary CHECK (name NOT LIKE 'Kenari%')")
    ana.says("/daftar").sees(REVIEW).taps(SEND)
    until(lambda: bot.said.count("update-failed") == 2)
    assert "UndefinedTable" in bot.said
    assert "CheckViolation" in bot.said
    assert bot.stop() == 0
    assert "Kenari" not in bot.said
    assert bot.token not in bot.said
    assert bot.token.partition(":")[2] not in bot.said


def _break(bot: Bot, statement: str) -> None:
    as_admin(bot.database, statement)


def test_no_bot_of_these_stories_has_told_anything(running: Start, town: Town) -> None:
    """Words that only people said, and addresses that hold the token, in what has run until now."""
    for mode, kind in (("polling", "sqlite"), ("webhook", "postgresql")):
        bot = running(mode, kind)
        ana = Person(town, bot.id)
        ana.says("/start Rahasia123").sees(LANGUAGE).says("Kenari Ungu")
        ana.sees(words.says("problem-choice"))
        for secret in ("Kenari", "Rahasia123", "Budi Contoh", bot.token, bot.token.partition(":")[2]):
            assert secret not in bot.said
