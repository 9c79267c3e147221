"""What a person can do here, in a few lines."""

from __future__ import annotations

from flows.replies import Reply, Text
from flows.roles import may
from handlers.scene import Feature, Scene
from storage import roles

COMMANDS = (
    "daftar", "profil", "undang", "mitra", "rawat", "janji", "lanjut", "batal", "bahasa", "datasaya",
    "hapusdata", "bantuan",
)  # fmt: skip
"""The commands that everyone is shown, in the menu and in the help."""
_ADMIN = ("peran", "status")
_CURATOR = ("siarkan",)


def _help(scene: Scene, argument: str) -> None:
    own = roles.of(scene.tx, scene.person.id)
    names = COMMANDS + (_ADMIN if may(own, "give-roles") else ())
    names += _CURATOR if may(own, "broadcast") else ()
    lines = tuple(Text("help-line", {"command": name, "what": Text(f"command.{name}")}) for name in names)
    scene.say(Reply(Text("help"), lines=lines))


FEATURE = Feature(commands={"bantuan": _help, "help": _help})
