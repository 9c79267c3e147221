"""Facilitators: members nominate, every sector approves, and it is remembered why somebody fell away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows.flow import ABOUT
from flows.replies import Choice, Moment, Reply, Text
from flows.roundtables import facilitators as flow
from flows.roundtables.facilitators import ONWARD, VIRTUES
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
from storage.roundtables import circle, facilitators, proposals
from storage.roundtables.facilitators import Facilitator

KIND = "facilitator"
_STAGE = {"talk": "talking", "serve": "serving"}


def _facilitators(scene: Scene, argument: str) -> None:
    """/fasilitator <series> [name | see <id> | talk, ask, serve, drop <id>]"""
    id, act, which = words(argument)
    one = series_for(scene, id)
    if one is None:
        return
    who = facilitators.find(scene.tx, number(which)) if which else None
    if act == "name":
        talk.start(scene, flow.NOMINATION.name, {ABOUT: one.id})
    elif who is None or who.series != one.id:
        _list(scene, one)
    elif act == "see":
        _show(scene, one, who)
    elif not organises(scene, one):
        refuse(scene)
    elif act in ONWARD[who.stage]:
        _go_on(scene, one, who, act)
    else:
        scene.toast = Text("toast-stale")
        _show(scene, one, who)


def _list(scene: Scene, one: Series, notice: Text | None = None) -> None:
    known = facilitators.of_series(scene.tx, one.id)
    lines = tuple(_line(who) for who in known[-_MOST:])
    choices = tuple(
        Choice(who.name, token=f"/fasilitator {one.id} see {who.id}", role="act") for who in known[-_MOST:]
    )
    nominate = Choice(Text("act-nominate"), token=f"/fasilitator {one.id} name", role="act")
    head = Text("facilitators" if known else "facilitators-none", {"title": one.title})
    card(scene, head, lines, (*choices, nominate, back(one)), notice)


_MOST = 12


def _line(who: Facilitator) -> Text:
    stage = Text(f"facilitator-stage.{who.stage}")
    return Text("facilitator-line", {"name": who.name, "stage": stage, "since": Moment(who.updated_at)})


def _show(scene: Scene, one: Series, who: Facilitator) -> None:
    lines = [_line(who)]
    lines += [Text(f"facilitator-virtue.{virtue}", {"text": getattr(who, virtue)}) for virtue in VIRTUES]
    if who.reason:
        reason = Text(f"dropping-reason.{who.reason}")
        lines.append(Text("facilitator-dropped", {"reason": reason, "detail": who.detail or ""}))
    proposal = proposals.standing(scene.tx, one.id, KIND).get(str(who.id))
    if proposal and proposal.state in ("open", "refused"):
        lines += [asking.progress(scene, proposal.id), *asking.objections(scene, proposal.id)]
    acts = ONWARD[who.stage] if organises(scene, one) else ()
    choices = tuple(
        Choice(Text(f"facilitator-act.{act}"), token=f"/fasilitator {one.id} {act} {who.id}", role="act")
        for act in acts
    )
    others = Choice(Text("act-facilitators"), token=f"/fasilitator {one.id}", role="way")
    head = Text("facilitator", {"name": who.name, "organisation": who.organisation or ""})
    card(scene, head, tuple(lines), (*choices, others))


def _go_on(scene: Scene, one: Series, who: Facilitator, act: str) -> None:
    if act == "drop":
        return talk.start(scene, flow.DROPPING.name, {ABOUT: who.id})
    if act == "ask":
        _ask(scene, one, who)
    else:
        facilitators.move(scene.tx, who.id, _STAGE[act], scene.now)
    return _show(scene, one, facilitators.find(scene.tx, who.id) or who)


def _ask(scene: Scene, one: Series, who: Facilitator) -> None:
    """Every sector of the circle is asked, with what was said of the candidate."""
    said = [scene.spell(Text(f"facilitator-virtue.{v}", {"text": getattr(who, v)})) for v in VIRTUES]
    text = "\n\n".join([f"{who.name} · {who.organisation}" if who.organisation else who.name, *said])
    id = proposals.add(scene.tx, one.id, KIND, str(who.id), text, scene.person.id, scene.now)
    facilitators.move(scene.tx, who.id, "voting", scene.now)
    asking.ask(scene, one, [id], circle.of(scene.tx, one))


def _nominate(scene: Scene, data: Mapping[str, Any]) -> None:
    one = meetings.find_series(scene.tx, data["series"])
    if one is None or series_for(scene, str(one.id)) is None:
        return
    values = {"series_id": one.id, "name": data["name"], "organisation": data.get("organisation")}
    values |= {virtue: data[virtue] for virtue in VIRTUES} | {"person_id": scene.person.id}
    id = facilitators.add(scene.tx, values, scene.now)
    _list(scene, one, Text("nominated", {"name": data["name"]}))
    if one.organiser != scene.person.id:
        look = Choice(Text("act-look"), token=f"/fasilitator {one.id} see {id}", role="act")
        text = Text("nomination-came", {"name": data["name"], "title": one.title})
        tell_organiser(scene, one, Reply(text, choices=(look,)), f"nomination:{id}")


def _drop(scene: Scene, data: Mapping[str, Any]) -> None:
    """Somebody falls away; why stays, so that the same is not tried again in vain."""
    who = facilitators.find(scene.tx, data["facilitator"])
    one = meetings.find_series(scene.tx, who.series) if who else None
    if who is None or one is None or not organises(scene, one):
        return refuse(scene)
    asking.withdraw(scene, one, KIND, str(who.id))
    facilitators.move(scene.tx, who.id, "dropped", scene.now, data["reason"], data["detail"])
    return _list(scene, one, Text("facilitator-let-go", {"name": who.name}))


def _decided(scene: Scene, data: Mapping[str, Any]) -> None:
    who = facilitators.find(scene.tx, number(data["subject"]))
    one = meetings.find_series(scene.tx, data["series"])
    if who is None or one is None:
        return
    if data["agreed"]:
        facilitators.move(scene.tx, who.id, "approved", scene.now)
    else:
        facilitators.move(scene.tx, who.id, "dropped", scene.now, "refused")
    text = Text("facilitator-approved" if data["agreed"] else "facilitator-refused", {"name": who.name})
    look = Choice(Text("act-look"), token=f"/fasilitator {one.id} see {who.id}", role="act")
    tell_organiser(scene, one, Reply(text, choices=(look,)), f"facilitator:{data['id']}")


FEATURE = Feature(
    flows=(flow.NOMINATION, flow.DROPPING),
    commands={"fasilitator": _facilitators},
    effects={"nominate": _nominate, "drop-facilitator": _drop, "facilitator-decided": _decided},
)
