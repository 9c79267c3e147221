"""A quarter passes in the demo town: everything arrives that should, once."""

from __future__ import annotations

from handlers.town import settle
from sandbox.town import load_town
from tests.handlers.story import Person, Town


def test_a_quarter_passes(town: Town) -> None:
    with town.database.transaction() as tx:
        settle(tx, load_town(), town.now)
        settle(tx, load_town(), town.now)
    assert town.one("SELECT count(*) FROM series") == 1
    sri = Person(town, 1001, "Sri", "Rahayu", "sri_rahayu", "id")
    town.people["1001"] = sri
    town.passes(days=92)
    # Sri has partners to care for, too.
    about = ("Meja Bundar Kesehatan", "Sampai jumpa")
    seen = [bubble.words for bubble in sri.telephone.bubbles if any(words in bubble.words for words in about)]
    assert [words.split(":")[0].removeprefix("Meja Bundar Kesehatan dan Usaha ") for words in seen[:2]] == [
        "sebulan lagi", "seminggu lagi",
    ]  # fmt: skip
    assert sum("Sampai jumpa" in words for words in seen) == 1
    assert sum("satu jam lagi" in words for words in seen) == 1
    room = town.groups["-1002002"].bubbles
    assert sum("satu jam lagi" in bubble.words for bubble in room) == 1
    comers = town.one("SELECT count(*) FROM invitees")
    reminders = "SELECT count(*) FROM outbox WHERE kind = 'meeting-reminder'"
    assert town.one(reminders) == comers * 4
    assert town.one("SELECT count(*) FROM meetings") == 5, "a year ahead is always on the calendar"
