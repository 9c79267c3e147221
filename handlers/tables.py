"""One card for each roundtable: how it stands, and everything that can be done from there."""

from __future__ import annotations

from flows.charters import POINTS, standing
from flows.replies import Choice, Moment, Text
from flows.roles import may
from handlers.circle import card, held_meeting, next_meeting, organises, refuse, series_for, words
from handlers.scene import Feature, Scene
from storage import circle, facilitators, kits, notes, proposals, reports, roles, rota
from storage.meetings import Series
from storage.reports import Figures


def _table(scene: Scene, argument: str) -> None:
    """/meja [<series>]"""
    id, _, _ = words(argument)
    mine = circle.all_of(scene.tx, scene.person.id)
    if not id and len(mine) == 1:
        _show(scene, mine[0])
    elif not id:
        choices = [Choice(one.title, token=f"/meja {one.id}", role="act") for one in mine]
        card(scene, Text("tables" if mine else "tables-none"), choices=tuple(choices))
    elif one := series_for(scene, id):
        _show(scene, one)


def _show(scene: Scene, one: Series) -> None:
    following = next_meeting(scene, one)
    at = Text("table-next", {"at": Moment(following.starts_at)}) if following else Text("table-no-next")
    waiting = [p for p in proposals.waiting(scene.tx, scene.person.id) if p.series == one.id]
    vote = (Choice(Text("act-vote-waiting", {"count": len(waiting)}), token="/usul", role="act"),)
    choices = (*(vote if waiting else ()), *_for_members(scene, one), *_for_organiser(scene, one))
    lines = (at, *_standing(scene, one, following.id if following else 0))
    card(scene, Text("table-card", {"title": one.title}), lines, choices)


def _standing(scene: Scene, one: Series, meeting: int) -> tuple[Text, ...]:
    points = proposals.standing(scene.tx, one.id, "charter")
    charter = standing({point: points[point].state for point in POINTS if point in points})
    lines = [Text("table-charter", {"standing": Text(f"charter-standing.{charter}")})]
    serving = [who.name for who in facilitators.of_series(scene.tx, one.id) if who.stage == "serving"]
    if serving:
        lines.append(Text("table-facilitator", {"name": tuple(serving)}))
    turns = rota.of_series(scene.tx, one.id)
    lines += [
        Text("table-host", {"name": turn.name})
        for turn in turns
        if turn.meeting == meeting and turn.state == "accepted"
    ]
    return tuple(lines)


def _for_members(scene: Scene, one: Series) -> tuple[Choice, ...]:
    """What concerns who acts; a kit or notes only whoever has to do with them."""
    held, following = held_meeting(scene, one), next_meeting(scene, one)
    choices = [
        Choice(Text("act-charter"), token=f"/piagam {one.id}"),
        Choice(Text("act-facilitators"), token=f"/fasilitator {one.id}"),
        Choice(Text("act-pledges"), token=f"/kontribusi {one.id}"),
        Choice(Text("act-cases"), token=f"/kasus {one.id}"),
        Choice(Text("act-briefs"), token=f"/ringkasan {one.id}"),
        Choice(Text("act-suggestions"), token=f"/saran {one.id}"),
        Choice(Text("act-aids"), token="/alat"),
    ]
    leads = organises(scene, one)
    if following and (leads or _has_kit(scene, following.id)):
        choices.append(Choice(Text("act-kits"), token=f"/bahan {following.id}"))
    if held and (leads or notes.taker(scene.tx, held.id) == scene.person.id):
        choices.append(Choice(Text("act-notes"), token=f"/catatan {held.id}"))
    return tuple(choices)


def _has_kit(scene: Scene, meeting: int) -> bool:
    mine = kits.of_meeting(scene.tx, meeting)
    return any(scene.person.id in (kit.person, kit.helper) for kit in mine)


def _for_organiser(scene: Scene, one: Series) -> tuple[Choice, ...]:
    following = next_meeting(scene, one)
    if not organises(scene, one):
        return ()
    prepared = (
        Choice(Text("act-rota"), token=f"/giliran {following.id}"),
        Choice(Text("act-speakers"), token=f"/narasumber {following.id}"),
    ) if following else ()  # fmt: skip
    return (*prepared, Choice(Text("act-report"), token="/laporan"))


def _report(scene: Scene, argument: str) -> None:
    """/laporan: what it comes to by theme and by whom it is for; an admin sees every series."""
    own = roles.of(scene.tx, scene.person.id)
    if not may(own, "organise-meeting"):
        return refuse(scene)
    themes, beneficiaries = reports.split(scene.tx, None if "admin" in own else scene.person.id, scene.now)
    lines = [Text("report-themes"), *(_figures(Text(f"topic.{key}"), sums) for key, sums in themes.items())]
    lines.append(Text("report-beneficiaries"))
    for key, sums in beneficiaries.items():
        lines.append(_figures(Text("report-everyone" if key == "everyone" else f"topic.{key}"), sums))
    return card(scene, Text("report"), tuple(lines))


def _figures(label: Text, sums: Figures) -> Text:
    return Text(
        "report-line",
        {
            "label": label, "series": sums.series, "meetings": sums.meetings, "people": sums.people,
            "cases": sums.cases, "pledges": sums.pledges,
        },
    )  # fmt: skip


FEATURE = Feature(commands={"meja": _table, "laporan": _report}, menu={"meja": ""})
