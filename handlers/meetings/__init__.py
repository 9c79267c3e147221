"""Meetings: planned, changed and called off in chat; what comes, and whether one comes oneself."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from flows import meetings as flow
from flows.conversation import Option
from flows.reading import cut, fold
from flows.replies import Choice, Reply, Text, Words
from flows.roles import may
from handlers.meetings import attendance, calendars, invitations, organising, planning, reminders, seats
from handlers.scene import Feature, Scene
from storage import consultations, meetings, members, roles
from storage import seats as kept
from storage.meetings import Meeting, Series
from storage.roundtables import circle

# No more digits than a database takes.
_ID = re.compile("[0-9]{1,18}")
_MOST_LABEL = 60


def _meetings(scene: Scene, argument: str) -> None:
    """/pertemuan: what comes; behind a button: `/pertemuan <act> <id> …`."""
    act, _, rest = argument.partition(" ")
    id, _, more = rest.partition(" ")
    if not argument:
        _list(scene)
    elif act == "baru":
        organising.begin(scene)
    elif act == "kalender":
        _only_members(scene, lambda: calendars.show_address(scene))
    elif not _ID.fullmatch(id):
        scene.say(Reply(Text("meetings-how")))
    elif act in ("yes", "maybe", "no"):
        _answer(scene, int(id), act)  # type: ignore[arg-type]
    elif act in _OF_MEETING:
        _on_meeting(scene, act, int(id), more)
    elif act in _OF_SERIES:
        _on_series(scene, act, int(id), more)
    else:
        scene.say(Reply(Text("meetings-how")))


def _in_group(scene: Scene, argument: str) -> None:
    """In a group: the next meeting that is held there, and the answers to it."""
    act, _, id = argument.partition(" ")
    if act in ("yes", "maybe", "no") and _ID.fullmatch(id):
        _answer(scene, int(id), act)  # type: ignore[arg-type]
        return
    link = Choice(Text("act-private"), url=f"{scene.tools.link}grup", role="act")
    if act == "baru":
        organising.begin(scene)
        scene.say_here(Reply(Text("in-group"), choices=(link,)))
        return
    here = [
        one
        for one in meetings.upcoming(scene.tx, scene.now, limit=50)
        if (one.series.platform, one.series.group) == (scene.update.platform, scene.update.group)
    ]
    if here:
        scene.say_here(Reply(invitations.invitation(here[0]), choices=planning.answers(here[0])))
    else:
        scene.say_here(Reply(Text("meetings-none")))


def _only_members(scene: Scene, run: Callable[[], None]) -> None:
    if members.is_member(scene.tx, scene.person.id):
        run()
    else:
        seats.refuse_stranger(scene)


def _list(scene: Scene) -> None:
    """What comes, and what one has said about it."""
    member = members.find(scene.tx, scene.person.id)
    if member is None:
        return seats.refuse_stranger(scene)
    said = kept.of_person(scene.tx, member.person)
    shown: list[Meeting] = []
    for one in meetings.upcoming(scene.tx, scene.now, limit=40):
        # Of what recurs the next one, and whatever was answered.
        first = all(other.series.id != one.series.id for other in shown)
        if (first and _may_see(scene, one, member.sector, said)) or one.id in said:
            shown.append(one)
    lines = tuple(_line(one, said.get(one.id)) for one in shown[:10])
    choices = [Choice(_label(one), token=f"/pertemuan lihat {one.id}", role="act") for one in shown[:10]]
    if any(one.kind == "roundtable" for one in circle.all_of(scene.tx, member.person)):
        choices.append(Choice(Text("act-roundtables"), token="/meja", role="act"))
    if said:
        choices.append(Choice(Text("act-calendar"), token="/pertemuan kalender", role="act"))
    if may(roles.of(scene.tx, scene.person.id), "organise-meeting"):
        choices.append(Choice(Text("act-new-meeting"), token="/pertemuan baru", role="act"))
    scene.say(
        Reply(Text("meetings-coming" if shown else "meetings-none"), lines=lines, choices=tuple(choices))
    )
    return None


def _may_see(scene: Scene, one: Meeting, sector: str, said: Mapping[int, Any]) -> bool:
    series = one.series
    if planning.may_manage(scene, series):
        return True
    if not flow.admits(series.kind, series.off_record, sector):
        return False
    return not series.consulted or consultations.of(scene.tx, series.id, scene.person.id) == "interested"


def _line(one: Meeting, said: str | None) -> Text:
    return Text("meeting-line", {**planning.facts(one), "said": Text(f"said.{said or 'nothing'}")})


def _label(one: Meeting) -> Words:
    return cut(one.title, _MOST_LABEL)


def _answer(scene: Scene, id: int, said: kept.Answer) -> None:
    meeting = seats.answer(scene, id, said)
    if meeting is None:
        return
    if not scene.update.group:
        _card(scene, meeting, edit=bool(scene.update.message))
    invitations.look_for_refusals(scene, meeting)


def _card(scene: Scene, meeting: Meeting, edit: bool) -> None:
    """A meeting as a member sees it, with their answer."""
    said = kept.of(scene.tx, meeting.id, scene.person.id)
    is_said = said not in (None, "invited")
    lines = [Text("meeting-said", {"said": Text(f"said.{said}")}) if is_said else Text("meeting-ask")]
    choices: list[Choice] = []
    if meeting.state == "cancelled":
        lines = [Text("meeting-is-cancelled")]
    elif meeting.ends_at > scene.now:
        choices += planning.answers(meeting)
    if leads := planning.may_manage(scene, meeting.series):
        choices.append(Choice(Text("act-manage"), token=f"/pertemuan kelola {meeting.id}", role="act"))
    if meeting.series.kind == "roundtable" and (leads or said in ("yes", "maybe", "waiting")):
        # From the evening on which it is held to what comes of it.
        choices.append(Choice(Text("act-roundtable"), token=f"/meja {meeting.series.id}", role="way"))
    off_record = (Text("calendar-off-record"),) if meeting.series.off_record else ()
    text = Text("meeting-card", planning.facts(meeting))
    scene.say(Reply(text, lines=(*off_record, *lines), choices=tuple(choices), edit=edit))


def _show(scene: Scene, meeting: Meeting, more: str) -> None:
    member = members.find(scene.tx, scene.person.id)
    if member is None:
        seats.refuse_stranger(scene)
    elif planning.may_manage(scene, meeting.series) or seats.admits(scene, meeting, member):
        _card(scene, meeting, edit=bool(scene.update.message))


_OF_MEETING: Mapping[str, Callable[[Scene, Meeting, str], None]] = {
    "lihat": _show,
    "kelola": organising.manage,
    "undang": organising.invite,
    "ubah": organising.edit,
    "batal": organising.cancel,
    "kode": lambda scene, meeting, more: attendance.show_code(scene, meeting),
    "daftarhadir": lambda scene, meeting, more: attendance.show_list(scene, meeting),
    "catat": attendance.ask_who,
    "tanyajawab": organising.open_questions,
}
_OF_SERIES: Mapping[str, Callable[[Scene, Series, str], None]] = {
    "tanya": organising.ask,
    "berminat": lambda scene, series, more: invitations.hear(scene, series, "interested"),
    "takberminat": lambda scene, series, more: invitations.hear(scene, series, "not"),
    "ambil": organising.take_over,
    "mintasamping": organising.want_side,
}


def _on_meeting(scene: Scene, act: str, id: int, more: str) -> None:
    meeting = meetings.find(scene.tx, id)
    if meeting is None:
        scene.toast = Text("meeting-over")
    elif act != "lihat" and not planning.may_manage(scene, meeting.series):
        scene.toast = Text("toast-not-yours")
    else:
        _OF_MEETING[act](scene, meeting, more)


def _on_series(scene: Scene, act: str, id: int, more: str) -> None:
    series = meetings.find_series(scene.tx, id)
    if series is None:
        scene.toast = Text("meeting-over")
    else:
        _OF_SERIES[act](scene, series, more)


# What the conversations look for.


def _find_roundtables(scene: Scene, words: str) -> tuple[Option, ...]:
    found: dict[str, str] = {}
    for one in meetings.upcoming(scene.tx, scene.now, limit=100):
        if one.series.kind == "roundtable" and fold(words) in fold(one.title):
            found.setdefault(str(one.series.id), one.title)
    return tuple(Option(id, title) for id, title in found.items())[:8]


FEATURE = Feature(
    flows=(flow.FLOW, flow.CHANGE),
    commands={
        "pertemuan": _meetings,
        "meetings": _meetings,
        "hadir": attendance.attend,
        "here": attendance.attend,
    },
    menu={"pertemuan": ""},
    group_commands={"pertemuan": _in_group, "meetings": _in_group},
    effects={
        "plan-meetings": organising.plan,
        "change-meeting": organising.change,
        "give-attendee": attendance.write_down,
    },
    lookups={"roundtables": _find_roundtables},
    dues={
        planning.REMINDING: reminders.remind,
        planning.TELLING: reminders.spread,
        planning.CARING: reminders.care,
        planning.INVITING: invitations.come_inviting,
        invitations.ASKING: invitations.come_asking,
    },
    links={"hadir": attendance.attend},
    listen=attendance.listen,
)
