"""What the features of a roundtable share: its series and meetings, who may do what, and their cards."""

from __future__ import annotations

import re

from flows.replies import Choice, Reply, Text
from handlers.meetings import planning
from handlers.scene import Scene
from storage import meetings, people
from storage.meetings import Meeting, Series
from storage.people import Person
from storage.roundtables import circle
from storage.roundtables.circle import Peer

# No more digits than a database takes.
_ID = re.compile("[0-9]{1,18}")


def words(argument: str) -> tuple[str, str, str]:
    """What follows a command, as three words; those that are missing are empty."""
    first, second, third, *_ = [*argument.split(), "", "", ""]
    return first, second, third


def number(word: str) -> int:
    """A row's number in a button; 0, which is no row's, for anything else."""
    return int(word) if _ID.fullmatch(word) else 0


def organises(scene: Scene, one: Series) -> bool:
    return planning.may_manage(scene, one)


def series_for(scene: Scene, word: str, leads: bool = False) -> Series | None:
    """The series that a button names, if who acts meets in it (`leads`: organises it); else they are told."""
    one = meetings.find_series(scene.tx, number(word))
    if one and (organises(scene, one) or (not leads and _meets(scene, one))):
        return one
    refuse(scene)
    return None


def meeting_for(scene: Scene, word: str, leads: bool = False) -> Meeting | None:
    """As `series_for`, by one of its meetings."""
    meeting = meetings.find(scene.tx, number(word))
    return meeting if meeting and series_for(scene, str(meeting.series.id), leads) else None


def _meets(scene: Scene, one: Series) -> bool:
    return any(mine.id == one.id for mine in circle.all_of(scene.tx, scene.person.id))


def next_meeting(scene: Scene, one: Series) -> Meeting | None:
    """The meeting that is being prepared, or held."""
    planned = [m for m in meetings.of_series(scene.tx, one.id) if m.state == "planned"]
    return next((m for m in planned if m.ends_at > scene.now), None)


def held_meeting(scene: Scene, one: Series) -> Meeting | None:
    """The meeting that has begun last; the next one, if none has."""
    planned = [m for m in meetings.of_series(scene.tx, one.id) if m.state == "planned"]
    begun = [m for m in planned if m.starts_at <= scene.now]
    return begun[-1] if begun else next_meeting(scene, one)


def refuse(scene: Scene) -> None:
    """Not theirs to see or to do."""
    scene.toast = Text("table-not-yours")
    if not scene.update.message:
        scene.say(Reply(Text("table-not-yours")))


def attendee(scene: Scene, meeting: Meeting, person: int) -> tuple[Peer, Person] | None:
    """Somebody of a meeting's circle, to be given a duty there; None for anybody else."""
    peer = circle.find(scene.tx, meeting.series, person)
    found = people.find_person(scene.tx, person) if peer else None
    return (peer, found) if peer and found else None


def card(
    scene: Scene,
    text: Text,
    lines: tuple[Text, ...] = (),
    choices: tuple[Choice, ...] = (),
    notice: Text | None = None,
) -> None:
    """What stands now, in place of what was tapped."""
    scene.say(Reply(text, notice, lines, choices, edit=bool(scene.update.message)))


def back(one: Series) -> Choice:
    """To the card of the whole table."""
    return Choice(Text("act-table"), token=f"/meja {one.id}", role="way")


def tell_organiser(scene: Scene, one: Series, reply: Reply, subject: str, occurrence: int = 0) -> None:
    """What the organiser should know, at their hours; said once for each subject and occurrence."""
    person = people.find_person(scene.tx, one.organiser) if one.organiser else None
    if person:
        scene.remind(person, reply, "table", subject, occurrence)
