"""The demo town: moving the clock on by three days shows what care is."""

from __future__ import annotations

from handlers.town import settle
from sandbox.town import load_town
from tests.handlers.story import Town


def test_three_days_later(town: Town) -> None:
    sri = town.person("Sri Rahayu")
    people = [one | {"id": sri.id} for one in load_town()["people"] if one["username"] == "sri_rahayu"]
    with town.database.transaction() as tx:
        settle(tx, {"people": people}, town.now)
        settle(tx, {"people": people}, town.now)
    town.passes(days=3)
    assert "Sapa Ratna Wulandari hari ini?" in sri.chat
    assert "Koperasi Tani Mulyo: terakhir dihubungi" in sri.chat
    sri.says("/mitra").sees("3 mitra")
    assert [label for label, _ in sri.screen.buttons][-2:] == ["Anwar Siregar · Biasa", "Tulis mitra baru"]
