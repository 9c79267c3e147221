"""Members who write partners down, for the stories of care."""

from __future__ import annotations

from typing import Any

from tests.handlers.story import Person, Town


def writes_down(person: Person, name: str = "Ibu Ratna", **more: Any) -> Person:
    """Write a person down as a partner, by the whole conversation; `more` changes an answer."""
    said = {
        "met": "lokakarya air bersih", "when": "Hari ini", "need": "tempat pelatihan",
        "goal": "pelatihan bersama", "next": "kirim profil", "tier": "Kunci", "channel": "Telepon",
        "address": "0812 3456 7890",
    } | more  # fmt: skip
    person.says("/mitra baru").taps("Perorangan").says(name).taps("Lewati")
    person.says(said["met"]).taps(said["when"]).says(said["need"])
    person.says(said["goal"]) if said["goal"] else person.taps("Lewati")
    person.says(said["next"]).taps(said["tier"], said["channel"])
    if said["channel"] != "Tatap muka":
        person.says(said["address"]) if said["address"] else person.taps("Lewati")
    return person.taps("Simpan").sees(f"{name} sudah tercatat")


def partner(town: Town, name: str = "Ibu Ratna") -> int:
    """A partner's number."""
    found = town.one("SELECT id FROM partners WHERE name = :name", name=name)
    assert isinstance(found, int)
    return found
