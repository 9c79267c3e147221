"""Who is invited: everybody who may come, or only those who were asked one by one and are interested."""

from __future__ import annotations

from flows import meetings as flow
from flows.replies import Choice, Reply, Text, Words
from flows.topics import SECTORS
from handlers.meetings import planning, reminders
from handlers.scene import Next, Scene
from storage import consultations, due, meetings, members, people, seats, subjects
from storage.due import Due
from storage.meetings import Meeting, Series
from storage.people import Person

ASKING = "meeting-ask"
"""A kind of due rows, and of the messages that they bring."""


def invite(scene: Scene, meeting: Meeting) -> bool:
    """Begin to invite, also whom the last try did not reach; False if it is not the time for it."""
    if meeting.state != "planned" or meeting.starts_at < scene.now:
        return False
    missed = subjects.not_reached(scene.tx, planning.INVITING, f"{meeting.id}:")
    seats.uninvite(scene.tx, meeting.id, missed)
    planning.invite(scene.tx, meeting.id, scene.now)
    meetings.change_series(scene.tx, meeting.series.id, invites=True)
    return True


def ask(scene: Scene, series: Series, topic: str) -> None:
    """Begin to ask members whether they are interested; only those who name a topic, if one is given."""
    due.plan(scene.tx, ASKING, f"{series.id}:{topic}", scene.now, rule="0")


def ask_one(scene: Scene, series: Series, username: str) -> Text:
    """Ask one member by their username; returns what came of it."""
    person = people.find_username(scene.tx, scene.person.platform, username.removeprefix("@"))
    member = members.find(scene.tx, person.id) if person else None
    if person is None or member is None:
        return Text("ask-unknown")
    if not flow.admits(series.kind, series.off_record, member.sector):
        return Text("ask-barred", {"name": member.name})
    if not consultations.ask(scene.tx, series.id, [person.id], scene.person.id, scene.now):
        return Text("ask-before", {"name": member.name})
    _ask(scene, series, person)
    return Text("ask-sent", {"name": member.name})


def come_asking(scene: Scene, row: Due) -> Next:
    id, _, topic = row.subject.partition(":")
    series = meetings.find_series(scene.tx, int(id))
    if series is None or series.state != "planned":
        return Next()
    found = consultations.candidates(scene.tx, _barred(series), topic, int(row.rule), reminders.PORTION)
    new = set(consultations.ask(scene.tx, series.id, found, series.organiser, scene.now))

    def say(person: Person) -> None:
        if person.id in new:
            _ask(scene, series, person)

    last = reminders.portion(scene, found, say)
    return Next(scene.now, str(last)) if last else Next()


def _ask(scene: Scene, series: Series, person: Person) -> None:
    choices = (
        Choice(Text("act-interested"), token=f"/pertemuan berminat {series.id}", row=1),
        Choice(Text("act-not-interested"), token=f"/pertemuan takberminat {series.id}", row=1),
    )
    named: dict[str, Words] = {"title": series.title, "theme": Text(f"topic.{series.theme}")}
    reply = Reply(Text("ask-interest", named), choices=choices)
    scene.remind(person, reply, ASKING, str(series.id), person.id)


def hear(scene: Scene, series: Series, said: consultations.Interest) -> None:
    """Somebody who was asked says whether they are interested."""
    if not consultations.answer(scene.tx, series.id, scene.person.id, said, scene.now):
        scene.toast = Text("toast-not-yours")
        return
    scene.say(Reply(Text(f"interest-{said}", {"title": series.title}), edit=bool(scene.update.message)))
    counts = consultations.counts(scene.tx, series.id)
    if not counts.get("asked") and not counts.get("interested"):
        reply = Reply(Text("nobody-interested", {"title": series.title}))
        reminders.tell_organiser(scene, series, reply, "meeting-nobody", f"{series.id}")


def come_inviting(scene: Scene, row: Due) -> Next:
    meeting = meetings.find(scene.tx, int(row.subject))
    if meeting is None or meeting.state != "planned" or meeting.starts_at < scene.now:
        return Next()
    series, (turn, after) = meeting.series, row.rule.split(":")
    if series.consulted:
        found = consultations.interested(scene.tx, series.id, int(after), reminders.PORTION)
    else:
        found = consultations.candidates(scene.tx, _barred(series), "", int(after), reminders.PORTION)
    new = set(seats.invite(scene.tx, meeting.id, found, scene.now))
    reply = Reply(invitation(meeting), choices=planning.answers(meeting))

    def say(person: Person) -> None:
        if person.id in new:
            named = (planning.INVITING, f"{meeting.id}:{meeting.sequence}:{turn}", person.id)
            scene.remind(person, reply, *named, useful_until=meeting.starts_at)

    last = reminders.portion(scene, found, say)
    return Next(scene.now, f"{turn}:{last}") if last else Next()


def invitation(meeting: Meeting) -> Text:
    key = "invitation-off-record" if meeting.series.off_record else "invitation"
    return Text(key, planning.facts(meeting))


def look_for_refusals(scene: Scene, meeting: Meeting) -> None:
    """If everybody who was invited has declined, the organiser is told."""
    if not subjects.knows(scene.tx, planning.INVITING, f"{meeting.id}:"):
        return
    counts = seats.counts(scene.tx, meeting.id)
    if counts.get("no", 0) > 0 and sum(counts.values()) == counts["no"]:
        manage = Choice(Text("act-manage"), token=f"/pertemuan kelola {meeting.id}", role="act")
        reply = Reply(Text("all-declined", planning.facts(meeting)), choices=(manage,))
        reminders.tell_organiser(
            scene, meeting.series, reply, "meeting-declined", f"{meeting.id}:{meeting.sequence}"
        )


def _barred(series: Series) -> list[str]:
    return [sector for sector in SECTORS if not flow.admits(series.kind, series.off_record, sector)]
