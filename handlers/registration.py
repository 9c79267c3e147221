"""Registration: how people come, what is kept when they have become members, and inviting others."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from rapidfuzz import fuzz, process, utils

from flows import registration
from flows.conversation import Option
from flows.replies import Choice, Reply, Text
from handlers import consent, groups, talk
from handlers.places import places
from handlers.scene import Feature, Scene
from storage import arrivals, conversations, members, organisations
from storage.members import Member

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
    groups.ask(scene, group)
    if members.is_member(scene.tx, scene.person.id):
        groups.admit(scene)
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
    """Record where a person came from; an invitation is used once, and by who is no member yet."""
    known = arrivals.source(scene.tx, scene.person.id)
    if known == "invite" or members.is_member(scene.tx, scene.person.id):
        return None
    if code in ("", "grup"):
        arrivals.record(scene.tx, scene.person.id, "group" if code else "start", scene.now)
        return None
    inviter = arrivals.use_invite(scene.tx, code[:20].upper(), scene.person.id)
    if inviter:
        arrivals.record_invited(scene.tx, scene.person.id, inviter, scene.now)
        return None
    arrivals.record(scene.tx, scene.person.id, "unknown-link", scene.now)
    return None if known else Text("invite-unknown")


def _set_language(scene: Scene, data: Mapping[str, Any]) -> None:
    scene.speak(data["language"])


def _set_purposes(scene: Scene, data: Mapping[str, Any]) -> None:
    consent.agree(scene, data["purposes"])


def _settle(scene: Scene, data: Mapping[str, Any]) -> None:
    """From the moment on that a newcomer has said where they live, their hours are kept."""
    if not members.is_member(scene.tx, scene.person.id):
        scene.live_in(places()[data["place"]].zone)


def _become_member(scene: Scene, answers: Mapping[str, Any]) -> None:
    place = places()[answers["place"]["id"]]
    member = Member(
        person=scene.person.id,
        name=answers["name"],
        form=answers["form"],
        type=answers["type"],
        affiliation=answers["affiliation"],
        sector=answers["sector"],
        organisation_id=_organisation(scene, answers),
        organisation=None,
        role=answers.get("role"),
        district=place.code,
        delivery=answers["delivery"],
        photo=answers.get("photo"),
        topics={kind: answers.get(kind) or [] for kind in ("expertise", "needs", "offers")},
        registered_at=scene.now,
    )
    scene.live_in(place.zone)
    left = members.organisation_of(scene.tx, scene.person.id)
    is_new = members.save(scene.tx, member, scene.now)
    if left is not None:
        organisations.forget_unused(scene.tx, left)
    called = Text(f"registration-form.{member.form}-title", {"name": member.name})
    text = Text("registered", {"name": called}) if is_new else Text("profile-saved")
    # They are the profile now; what was taken out of that is nowhere else.
    conversations.forget_answers(scene.tx, scene.person.id, registration.FLOW.name)
    scene.say(Reply(text, choices=_MENU, edit=bool(scene.update.message)))
    groups.admit(scene)


def _organisation(scene: Scene, answers: Mapping[str, Any]) -> int | None:
    # By its name, for its id may have been forgotten since it was picked.
    named = answers.get("organisation")
    return organisations.ensure(scene.tx, named["name"], answers["sector"], scene.now) if named else None


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
    menu={"daftar": "", "undang": ""},
    effects={
        "set-language": _set_language,
        "set-purposes": _set_purposes,
        "settle": _settle,
        "register": _become_member,
    },
    lookups={"organisations": _find_organisations},
    greet=_greet,
    join=_join,
)
