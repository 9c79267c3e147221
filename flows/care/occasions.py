"""Days on which a partner is greeted: holidays that the member chose for them, and days of their own."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from flows.care.answers import WHOM, YearlyStep
from flows.care.partner import OWN_DAYS, Partner
from flows.choosing import ChooseMany
from flows.conversation import Answers, Effect, Facts
from flows.flow import Flow

HOLIDAYS = (
    "new-year", "imlek", "nyepi", "eid", "good-friday", "easter", "ascension", "vesak", "eid-adha",
    "hijri", "mawlid", "miraj", "christmas", "labour", "pancasila", "independence",
)  # fmt: skip


class Occasion(NamedTuple):
    """A day on which to greet somebody. `estimated`: the moon may move it by a day."""

    what: str
    day: datetime.date
    estimated: bool = False


Calendar = Callable[[int], Iterable[Occasion]]
"""The holidays of a year."""


def coming(partner: Partner, holidays: Calendar, after: datetime.date) -> list[Occasion]:
    """The occasions of the next day after that one which has any; none if nothing was chosen."""
    ahead = [one for one in _of(partner, holidays, after) if one.day > after]
    first = min((one.day for one in ahead), default=None)
    return [one for one in ahead if one.day == first]


def _of(partner: Partner, holidays: Calendar, after: datetime.date) -> Iterator[Occasion]:
    for year in (after.year, after.year + 1):
        if partner.days:
            yield from (one for one in holidays(year) if one.what in partner.days)
        for what, day in partner.own_days.items():
            yield Occasion(what, in_year(day, year))


def in_year(day: str, year: int) -> datetime.date:
    """A day of every year ("MM-DD") in this one; 29 February comes on the 28th where there is none."""
    month, number = map(int, day.split("-"))
    return datetime.date(year, month, min(number, calendar.monthrange(year, month)[1]))


def _chose(what: str) -> Callable[[Answers], bool]:
    return lambda answers: what in (answers.get("own") or ())


def _complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    own = {what: answers[what] for what in OWN_DAYS if answers.get(what)}
    days = answers.get("holidays") or []
    return (Effect("set-days", {"partner": answers["partner"], "days": days, "own_days": own}),)


FLOW = Flow(
    name="days",
    version=1,
    steps=(
        WHOM,
        ChooseMany(key="holidays", ids=HOLIDAYS, words_from="holiday"),
        ChooseMany(key="own", ids=OWN_DAYS, words_from="own-day"),
        *(YearlyStep(key=what, when=_chose(what)) for what in OWN_DAYS),
    ),
    complete=_complete,
)
