"""Handing a partner over: offered to a colleague who is a member; theirs once they accept, not before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rapidfuzz import fuzz, process, utils

from flows.care import contacts
from flows.care.cadence import DAY, HANDOVER
from flows.care.partner import Partner
from flows.conversation import Option
from flows.replies import Choice, Reply, Text, Words, part
from handlers.care import desk
from handlers.scene import Next, Scene
from storage import due, members, people
from storage.care import handovers, mail, partners, promises
from storage.care.handovers import Handover
from storage.due import Due

_NEAR, _MOST = 80, 6
PATIENCE = 3 * DAY
"""Seconds after which an offer that nobody answered is over."""


def ask(scene: Scene, partner: Partner, rest: str) -> None:
    desk.begin(scene, contacts.HANDOVER, desk.whom(partner))


def find_colleagues(scene: Scene, words: str) -> tuple[Option, ...]:
    """Members of the same organisation by name, or any member by their exact username."""
    known = handovers.colleagues(scene.tx, scene.person.id)
    found = _like(words, known)
    named = handovers.named(scene.tx, scene.person.platform, words.removeprefix("@"))
    if named and named[0] != scene.person.id:
        found[named[0]] = named[1]
    return tuple(Option(str(id), name) for id, name in found.items())


def find_partners(scene: Scene, words: str) -> tuple[Option, ...]:
    """One's own partners by name."""
    known = partners.names(scene.tx, scene.person.id)
    return tuple(Option(str(id), name) for id, name in _like(words, known).items())


def _like(words: str, known: Mapping[int, str]) -> dict[int, str]:
    """Those whose names are like these words, the likest first."""
    near = process.extract(
        words, known, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=_NEAR, limit=_MOST
    )
    return {id: name for name, _, id in near}


def offer(scene: Scene, data: Mapping[str, Any]) -> None:
    """The colleague is asked; until they accept, nothing changes hands."""
    partner = desk.meant(scene, data)
    if partner is None:
        return
    colleague = people.find_person(scene.tx, int(data["colleague"]["id"]))
    name = {"name": partner.name, "colleague": data["colleague"]["name"]}
    if colleague is None or colleague.blocked or not members.is_member(scene.tx, colleague.id):
        scene.say(Reply(Text("handover-unreachable", name), edit=bool(scene.update.message)))
        return
    take_back(scene, partner)
    id = handovers.offer(scene.tx, scene.person.id, partner.id, colleague.id, scene.now)
    giver = members.find(scene.tx, scene.person.id)
    asked: dict[str, Words] = {
        "giver": giver.name if giver else "",
        "name": partner.name,
        "tier": part("tier", partner.tier),
    }
    choices = (
        Choice(Text("act-take-over"), token=f"/mitra terima {id}", role="act"),
        Choice(Text("act-decline"), token=f"/mitra tolak {id}", role="act"),
    )
    scene.remind(colleague, Reply(Text("handover-asked", asked), choices=choices), HANDOVER, str(id), 0)
    due.plan(scene.tx, HANDOVER, str(id), scene.now + PATIENCE, rule=partner.name, person=scene.person.id)
    scene.say(Reply(Text("handover-offered", name), edit=bool(scene.update.message)))


def take_back(scene: Scene, partner: Partner) -> None:
    """What was offered and not answered is over; if the colleague was not asked yet, they will not be."""
    id = handovers.of(scene.tx, partner.id)
    if id is not None:
        mail.drop(scene.tx, HANDOVER, [str(id)], scene.now)
        due.remove(scene.tx, HANDOVER, str(id))
        handovers.withdraw(scene.tx, id)


def answer(scene: Scene, accepts: bool, text: str) -> None:
    """Only whom it was offered to can answer."""
    id = desk.number(text)
    offered = handovers.find(scene.tx, id) if id is not None else None
    if offered is None or offered.colleague != scene.person.id:
        scene.toast = Text("handover-over")
        return
    partner = partners.find(scene.tx, offered.person, offered.partner)
    assert partner is not None
    due.remove(scene.tx, HANDOVER, str(offered.id))
    if accepts:
        handovers.accept(scene.tx, offered, scene.now)
        _take_over(scene, offered)
    else:
        handovers.withdraw(scene.tx, offered.id)
    said = Text("handover-taken" if accepts else "handover-declined", {"name": partner.name})
    card = (Choice(Text("act-card"), token=f"/mitra {partner.id}", role="act"),) if accepts else ()
    scene.say(Reply(said, choices=card, edit=bool(scene.update.message)))
    _tell_giver(scene, offered, partner, "handover-was-taken" if accepts else "handover-was-declined")


def _take_over(scene: Scene, offered: Handover) -> None:
    partner = partners.find(scene.tx, scene.person.id, offered.partner)
    assert partner is not None
    desk.follow(scene, partner)
    for promise in promises.open_of(scene.tx, scene.person.id, partner.id):
        desk.expect(scene, promise)
    desk.attend(scene)


def _tell_giver(scene: Scene, offered: Handover, partner: Partner, key: str) -> None:
    giver = people.find_person(scene.tx, offered.person)
    member = members.find(scene.tx, scene.person.id)
    if giver:
        args = {"name": partner.name, "colleague": member.name if member else ""}
        scene.remind(giver, Reply(Text(key, args)), HANDOVER, str(offered.id), 1)


def over(scene: Scene, row: Due) -> Next:
    """Nobody answered, or whoever was asked has left: the partner stays where they are, and that is said."""
    id = desk.number(row.subject)
    offered = handovers.find(scene.tx, id) if id is not None else None
    if offered:
        handovers.withdraw(scene.tx, offered.id)
    key = "handover-unanswered" if offered else "handover-left"
    scene.remind(scene.person, Reply(Text(key, {"name": row.rule})), HANDOVER, row.subject, 1)
    return Next()
