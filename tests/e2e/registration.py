"""One way through the registration: what is seen at each step, and what is done there."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from tests.e2e import words
from tests.e2e.people import Person


@dataclass(frozen=True)
class Move:
    """On a screen that holds `sees`: either words are said or a button is tapped."""

    sees: str
    says: str = ""
    taps: str = ""

    def by(self, person: Person) -> None:
        person.sees(self.sees)
        if self.says:
            person.says(self.says)
        else:
            person.taps(self.taps)


def script(name: str, organisation: str, role: str) -> Sequence[Move]:
    """From the first question to the card, for somebody who answers by words and by taps."""
    return (
        Move(words.LANGUAGE, taps=words.INDONESIAN),
        Move(words.RULES, taps=words.AGREE),
        Move(words.PRIVACY, taps=words.says("act-all")),
        Move(words.NAME, says=name),
        Move(words.FORM, taps=words.option("form", "ibu")),
        Move(words.TYPE, taps=words.option("type", "pba-alumni")),
        Move(words.AFFILIATION, taps=words.option("affiliation", "local")),
        Move(words.SECTOR, taps=words.says("sector.company")),
        Move(words.CAPACITY, taps=words.option("capacity", "organisation")),
        Move(words.ORGANISATION, says=organisation),
        Move(words.ROLE, says=role),
        Move(words.PLACE, says="Kota Yogyakarta"),
        Move(words.EXPERTISE, says="1 3 5"),
        Move(words.NEEDS, says="2"),
        Move(words.OFFERS, taps=words.SKIP),
        Move(words.DELIVERY, taps=words.option("delivery", "morning")),
        Move(words.PHOTO, taps=words.SKIP),
        Move(words.REVIEW, taps=words.SEND),
    )


def unlike_others() -> str:
    """A name of an organisation that resembles none that is known."""
    return f"{uuid.uuid4().hex} {uuid.uuid4().hex}"


def register(
    person: Person,
    name: str = "Ana Lestari",
    organisation: str = "",
    role: str = "Manajer program",
    before: str = words.REGISTERED,
) -> Person:
    """Go the whole way, or up to the step whose screen holds `before`."""
    if words.LANGUAGE not in person.screen:
        person.says("/start")
    for move in script(name, organisation or unlike_others(), role):
        if move.sees == before:
            break
        move.by(person)
    return person.sees(before)
