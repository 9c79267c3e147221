"""Presenters' kits: three parts in a guided conversation, a helper in time, and what is missing is said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows.flow import ABOUT
from flows.replies import Choice, Moment, Reply, Text, Words
from flows.roundtables import duties
from flows.roundtables import kits as flow
from flows.roundtables.customs import HELPER_BEFORE, PARTS_BEFORE
from flows.roundtables.kits import PARTS, missing
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
from storage import due, meetings, members, people
from storage.due import Due
from storage.meetings import Meeting
from storage.roundtables import circle, kits
from storage.roundtables.kits import Kit

WATCH = "kit"
"""The kind of the due row that watches over a kit until its meeting."""


def _kits(scene: Scene, argument: str) -> None:
    """/bahan <meeting> [add | help <kit> | fill <kit> | see <kit>]"""
    id, act, which = words(argument)
    meeting = meeting_for(scene, id)
    if meeting is None:
        return
    kit = kits.find(scene.tx, number(which)) if which else None
    kit = kit if kit and kit.meeting == meeting.id else None
    leads = organises(scene, meeting.series)
    prepares = leads and meeting.stands(scene.now)
    if act in ("add", "help") and leads and not prepares:
        scene.toast = Text("meeting-over")
    if act == "add" and prepares:
        talk.start(scene, duties.FLOW.name, {ABOUT: ["presenter", meeting.id]}, Text("presenter-who"))
    elif act == "help" and prepares and kit:
        talk.start(scene, duties.FLOW.name, {ABOUT: ["helper", kit.id]}, Text("helper-who"))
    elif act == "fill" and kit and kit.person == scene.person.id:
        filled = {key: value for key, value in kit.parts.items() if value}
        talk.start(scene, flow.FLOW.name, {ABOUT: kit.id, **filled})
    elif act == "see" and kit and (leads or scene.person.id in (kit.person, kit.helper)):
        _show(scene, meeting, kit)
    else:
        _list(scene, meeting)


def _list(scene: Scene, meeting: Meeting, notice: Text | None = None) -> None:
    leads = organises(scene, meeting.series)
    mine = [
        kit
        for kit in kits.of_meeting(scene.tx, meeting.id)
        if leads or scene.person.id in (kit.person, kit.helper)
    ]
    lines = tuple(_line(scene, kit) for kit in mine)
    choices = [
        Choice(_name(scene, kit.person), token=f"/bahan {meeting.id} see {kit.id}", role="act")
        for kit in mine
    ]
    if leads and meeting.stands(scene.now):
        choices.append(Choice(Text("act-add-presenter"), token=f"/bahan {meeting.id} add", role="act"))
    head = Text("kits" if mine else "kits-none", {"title": meeting.title, "at": Moment(meeting.starts_at)})
    card(scene, head, lines, (*choices, back(meeting.series)), notice)


def _show(scene: Scene, meeting: Meeting, kit: Kit, notice: Text | None = None) -> None:
    lines = [_line(scene, kit)]
    lines += [
        Text("kit-part", {"part": Text(f"kit-{part}.label"), "text": kit.parts[part] or ""})
        for part in PARTS
        if kit.parts[part]
    ]
    choices = []
    if kit.person == scene.person.id:
        choices.append(Choice(Text("act-fill"), token=f"/bahan {meeting.id} fill {kit.id}", role="act"))
    if organises(scene, meeting.series) and meeting.stands(scene.now):
        choices.append(Choice(Text("act-helper"), token=f"/bahan {meeting.id} help {kit.id}", role="act"))
    head = Text("kit", {"title": kit.title or meeting.title})
    card(scene, head, tuple(lines), (*choices, back(meeting.series)), notice)


def _line(scene: Scene, kit: Kit) -> Text:
    helper: Words = _name(scene, kit.helper) if kit.helper else Text("kit-no-helper")
    args: dict[str, Words] = {"name": _name(scene, kit.person), "helper": helper}
    lacks = missing(kit.parts)
    if not lacks:
        return Text("kit-complete", args)
    return Text("kit-lacks", args | {"parts": tuple(Text(f"kit-{part}.label") for part in lacks)})


def _name(scene: Scene, person: int) -> Words:
    member = members.find(scene.tx, person)
    return member.name if member else Text("person-gone")


def _present(scene: Scene, data: Mapping[str, Any]) -> None:
    """A presenter is asked to prepare; from now on their kit is watched over."""
    meeting = meeting_for(scene, str(data["id"]), leads=True)
    if meeting is None:
        return
    found = attendee(scene, meeting, data["person"])
    if found is None:
        return refuse(scene)
    peer, person = found
    id = kits.add(scene.tx, meeting.id, person.id, scene.now)
    due.plan(scene.tx, WATCH, str(id), meeting.starts_at - HELPER_BEFORE, rule="helper")
    fill = Choice(Text("act-fill"), token=f"/bahan {meeting.id} fill {id}", role="act")
    text = Text("presenter-asked", {"title": meeting.title, "at": Moment(meeting.starts_at)})
    scene.remind(person, Reply(text, choices=(fill,)), "table", f"presenter:{id}", 0)
    return _list(scene, meeting, Text("presenter-added", {"name": peer.name}))


def _help(scene: Scene, data: Mapping[str, Any]) -> None:
    kit = kits.find(scene.tx, data["id"])
    meeting = meeting_for(scene, str(kit.meeting), leads=True) if kit else None
    if kit is None or meeting is None:
        return
    peer = circle.find(scene.tx, meeting.series, data["person"])
    helper = people.find_person(scene.tx, data["person"]) if peer else None
    if peer is None or helper is None or helper.id == kit.person:
        return _show(scene, meeting, kit, Text("helper-other"))
    kits.help(scene.tx, kit.id, helper.id)
    see = Choice(Text("act-look"), token=f"/bahan {meeting.id} see {kit.id}", role="act")
    presenter = people.find_person(scene.tx, kit.person)
    who = _name(scene, kit.person)
    text = Text("helper-asked", {"name": who, "title": meeting.title})
    scene.remind(helper, Reply(text, choices=(see,)), "table", f"helper:{kit.id}:{helper.id}", 0)
    if presenter:
        told = Text("helper-is", {"name": peer.name, "title": meeting.title})
        scene.remind(presenter, Reply(told), "table", f"helped:{kit.id}:{helper.id}", 0)
    return _show(
        scene, meeting, kits.find(scene.tx, kit.id) or kit, Text("helper-added", {"name": peer.name})
    )


def _keep(scene: Scene, data: Mapping[str, Any]) -> None:
    kit = kits.find(scene.tx, data["kit"])
    meeting = meetings.find(scene.tx, kit.meeting) if kit else None
    if kit is None or meeting is None or kit.person != scene.person.id:
        return refuse(scene)
    parts = {part: data[part] for part in ("title", *PARTS)}
    kits.fill(scene.tx, kit.id, parts, scene.now)
    lacks = missing(parts)
    named = tuple(Text(f"kit-{part}.label") for part in lacks)
    notice = Text("kit-missing", {"parts": named}) if lacks else Text("kit-whole")
    return _show(scene, meeting, kits.find(scene.tx, kit.id) or kit, notice)


def _watch(scene: Scene, row: Due) -> Next:
    """Two weeks before, a helper; one week before, all three parts. A meeting that moved takes this along."""
    kit = kits.find(scene.tx, number(row.subject))
    meeting = meetings.find(scene.tx, kit.meeting) if kit else None
    if kit is None or meeting is None or meeting.state != "planned" or scene.now >= meeting.starts_at:
        return Next()
    before = HELPER_BEFORE if row.rule == "helper" else PARTS_BEFORE
    if scene.now < meeting.starts_at - before:
        return Next(meeting.starts_at - before, row.rule)
    if row.rule == "helper":
        if kit.helper is None:
            _nudge_organiser(scene, meeting, kit)
        return Next(max(scene.now, meeting.starts_at - PARTS_BEFORE), "parts")
    person = people.find_person(scene.tx, kit.person)
    if lacks := missing(kit.parts):
        named = tuple(Text(f"kit-{part}.label") for part in lacks)
        fill = Choice(Text("act-fill"), token=f"/bahan {meeting.id} fill {kit.id}", role="act")
        text = Text("kit-soon", {"title": meeting.title, "at": Moment(meeting.starts_at), "parts": named})
        if person:
            scene.remind(person, Reply(text, choices=(fill,)), "kit-nudge", f"parts:{kit.id}", 0)
    return Next()


def _nudge_organiser(scene: Scene, meeting: Meeting, kit: Kit) -> None:
    help = Choice(Text("act-helper"), token=f"/bahan {meeting.id} help {kit.id}", role="act")
    args: dict[str, Words] = {
        "name": _name(scene, kit.person), "title": meeting.title, "at": Moment(meeting.starts_at),
    }  # fmt: skip
    tell_organiser(
        scene, meeting.series, Reply(Text("helper-needed", args), choices=(help,)), f"helper:{kit.id}"
    )


FEATURE = Feature(
    flows=(flow.FLOW,),
    commands={"bahan": _kits},
    effects={"give-presenter": _present, "give-helper": _help, "keep-kit": _keep},
    dues={WATCH: _watch},
    nudges=("kit-nudge",),
)
