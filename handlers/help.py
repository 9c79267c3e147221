"""What a person can do here, in a few lines."""

from __future__ import annotations

from flows.replies import Reply, Text
from flows.roles import may
from handlers.scene import Feature, Scene
from storage import roles


def _help(scene: Scene, argument: str) -> None:
    own = roles.of(scene.tx, scene.person.id)
    menu = scene.tools.menu
    lines = [_line(name) for name, action in menu.items() if not action]
    more = [_line(name) for name, action in menu.items() if action and may(own, action)]
    if more:
        lines += [Text("help-roles"), *more]
    scene.say(Reply(Text("help"), lines=tuple(lines)))


def _line(name: str) -> Text:
    return Text("help-line", {"command": name, "what": Text(f"command.{name}")})


FEATURE = Feature(commands={"bantuan": _help, "help": _help}, menu={"bantuan": ""})
