"""The network's rules: agreeing to them is recorded, and a new version is put to every member again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows import rules
from flows.replies import Reply, Text
from handlers import groups, talk
from handlers.scene import Feature, Scene
from handlers.updates import Command, JoinRequest
from storage import consents, members

# What a person may do without agreeing: leave, take their data along, read and choose the language.
_FREE = {
    "hapusdata", "deletemydata", "datasaya", "mydata", "bahasa", "language", "bantuan", "help",
    "batal", "cancel",
}  # fmt: skip


def _ask_again(scene: Scene) -> bool:
    """A member who agreed to older rules is asked before anything else."""
    if scene.person.rules is None or scene.person.rules >= rules.RULES_VERSION:
        return False
    content = scene.update.content
    if isinstance(content, Command) and content.name in _FREE:
        return False
    if not members.is_member(scene.tx, scene.person.id):
        return False
    if isinstance(content, JoinRequest):
        groups.ask(scene, content.group)
    elif not isinstance(content, Command) and talk.is_open(scene, rules.FLOW.name):
        return False
    talk.start(scene, rules.FLOW.name, notice=Text("rules-changed"))
    return True


def _agree(scene: Scene, data: Mapping[str, Any]) -> None:
    consents.record(scene.tx, scene.person.id, consents.RULES, data["version"], True, scene.now)


def _agreed(scene: Scene, data: Mapping[str, Any]) -> None:
    scene.say(Reply(Text("rules-thanks"), edit=bool(scene.update.message)))
    groups.admit(scene)


FEATURE = Feature(
    flows=(rules.FLOW,),
    effects={"agree-to-rules": _agree, "rules-agreed": _agreed},
    gate=_ask_again,
)
