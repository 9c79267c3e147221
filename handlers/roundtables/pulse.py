"""The pulse: members are asked after each meeting, and no suggestion of theirs stays without an answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows.flow import ABOUT
from flows.reading import cut
from flows.replies import Choice, Reply, Text, Words
from flows.roundtables import pulse as flow
from flows.roundtables.customs import AGAIN, PULSE, PULSE_AFTER
from flows.roundtables.pulse import SCALES, STATUSES
from handlers import talk
from handlers.roundtables.circle import (
    back,
    card,
    meeting_for,
    number,
    organises,
    refuse,
    series_for,
    tell_organiser,
    words,
)
from handlers.scene import Feature, Next, Scene
from storage import attendances, due, meetings, people, seats
from storage.due import Due
from storage.meetings import Series
from storage.roundtables import circle, pulse
from storage.roundtables.pulse import Suggestion

UNANSWERED = "suggestions"
_MOST_LABEL = 40


def _pulse(scene: Scene, argument: str) -> None:
    """/denyut <meeting>: the few questions, once the meeting is over."""
    meeting = meeting_for(scene, words(argument)[0])
    if meeting is None:
        return
    if scene.now < meeting.ends_at:
        card(scene, Text("pulse-early", {"title": meeting.title}))
    else:
        talk.start(scene, flow.FLOW.name, {ABOUT: meeting.id}, Text("pulse-begins", {"title": meeting.title}))


def _keep(scene: Scene, data: Mapping[str, Any]) -> None:
    meeting = meeting_for(scene, str(data["meeting"]))
    if meeting is None:
        return
    said = {scale: data[scale] for scale in SCALES}
    is_new = pulse.answer(scene.tx, meeting.id, scene.person.id, said, scene.now)
    card(scene, Text("pulse-thanks" if is_new else "pulse-known"))
    if data["suggestion"]:
        id = pulse.suggest(scene.tx, meeting.id, scene.person.id, data["suggestion"], scene.now)
        text = Text("suggestion-came", {"title": meeting.title, "text": data["suggestion"]})
        look = Choice(Text("act-answer-suggestion"), token=f"/saran {meeting.series.id} see {id}", role="act")
        tell_organiser(scene, meeting.series, Reply(text, choices=(look,)), f"suggestion:{id}")


def _suggestions(scene: Scene, argument: str) -> None:
    """/saran <series> [see <suggestion> | <status> <suggestion>]"""
    id, act, which = words(argument)
    one = series_for(scene, id)
    if one is None:
        return
    suggestion = pulse.find(scene.tx, number(which)) if which else None
    if suggestion is None or suggestion.series != one.id:
        _list(scene, one)
    elif not organises(scene, one):
        refuse(scene)
    elif act == "refused":
        talk.start(scene, flow.REFUSAL.name, {ABOUT: suggestion.id})
    elif act in STATUSES:
        _settle(scene, one, suggestion, act)
    else:
        _show(scene, one, suggestion)


def _list(scene: Scene, one: Series, notice: Text | None = None) -> None:
    """All for the organiser, one's own for a member; and how the scales went from meeting to meeting."""
    leads = organises(scene, one)
    those = [s for s in pulse.of_series(scene.tx, one.id) if leads or s.person == scene.person.id]
    lines = [_means(*row) for row in pulse.means(scene.tx, one.id)[-_MOST_MEETINGS:]] if leads else []
    lines += [_line(suggestion) for suggestion in those[:_MOST]]
    choices = [
        Choice(cut(s.text, _MOST_LABEL), token=f"/saran {one.id} see {s.id}", role="act")
        for s in those[:_MOST]
        if leads
    ]
    head = Text("suggestions" if those else "suggestions-none", {"title": one.title})
    card(scene, head, tuple(lines), (*choices, back(one)), notice)


_MOST, _MOST_MEETINGS, _MOST_SHOWN = 8, 6, 200


def _means(meeting: int, count: int, means: Mapping[str, float]) -> Text:
    return Text("pulse-means", {"number": meeting, "count": count, **{s: means[s] for s in SCALES}})


def _line(suggestion: Suggestion) -> Text:
    status = Text(f"suggestion-status.{suggestion.status}")
    return Text("suggestion-line", {"text": cut(suggestion.text, _MOST_SHOWN), "status": status})


def _show(scene: Scene, one: Series, suggestion: Suggestion) -> None:
    choices = tuple(
        Choice(Text(f"suggestion-act.{status}"), token=f"/saran {one.id} {status} {suggestion.id}")
        for status in STATUSES
        if status != suggestion.status
    )
    others = Choice(Text("act-suggestions"), token=f"/saran {one.id}", role="way")
    status = Text(f"suggestion-status.{suggestion.status}")
    head = Text("suggestion", {"text": suggestion.text, "status": status})
    card(scene, head, choices=(*choices, others))


def _settle(
    scene: Scene, one: Series, suggestion: Suggestion, status: str, reason: str | None = None
) -> None:
    """A status, and its author is told."""
    if pulse.settle(scene.tx, suggestion.id, status, reason):
        author = people.find_person(scene.tx, suggestion.person)
        args: dict[str, Words] = {"text": cut(suggestion.text, _MOST_SHOWN), "title": one.title}
        text = Text(f"suggestion-told.{status}", args | ({"reason": reason} if reason else {}))
        if author:
            name = f"suggestion:{suggestion.id}:{status}:{scene.now:.0f}"
            scene.remind(author, Reply(text), "table", name, 1)
    _list(scene, one, Text("suggestion-settled"))


def _refuse(scene: Scene, data: Mapping[str, Any]) -> None:
    suggestion = pulse.find(scene.tx, data["suggestion"])
    one = meetings.find_series(scene.tx, suggestion.series) if suggestion else None
    if suggestion is None or one is None or not organises(scene, one):
        return refuse(scene)
    return _settle(scene, one, suggestion, "refused", data["reason"])


def _ask_all(scene: Scene, row: Due) -> Next:
    """A day after a roundtable, who came is asked; older suggestions must have been answered by then."""
    meeting = meetings.find(scene.tx, number(row.subject))
    if meeting is None or meeting.state != "planned" or meeting.series.kind != "roundtable":
        return Next()
    if scene.now < meeting.ends_at + PULSE_AFTER:
        return Next(meeting.ends_at + PULSE_AFTER)
    text = Text("pulse-ask", {"title": meeting.title})
    came = {*attendances.those(scene.tx, meeting.id), *seats.those(scene.tx, meeting.id, ("yes",))}
    for peer in circle.of(scene.tx, meeting.series):
        person = people.find_person(scene.tx, peer.person) if peer.person in came else None
        if person:
            answer = Choice(Text("act-pulse"), token=f"/denyut {meeting.id}", role="act")
            scene.remind(person, Reply(text, choices=(answer,)), PULSE, f"{meeting.id}:{person.id}", 0)
    due.plan(scene.tx, UNANSWERED, str(meeting.series.id), scene.now, rule=f"{scene.now:.0f}")
    return Next()


def _remind_organiser(scene: Scene, row: Due) -> Next:
    """Every week, until each suggestion made before the last pulse has a status."""
    one = meetings.find_series(scene.tx, number(row.subject))
    count = pulse.unanswered(scene.tx, one.id, float(row.rule)) if one else 0
    if one is None or not count:
        return Next()
    look = Choice(Text("act-suggestions"), token=f"/saran {one.id}", role="act")
    text = Text("suggestions-wait", {"count": count, "title": one.title})
    tell_organiser(
        scene, one, Reply(text, choices=(look,)), f"unanswered:{one.id}:{row.rule}", row.occurrence
    )
    return Next(scene.now + AGAIN, row.rule)


FEATURE = Feature(
    flows=(flow.FLOW, flow.REFUSAL),
    commands={"denyut": _pulse, "saran": _suggestions},
    effects={"keep-pulse": _keep, "refuse-suggestion": _refuse},
    dues={PULSE: _ask_all, UNANSWERED: _remind_organiser},
)
