"""Policy briefs: drawn from several published cases, with nobody named, and chosen by the members' vote."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows.flow import ABOUT
from flows.reading import cut
from flows.replies import Choice, Reply, Text
from flows.roundtables import briefs as flow
from flows.roundtables.attribution import find
from flows.roundtables.customs import LEAST_CASES
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
from storage.roundtables import briefs, cases, circle, notes, proposals
from storage.roundtables.briefs import Brief

KIND = "brief"
_MOST_LABEL = 40


def _briefs(scene: Scene, argument: str) -> None:
    """/ringkasan <series> [write]; see, ask <brief>; pick <brief> <case>"""
    act, which, more = words(argument)
    if act in ("see", "ask", "pick"):
        brief = briefs.find(scene.tx, number(which))
        one = meetings.find_series(scene.tx, brief.series) if brief else None
        if brief is None or one is None or not series_for(scene, str(one.id), leads=act != "see"):
            return
        _on(scene, one, brief, act, number(more))
    elif one := series_for(scene, act, leads=which == "write"):
        if which == "write":
            talk.start(scene, flow.FLOW.name, {ABOUT: {"series": one.id}})
        else:
            _list(scene, one)


def _on(scene: Scene, one: Series, brief: Brief, act: str, case: int) -> None:
    if act == "see" and (brief.state == "agreed" or organises(scene, one)):
        _show(scene, one, brief)
    elif act == "see" or brief.state != "draft":
        refuse(scene)
    elif act == "ask":
        _ask(scene, one, brief)
    else:
        found = cases.find(scene.tx, case)
        if found and found.state == "published":
            briefs.toggle(scene.tx, brief.id, found.id)
        _show(scene, one, brief)


def _list(scene: Scene, one: Series) -> None:
    leads = organises(scene, one)
    known = [brief for brief in briefs.of_series(scene.tx, one.id) if leads or brief.state == "agreed"]
    lines = tuple(
        Text("brief-line", {"title": brief.title, "state": Text(f"brief-state.{brief.state}")})
        for brief in known
    )
    choices = [Choice(brief.title, token=f"/ringkasan see {brief.id}", role="act") for brief in known]
    if leads:
        choices.append(Choice(Text("act-write-brief"), token=f"/ringkasan {one.id} write", role="act"))
    card(scene, Text("briefs" if known else "briefs-none"), lines, (*choices, back(one)))


def _show(scene: Scene, one: Series, brief: Brief, notice: Text | None = None) -> None:
    drawn = briefs.drawn_on(scene.tx, brief.id)
    lines = [Text("paragraph", {"text": brief.text})]
    choices: list[Choice] = []
    if brief.state == "draft" and organises(scene, one):
        lines.append(Text("brief-needs", {"count": len(drawn), "least": LEAST_CASES}))
        for case in cases.published(scene.tx, 12):
            label = cut(case.title, _MOST_LABEL - 2)
            shown = Text("tick", {"label": label}) if case.id in drawn else label
            choices.append(Choice(shown, token=f"/ringkasan pick {brief.id} {case.id}"))
        choices.append(Choice(Text("act-ask-vote"), token=f"/ringkasan ask {brief.id}", role="act"))
    head = Text("brief", {"title": brief.title, "state": Text(f"brief-state.{brief.state}")})
    others = Choice(Text("act-briefs"), token=f"/ringkasan {one.id}", role="way")
    card(scene, head, tuple(lines), (*choices, others), notice)


def _ask(scene: Scene, one: Series, brief: Brief) -> None:
    drawn = briefs.drawn_on(scene.tx, brief.id)
    if len(drawn) < LEAST_CASES:
        return _show(scene, one, brief, Text("brief-few", {"least": LEAST_CASES}))
    if any(find(text, notes.directory(scene.tx, text)) for text in (brief.title, brief.text)):
        return _show(scene, one, brief, Text("brief-tells-who"))
    text = f"{brief.title}\n\n{brief.text}"
    id = proposals.add(scene.tx, one.id, KIND, str(brief.id), text, scene.person.id, scene.now)
    briefs.set_state(scene.tx, brief.id, "open")
    peers = circle.of(scene.tx, one)
    asking.ask(scene, one, [id], peers)
    asked = briefs.find(scene.tx, brief.id) or brief
    return _show(scene, one, asked, Text("proposals-asked", {"count": len(peers)}))


def _keep(scene: Scene, data: Mapping[str, Any]) -> None:
    one = series_for(scene, str(data["series"]), leads=True)
    if one is None:
        return
    id = briefs.add(scene.tx, one.id, scene.person.id, data["title"], data["text"], scene.now)
    kept = briefs.find(scene.tx, id)
    if kept:
        _show(scene, one, kept, Text("brief-kept"))


def _decided(scene: Scene, data: Mapping[str, Any]) -> None:
    brief = briefs.find(scene.tx, number(data["subject"]))
    one = meetings.find_series(scene.tx, data["series"])
    if brief is None or one is None:
        return
    briefs.set_state(scene.tx, brief.id, "agreed" if data["agreed"] else "refused")
    text = Text("brief-agreed" if data["agreed"] else "brief-refused", {"title": brief.title})
    look = Choice(Text("act-look"), token=f"/ringkasan see {brief.id}", role="act")
    tell_organiser(scene, one, Reply(text, choices=(look,)), f"brief:{data['id']}")


FEATURE = Feature(
    flows=(flow.FLOW,),
    commands={"ringkasan": _briefs},
    effects={"keep-brief": _keep, "brief-decided": _decided},
)
