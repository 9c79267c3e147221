"""What is given and erased is one's own: other people's numbers and pauses are theirs."""

from __future__ import annotations

import json

from storage import holds
from tests.handlers.story import Town
from tests.handlers.test_privacy import POINTERS


def test_names_nobody_else(town: Town) -> None:
    """Who invited whom, and who gave which role, is told without the other one's number."""
    budi, ana = town.admin("Budi"), town.person("Ana")
    code = budi.says("/undang").screen.words.split("start=")[1]
    ana.says(f"/start {code}")
    budi.says(f"/peran @{ana.username}").taps("Kurator")
    for person, other in ((budi, ana), (ana, budi)):
        person.says("/datasaya")
        held = json.loads(person.telephone.fresh[-1].document[1])  # type: ignore[index]
        assert {"arrivals", "roles", "audit"} <= held.keys()
        named = {row[key] for rows in held.values() for row in rows for key in POINTERS & row.keys()}
        assert other.key not in named


def test_a_pause_that_telegram_asked_for(town: Town) -> None:
    ana, budi = town.member("Ana"), town.member("Budi")
    with town.database.transaction() as tx:
        for person in (ana, budi):
            holds.hold_back(tx, "telegram", str(person.id), town.now + 60, town.now)
    town.now += 61
    ana.says("/datasaya").sees("untuk dibaca")
    held = json.loads(ana.telephone.fresh[-1].document[1])  # type: ignore[index]
    assert [row["chat"] for row in held["holds"]] == [str(ana.id)]
    ana.says("/hapusdata").taps("Ya, hapus semua data saya")
    assert {row["chat"] for row in town.dump()["holds"]} == {str(budi.id), ""}
