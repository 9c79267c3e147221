"""Roles, given and taken in chat by an admin; every change is on record. The first admin comes by a code."""

from __future__ import annotations

import hashlib
import re
import secrets

from flows.reading import cut
from flows.replies import Choice, Moment, Reply, Text, Words
from flows.roles import ROLES, may
from handlers.scene import Feature, Scene
from storage import members, people, roles
from storage.database import Tx
from storage.people import Person

# No more digits than a database takes.
_ID = re.compile("[0-9]{1,18}")
MOST_NAME = 60
"""So much of a name that nobody has is said back."""
CODE_LIFE = 3600.0
"""Seconds for which a code for the first admin can be used."""


def new_admin_code(tx: Tx, now: float) -> str:
    """A one-time code; whoever sends it as `/admin CODE` becomes admin. Only its digest is kept."""
    code = secrets.token_hex(8)
    roles.add_code(tx, _digest(code), "admin", now + CODE_LIFE)
    return code


def _digest(code: str) -> str:
    return hashlib.sha256(code.strip().casefold().encode()).hexdigest()


def _claim_admin(scene: Scene, argument: str) -> None:
    if argument and roles.use_code(scene.tx, _digest(argument), "admin", scene.now):
        roles.give(scene.tx, scene.person.id, "admin", None, scene.now)
        scene.say(Reply(Text("admin-welcome")))
    else:
        scene.say(Reply(Text("admin-code-wrong")))


def _roles(scene: Scene, argument: str) -> None:
    """/peran: one's own roles; an admin names somebody, and gives and takes by buttons."""
    own = roles.of(scene.tx, scene.person.id)
    if not argument:
        named = tuple(Text(f"role.{role}") for role in ROLES if role in own) or Text("word-none")
        key = "roles-own-admin" if may(own, "give-roles") else "roles-own"
        scene.say(Reply(Text(key, {"roles": named})))
    elif not may(own, "give-roles"):
        _refuse(scene)
    elif argument == "riwayat":
        _history(scene)
    else:
        _change(scene, argument.split())


def _change(scene: Scene, words: list[str]) -> None:
    match words:
        case ["beri" | "ambil" as deed, role, id] if role in ROLES and _ID.fullmatch(id):
            person = people.find_person(scene.tx, int(id))
            if person is None:
                scene.say(Reply(Text("person-unknown", {"name": id})))
            elif deed == "beri":
                _give(scene, person, role)
            else:
                _take(scene, person, role)
        case [name]:
            person = people.find_username(scene.tx, scene.person.platform, name.removeprefix("@"))
            if person is None:
                scene.say(Reply(Text("person-unknown", {"name": cut(name, MOST_NAME)})))
            else:
                _card(scene, person)
        case _:
            scene.say(Reply(Text("roles-how")))


def _give(scene: Scene, person: Person, role: str) -> None:
    if roles.give(scene.tx, person.id, role, scene.person.id, scene.now):
        _tell(scene, person, Text("role-was-given", {"role": Text(f"role.{role}")}))
    _card(scene, person)


def _take(scene: Scene, person: Person, role: str) -> None:
    if role == "admin" and roles.holders(scene.tx, "admin") == [person.id]:
        scene.toast = Text("last-admin")
        if not scene.update.message:
            scene.say(Reply(Text("last-admin")))
        return
    if roles.take(scene.tx, person.id, role, scene.person.id, scene.now):
        _tell(scene, person, Text("role-was-taken", {"role": Text(f"role.{role}")}))
    _card(scene, person)


def _card(scene: Scene, person: Person) -> None:
    has = roles.of(scene.tx, person.id)
    choices = tuple(
        Choice(Text("tick", {"label": Text(f"role.{role}")}), token=f"/peran ambil {role} {person.id}")
        if role in has
        else Choice(Text(f"role.{role}"), token=f"/peran beri {role} {person.id}")
        for role in ROLES
    )
    name = _name(scene, person)
    scene.say(Reply(Text("roles-card", {"name": name}), choices=choices, edit=bool(scene.update.message)))


def _name(scene: Scene, person: Person) -> Words:
    member = members.find(scene.tx, person.id)
    if member:
        return member.name
    return f"@{person.username}" if person.username else Text("person-nameless", {"id": str(person.id)})


def _tell(scene: Scene, person: Person, text: Text) -> None:
    if person.id != scene.person.id:
        scene.tell(person, Reply(text))


def _history(scene: Scene) -> None:
    lines = []
    for deed in roles.deeds(scene.tx):
        actor = people.find_person(scene.tx, deed.actor) if deed.actor else None
        person = people.find_person(scene.tx, deed.person) if deed.person else None
        args: dict[str, Words] = {
            "at": Moment(deed.at),
            "actor": _name(scene, actor) if actor else Text("person-gone"),
            "person": _name(scene, person) if person else Text("person-gone"),
            "role": Text(f"role.{deed.detail}"),
        }
        lines.append(Text(f"deed.{deed.action}", args))
    scene.say(Reply(Text("roles-history"), lines=tuple(lines)))


def _refuse(scene: Scene) -> None:
    scene.toast = Text("not-allowed")
    scene.say(Reply(Text("not-allowed")))


FEATURE = Feature(commands={"admin": _claim_admin, "peran": _roles, "roles": _roles})
