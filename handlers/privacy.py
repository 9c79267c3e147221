"""What is held about a person: given to them whole, and erased when they say so."""

from __future__ import annotations

import json
from typing import Any

from flows.events import Cancel
from flows.replies import Choice, Document, Moment, Reply, Text, Words
from handlers import talk
from handlers.scene import Feature, Scene
from storage import outbox, privacy


def _export(scene: Scene, argument: str) -> None:
    # A copy that was not sent yet gives way to this one; else each would hold the ones before it.
    outbox.skip_person(scene.tx, scene.person.id, "superseded", scene.now, kind="export")
    held = privacy.export(scene.tx, scene.person.id)
    written = json.dumps(held, ensure_ascii=False, indent=2, default=str)
    readable = Document("data-saya.txt", _readable(scene, held))
    scene.say(Reply(Text("export-readable"), document=readable), kind="export")
    scene.say(Reply(Text("export-json"), document=Document("data-saya.json", written)), kind="export")


def _readable(scene: Scene, held: dict[str, list[dict[str, Any]]]) -> str:
    """The same rows for a person to read: a heading a table, a line a fact."""

    def say(words: Words) -> str:
        return scene.tools.lexicon.plain(words, scene.person.language, scene.person.zone)

    lines = [say(Text("export-title"))]
    for table, rows in held.items():
        name = say(Text(f"table.{table}"))
        for number, row in enumerate(rows, start=1):
            lines += ["", f"{name} {number}" if len(rows) > 1 else name]
            lines += [
                f"  {say(Text(f'column.{key}'))}: {say(_words(scene, key, value))}"
                for key, value in row.items()
                if value is not None
            ]
    return "\n".join(lines) + "\n"


def _words(scene: Scene, key: str, value: Any) -> Words:
    if isinstance(value, float) and key in _TIMES:
        return Moment(value)
    if isinstance(value, bool):
        return Text("word.yes" if value else "word.no")
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    texts = (Text(f"{name}.{value}") for name in (f"registration-{key}", key))
    known = (text for text in texts if scene.tools.lexicon.has(text, scene.person.language))
    return next(known, str(value))


_TIMES = {
    "at", "blocked_at", "created_at", "done_at", "informed_at", "met_at", "next_at", "not_before",
    "registered_at", "snoozed_until", "until", "updated_at", "useful_until",
}  # fmt: skip


_KEEP = "tidak"


def _erase(scene: Scene, argument: str) -> None:
    """One question, one confirmation. The confirmation names its owner, so nobody else's tap can use it."""
    if argument == str(scene.person.id):
        farewell = Reply(Text("erased"), edit=bool(scene.update.message))
        scene.say(farewell)
        scene.messages = [message.anonymous() for message in scene.messages]
        privacy.erase(scene.tx, scene.person.id, scene.now)
        return
    if argument == _KEEP:
        scene.say(Reply(Text("data-kept"), edit=bool(scene.update.message)))
        return
    if argument:
        scene.toast = Text("toast-not-yours")
        return
    yes = Choice(Text("act-erase"), token=f"/hapusdata {scene.person.id}", role="act")
    no = Choice(Text("act-keep-data"), token=f"/hapusdata {_KEEP}", role="act")
    scene.say(Reply(Text("erase-sure"), choices=(yes, no)))


def _cancel(scene: Scene, argument: str) -> None:
    if not talk.hear(scene, Cancel()):
        scene.say(Reply(Text("nothing-to-cancel"), edit=bool(scene.update.message)))


def _resume(scene: Scene, argument: str) -> None:
    if not talk.resume(scene):
        scene.say(Reply(Text("nothing-to-resume")))


FEATURE = Feature(
    commands={
        "datasaya": _export,
        "mydata": _export,
        "hapusdata": _erase,
        "deletemydata": _erase,
        "batal": _cancel,
        "cancel": _cancel,
        "lanjut": _resume,
        "continue": _resume,
    },
)
