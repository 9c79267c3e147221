"""Speakers: members who know are looked for and asked first; outsiders come when nobody of them can."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flows.flow import ABOUT
from flows.replies import Choice, Moment, Reply, Text, Words
from flows.roundtables import speakers as flow
from flows.roundtables.customs import SILENCE
from flows.roundtables.speakers import Searched, may_go_outside
from handlers import talk
from handlers.roundtables.circle import back, card, meeting_for, number, refuse, tell_organiser, words
from handlers.scene import Feature, Scene
from storage import meetings, people
from storage.meetings import Meeting
from storage.roundtables import speakers
from storage.roundtables.speakers import Search, Speaker

ASKING = "speaker"
"""The kind of the message that asks somebody to speak."""


def _speakers(scene: Scene, argument: str) -> None:
    """/narasumber <meeting> [search | ask <speaker> | outside <search>]; who is asked: yes, no <speaker>"""
    first, act, which = words(argument)
    if first in ("yes", "no"):
        return _answer(scene, number(act), first)
    meeting = meeting_for(scene, first, leads=True)
    if meeting is None:
        return None
    if act and not meeting.stands(scene.now):
        scene.toast = Text("meeting-over")
        return _show(scene, meeting)
    if act == "search":
        return talk.start(scene, flow.SEARCH.name, {ABOUT: meeting.id})
    if act == "outside":
        return _outside(scene, meeting, number(which))
    if act == "ask":
        _ask(scene, meeting, number(which))
    return _show(scene, meeting)


def _show(scene: Scene, meeting: Meeting, notice: Text | None = None) -> None:
    those = speakers.those(scene.tx, meeting.id)
    lines = tuple(
        Text(f"speaker.{one.state}", {"name": one.name, "topic": Text(f"topic.{one.topic}")})
        for one in those[-_MOST:]
    )
    choices = _acts(scene, meeting, those) if meeting.stands(scene.now) else []
    head = Text("speakers" if those else "speakers-none", {"title": meeting.title})
    card(scene, head, lines, (*choices, back(meeting.series)), notice)


def _acts(scene: Scene, meeting: Meeting, those: Sequence[Speaker]) -> list[Choice]:
    choices = [
        Choice(
            Text("act-ask-speaker", {"name": one.name}),
            token=f"/narasumber {meeting.id} ask {one.id}",
            role="act",
        )
        for one in those[-_MOST:]
        if one.state == "found"
    ]
    choices.append(Choice(Text("act-search"), token=f"/narasumber {meeting.id} search", role="act"))
    for search in speakers.of_meeting(scene.tx, meeting.id, scene.now - SILENCE):
        if _may_go_outside(search):
            label = Text("act-outside", {"topic": Text(f"topic.{search.topic}")})
            choices.append(Choice(label, token=f"/narasumber {meeting.id} outside {search.id}", role="act"))
    return choices


_MOST = 12


def _may_go_outside(search: Search) -> bool:
    return may_go_outside([Searched(search.found, search.refused)])


def _search(scene: Scene, data: Mapping[str, Any]) -> None:
    meeting = meeting_for(scene, str(data["meeting"]), leads=True)
    if meeting is None:
        return
    kept = meeting.series.kind == "roundtable" and meeting.series.off_record
    barred = ("government",) if kept else ()
    found = speakers.experts(scene.tx, data["topic"], barred, scene.person.id)
    ids = [person for person, _ in found]
    speakers.record(scene.tx, meeting.id, data["topic"], ids, scene.person.id, scene.now)
    topic = Text(f"topic.{data['topic']}")
    _show(scene, meeting, Text("search-found", {"count": len(found), "topic": topic}))


def _ask(scene: Scene, meeting: Meeting, id: int) -> None:
    found = speakers.speaker(scene.tx, id)
    if found is None or found[1] != meeting.id or found[0].person is None:
        return refuse(scene)
    person = people.find_person(scene.tx, found[0].person)
    if person is None or not speakers.move(scene.tx, id, "found", "asked", scene.now):
        scene.toast = Text("toast-recorded")
        return None
    topic = Text(f"topic.{found[0].topic}")
    said: dict[str, Words] = {"title": meeting.title, "at": Moment(meeting.starts_at), "topic": topic}
    yes = Choice(Text("act-speak"), token=f"/narasumber yes {id}", role="act")
    no = Choice(Text("act-not-now"), token=f"/narasumber no {id}", role="act")
    scene.remind(person, Reply(Text("speaker-asked", said), choices=(yes, no)), ASKING, f"{id}", 0)
    return None


def _answer(scene: Scene, id: int, said: str) -> None:
    found = speakers.speaker(scene.tx, id)
    if found is None or found[0].person != scene.person.id:
        return refuse(scene)
    if not speakers.move(scene.tx, id, "asked", "accepted" if said == "yes" else "refused", scene.now):
        scene.toast = Text("toast-recorded")
        return None
    scene.say(Reply(Text(f"speaker-said.{said}"), edit=bool(scene.update.message)))
    meeting = meetings.find(scene.tx, found[1])
    if meeting:
        look = Choice(Text("act-look"), token=f"/narasumber {meeting.id}", role="act")
        args = {"name": found[0].name, "title": meeting.title}
        reply = Reply(Text(f"speaker-answer.{said}", args), choices=(look,))
        tell_organiser(scene, meeting.series, reply, f"speaker-answer:{id}")
    return None


def _outside(scene: Scene, meeting: Meeting, id: int) -> None:
    search = speakers.find(scene.tx, id, scene.now - SILENCE)
    if search is None or search.meeting != meeting.id or not _may_go_outside(search):
        return _show(scene, meeting, Text("members-first"))
    return talk.start(scene, flow.OUTSIDER.name, {ABOUT: search.id})


def _add_outsider(scene: Scene, data: Mapping[str, Any]) -> None:
    """Asked once more: a member may have been found meanwhile."""
    search = speakers.find(scene.tx, data["search"], scene.now - SILENCE)
    meeting = meeting_for(scene, str(search.meeting), leads=True) if search else None
    if search is None or meeting is None:
        return
    if not _may_go_outside(search):
        return _show(scene, meeting, Text("members-first"))
    speakers.add_outsider(scene.tx, search.id, data["name"], scene.now)
    return _show(scene, meeting, Text("outsider-added", {"name": data["name"]}))


FEATURE = Feature(
    flows=(flow.SEARCH, flow.OUTSIDER),
    commands={"narasumber": _speakers},
    effects={"search-speakers": _search, "add-outsider": _add_outsider},
    # They are found by what they let others find.
    purposes={ASKING: "directory"},
)
