"""A round table for the stories: who sits at it, and how one is planned."""

from __future__ import annotations

import datetime
from typing import Any
from zoneinfo import ZoneInfo

from handlers.meetings import planning
from storage import meetings
from storage.meetings import Meeting
from tests.handlers.story import Person, Town

GROUP = -1001
WIB = ZoneInfo("Asia/Jakarta")


def at(day: str, clock: str = "09:00", zone: str = "Asia/Jakarta") -> float:
    return datetime.datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZoneInfo(zone)).timestamp()


def host(town: Town, name: str = "Hesti", language: str = "id") -> Person:
    """A member who may organise meetings."""
    person = town.member(name, language)
    town.rows("INSERT INTO roles (person_id, role, at) VALUES (:id, 'host', 0) RETURNING role", id=person.key)
    return person


def series(town: Town, organiser: Person | None = None, **changes: Any) -> int:
    """A quarterly roundtable from 15 January 2027, 09.00 WIB, on."""
    values = {
        "kind": "roundtable", "title": "Meja Bundar Kesehatan", "theme": "health", "beneficiaries": ["women"],
        "organiser_id": organiser.key if organiser else None, "beside_id": None, "platform": "telegram",
        "group": "", "first_day": "2027-01-15", "base": 1, "rule": "quarterly", "clock": "09:00",
        "zone": "Asia/Jakarta", "minutes": 120, "place": "Aula Gizi", "off_record": False, "consulted": False,
        "capacity": None, "state": "planned", "created_at": town.now,
    } | changes  # fmt: skip
    with town.database.transaction() as tx:
        id = meetings.add_series(tx, values)
        planning.begin(tx, id, town.now)
    return id


def coming(town: Town, series: int) -> list[Meeting]:
    """What is planned of a series and has not begun."""
    with town.database.transaction() as tx:
        all = meetings.of_series(tx, series)
    return [one for one in all if one.state == "planned" and one.starts_at > town.now]


def says(person: Person, meeting: Meeting, answer: str) -> Person:
    """Answer as a button under any message does."""
    return person.says(f"/pertemuan {answer} {meeting.id}")


def until(town: Town, day: str, clock: str = "09:00") -> Town:
    return town.passes(hours=(at(day, clock) - town.now) / 3600)


def dates(town: Town, series: int) -> list[str]:
    """The days and hours that are still planned, by the clock of Jakarta."""
    return [
        datetime.datetime.fromtimestamp(one.starts_at, WIB).strftime("%Y-%m-%d %H:%M")
        for one in coming(town, series)
    ]
