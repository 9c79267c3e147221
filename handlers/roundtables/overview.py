"""One card for each roundtable: how it stands, and everything that can be done from there."""

from __future__ import annotations

from collections.abc import Iterator

from flows.replies import Choice, Moment, Text
from flows.roles import may
from flows.roundtables.charters import POINTS, standing
from flows.roundtables.kits import missing
from handlers.roundtables.circle import card, held_meeting, next_meeting, organises, refuse, series_for, words
from handlers.scene import Feature, Scene
from storage import roles, seats
from storage.meetings import Meeting, Series
from storage.roundtables import circle, facilitators, kits, notes, proposals, reports, rota
from storage.roundtables.reports import Figures


def _table(scene: Scene, argument: str) -> None:
    """/meja [<series>]"""
    id, _, _ = words(argument)
    mine = [one for one in circle.all_of(scene.tx, scene.person.id) if one.kind == "roundtable"]
    if not id and len(mine) == 1:
        _show(scene, mine[0])
    elif not id:
        choices = [Choice(one.title, token=f"/meja {one.id}", role="act") for one in mine]
        choices.append(Choice(Text("act-meetings"), token="/pertemuan", role="way"))
        card(scene, Text("tables" if mine else "tables-none"), choices=tuple(choices))
    elif one := series_for(scene, id):
        _show(scene, one)


def _show(scene: Scene, one: Series) -> None:
    following = next_meeting(scene, one)
    lines = [*_coming(scene, following), *_standing(scene, one, following.id if following else 0)]
    todo = tuple(_todo(scene, one, following))[:1]
    if todo:
        lines.append(Text("table-todo", {"what": todo[0].label}))
    choices = (*todo, *_way(scene, following), *_for_members(scene, one), *_for_organiser(scene, one))
    card(scene, Text("table-card", {"title": one.title}), tuple(lines), choices)


def _coming(scene: Scene, following: Meeting | None) -> tuple[Text, ...]:
    if following is None:
        return (Text("table-no-next"),)
    said = seats.of(scene.tx, following.id, scene.person.id)
    at = Text("table-next", {"at": Moment(following.starts_at)})
    return (at, Text("meeting-said", {"said": Text(f"said.{said or 'nothing'}")}))


def _way(scene: Scene, following: Meeting | None) -> tuple[Choice, ...]:
    """To the next meeting, and to what its organiser does about it."""
    if following is None:
        return ()
    look = Choice(Text("act-next-meeting"), token=f"/pertemuan lihat {following.id}", row=2)
    manage = Choice(Text("act-manage"), token=f"/pertemuan kelola {following.id}", row=2)
    return (look, manage) if organises(scene, following.series) else (look,)


def _todo(scene: Scene, one: Series, following: Meeting | None) -> Iterator[Choice]:
    """What waits for who acts, the first thing first."""
    waiting = [p for p in proposals.waiting(scene.tx, scene.person.id) if p.series == one.id]
    if waiting:
        yield Choice(Text("act-vote-waiting", {"count": len(waiting)}), token="/usul", row=1)
    if following:
        yield from _to_prepare(scene, following)
    held = held_meeting(scene, one)
    if held and held.starts_at <= scene.now and _has_to_write(scene, held.id):
        yield _to_do("notes", f"/catatan {held.id} write")
    if organises(scene, one):
        yield from _to_organise(scene, one, following)


def _has_to_write(scene: Scene, meeting: int) -> bool:
    takes_notes = notes.taker(scene.tx, meeting) == scene.person.id
    done = takes_notes and (notes.of_meeting(scene.tx, meeting) or notes.receipts(scene.tx, meeting))
    return takes_notes and not done


def _to_do(what: str, token: str) -> Choice:
    return Choice(Text(f"todo.{what}"), token=token, row=1)


def _to_prepare(scene: Scene, following: Meeting) -> Iterator[Choice]:
    if seats.of(scene.tx, following.id, scene.person.id) in (None, "invited"):
        yield _to_do("answer", f"/pertemuan lihat {following.id}")
    for kit in kits.of_meeting(scene.tx, following.id):
        if kit.person == scene.person.id and missing(kit.parts):
            yield _to_do("kit", f"/bahan {following.id} fill {kit.id}")


def _to_organise(scene: Scene, one: Series, following: Meeting | None) -> Iterator[Choice]:
    points = proposals.standing(scene.tx, one.id, "charter")
    if standing({point: points[point].state for point in points}) in ("missing", "draft", "refused"):
        yield _to_do("charter", f"/piagam {one.id}")
    if not facilitators.of_series(scene.tx, one.id):
        yield _to_do("facilitator", f"/fasilitator {one.id}")
    if following is None:
        return
    if not any(turn.meeting == following.id for turn in rota.of_series(scene.tx, one.id)):
        yield _to_do("host", f"/giliran {following.id}")
    if not kits.of_meeting(scene.tx, following.id):
        yield _to_do("presenter", f"/bahan {following.id}")
    if notes.taker(scene.tx, following.id) is None:
        yield _to_do("notetaker", f"/catatan {following.id}")


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
    tables = Choice(Text("act-table"), token="/meja", role="way")
    return card(scene, Text("report"), tuple(lines), (tables,))


def _figures(label: Text, sums: Figures) -> Text:
    return Text(
        "report-line",
        {
            "label": label, "series": sums.series, "meetings": sums.meetings, "people": sums.people,
            "cases": sums.cases, "pledges": sums.pledges,
        },
    )  # fmt: skip


FEATURE = Feature(commands={"meja": _table, "laporan": _report}, menu={"meja": ""})
