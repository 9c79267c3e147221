"""Notes off the record: written without names, made into a case, then deleted for good with a receipt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from flows.conversation import Option
from flows.flow import ABOUT
from flows.replies import Choice, Moment, Reply, Text, dump_reply
from flows.roundtables import duties
from flows.roundtables import notes as flow
from flows.roundtables.attribution import find, neutral
from flows.roundtables.customs import RAW_NOTES, RAW_NOTES_SOON, UNTOLD
from flows.roundtables.notes import PARTS
from handlers import talk
from handlers.roundtables.circle import (
    attendee,
    back,
    card,
    meeting_for,
    number,
    organises,
    refuse,
    tell_organiser,
    words,
)
from handlers.scene import Feature, Next, Scene
from storage import conversations, due, groups, meetings, members, people
from storage.due import Due
from storage.meetings import Meeting
from storage.roundtables import circle, notes
from storage.roundtables.notes import Receipt

RAW = "raw-notes"
"""The kind of the due row at which raw notes are deleted at the latest."""
_SOON = "soon"
"""Its rule while whoever holds them is still to be told."""


def _notes(scene: Scene, argument: str) -> None:
    """/catatan <meeting> [open | appoint | write | case | delete | gone]"""
    id, act, _ = words(argument)
    if not id:
        mine = notes.latest(scene.tx, scene.person.id)
        if mine is None:
            scene.say(Reply(Text("notes-none")))
            return
        id = str(mine)
    meeting = meeting_for(scene, id)
    if meeting is None:
        return
    leads = organises(scene, meeting.series)
    writes = notes.taker(scene.tx, meeting.id) == scene.person.id
    if not (leads or writes):
        refuse(scene)
    elif act == "open" and leads:
        _open(scene, meeting)
    elif act == "appoint" and leads:
        talk.start(scene, duties.FLOW.name, {ABOUT: ["notetaker", meeting.id]}, Text("notetaker-who"))
    elif (act == "write" and writes) or act == "case":
        name = flow.FLOW.name if act == "write" else flow.CASE.name
        about = {"meeting": meeting.id, "series": meeting.series.id}
        talk.start(scene, name, {ABOUT: about, **notes.of_meeting(scene.tx, meeting.id)})
    elif act == "delete":
        _make_sure(scene, meeting)
    elif act == "gone":
        _dispose(scene, meeting)
    else:
        _show(scene, meeting)


def _show(scene: Scene, meeting: Meeting, notice: Text | None = None) -> None:
    leads = organises(scene, meeting.series)
    taker = notes.taker(scene.tx, meeting.id)
    kept = notes.of_meeting(scene.tx, meeting.id)
    member = members.find(scene.tx, taker) if taker and taker != scene.person.id else None
    lines = [Text("notes-taker", {"name": member.name})] if member else []
    lines += [Text("notes-line", {"part": Text(f"notes-{part}.label")}) for part in PARTS if part in kept]
    lines += [Text("notes-deleted", _receipt(one)) for one in notes.receipts(scene.tx, meeting.id)]
    offered = {
        "write": taker == scene.person.id,
        "case": bool(kept),
        "delete": bool(kept),
        "appoint": leads,
        "open": leads and meeting.series.off_record and bool(meeting.series.group),
    }
    choices = tuple(
        Choice(Text(f"notes-act.{act}"), token=f"/catatan {meeting.id} {act}", role="act")
        for act, is_offered in offered.items()
        if is_offered
    )
    head = Text("notes-card" if taker else "notes-nobody", {"title": meeting.title})
    card(scene, head, tuple(lines), (*choices, back(meeting.series)), notice)


def _receipt(one: Receipt) -> dict[str, Any]:
    return {"count": one.count, "at": Moment(one.at)}


def _open(scene: Scene, meeting: Meeting) -> None:
    """The rule of the room, said in the group before anything else; it cannot be passed on."""
    one = meeting.series
    group = groups.find(scene.tx, one.platform, one.group)
    reply = Reply(Text("off-record", {"title": one.title}), protected=True)
    language = group.language if group else scene.person.language
    scene.post({"reply": dump_reply(reply), "language": language, "zone": one.zone}, one.group)
    _show(scene, meeting, Text("off-record-said"))


def _appoint(scene: Scene, data: Mapping[str, Any]) -> None:
    meeting = meeting_for(scene, str(data["id"]), leads=True)
    if meeting is None:
        return
    found = attendee(scene, meeting, data["person"])
    if found is None:
        return refuse(scene)
    peer, person = found
    notes.appoint(scene.tx, meeting.id, person.id, scene.now)
    write = Choice(Text("notes-act.write"), token=f"/catatan {meeting.id} write", role="act")
    text = Text("notetaker-asked", {"title": meeting.title, "at": Moment(meeting.starts_at)})
    scene.remind(person, Reply(text, choices=(write,)), "table", f"notetaker:{meeting.id}:{person.id}", 0)
    return _show(scene, meeting, Text("notetaker-is", {"name": peer.name}))


def _keep(scene: Scene, data: Mapping[str, Any]) -> None:
    meeting = meetings.find(scene.tx, data["meeting"])
    if meeting is None or notes.taker(scene.tx, meeting.id) != scene.person.id:
        return refuse(scene)
    # The due row first, as time takes it: else the two could wait for each other.
    at = max(meeting.ends_at, scene.now) + RAW_NOTES - RAW_NOTES_SOON
    due.plan(scene.tx, RAW, str(meeting.id), at, rule=_SOON)
    notes.keep(scene.tx, meeting.id, scene.person.id, {part: data[part] for part in PARTS}, scene.now)
    return _show(scene, meeting, Text("notes-kept"))


def _make_sure(scene: Scene, meeting: Meeting) -> None:
    yes = Choice(Text("act-delete-notes"), token=f"/catatan {meeting.id} gone", role="act")
    no = Choice(Text("act-keep-notes"), token=f"/catatan {meeting.id}", role="act")
    count = len(notes.of_meeting(scene.tx, meeting.id))
    card(scene, Text("notes-sure", {"count": count, "title": meeting.title}), choices=(yes, no))


def _dispose(scene: Scene, meeting: Meeting) -> None:
    if not notes.of_meeting(scene.tx, meeting.id):
        return _show(scene, meeting)
    receipt = _delete(scene, meeting, scene.person.id)
    return _show(scene, meeting, Text("notes-receipt", {"title": meeting.title, **_receipt(receipt)}))


def _delete(scene: Scene, meeting: Meeting, by: int | None) -> Receipt:
    """Delete, and give the receipt to those who could read the notes; whoever acts sees it anyway."""
    due.remove(scene.tx, RAW, str(meeting.id))
    receipt = notes.dispose(scene.tx, meeting.id, by, scene.now)
    reply = Reply(Text("notes-receipt", {"title": meeting.title, **_receipt(receipt)}))
    subject = f"receipt:{meeting.id}:{receipt.at:.0f}"
    taker = people.find_person(scene.tx, notes.taker(scene.tx, meeting.id) or 0)
    if taker and taker.id != by:
        scene.remind(taker, reply, "table", f"{subject}:{taker.id}", 0)
    if meeting.series.organiser not in (by, taker.id if taker else None):
        tell_organiser(scene, meeting.series, reply, subject)
    return receipt


def _time_is_up(scene: Scene, row: Due) -> Next:
    """Whoever holds raw notes is told some days before; then they are deleted."""
    meeting = meetings.find(scene.tx, number(row.subject))
    if meeting is None or not notes.of_meeting(scene.tx, meeting.id):
        return Next()
    ends = row.next_at + RAW_NOTES_SOON
    # Where the bot was away until now, the promise to delete comes first.
    if row.rule == _SOON and scene.now < ends:
        _warn(scene, meeting, ends)
        return Next(ends)
    _delete(scene, meeting, None)
    return Next()


def _warn(scene: Scene, meeting: Meeting, ends: float) -> None:
    acts = ("case", "delete")
    choices = tuple(
        Choice(Text(f"notes-act.{act}"), token=f"/catatan {meeting.id} {act}", role="act") for act in acts
    )
    reply = Reply(Text("notes-soon", {"title": meeting.title, "at": Moment(ends)}), choices=choices)
    subject = f"notes-soon:{meeting.id}:{ends:.0f}"
    taker = people.find_person(scene.tx, notes.taker(scene.tx, meeting.id) or 0)
    if taker:
        scene.remind(taker, reply, "table", subject, 0)
    else:
        tell_organiser(scene, meeting.series, reply, subject)


def _find(scene: Scene, text: str) -> tuple[Option, ...]:
    """What tells who, by the whole directory."""
    told = _told(scene)
    marks = find(text, notes.directory(scene.tx, text, told), told)
    return tuple(Option(f"{mark.start}-{mark.end}", neutral(mark)) for mark in marks)


def _told(scene: Scene) -> set[str]:
    """Sectors that hide somebody among others at the table that is written about."""
    active = conversations.active(scene.tx, scene.person.id)
    about = active.conversation.answers.get(ABOUT) if active else None
    one = meetings.find_series(scene.tx, about["series"]) if about else None
    sizes = Counter(peer.sector for peer in circle.of(scene.tx, one)) if one else Counter[str]()
    return {sector for sector, size in sizes.items() if size >= UNTOLD}


FEATURE = Feature(
    flows=(flow.FLOW, flow.CASE),
    commands={"catatan": _notes},
    effects={"give-notetaker": _appoint, "keep-notes": _keep},
    lookups={"attributions": _find},
    dues={RAW: _time_is_up},
)
