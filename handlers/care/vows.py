"""Promises to partners: written down, thought of on their day, kept, put off or dropped by their maker."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping
from typing import Any

from flows.care import promises as flow
from flows.care.cadence import DAY, PROMISE, SNOOZES
from flows.care.partner import Partner, Promise
from flows.hours import polite
from flows.reading import cut
from flows.replies import Choice, Day, Reply, Text
from handlers import talk
from handlers.care import desk, touch
from handlers.scene import Next, Scene
from storage import due
from storage.care import partners, promises
from storage.due import Due

MOST = 20


def ask(scene: Scene, partner: Partner, rest: str) -> None:
    desk.begin(scene, flow.PROMISE, desk.whom(partner))


def ask_any(scene: Scene) -> None:
    """To whom is asked first."""
    if partners.many(scene.tx, scene.person.id):
        talk.start(scene, flow.PROMISE.name)
    else:
        add = Choice(Text("act-new-partner"), token="/mitra baru", role="act")
        scene.say(Reply(Text("partners-none"), choices=(add,)))


def add(scene: Scene, data: Mapping[str, Any]) -> None:
    """Keep a promise in mind for its maker."""
    partner = desk.meant(scene, data)
    if partner is None:
        return
    id = promises.add(scene.tx, scene.person.id, partner.id, data["what"], data["day"], scene.now)
    promise = promises.find(scene.tx, scene.person.id, id)
    assert promise is not None
    desk.expect(scene, promise)
    scene.say(Reply(Text("promise-added", _args(promise)), edit=bool(scene.update.message)))


def show_all(scene: Scene) -> None:
    """The promises that are still to be kept."""
    known = promises.open_of(scene.tx, scene.person.id)[:MOST]
    choices = tuple(
        Choice(Text("act-this-promise", {"what": cut(one.what, 24)}), token=f"/janji {one.id}", role="act")
        for one in known
    )
    lines = tuple(Text("promise-line-to", _args(one)) for one in known)
    new = Choice(Text("act-promise"), token="/janji baru", role="act")
    scene.say(Reply(Text("promises" if known else "promises-none"), lines=lines, choices=(*choices, new)))


def act(scene: Scene, argument: str) -> None:
    """/janji: all of them; behind a button: one of them, and what is to be done with it."""
    written, _, rest = argument.partition(" ")
    if written == "baru":
        return ask_any(scene)
    id = desk.number(written)
    if id is None:
        return show_all(scene)
    promise = promises.find(scene.tx, scene.person.id, id)
    if promise is None or promise.state != "open":
        scene.toast = Text("promise-over")
        if not scene.update.message:
            scene.say(Reply(Text("promise-over")))
        return None
    return _do(scene, promise, rest)


def _do(scene: Scene, promise: Promise, what: str) -> None:
    if what in ("ok", "batal"):
        promises.end(scene.tx, promise, "kept" if what == "ok" else "dropped")
        due.remove(scene.tx, PROMISE, str(promise.id))
        _say(scene, Text("promise-kept" if what == "ok" else "promise-dropped", _args(promise)))
    elif what in map(str, SNOOZES):
        day = (desk.today(scene) + datetime.timedelta(int(what))).isoformat()
        promises.move(scene.tx, promise, day)
        moved = dataclasses.replace(promise, day=day)
        desk.expect(scene, moved)
        _say(scene, Text("promise-moved", _args(moved)))
    elif what == "nanti":
        _say(scene, Text("promise-later", _args(promise)), touch.later(f"/janji {promise.id}"))
    else:
        _say(scene, Text("promise-card", _args(promise)), _acts(promise))


def _acts(promise: Promise) -> tuple[Choice, ...]:
    return (
        Choice(Text("act-kept"), token=f"/janji {promise.id} ok", row=1),
        Choice(Text("act-later"), token=f"/janji {promise.id} nanti", row=1),
        Choice(Text("act-hand-over"), token=f"/mitra serah {promise.partner}", row=2),
        Choice(Text("act-drop"), token=f"/janji {promise.id} batal", row=2),
    )


def _say(scene: Scene, text: Text, choices: tuple[Choice, ...] = ()) -> None:
    scene.say(Reply(text, choices=choices, edit=bool(scene.update.message)))


def _args(promise: Promise) -> dict[str, Any]:
    return {"name": promise.partner_name, "what": promise.what, "day": Day(promise.day)}


def came(scene: Scene, row: Due) -> Next:
    """The day of a promise has come: its maker hears of it once."""
    id = desk.number(row.subject)
    promise = promises.find(scene.tx, scene.person.id, id) if id is not None else None
    if promise is None or promise.state != "open":
        return Next()
    if scene.person.blocked:
        # Whoever comes back has promised it all the same.
        return Next(polite(scene.now + DAY, scene.person.zone))
    partner = partners.find(scene.tx, scene.person.id, promise.partner)
    if partner is None or partner.muted:
        return Next()
    if not desk.is_time(scene):
        return Next(polite(scene.now, scene.person.zone))
    reply = Reply(Text("promise-nudge", _args(promise)), choices=_acts(promise))
    day = datetime.date.fromisoformat(promise.day).toordinal()
    scene.remind(scene.person, reply, PROMISE, row.subject, day, at=scene.now)
    return Next()
