"""A roundtable for stories: an organiser, members of several sectors who come, and its meetings."""

from __future__ import annotations

from typing import Any

from flows.roundtables.customs import DAY
from handlers.meetings import planning
from storage import meetings, roles
from storage.tables.meetings import invitees
from tests.handlers.person import Person
from tests.handlers.story import Town

GROUP = -100888
TITLE = "Meja Bundar Kesehatan"


class Table:
    """A series in a town, with whoever comes to its meetings."""

    def __init__(self, town: Town, **series: Any) -> None:
        self.town = town
        self.host = town.member("Sri Lestari", organisation="Yayasan Bakti")
        key = self.host.key
        values = {
            "kind": "roundtable", "title": TITLE, "theme": "health", "beneficiaries": ["women"],
            "organiser_id": key, "platform": "telegram", "group": "", "first_day": "2026-12-23", "base": 1,
            "rule": "quarterly", "clock": "09:00", "zone": "Asia/Jakarta", "minutes": 180, "place": "Sleman",
            "off_record": True, "consulted": False, "capacity": None, "state": "planned",
            "created_at": town.now,
        } | series  # fmt: skip
        with town.database.transaction() as tx:
            roles.give(tx, key, "host", key, town.now)
            self.series = meetings.add_series(tx, values)
            # Without the daily look after it, which these stories are not about.
            one = meetings.find_series(tx, self.series)
            assert one is not None
            planning.extend(tx, one, town.now)
            self.meetings = [one.id for one in meetings.of_series(tx, self.series)]
        self.comes(self.host)

    @property
    def meeting(self) -> int:
        """The first meeting, thirty days from the beginning of the story."""
        return self.meetings[0]

    def comes(self, *people: Person) -> Table:
        rows = [
            {"meeting_id": self.meeting, "person_id": person.key, "answer": "yes", "turn": 0, "at": 0.0}
            for person in people
        ]
        with self.town.database.transaction() as tx:
            tx.execute(invitees.insert(), rows)
        return self

    def member(self, name: str, sector: str, organisation: str, **profile: Any) -> Person:
        person = self.town.member(name, sector=sector, organisation=organisation, **profile)
        self.comes(person)
        return person

    def held(self) -> Table:
        """The first meeting has ended."""
        with self.town.database.transaction() as tx:
            meeting = meetings.find(tx, self.meeting)
        assert meeting is not None
        self.town.passes(hours=(meeting.ends_at - self.town.now) / 3600 + 0.1)
        return self

    def opens(self, person: Person) -> Person:
        return person.says(f"/meja {self.series}")


def later(town: Town, days: float = 1) -> None:
    """What waits for somebody's hours arrives."""
    town.passes(days=days)
    town.delivers()


__all__ = ["DAY", "GROUP", "TITLE", "Table", "later"]
