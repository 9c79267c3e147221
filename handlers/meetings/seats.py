"""Saying whether one comes: members only, by sector, by seats, and who waits moves up."""

from __future__ import annotations

from flows import meetings as flow
from flows.replies import Choice, Reply, Text
from handlers.meetings import calendars, planning
from handlers.scene import Scene
from storage import consultations, meetings, members, people, seats, subjects
from storage.meetings import Meeting
from storage.members import Member


def answer(scene: Scene, id: int, said: seats.Answer) -> Meeting | None:
    """Keep an answer; returns the meeting if it was kept. What stands in the way is said kindly."""
    member = members.find(scene.tx, scene.person.id)
    meeting = meetings.lock(scene.tx, id)
    if member is None:
        refuse_stranger(scene)
        return None
    if meeting is None or not meeting.stands(scene.now):
        scene.toast = Text("meeting-over")
        return None
    if said != "no" and not admits(scene, meeting, member):
        return None
    before = seats.of(scene.tx, meeting.id, member.person)
    got = seats.take(scene.tx, meeting, scene.person.id, said, scene.now)
    move_up(scene, meeting)
    scene.toast = Text(f"toast-come.{got}")
    if got in ("no", "waiting") and meeting.series.organiser != scene.person.id:
        subjects.skip(scene.tx, planning.REMINDING, f"{meeting.id}:", "declined", scene.now, scene.person.id)
        subjects.skip(scene.tx, planning.SEAT, f"{meeting.id}:{scene.person.id}:", "declined", scene.now)
    if got != before and (got == "yes" or scene.update.group):
        document = calendars.document(scene, meeting, scene.person) if got == "yes" else None
        scene.say(Reply(Text(f"come-{got}", planning.facts(meeting)), document=document))
    return meeting


def refuse_stranger(scene: Scene) -> None:
    """Meetings are for members; who is not one yet is shown the way."""
    join = Choice(Text("act-register"), token="/daftar", role="act")
    scene.toast = Text("members-only")
    scene.say(Reply(Text("members-only"), choices=(join,)))


def admits(scene: Scene, meeting: Meeting, member: Member) -> bool:
    """Whether a member may come; if not, they are told why."""
    series = meeting.series
    if not flow.admits(series.kind, series.off_record, member.sector):
        offer_side(scene, meeting)
        return False
    is_known = series.organiser == member.person or seats.of(scene.tx, meeting.id, member.person)
    if not series.consulted or is_known:
        return True
    if consultations.of(scene.tx, series.id, member.person) == "interested":
        return True
    scene.toast = Text("invited-only")
    scene.say(Reply(Text("invited-only")))
    return False


def offer_side(scene: Scene, meeting: Meeting) -> None:
    """The public sector is not refused without being shown another door (3.13, 3.14)."""
    scene.toast = Text("sector-refused")
    beside = [
        one
        for one in meetings.upcoming(scene.tx, scene.now, limit=50)
        if one.series.kind == "side" and one.series.beside in (None, meeting.series.id)
    ]
    # First those that stand beside this very roundtable.
    beside.sort(key=lambda one: (one.series.beside is None, one.starts_at))
    choices = [
        Choice(Text("act-side", planning.facts(one)), token=f"/pertemuan lihat {one.id}", role="act")
        for one in beside[:3]
    ]
    if not choices:
        ask = f"/pertemuan mintasamping {meeting.series.id}"
        choices = [Choice(Text("act-ask-side"), token=ask, role="act")]
    scene.say(Reply(Text("sector-refused"), choices=tuple(choices)))


def move_up(scene: Scene, meeting: Meeting) -> None:
    """Free seats go to those who wait, and they are told at once."""
    for id in seats.move_up(scene.tx, meeting, scene.now):
        person = people.find_person(scene.tx, id)
        if person:
            document = calendars.document(scene, meeting, person)
            reply = Reply(Text("seat-free", planning.facts(meeting)), document=document)
            turn = f"{meeting.id}:{id}:{scene.now:.0f}"
            at = flow.when_to_tell(scene.now, meeting.starts_at, person.zone)
            scene.remind(person, reply, planning.SEAT, turn, 0, at=at)
