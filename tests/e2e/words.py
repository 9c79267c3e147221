"""What the bot says, taken from its texts by name: a better wording is no failure here."""

from __future__ import annotations

from flows.replies import Text
from handlers.words import Lexicon

_LEXICON = Lexicon()


def says(key: str) -> str:
    """The first line of a text."""
    return _LEXICON.plain(Text(key), "id").splitlines()[0].strip()


def option(step: str, id: str) -> str:
    """The label of an option of the registration."""
    return says(f"registration-{step}.{id}")


LANGUAGE = says("registration-language")
RULES = says("registration-rules")
PRIVACY = says("registration-privacy")
NAME = says("registration-name")
FORM = says("registration-form")
TYPE = says("registration-type")
AFFILIATION = says("registration-affiliation")
SECTOR = says("registration-sector")
CAPACITY = says("registration-capacity")
ORGANISATION = says("registration-organisation")
ROLE = says("registration-role")
PLACE = says("registration-place")
EXPERTISE = says("registration-expertise")
NEEDS = says("registration-needs")
OFFERS = says("registration-offers")
DELIVERY = says("registration-delivery")
PHOTO = says("registration-photo")
REVIEW = says("registration-review")
REGISTERED = says("act-invite")
"""What a new member is offered, and nobody else."""

INDONESIAN = option("language", "id")
ENGLISH = option("language", "en")
AGREE = option("rules", "agree")
SKIP = says("act-skip")
SEND = says("act-send")
