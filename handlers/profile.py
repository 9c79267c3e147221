"""A member's own profile: shown, edited, and in which language."""

from __future__ import annotations

from typing import Any

from flows import registration, topics
from flows.choosing import review_line
from flows.flow import trace
from flows.replies import Choice, Reply, Text
from handlers import talk
from handlers.places import places
from handlers.scene import Feature, Scene
from storage import consents, members
from storage.members import Member


def _show(scene: Scene, argument: str) -> None:
    member = members.find(scene.tx, scene.person.id)
    if member is None:
        return _not_yet(scene)
    answers = _answers(scene, member)
    shown = [stop for stop in trace(registration.FLOW, answers).stops if stop.key in answers]
    lines = [
        review_line(registration.FLOW.name, stop, _words(stop, answers))
        for stop in shown
        if stop.key not in ("rules", "name", "form", "language")
    ]
    title = Text("profile", {"name": Text(f"registration-form.{member.form}-title", {"name": member.name})})
    edit = Choice(Text("act-edit"), token="/ubah")
    scene.say(Reply(title, lines=tuple(lines), choices=(edit,), photo=member.photo or ""))
    return None


def _words(stop: Any, answers: dict[str, Any]) -> Any:
    value = answers[stop.key]
    return Text("word-open") if value is None else stop.step.words(value, registration.FLOW.name)


def _edit(scene: Scene, argument: str) -> None:
    """The registration once more, with every answer known: it opens at the card."""
    member = members.find(scene.tx, scene.person.id)
    if member is None:
        return _not_yet(scene)
    talk.start(scene, registration.FLOW.name, known=_answers(scene, member))
    return None


def _answers(scene: Scene, member: Member) -> dict[str, Any]:
    """A profile as the answers that would give it."""
    agreed = consents.standing(scene.tx, member.person)
    district = places()[member.district]
    answers: dict[str, Any] = {
        "language": scene.person.language,
        "rules": "agree",
        "privacy": [purpose for purpose in registration.PURPOSES if purpose in agreed],
        "name": member.name,
        "form": member.form,
        "type": member.type,
        "affiliation": member.affiliation,
        "sector": member.sector,
        "capacity": "organisation" if member.organisation_id else "self",
        "place": {"id": member.district, "name": district.full_name},
        "delivery": member.delivery,
        "photo": member.photo,
    }
    if member.organisation_id:
        answers["organisation"] = {"id": str(member.organisation_id), "name": member.organisation}
        answers["role"] = member.role
    order = {"expertise": topics.EXPERTISE, "needs": topics.NEEDS, "offers": topics.OFFERS}
    for kind, ids in order.items():
        answers[kind] = sorted(member.topics.get(kind, ()), key=ids.index) or None
    return answers


def _language(scene: Scene, argument: str) -> None:
    if argument in scene.tools.lexicon.languages:
        scene.speak(argument)
        scene.say(Reply(Text("language-set"), edit=bool(scene.update.message)))
        talk.answer_anew(scene, "language", argument)
        return
    talk.set_aside(scene)
    choices = tuple(
        Choice(Text(f"registration-language.{code}"), token=f"/bahasa {code}")
        for code in scene.tools.lexicon.languages
    )
    scene.say(Reply(Text("registration-language"), choices=choices))


def _not_yet(scene: Scene) -> None:
    join = Choice(Text("act-register"), token="/daftar", role="act")
    scene.say(Reply(Text("not-a-member"), choices=(join,)))


FEATURE = Feature(
    commands={"profil": _show, "profile": _show, "ubah": _edit, "bahasa": _language, "language": _language},
    menu={"profil": "", "bahasa": ""},
)
