"""Requests to join a group: remembered when they are made, granted to members."""

from __future__ import annotations

from flows.replies import Reply, Text, dump_reply
from handlers.scene import Scene
from storage import arrivals


def ask(scene: Scene, group: str) -> None:
    arrivals.ask_to_join(scene.tx, scene.person.id, scene.update.platform, group, scene.now)


def admit(scene: Scene) -> None:
    """Let a member into the groups that they asked to join."""
    for request in arrivals.admit(scene.tx, scene.person.id):
        otherwise = dump_reply(Reply(Text("not-admitted")))
        body = {"admit": request.group, "otherwise": otherwise, "language": scene.person.language}
        scene.post(body | {"zone": scene.person.zone}, scene.person.chat)
