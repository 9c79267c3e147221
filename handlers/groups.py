"""Groups: requests to join one, remembered and granted to members; and groups that belong to the network."""

from __future__ import annotations

from flows.reading import cut
from flows.replies import Reply, Text, dump_reply
from flows.roles import may
from handlers.scene import Feature, Scene
from storage import arrivals, groups, roles
from storage.groups import Group

_MOST_TITLE = 80


def ask(scene: Scene, group: str) -> None:
    arrivals.ask_to_join(scene.tx, scene.person.id, scene.update.platform, group, scene.now)


def admit(scene: Scene) -> None:
    """Let a member into the groups that they asked to join."""
    for request in arrivals.admit(scene.tx, scene.person.id):
        otherwise = dump_reply(Reply(Text("not-admitted")))
        body = {"admit": request.group, "otherwise": otherwise, "language": scene.person.language}
        scene.post(body | {"zone": scene.person.zone}, scene.person.chat)


def _bind(scene: Scene, argument: str) -> None:
    """/hubungkan in a group or in a topic: it belongs to the network, by its title or as one says."""
    if not _may_bind(scene):
        return
    title = cut(argument or scene.update.title or scene.update.group, _MOST_TITLE)
    group = Group(scene.update.platform, scene.update.group, title, scene.person.language)
    groups.bind(scene.tx, group, scene.person.id, scene.now)
    scene.say_here(Reply(Text("group-bound", {"title": title})))


def _release(scene: Scene, argument: str) -> None:
    if not _may_bind(scene):
        return
    here = (scene.update.platform, scene.update.group)
    released = groups.release(scene.tx, *here, scene.person.id, scene.now)
    scene.say_here(Reply(Text("group-released" if released else "group-not-bound")))


def _may_bind(scene: Scene) -> bool:
    if may(roles.of(scene.tx, scene.person.id), "bind-group"):
        return True
    scene.say_here(Reply(Text("not-allowed")))
    return False


def _elsewhere(scene: Scene, argument: str) -> None:
    """In private there is no group to speak of."""
    scene.say(Reply(Text("group-where")))


_NAMES = {"hubungkan": _bind, "connect": _bind, "lepaskan": _release, "disconnect": _release}
FEATURE = Feature(
    commands=dict.fromkeys(_NAMES, _elsewhere),
    menu={"hubungkan": "bind-group"},
    group_commands=_NAMES,
)
