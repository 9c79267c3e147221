"""The charter of a series: cloned from a template, written point by point, agreed on by those who meet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows.flow import ABOUT
from flows.replies import Choice, Reply, Text
from flows.roundtables import charters
from flows.roundtables.charters import POINTS, standing
from handlers import talk
from handlers.roundtables import proposals as asking
from handlers.roundtables.circle import (
    back,
    card,
    number,
    organises,
    refuse,
    series_for,
    tell_organiser,
    words,
)
from handlers.scene import Feature, Scene
from storage import meetings
from storage.meetings import Series
from storage.roundtables import circle, proposals
from storage.roundtables.proposals import Proposal

KIND = "charter"


def _charter(scene: Scene, argument: str) -> None:
    """/piagam <series> [clone <template> | write <point> | ask]"""
    id, act, what = words(argument)
    one = series_for(scene, id)
    if one is None:
        return
    if act and not organises(scene, one):
        refuse(scene)
    elif act == "clone":
        _clone(scene, one, number(what))
    elif act == "write" and what in POINTS:
        notice = Text("charter-writing", {"point": Text(f"charter-point.{what}")})
        talk.start(scene, charters.FLOW.name, {ABOUT: {"series": one.id, "point": what}}, notice)
    elif act == "ask":
        _ask(scene, one)
    else:
        _show(scene, one)


def _show(scene: Scene, one: Series, notice: Text | None = None) -> None:
    points = proposals.standing(scene.tx, one.id, KIND)
    stands = standing({point: points[point].state for point in points})
    lines: list[Text] = []
    for point in POINTS:
        lines += _lines(scene, point, points.get(point))
    choices = _choices(scene, one, stands, points) if organises(scene, one) else ()
    head = Text("charter", {"title": one.title, "standing": Text(f"charter-standing.{stands}")})
    card(scene, head, tuple(lines), (*choices, back(one)), notice)


def _lines(scene: Scene, point: str, proposal: Proposal | None) -> list[Text]:
    label = Text(f"charter-point.{point}")
    if proposal is None:
        return [Text("charter-line-missing", {"point": label})]
    state = Text(f"proposal-state.{proposal.state}")
    said = [Text("charter-line", {"point": label, "state": state, "text": proposal.text})]
    if proposal.state == "open":
        said.append(asking.progress(scene, proposal.id))
    return [*said, *(asking.objections(scene, proposal.id) if proposal.state != "agreed" else ())]


def _choices(scene: Scene, one: Series, stands: str, points: Mapping[str, Proposal]) -> tuple[Choice, ...]:
    choices = []
    if not points:
        choices.append(Choice(Text("act-clone-house"), token=f"/piagam {one.id} clone 0", role="act"))
        for other in proposals.agreed_charters(scene.tx, POINTS)[:_MOST_TEMPLATES]:
            found = meetings.find_series(scene.tx, other)
            if found:
                label = Text("act-clone", {"title": found.title})
                choices.append(Choice(label, token=f"/piagam {one.id} clone {other}", role="act"))
    if stands == "draft":
        choices.append(Choice(Text("act-ask-vote"), token=f"/piagam {one.id} ask", role="act"))
    writes = [
        Choice(Text("act-write", {"point": Text(f"charter-point.{p}")}), token=f"/piagam {one.id} write {p}")
        for p in POINTS
    ]
    return (*writes, *choices)


_MOST_TEMPLATES = 3


def _clone(scene: Scene, one: Series, template: int) -> None:
    """All five points from the house's template, or from a charter that another series agreed on."""
    agreed = proposals.agreed_charters(scene.tx, POINTS)
    if proposals.standing(scene.tx, one.id, KIND) or (template and template not in agreed):
        return _show(scene, one)
    known = proposals.standing(scene.tx, template, KIND) if template else {}
    for point in POINTS:
        text = known[point].text if point in known else scene.spell(Text(f"charter-template.{point}"))
        proposals.add(scene.tx, one.id, KIND, point, text, scene.person.id, scene.now)
    return _show(scene, one, Text("charter-cloned"))


def _write(scene: Scene, data: Mapping[str, Any]) -> None:
    """A point in new words: a draft is changed, and what was asked or agreed on is asked anew."""
    one = meetings.find_series(scene.tx, data["series"])
    if one is None or not organises(scene, one):
        return refuse(scene)
    standing = proposals.standing(scene.tx, one.id, KIND)
    before = standing.get(data["point"])
    if before and before.state == "draft":
        proposals.rewrite(scene.tx, before.id, data["text"])
        return _show(scene, one, Text("charter-draft-kept"))
    id = proposals.add(scene.tx, one.id, KIND, data["point"], data["text"], scene.person.id, scene.now)
    if before:
        asking.ask(scene, one, [id], circle.of(scene.tx, one))
    return _show(scene, one, Text("charter-asked-anew" if before else "charter-draft-kept"))


def _ask(scene: Scene, one: Series) -> None:
    """All points that are still drafts, put to the members together."""
    points = proposals.standing(scene.tx, one.id, KIND)
    if standing({point: points[point].state for point in points}) != "draft":
        return _show(scene, one)
    peers = circle.of(scene.tx, one)
    drafts = [points[point].id for point in POINTS if points[point].state == "draft"]
    asking.ask(scene, one, drafts, peers)
    return _show(scene, one, Text("proposals-asked", {"count": len(peers)}))


def _decided(scene: Scene, data: Mapping[str, Any]) -> None:
    """The organiser hears of every refused point, and when all five are agreed on."""
    one = meetings.find_series(scene.tx, data["series"])
    if one is None:
        return
    points = proposals.standing(scene.tx, one.id, KIND)
    look = Choice(Text("act-charter"), token=f"/piagam {one.id}", role="act")
    if not data["agreed"]:
        text = Text(
            "charter-refused", {"point": Text(f"charter-point.{data['subject']}"), "title": one.title}
        )
    elif standing({point: points[point].state for point in points}) == "agreed":
        text = Text("charter-agreed", {"title": one.title})
    else:
        return
    tell_organiser(scene, one, Reply(text, choices=(look,)), f"charter:{data['id']}")


FEATURE = Feature(
    flows=(charters.FLOW,),
    commands={"piagam": _charter},
    effects={"write-point": _write, "charter-decided": _decided},
)
