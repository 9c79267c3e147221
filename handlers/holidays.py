"""Indonesia's holidays, from a library that is kept by many; those by the moon are marked until announced."""

from __future__ import annotations

import datetime
from functools import lru_cache

from flows.care.occasions import Occasion
from flows.replies import Text, part

_NAMES = {
    "New Year's Day": "new-year",
    "Lunar New Year": "imlek",
    "Day of Silence": "nyepi",
    "Eid al-Fitr": "eid",
    "Good Friday": "good-friday",
    "Easter Sunday": "easter",
    "Ascension Day": "ascension",
    "Vesak Day": "vesak",
    "Eid al-Adha": "eid-adha",
    "Islamic New Year": "hijri",
    "Prophet's Birthday": "mawlid",
    "Isra' and Mi'raj": "miraj",
    "Christmas Day": "christmas",
    "International Labor Day": "labour",
    "Pancasila Day": "pancasila",
    "Independence Day": "independence",
}
_ESTIMATED = " (estimated)"


@lru_cache(16)
def holidays(year: int) -> tuple[Occasion, ...]:
    """The holidays of a year on which partners may be greeted."""
    # Late: it takes a tenth of a second that a start would pay.
    from holidays import country_holidays

    found = country_holidays("ID", years=year, language="en_US")
    named = [(day, name) for day in found for name in found.get_list(day)]
    return tuple(
        Occasion(_NAMES[name.removesuffix(_ESTIMATED)], day, name.endswith(_ESTIMATED))
        for day, name in sorted(named)
        if name.removesuffix(_ESTIMATED) in _NAMES
    )


def holiday(day: str) -> Text | None:
    """What is celebrated on a day (ISO 8601), if it is a holiday."""
    date = datetime.date.fromisoformat(day)
    found = (part("holiday", one.what) for one in holidays(date.year) if one.day == date)
    return next(found, None)
