"""Meetings for people's own calendars: a file with each acceptance, and an address that calendars follow."""

from __future__ import annotations

import datetime
import secrets
from collections.abc import Sequence

from flows.replies import Choice, Document, Reply, Text
from handlers.scene import Scene, Tools
from handlers.words import bare
from storage import calendars, people
from storage.database import Tx
from storage.meetings import Meeting
from storage.people import Person

KEPT = 90 * 86_400.0
"""So long a meeting stays in the calendar when it is over, in seconds."""


def document(scene: Scene, meeting: Meeting, person: Person) -> Document:
    """One meeting as a file that a calendar takes in; one that was called off takes it out again."""
    method = "CANCEL" if meeting.state == "cancelled" else "PUBLISH"
    written = write(scene.tools, [meeting], person.language, scene.now, method)
    return Document("pertemuan.ics" if person.language == "id" else "meeting.ics", written)


def feed(tx: Tx, tools: Tools, secret: str, now: float) -> str | None:
    """The calendar behind a secret address; None if it leads nowhere (any more)."""
    id = calendars.owner(tx, secret)
    person = people.find_person(tx, id) if id is not None else None
    if person is None:
        return None
    return write(tools, calendars.entries(tx, person.id, now - KEPT), person.language, now, "PUBLISH")


def show_address(scene: Scene) -> None:
    """The address of somebody's own calendar, which only they are told."""
    if not scene.tools.pages:
        scene.say(Reply(Text("calendar-none")))
        return
    secret = calendars.secret_of(scene.tx, scene.person.id, secrets.token_urlsafe(24), scene.now)
    link = f"{scene.tools.pages}/kalender/{secret}.ics"
    open_it = Choice(Text("act-open-calendar"), url=link, role="act")
    scene.say(Reply(Text("calendar-address", {"link": link}), choices=(open_it,)))


def write(tools: Tools, meetings: Sequence[Meeting], language: str, now: float, method: str) -> str:
    """Meetings in iCalendar form (RFC 5545)."""
    # Late: only who comes to a meeting needs it, and it costs the start a tenth of a second.
    from icalendar import Calendar, Event

    def moment(at: float) -> datetime.datetime:
        return datetime.datetime.fromtimestamp(round(at), datetime.UTC)

    calendar = Calendar()
    calendar.add("prodid", "-//Jejaring//ID")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add("x-wr-calname", "Jejaring")
    for one in meetings:
        event = Event()
        # The same name for ever, so that a change changes it and does not add another.
        event.add("uid", f"meeting-{one.id}@jejaring")
        event.add("sequence", one.sequence)
        event.add("dtstamp", moment(now))
        event.add("dtstart", moment(one.starts_at))
        event.add("dtend", moment(one.ends_at))
        event.add("summary", one.title)
        event.add("location", one.place)
        event.add("status", "CANCELLED" if one.state == "cancelled" else "CONFIRMED")
        note = Text("calendar-off-record" if one.series.off_record else "calendar-open")
        event.add("description", bare(tools.lexicon.plain(note, language)))
        calendar.add_component(event)
    return str(calendar.to_ical().decode())
