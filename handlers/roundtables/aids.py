"""Aids that discussions brought forth: kept by organisers, for every member to use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows.flow import ABOUT
from flows.replies import Choice, Text
from flows.roundtables import aids as flow
from handlers import talk
from handlers.roundtables.circle import card, number, refuse, series_for, words
from handlers.scene import Feature, Scene
from storage import members
from storage.roundtables import aids, circle


def _aids(scene: Scene, argument: str) -> None:
    """/alat [see <aid> | add <series>]"""
    act, which, _ = words(argument)
    if not members.is_member(scene.tx, scene.person.id):
        refuse(scene)
    elif act == "add":
        one = series_for(scene, which, leads=True)
        if one:
            talk.start(scene, flow.FLOW.name, {ABOUT: {"series": one.id}})
    elif act == "see" and (aid := aids.find(scene.tx, number(which))):
        others = Choice(Text("act-aids"), token="/alat", role="way")
        card(scene, Text("aid", {"title": aid.title}), (Text("paragraph", {"text": aid.text}),), (others,))
    else:
        _list(scene)


def _list(scene: Scene, notice: Text | None = None) -> None:
    known = aids.newest(scene.tx)
    choices = [Choice(aid.title, token=f"/alat see {aid.id}", role="act") for aid in known]
    mine = [one for one in circle.all_of(scene.tx, scene.person.id) if one.organiser == scene.person.id]
    choices += [
        Choice(Text("act-add-aid", {"title": one.title}), token=f"/alat add {one.id}", role="act")
        for one in mine[:3]
    ]
    card(scene, Text("aids" if known else "aids-none"), choices=tuple(choices), notice=notice)


def _keep(scene: Scene, data: Mapping[str, Any]) -> None:
    one = series_for(scene, str(data["series"]), leads=True)
    if one:
        aids.add(scene.tx, one.id, scene.person.id, data["title"], data["text"], scene.now)
        _list(scene, Text("aid-kept", {"title": data["title"]}))


FEATURE = Feature(flows=(flow.FLOW,), commands={"alat": _aids}, effects={"keep-aid": _keep})
