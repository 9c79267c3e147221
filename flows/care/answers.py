"""Questions that only care asks: where somebody is reached, a day of every year, a day that is near."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from flows.asking import TextStep, which_day
from flows.conversation import Facts, Option, Value
from flows.days import read_days
from flows.events import Contact, Said
from flows.lookup import Lookup
from flows.reading import fold, read_date, read_line, tidy, units
from flows.replies import Day, Text, Words
from flows.steps import Input, Outcome, Picked, Refuse, Step, Take, View

NUMBERS = ("wa", "sms", "phone")
MOST_EMAIL = 254
_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}")
_USERNAME = re.compile(r"@?([A-Za-z][A-Za-z0-9_]{3,31})")
_NUMBER = re.compile(r"\+?[0-9]{8,15}")
_LEAP = 2000


def read_email(text: str) -> str | None:
    """An address of e-mail; None if it is none."""
    text = tidy(text)
    return text if len(text) <= MOST_EMAIL and _EMAIL.fullmatch(text) and ".." not in text else None


def read_number(text: str) -> str | None:
    """A telephone number as it is dialled from anywhere: "0812-3456 7890" is "+6281234567890"."""
    digits = re.sub(r"[\s().\-]", "", tidy(text))
    if not _NUMBER.fullmatch(digits):
        return None
    if digits.startswith("0"):
        return f"+62{digits[1:]}"
    return digits if digits.startswith("+") else f"+{digits}"


def _read_username(text: str) -> str | None:
    found = _USERNAME.fullmatch(tidy(text))
    return f"@{found[1]}" if found else read_number(text)


def read_address(channel: str, text: str) -> str | Text:
    """Where somebody is reached on a channel, or what is wrong with it."""
    if channel in NUMBERS:
        return read_number(text) or Text("problem-phone")
    if channel == "email":
        return read_email(text) or Text("problem-email")
    if channel == "telegram":
        return _read_username(text) or Text("problem-username")
    return tidy(text)


@dataclass(frozen=True, kw_only=True)
class AddressStep(TextStep):
    """Where somebody is reached on the channel that an earlier step chose, or on `channel`."""

    channel: str = ""

    def read(self, said: Input, view: View) -> Outcome:
        channel = self.channel or view.way.answers["channel"]
        if isinstance(said, Contact) and channel in NUMBERS:
            said = Said(said.phone)
        if isinstance(said, Said) and (channel in (*NUMBERS, "email", "telegram")):
            read = read_address(channel, said.text)
            return Refuse(read) if isinstance(read, Text) else Take(read)
        return super().read(said, view)


@dataclass(frozen=True, kw_only=True)
class YearlyStep(Step):
    """A day that comes every year, as "MM-DD"; a year that is said with it is not kept."""

    def read(self, said: Input, view: View) -> Outcome:
        if not isinstance(said, Said) or units(said.text) > 40:
            return Refuse(Text("problem-yearly"))
        text = tidy(said.text).rstrip("-/. ")
        day = read_date(text) or next(
            filter(None, (read_date(f"{text}{gap}{_LEAP}") for gap in "- /.")), None
        )
        return Take(day.strftime("%m-%d")) if day else Refuse(Text("problem-yearly"))

    def words(self, value: Value, flow: str) -> Words:
        return yearly_words(value)


def yearly_words(value: str) -> Text:
    """ "06-14" as a person reads it."""
    month, day = value.split("-")
    return Text("yearly-day", {"day": int(day), "month": Text(f"month.m{int(month)}")})


WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SOON = 7
_FURTHEST = 366


@dataclass(frozen=True, kw_only=True)
class DayStep(Step):
    """A day from today on, within a year: by a button or a weekday's name, or written out."""

    def options(self, view: View) -> tuple[Option, ...]:
        today = _today(view.facts)
        return tuple(
            Option((today + datetime.timedelta(days)).isoformat(), _near(today, days))
            for days in range(_SOON)
        )

    def read(self, said: Input, view: View) -> Outcome:
        today = _today(view.facts)
        if isinstance(said, Picked):
            days = read_days(said.id, today)
        elif isinstance(said, Said):
            named = self._named(said.text, view)
            days = (named,) if named else read_days(said.text, today)
        else:
            days = ()
        if len(days) != 1:
            return Refuse(which_day(days))
        day = days[0]
        if not 0 <= (day - today).days <= _FURTHEST:
            return Refuse(Text("problem-care-past" if day < today else "problem-care-far"))
        return Take(day.isoformat())

    def _named(self, text: str, view: View) -> datetime.date | None:
        options = self.options(view)
        if (line := read_line(text, len(options))) is not None:
            return datetime.date.fromisoformat(options[line].id)
        wanted = fold(text)
        for option in options:
            day = datetime.date.fromisoformat(option.id)
            names = {fold(view.facts.spell(Text(f"weekday.{WEEKDAYS[day.weekday()]}")))}
            if wanted in names | {fold(view.facts.spell(option.label))} | set(view.facts.also(option.label)):
                return day
        return None

    def words(self, value: Value, flow: str) -> Words:
        return Day(value)


def _near(today: datetime.date, days: int) -> Text:
    if days < 2:
        return Text("act-today" if days == 0 else "act-tomorrow")
    return Text(f"weekday.{WEEKDAYS[(today.weekday() + days) % 7]}")


def _today(facts: Facts) -> datetime.date:
    return datetime.datetime.fromtimestamp(facts.now, ZoneInfo(facts.zone)).date()


WHOM = Lookup(key="partner", source="partners", unknown="partner-not-found")
"""About which partner: known already where a button of theirs began the conversation."""
