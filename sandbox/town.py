"""The demo town: invented people, organisations and two groups, and what its people may answer."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from sandbox.model import Group, Json, Member, Person
from sandbox.world import World

TOWN = Path(__file__).with_name("town.json")
PERSON_FIELDS = ("id", "first_name", "last_name", "username", "language_code", "role")


@cache
def load_town() -> Json:
    """The parsed town.json."""
    town: Json = json.loads(TOWN.read_text(encoding="utf-8"))
    return town


def settle(world: World, token: str | None = None) -> None:
    """Moves the town's people and groups in; the first member of a group has created it.

    `token`: of a bot that all of them have started already, so that it may write to them.
    """
    town = load_town()
    for person in town["people"]:
        world.add_person(Person(**{name: person[name] for name in PERSON_FIELDS if person.get(name)}))
    for group in town["groups"]:
        world.add_group(Group(group["id"], group["title"], group.get("about", "")))
        for index, member in enumerate(group["members"]):
            world.set_member(Member(group["id"], member, "member" if index else "creator"))
    if token is not None:
        bot = world.bot_of(token)
        for person in world.people:
            chat = world.private_chat(bot.id, person)
            chat.started = True
            world.touch(chat)
