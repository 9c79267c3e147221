"""Hosts take turns: the organiser sees whose turn it is and asks with one tap; a no passes it on."""

from __future__ import annotations

from collections.abc import Mapping

from flows.replies import Choice, Moment, Reply, Text, Words
from flows.roundtables.rota import Turn, order
from handlers.roundtables.circle import back, card, meeting_for, number, refuse, tell_organiser, words
from handlers.scene import Feature, Scene
from storage import meetings, people
from storage.meetings import Meeting
from storage.roundtables import circle, rota
from storage.roundtables.circle import Peer


def _rota(scene: Scene, argument: str) -> None:
    """/giliran <meeting> [ask <organisation> | pass <turn>]; for who is asked: /giliran yes, no <turn>"""
    first, act, which = words(argument)
    if first in ("yes", "no"):
        _answer(scene, number(act), first)
        return
    meeting = meeting_for(scene, first, leads=True)
    if meeting is None:
        return
    if act == "ask":
        _ask(scene, meeting, number(which))
    elif act == "pass":
        rota.give_up(scene.tx, meeting.id, number(which))
    _show(scene, meeting)


def _hosts(scene: Scene, meeting: Meeting) -> Mapping[int, Peer]:
    """Whom to ask of each organisation in the circle: the organiser's own too, by whoever comes first."""
    hosts: dict[int, Peer] = {}
    for peer in circle.of(scene.tx, meeting.series):
        if peer.organisation_id:
            hosts.setdefault(peer.organisation_id, peer)
    return hosts


def _order(scene: Scene, meeting: Meeting, hosts: Mapping[int, Peer]) -> list[int]:
    turns = rota.of_series(scene.tx, meeting.series.id)
    asked_now = {turn.organisation for turn in turns if turn.meeting == meeting.id}
    following = order(hosts, [Turn(turn.organisation, turn.at) for turn in turns])
    return [one for one in following if one not in asked_now]


def _show(scene: Scene, meeting: Meeting) -> None:
    hosts = _hosts(scene, meeting)
    turns = rota.of_series(scene.tx, meeting.series.id)
    now = [turn for turn in turns if turn.meeting == meeting.id]
    lines = [
        Text(f"turn.{turn.state}", {"name": turn.name, "at": Moment(turn.at)}) for turn in turns[-_MOST:]
    ]
    following = _order(scene, meeting, hosts)
    choices = [
        Choice(
            Text("act-pass-host", {"name": turn.name}),
            token=f"/giliran {meeting.id} pass {turn.id}",
            role="act",
        )
        for turn in now
        if turn.state in ("asked", "accepted")
    ]
    if not meeting.stands(scene.now):
        choices = []
    elif following and not choices:
        lines.append(Text("rota-next", {"name": hosts[following[0]].organisation or ""}))
        label = Text("act-ask-host", {"name": hosts[following[0]].organisation or ""})
        choices.append(Choice(label, token=f"/giliran {meeting.id} ask {following[0]}", role="act"))
    elif not following and not now:
        lines.append(Text("rota-nobody"))
    head = Text("rota", {"title": meeting.title, "at": Moment(meeting.starts_at)})
    card(scene, head, tuple(lines), (*choices, back(meeting.series)))


_MOST = 12


def _ask(scene: Scene, meeting: Meeting, organisation: int) -> None:
    """Only whose turn it is can be asked, and one at a time."""
    if not meeting.stands(scene.now):
        scene.toast = Text("meeting-over")
        return
    hosts = _hosts(scene, meeting)
    open_turns = [
        turn
        for turn in rota.of_series(scene.tx, meeting.series.id)
        if turn.meeting == meeting.id and turn.state in ("asked", "accepted")
    ]
    if open_turns or organisation not in _order(scene, meeting, hosts)[:1]:
        scene.toast = Text("toast-stale")
        return
    peer = hosts[organisation]
    person = people.find_person(scene.tx, peer.person)
    if person is None:
        return
    series = meeting.series.id
    id = rota.ask(scene.tx, series, meeting.id, organisation, peer.person, scene.now)
    said: dict[str, Words] = {
        "title": meeting.title,
        "at": Moment(meeting.starts_at),
        "name": peer.organisation or "",
    }
    yes = Choice(Text("act-host"), token=f"/giliran yes {id}", role="act")
    no = Choice(Text("act-not-now"), token=f"/giliran no {id}", role="act")
    scene.remind(person, Reply(Text("host-asked", said), choices=(yes, no)), "table", f"host:{id}", 0)


def _answer(scene: Scene, id: int, said: str) -> None:
    turn = rota.find(scene.tx, id)
    if turn is None or turn.person != scene.person.id:
        return refuse(scene)
    if not rota.answer(scene.tx, id, "accepted" if said == "yes" else "declined"):
        scene.toast = Text("toast-recorded")
        return None
    scene.say(Reply(Text(f"host-said.{said}"), edit=bool(scene.update.message)))
    meeting = meetings.find(scene.tx, turn.meeting)
    if meeting:
        _pass_on(scene, meeting, turn.name, said, id)
    return None


def _pass_on(scene: Scene, meeting: Meeting, name: str, said: str, turn: int) -> None:
    """The organiser hears the answer; after a no, with the next one to ask under the same thumb."""
    args = {"name": name, "title": meeting.title}
    choices: tuple[Choice, ...] = ()
    if said == "no":
        hosts = _hosts(scene, meeting)
        for one in _order(scene, meeting, hosts)[:1]:
            label = Text("act-ask-host", {"name": hosts[one].organisation or ""})
            choices = (Choice(label, token=f"/giliran {meeting.id} ask {one}", role="act"),)
    tell_organiser(
        scene, meeting.series, Reply(Text(f"host-answer.{said}", args), choices=choices), f"turn:{turn}"
    )


FEATURE = Feature(commands={"giliran": _rota})
