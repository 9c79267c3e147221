"""Planning meetings: a series keeps its next ones on the calendar; what changes is told to those who come."""

from __future__ import annotations

import dataclasses
import datetime
import secrets
from collections.abc import Sequence
from typing import Any

from flows import meetings as flow
from flows import recurrence
from flows.replies import Choice, Moment, Reply, Text, dump_reply
from flows.roles import may
from flows.roundtables.customs import PULSE, PULSE_AFTER
from handlers.scene import Scene
from storage import due, groups, meetings, roles, seats, subjects
from storage.database import Tx
from storage.meetings import Meeting, Series
from storage.outbox import REMINDER, Message

SEAT = "meeting-seat"
REMINDING, TELLING, CARING = "meeting-reminder", "meeting-news", "meeting-series"
INVITING = "meeting-invite"
"""Kinds of due rows, and of the messages that they bring."""
IN_GROUP = "meeting-group"
AHEAD = 4
"""So many meetings of a series are on the calendar: a year of quarters."""
CARE = 86_400.0
INVITE_AHEAD = 35 * CARE
"""Seconds before a meeting at which invitations go on by themselves: the first reminder follows."""
_COUNTED = ("yes", "maybe", "no", "waiting", "invited")
# No letters that are mistaken for others when a code is read aloud.
_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ"


def may_manage(scene: Scene, series: Series) -> bool:
    """Whether who acts may change a series: its organiser, while they may organise, and any admin."""
    own = roles.of(scene.tx, scene.person.id)
    return "admin" in own or (series.organiser == scene.person.id and may(own, "organise-meeting"))


def begin(tx: Tx, id: int, now: float) -> None:
    """Put a new series on the calendar."""
    series = meetings.find_series(tx, id)
    if series and extend(tx, series, now):
        due.plan(tx, CARING, str(id), now + CARE)


def extend(tx: Tx, series: Series, now: float) -> bool:
    """Keep the next meetings of a series on the calendar; False if none will come any more.

    What has passed meanwhile is not made up for.
    """
    last, coming = meetings.progress(tx, series.id, now)
    number = series.base - 1 if last is None else last
    while coming < AHEAD:
        number += 1
        at = recurrence.start(series.first_day, series.rule, number - series.base, series.clock, series.zone)
        if at is None:
            break
        if at > now:
            add(tx, series, number, at, now)
            coming += 1
    return coming > 0


def add(tx: Tx, series: Series, number: int, at: float, now: float) -> int:
    values = {
        "series_id": series.id, "number": number, "starts_at": at, "ends_at": at + series.minutes * 60,
        "place": series.place, "code": _code(tx),
    }  # fmt: skip
    id = meetings.add(tx, values)
    schedule(tx, id, at, now)
    return id


def has_invited(tx: Tx, meeting: int) -> bool:
    """Whether anybody is, or is about to be, invited to a meeting."""
    named = (INVITING, str(meeting))
    return due.is_planned(tx, *named) or subjects.knows(tx, INVITING, f"{meeting}:")


def invite(tx: Tx, meeting: int, now: float) -> None:
    """Begin to invite; who was invited before is not asked again. The rule: this try, and who had a turn."""
    due.plan(tx, INVITING, str(meeting), now, rule=f"{now:.0f}:0")


def invite_on(tx: Tx, series: Series, now: float) -> None:
    """Once people were invited to a meeting of a series, they are invited to each that follows, in time."""
    for one in meetings.of_series(tx, series.id) if series.invites else ():
        is_near = one.state == "planned" and now < one.starts_at <= now + INVITE_AHEAD
        if is_near and not has_invited(tx, one.id):
            invite(tx, one.id, now)


def schedule(tx: Tx, meeting: int, starts: float, now: float) -> None:
    """Plan the reminders that are still ahead, and the pulse afterwards."""
    due.plan(tx, PULSE, str(meeting), starts + PULSE_AFTER)
    ahead = flow.to_come(starts, now)
    for name in flow.MILESTONES:
        if name in ahead:
            due.plan(tx, REMINDING, f"{meeting}:{name}", ahead[name])
        else:
            due.remove(tx, REMINDING, f"{meeting}:{name}")


def coming_from(tx: Tx, meeting: Meeting, scope: str, now: float) -> list[Meeting]:
    """The meetings that a change is about: one, or all that follow it; what has begun stays as it was."""
    chosen = (
        meetings.of_series(tx, meeting.series.id)
        if scope == "following"
        else [one for one in [meetings.find(tx, meeting.id)] if one]
    )
    return [
        one
        for one in chosen
        if one.number >= meeting.number and one.state == "planned" and one.starts_at > now
    ]


def change(scene: Scene, meeting: Meeting, what: str, value: str, scope: str) -> bool:
    """Change a day, an hour or a place; False if a meeting would then lie in the past."""
    affected = coming_from(scene.tx, meeting, scope, scene.now)
    moved = [(one, _start(one, meeting, what, value)) for one in affected]
    if any(at <= scene.now for _, at in moved):
        return False
    # Due rows before all others, as time takes them: else the two could wait for each other.
    _spread(scene, affected, "changed")
    for one, at in moved:
        if what != "place":
            schedule(scene.tx, one.id, at, scene.now)
        if subjects.waits(scene.tx, INVITING, f"{one.id}:"):
            invite(scene.tx, one.id, scene.now)
    if scope == "following":
        _change_series(scene.tx, meeting, what, value)
    for one, at in moved:
        meetings.lock(scene.tx, one.id)
        place = value if what == "place" else one.place
        meetings.change(
            scene.tx, one.id, starts_at=at, ends_at=at + (one.ends_at - one.starts_at), place=place
        )
        seats.uninvite(scene.tx, one.id, _recall(scene, one, "changed"))
    if moved:
        first = meetings.find(scene.tx, moved[0][0].id) or moved[0][0]
        text = Text("group-meeting-changed", facts(first))
        tell_group(scene, first, Reply(text), str(first.sequence))
    return True


def _start(one: Meeting, chosen: Meeting, what: str, value: str) -> float:
    series = one.series
    if what == "place":
        return one.starts_at
    if what == "clock":
        return recurrence.moment(flow.local_day(one.starts_at, series.zone), value, series.zone)
    number = one.number - chosen.number
    day = recurrence.day(datetime.date.fromisoformat(value), series.rule, number)
    assert day is not None  # it recurs, for it has this number
    return recurrence.moment(day, flow.local_clock(one.starts_at, series.zone), series.zone)


def _change_series(tx: Tx, meeting: Meeting, what: str, value: str) -> None:
    if what == "day":
        meetings.change_series(tx, meeting.series.id, first_day=value, base=meeting.number)
    else:
        meetings.change_series(tx, meeting.series.id, **{what: value})


def cancel(scene: Scene, meeting: Meeting, scope: str) -> list[Meeting]:
    """Call off one meeting, or it and all that follow; returns which."""
    affected = coming_from(scene.tx, meeting, scope, scene.now)
    _spread(scene, affected, "cancelled")
    for one in affected:
        for name in flow.MILESTONES:
            due.remove(scene.tx, REMINDING, f"{one.id}:{name}")
    if scope == "following":
        due.remove(scene.tx, CARING, str(meeting.series.id))
        meetings.change_series(scene.tx, meeting.series.id, state="cancelled")
    for one in affected:
        meetings.lock(scene.tx, one.id)
        meetings.change(scene.tx, one.id, state="cancelled")
        seats.uninvite(scene.tx, one.id, _recall(scene, one, "cancelled"))
    if scope == "one":
        extend(scene.tx, meeting.series, scene.now)
    if affected:
        key = "group-series-cancelled" if scope == "following" else "group-meeting-cancelled"
        text = Text(key, facts(affected[0]))
        tell_group(scene, affected[0], Reply(text), "cancelled")
    return affected


def _recall(scene: Scene, one: Meeting, reason: str) -> list[int]:
    """What waits for its readers' hours is not true any more; returns who was to be invited."""
    for kind, subject in ((REMINDING, f"{one.id}:"), (SEAT, f"{one.id}:"), (TELLING, f"{one.id}-")):
        subjects.skip(scene.tx, kind, subject, reason, scene.now)
    subjects.skip(scene.tx, IN_GROUP, f"{one.series.id}:{one.id}:", reason, scene.now)
    return subjects.skip(scene.tx, INVITING, f"{one.id}:", reason, scene.now)


def _spread(scene: Scene, affected: Sequence[Meeting], news: str) -> None:
    """Let those who accepted know; once, though several of their meetings change together."""
    if not affected:
        return
    first = affected[0]
    # News of one meeting is taken back by the next of it; what is told of several stands for the others too.
    alone = "" if len(affected) == 1 else "from-"
    name = f"{alone}{first.id}-{first.sequence + 1}"
    for one in affected:
        due.plan(scene.tx, TELLING, str(one.id), scene.now, rule=f"{news}:{name}:0")


def facts(meeting: Meeting) -> dict[str, Any]:
    """What every text about a meeting may say of it."""
    return {"title": meeting.title, "at": Moment(meeting.starts_at), "place": meeting.place}


def counted(tx: Tx, meeting: Meeting) -> Text:
    """How many have said what about coming."""
    counts = seats.counts(tx, meeting.id)
    return Text("manage-counts", {said: counts.get(said, 0) for said in _COUNTED})


def answers(meeting: Meeting) -> tuple[Choice, ...]:
    """The buttons by which somebody says whether they come."""
    return tuple(
        Choice(Text(f"act-come.{said}"), token=f"/pertemuan {said} {meeting.id}", row=1)
        for said in ("yes", "maybe", "no")
    )


def tell_group(scene: Scene, meeting: Meeting, reply: Reply, subject: str) -> None:
    """Say something in the group of a meeting, if it has one, in its language and by day by its clock."""
    message = group_message(scene.tx, meeting.series, reply, f"{meeting.series.id}:{meeting.id}:{subject}", 0)
    if message:
        at = flow.when_to_tell(scene.now, meeting.starts_at, meeting.series.zone)
        scene.messages.append(dataclasses.replace(message, not_before=at))


def group_message(tx: Tx, series: Series, reply: Reply, subject: str, occurrence: int) -> Message | None:
    group = groups.find(tx, series.platform, series.group) if series.group else None
    if group is None:
        return None
    reply = reply._replace(protected=series.off_record)
    body = {"reply": dump_reply(reply), "language": group.language, "zone": series.zone}
    return Message(series.platform, series.group, IN_GROUP, subject, occurrence, body, None, REMINDER)


def _code(tx: Tx) -> str:
    while True:
        code = "".join(secrets.choice(_LETTERS) for _ in range(5))
        if meetings.by_code(tx, code) is None:
            return code
