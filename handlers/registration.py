"""Registration: how people come, what is kept when they have become members, and inviting others."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from rapidfuzz import fuzz, process, utils

from flows import registration
from flows.conversation import Option
from flows.replies import Choice, Reply, Text
from handlers import talk
from handlers.places import places
from handlers.scene import Feature, Scene
from storage import arrivals, consents, members, organisations, people
from storage.members import Member

PURPOSE_VERSION = 1
INVITE_USES = 50
# No letters that are mistaken for others when a code is read aloud.
_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"


def _start(scene: Scene, argument: str) -> None:
    """/start, also by a deep link with an inviter's code."""
    notice = _arrive(scene, argument)
    if members.is_member(scene.tx, scene.person.id):
        scene.say(Reply(Text("welcome-back"), choices=_MENU, notice=notice))
    else:
        talk.start(scene, registration.FLOW.name, notice=notice)


def _register(scene: Scene, argument: str) -> None:
    if members.is_member(scene.tx, scene.person.id):
        scene.say(Reply(Text("member-already"), choices=_MENU))
    else:
        arrivals.record(scene.tx, scene.person.id, "command", scene.now)
        talk.start(scene, registration.FLOW.name)


def _greet(scene: Scene, argument: str) -> None:
    """Words that nothing waits for: a newcomer is led in, a member is shown the way."""
    if members.is_member(scene.tx, scene.person.id):
        scene.say(Reply(Text("not-understood"), choices=_MENU))
    else:
        arrivals.record(scene.tx, scene.person.id, "message", scene.now)
        talk.start(scene, registration.FLOW.name)


def _join(scene: Scene, group: str) -> None:
    """A request to join a group: a member is let in, anyone else is asked to register first."""
    arrivals.ask_to_join(scene.tx, scene.person.id, scene.update.platform, group, scene.now)
    if members.is_member(scene.tx, scene.person.id):
        _admit(scene)
        return
    arrivals.record(scene.tx, scene.person.id, "group", scene.now, detail=group)
    talk.start(scene, registration.FLOW.name, notice=Text("join-first"))


def _invite(scene: Scene, argument: str) -> None:
    if not members.is_member(scene.tx, scene.person.id):
        return _greet(scene, argument)
    code = arrivals.invite_of(scene.tx, scene.person.id)
    if code is None:
        code = "".join(secrets.choice(_LETTERS) for _ in range(10))
        arrivals.add_invite(scene.tx, code, scene.person.id, INVITE_USES, scene.now)
    scene.say(Reply(Text("invite", {"link": f"{scene.tools.link}{code}"})))
    return None


def _arrive(scene: Scene, code: str) -> Text | None:
    """Record where a person came from; the first time counts."""
    if code in ("", "grup"):
        arrivals.record(scene.tx, scene.person.id, "group" if code else "start", scene.now)
        return None
    inviter = arrivals.use_invite(scene.tx, code[:20], scene.person.id)
    source = "invite" if inviter else "unknown-link"
    arrivals.record(scene.tx, scene.person.id, source, scene.now, code[:20] if inviter else "", inviter)
    return None if inviter else Text("invite-unknown")


def _set_language(scene: Scene, data: Mapping[str, Any]) -> None:
    scene.speak(data["language"])


def _set_purposes(scene: Scene, data: Mapping[str, Any]) -> None:
    standing = consents.standing(scene.tx, scene.person.id)
    for purpose in registration.PURPOSES:
        given = purpose in data["purposes"]
        if given != (purpose in standing):
            consents.record(scene.tx, scene.person.id, purpose, PURPOSE_VERSION, given, scene.now)


def _become_member(scene: Scene, answers: Mapping[str, Any]) -> None:
    organisation = answers.get("organisation")
    place = places()[answers["place"]["id"]]
    member = Member(
        person=scene.person.id,
        name=answers["name"],
        form=answers["form"],
        type=answers["type"],
        affiliation=answers["affiliation"],
        sector=answers["sector"],
        organisation_id=_organisation_id(scene, organisation, answers["sector"]) if organisation else None,
        organisation=None,
        role=answers.get("role"),
        district=place.code,
        delivery=answers["delivery"],
        photo=answers.get("photo"),
        topics={kind: answers.get(kind) or [] for kind in ("expertise", "needs", "offers")},
        registered_at=scene.now,
    )
    people.set_zone(scene.tx, scene.person.id, place.zone)
    is_new = members.save(scene.tx, member, scene.now)
    text = Text("registered" if is_new else "profile-saved", {"name": member.name})
    scene.say(Reply(text, choices=_MENU, edit=bool(scene.update.message)))
    _admit(scene)


def _organisation_id(scene: Scene, answer: Mapping[str, Any], sector: str) -> int:
    if "id" in answer:
        return int(answer["id"])
    return organisations.ensure(scene.tx, answer["name"], sector, scene.now)


def _admit(scene: Scene) -> None:
    """Let a member into the groups that they asked to join."""
    for request in arrivals.admit(scene.tx, scene.person.id):
        scene.post({"admit": request.group}, scene.person.chat)


def _find_organisations(scene: Scene, words: str) -> tuple[Option, ...]:
    names = organisations.names(scene.tx)
    near = process.extract(
        words, names, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=84, limit=5
    )
    return tuple(Option(str(id), name) for name, _, id in near)


_MENU = (
    Choice(Text("act-profile"), token="/profil"),
    Choice(Text("act-invite"), token="/undang"),
    Choice(Text("act-help"), token="/bantuan"),
)

FEATURE = Feature(
    flows=(registration.FLOW,),
    commands={
        "start": _start,
        "daftar": _register,
        "register": _register,
        "undang": _invite,
        "invite": _invite,
    },
    effects={"set-language": _set_language, "set-purposes": _set_purposes, "register": _become_member},
    lookups={"organisations": _find_organisations},
    greet=_greet,
    join=_join,
)
