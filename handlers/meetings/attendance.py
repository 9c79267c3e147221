"""Being there: a code that is shown in the meeting, typed or opened by its link."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows import meetings as flow
from flows.events import Event, Said
from flows.flow import ABOUT
from flows.replies import Choice, Reply, Text
from flows.roundtables import duties
from handlers import talk
from handlers.meetings import planning
from handlers.meetings.seats import offer_side, refuse_stranger
from handlers.scene import Scene
from storage import attendances, conversations, meetings, members
from storage.meetings import Meeting
from storage.roundtables import circle

LONGEST = 12


def attend(scene: Scene, code: str) -> None:
    """/hadir CODE, or the link that says it."""
    if not members.is_member(scene.tx, scene.person.id):
        return refuse_stranger(scene)
    meeting = _of_code(scene, code)
    if meeting is None:
        scene.say(Reply(Text("code-how" if not code else "code-unknown")))
    elif not _may_be_there(scene, meeting):
        offer_side(scene, meeting)
    elif not flow.is_code_good(meeting.starts_at, meeting.ends_at, scene.now):
        early = scene.now < meeting.starts_at
        scene.say(Reply(Text("code-early" if early else "code-late", planning.facts(meeting))))
    else:
        is_new = attendances.record(scene.tx, meeting.id, scene.person.id, scene.now)
        scene.say(Reply(Text("attended" if is_new else "attended-before", planning.facts(meeting))))
    return None


def listen(scene: Scene, event: Event) -> bool:
    """A meeting's code that is typed alone."""
    if not isinstance(event, Said) or conversations.active(scene.tx, scene.person.id):
        return False
    meeting = _of_code(scene, event.text)
    if meeting is None or not flow.is_code_good(meeting.starts_at, meeting.ends_at, scene.now):
        return False
    attend(scene, event.text)
    return True


def show_code(scene: Scene, meeting: Meeting) -> None:
    link = f"{scene.tools.link}hadir-{meeting.code}"
    scene.say(Reply(Text("attendance-code", {**planning.facts(meeting), "code": meeting.code, "link": link})))


def show_list(scene: Scene, meeting: Meeting, notice: Text | None = None) -> None:
    names = attendances.names(scene.tx, meeting.id)
    lines = tuple(
        Text("attendance-line", {"number": number, "name": name}) for number, name in enumerate(names, 1)
    )
    choices = (
        Choice(Text("act-write-down"), token=f"/pertemuan catat {meeting.id}", role="act"),
        Choice(Text("act-manage"), token=f"/pertemuan kelola {meeting.id}", role="way"),
    )
    head = Text("attendance-list", {"title": meeting.title, "count": len(names)})
    scene.say(Reply(head, notice, lines[:100], choices))


def ask_who(scene: Scene, meeting: Meeting, more: str) -> None:
    """Who was there and did not send the code is written down by whoever organises."""
    if scene.now < meeting.starts_at - flow.EARLY:
        scene.say(Reply(Text("code-early", planning.facts(meeting))))
    else:
        talk.start(scene, duties.FLOW.name, {ABOUT: ["attendee", meeting.id]}, Text("attendee-who"))


def write_down(scene: Scene, data: Mapping[str, Any]) -> None:
    meeting = meetings.find(scene.tx, data["id"])
    if meeting is None or not planning.may_manage(scene, meeting.series):
        scene.say(Reply(Text("organise-not-allowed")))
        return
    peer = circle.find(scene.tx, meeting.series, data["person"])
    if peer:
        attendances.record(scene.tx, meeting.id, peer.person, scene.now)
    show_list(scene, meeting, Text("attendee-is", {"name": peer.name}) if peer else None)


def _of_code(scene: Scene, code: str) -> Meeting | None:
    wanted = code.strip().replace(" ", "").upper()
    found = meetings.by_code(scene.tx, wanted) if 0 < len(wanted) <= LONGEST else None
    return found if found and found.state == "planned" else None


def _may_be_there(scene: Scene, meeting: Meeting) -> bool:
    member = members.find(scene.tx, scene.person.id)
    series = meeting.series
    return member is not None and flow.admits(series.kind, series.off_record, member.sector)
