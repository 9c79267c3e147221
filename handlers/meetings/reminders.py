"""What time brings to meetings: reminders, news of changes, invitations and daily care, in portions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from flows import meetings as flow
from flows.replies import Choice, Reply, Text
from flows.roles import may
from handlers.meetings import calendars, planning, seats
from handlers.scene import Next, Scene
from storage import groups, meetings, people, roles, subjects
from storage import seats as kept
from storage.due import Due
from storage.meetings import Meeting, Series
from storage.people import Person

PORTION = 200
"""So many people are told in one transaction, so that nobody else waits for it."""
_TOLD: tuple[kept.Answer, ...] = ("yes", "maybe", "waiting", "invited")
"""What those have said who are told when a meeting changes: no is taken for an answer."""


def portion(scene: Scene, ids: Sequence[int], say: Callable[[Person], None]) -> int | None:
    """Say something to each of these; returns the last one if there may be more."""
    for id in ids:
        person = people.find_person(scene.tx, id)
        if person is not None:
            say(person)
    return ids[-1] if len(ids) == PORTION else None


def _number(rule: str) -> int:
    return int(rule) if rule.isdigit() else 0


def remind(scene: Scene, row: Due) -> Next:
    """A milestone before a meeting: those who come are reminded, in private and in their group."""
    id, _, name = row.subject.partition(":")
    meeting = meetings.find(scene.tx, int(id))
    if meeting is None or meeting.state != "planned":
        return Next()
    at = meeting.starts_at - flow.MILESTONES[name]
    if scene.now < at:
        return Next(at, row.rule)
    late = flow.nearest(meeting.starts_at, scene.now) != name
    subject = f"{meeting.id}:{meeting.sequence}:{name}"
    organiser = organiser_of(scene, meeting.series)

    def say(person: Person) -> None:
        leads = organiser is not None and person.id == organiser.id
        if leads and row.rule:
            return
        when = flow.when_to_remind(scene.now, meeting.starts_at, name, person.zone, person.delivery)
        answer = kept.of(scene.tx, meeting.id, person.id)
        reply = _to_organiser(scene, meeting, name, answer) if leads else _reminder(meeting, name, answer)
        starts = meeting.starts_at
        scene.remind(person, reply, planning.REMINDING, subject, person.id, at=when, useful_until=starts)
        if late:
            scene.messages[-1] = replace(scene.messages[-1], skip="late")

    # Who has not answered is asked once more, a week before.
    whom: list[kept.Answer] = ["yes", "maybe", *(["invited"] if name == "week" else [])]  # type: ignore[list-item]
    those = kept.those(scene.tx, meeting.id, whom, _number(row.rule), PORTION)
    if not row.rule:
        _in_group(scene, meeting, name, subject, late)
        if organiser and organiser.id not in those:
            say(organiser)
    last = portion(scene, those, say)
    return Next(scene.now, str(last)) if last else Next()


def _to_organiser(scene: Scene, meeting: Meeting, name: str, answer: str | None) -> Reply:
    """Whoever organises a meeting knows of it, whatever they said about coming."""
    manage = Choice(Text("act-manage"), token=f"/pertemuan kelola {meeting.id}", role="act")
    text = Text(f"reminder-{name if answer == 'yes' else 'organiser'}", planning.facts(meeting))
    return Reply(text, lines=(planning.counted(scene.tx, meeting),), choices=(manage,))


def _reminder(meeting: Meeting, name: str, answer: str | None) -> Reply:
    asked = name if answer == "yes" else answer or "invited"
    choices = planning.answers(meeting) if answer != "yes" or name != "hour" else ()
    return Reply(Text(f"reminder-{asked}", planning.facts(meeting)), choices=choices)


def _in_group(scene: Scene, meeting: Meeting, name: str, subject: str, late: bool) -> None:
    reply = Reply(
        Text(f"group-reminder-{name}", planning.facts(meeting)),
        choices=planning.answers(meeting) if name != "hour" else (),
    )
    message = planning.group_message(scene.tx, meeting.series, reply, f"{meeting.series.id}:{subject}", 0)
    if message:
        starts, zone = meeting.starts_at, meeting.series.zone
        at = flow.when_to_remind(scene.now, starts, name, zone, "daytime")
        late_or_not = "late" if late else ""
        scene.messages.append(replace(message, not_before=at, useful_until=starts, skip=late_or_not))


def spread(scene: Scene, row: Due) -> Next:
    """A meeting was changed or called off: each who was invited and has not declined is told once."""
    news, name, after = row.rule.split(":")
    meeting = meetings.find(scene.tx, int(row.subject))
    if meeting is None:
        return Next()

    def say(person: Person) -> None:
        at = flow.when_to_tell(scene.now, meeting.starts_at, person.zone)
        scene.remind(person, _news(scene, meeting, news, person), planning.TELLING, name, person.id, at=at)

    last = portion(scene, kept.those(scene.tx, meeting.id, _TOLD, _number(after), PORTION), say)
    return Next(scene.now, f"{news}:{name}:{last}") if last else Next()


def _news(scene: Scene, meeting: Meeting, news: str, person: Person) -> Reply:
    """In words that fit what somebody has said; only who may come has it in a calendar."""
    facts, said = planning.facts(meeting), kept.of(scene.tx, meeting.id, person.id)
    choices = planning.answers(meeting) if news == "changed" else ()
    if said in ("yes", "maybe"):
        document = calendars.document(scene, meeting, person)
        return Reply(Text(f"meeting-{news}", facts), choices=choices, document=document)
    # Who waits has said already that they would come.
    fit = choices[-1:] if said == "waiting" else choices
    return Reply(Text(f"meeting-{news}-{said}", facts), choices=fit)


def tell_who_leads(scene: Scene, meeting: Meeting, news: str) -> None:
    """Whoever organises hears what somebody else did to their meeting, also if they do not come."""
    organiser = organiser_of(scene, meeting.series)
    if organiser is None or organiser.id == scene.person.id:
        return
    if kept.of(scene.tx, meeting.id, organiser.id) not in _TOLD:
        text = Text(f"meeting-{news}-organiser", planning.facts(meeting))
        name = f"{meeting.id}-{meeting.sequence}"
        at = flow.when_to_tell(scene.now, meeting.starts_at, organiser.zone)
        scene.remind(organiser, Reply(text), planning.TELLING, name, organiser.id, at=at)


def care(scene: Scene, row: Due) -> Next:
    """Once a day: the calendar goes on, free seats are given, and who must act is told."""
    series = meetings.find_series(scene.tx, int(row.subject))
    if series is None or series.state != "planned":
        return Next()
    if not planning.extend(scene.tx, series, scene.now):
        return Next()
    for id in kept.waited_for(scene.tx, series.id, scene.now):
        locked = meetings.lock(scene.tx, id)
        if locked and locked.state == "planned":
            seats.move_up(scene, locked)
    planning.invite_on(scene.tx, series, scene.now)
    _find_organiser(scene, series)
    _look_at_group(scene, series)
    return Next(scene.now + planning.CARE)


def organiser_of(scene: Scene, series: Series) -> Person | None:
    """Who organises a series; None if they are gone, cannot be reached, or have laid it down."""
    person = people.find_person(scene.tx, series.organiser) if series.organiser else None
    if person is None or person.blocked:
        return None
    return person if may(roles.of(scene.tx, person.id), "organise-meeting") else None


def tell_organiser(scene: Scene, series: Series, reply: Reply, kind: str, subject: str) -> None:
    """Tell whoever organises a series, or the admins if nobody does; once."""
    organiser = organiser_of(scene, series)
    for id in [organiser.id] if organiser else roles.holders(scene.tx, "admin"):
        person = people.find_person(scene.tx, id)
        if person:
            scene.remind(person, reply, kind, subject, person.id)


def take_over(series: Series) -> Choice:
    """To organise a series that nobody organises."""
    return Choice(Text("act-take-series"), token=f"/pertemuan ambil {series.id}", role="act")


def _find_organiser(scene: Scene, series: Series) -> None:
    if organiser_of(scene, series) is None:
        reply = Reply(Text("meeting-orphan", {"title": series.title}), choices=(take_over(series),))
        tell_organiser(scene, series, reply, "meeting-orphan", f"{series.id}:{series.organiser or 0}")


_GONE = ("not found", "kicked", "deleted", "deactivated", "not a member", "unreachable", "forbidden")


def _look_at_group(scene: Scene, series: Series) -> None:
    """A group that is gone is let go, and somebody told."""
    reasons = subjects.problems(scene.tx, planning.IN_GROUP, f"{series.id}:") if series.group else set()
    if not any(sign in reason.lower() for reason in reasons for sign in _GONE):
        return
    group = groups.find(scene.tx, series.platform, series.group)
    groups.release(scene.tx, series.platform, series.group, None, scene.now)
    meetings.change_series(scene.tx, series.id, group="")
    named = {"title": series.title, "group": group.title if group else series.group}
    reply = Reply(Text("meeting-group-gone", named))
    tell_organiser(scene, series, reply, "meeting-group-gone", f"{series.id}:{series.group}")
