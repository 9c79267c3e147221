"""What an organiser does: plan a series, look after a meeting, change it, call it off, ask and invite."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows import meetings as flow
from flows.flow import ABOUT
from flows.reading import cut
from flows.replies import Choice, Day, Reply, Text
from flows.roles import may
from handlers import talk
from handlers.holidays import holiday
from handlers.meetings import invitations, planning, reminders, seats
from handlers.scene import Scene
from storage import consultations, groups, meetings, members, roles
from storage import seats as kept
from storage.meetings import Meeting, Series
from storage.polls import sessions

ACTS = ("tanya", "undang", "ubah", "batal", "kode", "daftarhadir", "tanyajawab")
"""What the organiser's card offers."""
_MOST_RESULTS, _MOST_LABEL = 3, 50


def begin(scene: Scene) -> None:
    """Plan a series, in a conversation."""
    if not may(roles.of(scene.tx, scene.person.id), "organise-meeting"):
        scene.say(Reply(Text("organise-not-allowed")))
        return
    bound = [(one.group, one.title) for one in groups.every(scene.tx, scene.person.platform)]
    here = [one for one in bound if one[0] == scene.update.group]
    about = {ABOUT: {"groups": [list(one) for one in bound]}}
    talk.start(scene, flow.FLOW.name, about, usual=flow.usual(here or bound, scene.person.zone))


def plan(scene: Scene, answers: Mapping[str, Any]) -> None:
    if not may(roles.of(scene.tx, scene.person.id), "organise-meeting"):
        scene.say(Reply(Text("organise-not-allowed")))
        return
    if flow.first_start(answers) <= scene.now:
        # The day is today's, and its hour has passed: asked again, and nothing else is lost.
        kept_answers = {key: value for key, value in answers.items() if key not in ("day", "clock", "review")}
        talk.start(scene, flow.FLOW.name, known=kept_answers, notice=Text("meeting-past"))
        return
    if _stops_for_holiday(scene, flow.FLOW.name, answers.get(ABOUT, {}), answers, answers["day"]):
        return
    series = meetings.add_series(scene.tx, _values(scene, answers))
    planning.begin(scene.tx, series, scene.now)
    first, *_ = meetings.of_series(scene.tx, series)
    manage(scene, first, "", Text("meeting-planned", planning.facts(first)))
    reply = Reply(invitations.invitation(first), choices=planning.answers(first))
    planning.tell_group(scene, first, reply, "planned")


def _stops_for_holiday(
    scene: Scene, name: str, about: Mapping[str, Any], answers: Mapping[str, Any], day: str
) -> bool:
    """A meeting on a holiday is meant only when it is confirmed; nothing else is asked again."""
    what = holiday(day) if about.get("holiday") != day else None
    if what is None:
        return False
    known = {key: value for key, value in answers.items() if key != "review"}
    notice = Text("meeting-holiday", {"day": Day(day), "holiday": what})
    talk.start(scene, name, {**known, ABOUT: {**about, "holiday": day}}, notice)
    return True


def _values(scene: Scene, answers: Mapping[str, Any]) -> dict[str, Any]:
    """A new series' row."""
    group = answers.get("group")
    bound = groups.find(scene.tx, scene.person.platform, group["id"]) if group else None
    named = answers.get("beside")
    beside = meetings.find_series(scene.tx, int(named["id"])) if named else None
    return {
        "kind": answers["kind"], "title": answers["title"], "theme": answers["theme"],
        "beneficiaries": answers.get("beneficiaries") or [], "organiser_id": scene.person.id,
        "beside_id": beside.id if beside else None,
        "platform": scene.person.platform, "group": bound.group if bound else "",
        "first_day": answers["day"], "base": 1, "rule": answers["rule"], "clock": answers["clock"],
        "zone": flow.ZONES[answers["zone"]], "minutes": flow.LENGTHS[answers["length"]],
        "place": answers["place"], "off_record": answers.get("record") == "off",
        "consulted": answers["invited"] == "interested", "capacity": answers.get("capacity"),
        "state": "planned", "created_at": scene.now,
    }  # fmt: skip


def manage(scene: Scene, meeting: Meeting, more: str, notice: Text | None = None) -> None:
    """The organiser's card: who comes, what is to be done next, and what can be done."""
    series = meeting.series
    lines = [planning.counted(scene.tx, meeting)]
    if series.capacity is not None:
        lines.append(Text("manage-capacity", {"capacity": series.capacity}))
    if series.consulted:
        asked = consultations.counts(scene.tx, series.id)
        lines.append(
            Text("manage-asked", {"asked": sum(asked.values()), "interested": asked.get("interested", 0)})
        )
    choices: tuple[Choice, ...] = ()
    if meeting.state == "cancelled":
        lines = [Text("meeting-is-cancelled")]
    else:
        lines += [Text(f"manage-next.{act}") for act in _next(scene, meeting)]
        choices = (*_acts(meeting), *_results(scene, meeting))
        if reminders.organiser_of(scene, series) is None:
            choices += (reminders.take_over(series),)
    text = Text("manage", {**planning.facts(meeting), "rule": Text(f"meetings-rule.{series.rule}")})
    if series.kind == "roundtable":
        choices += (Choice(Text("act-roundtable"), token=f"/meja {series.id}", role="way"),)
    in_place = bool(scene.update.message) and not scene.update.group
    scene.say(Reply(text, notice, tuple(lines), choices, edit=in_place))


def _next(scene: Scene, meeting: Meeting) -> tuple[str, ...]:
    """What the organiser does best now."""
    series = meeting.series
    if flow.is_code_good(meeting.starts_at, meeting.ends_at, scene.now):
        return ("kode",)
    if series.consulted and not consultations.counts(scene.tx, series.id):
        return ("tanya",)
    if not planning.has_invited(scene.tx, meeting.id):
        return ("undang",)
    return ("meja",) if series.kind == "roundtable" else ()


def _acts(meeting: Meeting) -> tuple[Choice, ...]:
    fit = {"tanya": meeting.series.consulted, "tanyajawab": bool(meeting.series.group)}
    return tuple(
        Choice(Text(f"act-meeting.{act}"), token=f"/pertemuan {act} {_subject(act, meeting)}")
        for act in ACTS
        if fit.get(act, True)
    )


def _results(scene: Scene, meeting: Meeting) -> tuple[Choice, ...]:
    """What was asked of the group while it met stays with the meeting."""
    series = meeting.series
    since, until = meeting.starts_at - flow.EARLY, meeting.ends_at + flow.LATE
    held = sessions.held(scene.tx, series.platform, series.group, since, until) if series.group else []
    mine = [one for one in held if one.host == scene.person.id]
    return tuple(
        Choice(
            Text("act-result", {"title": cut(one.title, _MOST_LABEL)}), token=f"/sesi {one.id}", role="act"
        )
        for one in mine[-_MOST_RESULTS:]
    )


def open_questions(scene: Scene, meeting: Meeting, more: str) -> None:
    """Questions and answers in the group of a meeting, by one tap; whoever leads polls sees to it."""
    if not meeting.series.group:
        scene.toast = Text("meeting-no-group")
        return
    series = meeting.series
    data = {"title": meeting.title, "group": series.group, "off_record": series.off_record}
    scene.tools.effect("open-questions")(scene, data)


def _subject(act: str, meeting: Meeting) -> int:
    return meeting.series.id if act == "tanya" else meeting.id


def edit(scene: Scene, meeting: Meeting, more: str) -> None:
    about = {"meeting": meeting.id, "recurs": meeting.series.rule != "once"}
    talk.start(scene, flow.CHANGE.name, {ABOUT: about}, Text("meeting-changing", planning.facts(meeting)))


def change(scene: Scene, said: Mapping[str, Any]) -> None:
    meeting = meetings.find(scene.tx, said["meeting"])
    if meeting is None or not planning.may_manage(scene, meeting.series):
        scene.say(Reply(Text("organise-not-allowed")))
    elif meeting.state != "planned" or meeting.starts_at <= scene.now:
        scene.say(Reply(Text("meeting-over")))
    elif said["what"] == "capacity":
        _change_seats(scene, meeting, said["value"])
    elif said["what"] == "day" and _changes_to_holiday(scene, said):
        return
    elif planning.change(scene, meeting, said["what"], said["value"], said["scope"]):
        _changed(scene, meeting, "meeting-change-kept")
        reminders.tell_who_leads(scene, meetings.find(scene.tx, meeting.id) or meeting, "changed")
    else:
        about = {key: said[key] for key in ("meeting", "recurs")}
        known = {ABOUT: about, "what": said["what"], "scope": said["scope"]}
        talk.start(scene, flow.CHANGE.name, known=known, notice=Text("meeting-past"))


def _changes_to_holiday(scene: Scene, said: Mapping[str, Any]) -> bool:
    about = {key: said[key] for key in ("meeting", "recurs", "holiday") if key in said}
    answers = {"what": "day", "day": said["value"]} | ({"scope": said["scope"]} if said["recurs"] else {})
    return _stops_for_holiday(scene, flow.CHANGE.name, about, answers, said["value"])


def _change_seats(scene: Scene, meeting: Meeting, capacity: int | None) -> None:
    """More seats go to those who wait; where there are fewer, who has one keeps it."""
    meetings.change_series(scene.tx, meeting.series.id, capacity=capacity)
    for id in kept.waited_for(scene.tx, meeting.series.id, scene.now):
        if locked := meetings.lock(scene.tx, id):
            seats.move_up(scene, locked)
    _changed(scene, meeting, "meeting-seats-kept")


def _changed(scene: Scene, meeting: Meeting, said: str) -> None:
    changed = meetings.find(scene.tx, meeting.id) or meeting
    manage(scene, changed, "", Text(said))


def cancel(scene: Scene, meeting: Meeting, more: str) -> None:
    """Asked once more before it is done."""
    if more in ("one", "following"):
        off = planning.cancel(scene, meeting, more)
        if off:
            reminders.tell_who_leads(scene, meetings.find(scene.tx, meeting.id) or meeting, "cancelled")
        others = Choice(Text("act-meetings"), token="/pertemuan", role="way")
        text = Text("meeting-cancel-kept", {"count": len(off)})
        scene.say(Reply(text, choices=(others,), edit=bool(scene.update.message)))
        return
    scopes = ("one",) if meeting.series.rule == "once" else ("one", "following")
    choices = [
        Choice(Text(f"act-cancel.{scope}"), token=f"/pertemuan batal {meeting.id} {scope}", role="act")
        for scope in scopes
    ]
    keep = Choice(Text("act-cancel.none"), token=f"/pertemuan kelola {meeting.id}", role="act")
    scene.say(Reply(Text("cancel-sure", planning.facts(meeting)), choices=(*choices, keep)))


def invite(scene: Scene, meeting: Meeting, more: str) -> None:
    if not invitations.invite(scene, meeting):
        scene.toast = Text("meeting-over")
        manage(scene, meeting, more)
        return
    key = "inviting-interested" if meeting.series.consulted else "inviting-everyone"
    manage(scene, meeting, more, Text(key, planning.facts(meeting)))


def ask(scene: Scene, series: Series, more: str) -> None:
    """Ask before inviting: one member by name, those of the theme, or all."""
    if not planning.may_manage(scene, series):
        scene.toast = Text("toast-not-yours")
    elif more.startswith("@"):
        scene.say(Reply(invitations.ask_one(scene, series, more)))
    elif more in ("tema", "semua"):
        invitations.ask(scene, series, series.theme if more == "tema" else "")
        scene.say(Reply(Text("asking"), edit=bool(scene.update.message)))
    else:
        choices = tuple(
            Choice(
                Text(f"act-ask.{whom}", {"theme": Text(f"topic.{series.theme}")}),
                token=f"/pertemuan tanya {series.id} {whom}",
                role="act",
            )
            for whom in ("tema", "semua")
        )
        scene.say(Reply(Text("ask-whom", {"id": str(series.id)}), choices=choices))


def take_over(scene: Scene, series: Series, more: str) -> None:
    if not may(roles.of(scene.tx, scene.person.id), "organise-meeting"):
        scene.toast = Text("organise-not-allowed")
        return
    if reminders.organiser_of(scene, series) is None or planning.may_manage(scene, series):
        meetings.change_series(scene.tx, series.id, organiser_id=scene.person.id)
        scene.say(Reply(Text("taken-over", {"title": series.title}), edit=bool(scene.update.message)))


def want_side(scene: Scene, series: Series, more: str) -> None:
    """Somebody of the public sector would like to meet beside the roundtable: the organiser hears of it."""
    member = members.find(scene.tx, scene.person.id)
    if member is None:
        return seats.refuse_stranger(scene)
    named = {
        "name": member.name,
        "title": series.title,
        "of": member.organisation or Text("sector.government"),
    }
    new = Choice(Text("act-new-meeting"), token="/pertemuan baru", role="act")
    reply = Reply(Text("side-wanted", named), choices=(new,))
    reminders.tell_organiser(scene, series, reply, "meeting-side-wanted", f"{series.id}:{member.person}")
    scene.say(Reply(Text("side-asked"), edit=bool(scene.update.message)))
    return None
