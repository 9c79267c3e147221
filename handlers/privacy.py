"""What is held about a person: given to them whole, and erased when they say so."""

from __future__ import annotations

import json
from typing import Any

from flows.events import Cancel
from flows.replies import Choice, Document, Moment, Reply, Text, Words
from handlers import talk
from handlers.places import places
from handlers.scene import Feature, Scene
from storage import consents, outbox, privacy


def _export(scene: Scene, argument: str) -> None:
    # A copy that was not sent yet gives way to this one; else each would hold the ones before it.
    outbox.skip_person(scene.tx, scene.person.id, "superseded", scene.now, kind="export")
    held = privacy.export(scene.tx, scene.person.id)
    written = json.dumps(held, ensure_ascii=False, indent=2, default=str)
    readable = Document("data-saya.txt", _readable(scene, held))
    scene.say(Reply(Text("export-readable"), document=readable), kind="export")
    scene.say(Reply(Text("export-json"), document=Document("data-saya.json", written)), kind="export")


_FIRST = ("members", "member_topics", "organisations", "consents", "roles", "arrivals")
"""What a person has told of themselves comes before what came of it."""
_MACHINERY = ("people", "accounts", "conversations", "due", "outbox", "holds")
"""Of how the work is done a reader is only told how much of it there is."""


def _readable(scene: Scene, held: dict[str, list[dict[str, Any]]]) -> str:
    """The same rows for a person to read: a heading a table, a line a fact, no numbers that link rows."""
    own = [name for name in _FIRST if name in held]
    others = [name for name in held if name not in (*_FIRST, *_MACHINERY)]
    lines = [scene.spell(Text("export-title"))]
    for table in own + others:
        name, rows = scene.spell(Text(f"table.{table}")), held[table]
        for number, row in enumerate(rows, start=1):
            lines += ["", f"{name} {number}" if len(rows) > 1 else name]
            lines += [f"  {line}" for key, value in row.items() if (line := _line(scene, key, value))]
    lines += ["", scene.spell(Text("export-rest"))]
    lines += [
        f"  {scene.spell(Text(f'table.{table}'))}: {len(held[table])}"
        for table in _MACHINERY
        if table in held
    ]
    return "\n".join(lines) + "\n"


def _line(scene: Scene, key: str, value: Any) -> str:
    """A fact; empty, where there is nothing to read."""
    if value in (None, "", [], {}) or key == "folded" or key == "id" or key.endswith("_id"):
        return ""
    return f"{scene.spell(Text(f'column.{key}'))}: {scene.spell(_words(scene, key, value))}"


def _words(scene: Scene, key: str, value: Any) -> Words:
    if isinstance(value, float) and key in privacy.MOMENTS:
        return Moment(value)
    if isinstance(value, bool):
        return Text("word.yes" if value else "word.no")
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    if key == "district" and value in places():
        return places()[value].full_name
    if key == "purpose" and value == consents.RULES:
        return Text("registration-rules.label")
    texts = [Text(f"{name}.{value}") for name in (_LABELS.get(key, f"registration-{key}"), key)]
    if key == "kind":
        texts.append(Text(f"registration-{value}.label"))
    known = (text for text in texts if scene.tools.lexicon.has(text, scene.person.language))
    return next(known, str(value))


_LABELS = {"purpose": "registration-privacy"}
_KEEP = "tidak"


def _erase(scene: Scene, argument: str) -> None:
    """One question, one confirmation. The confirmation names its owner, so nobody else's tap can use it."""
    is_typed = not scene.update.message and argument.casefold() in scene.tools.lexicon.variants("word-sure")
    if argument == str(scene.person.id) or is_typed:
        farewell = Reply(Text("erased"), edit=bool(scene.update.message))
        scene.say(farewell)
        scene.messages = [message.anonymous() for message in scene.messages]
        privacy.erase(scene.tx, scene.person.id, scene.now)
        return
    if argument == _KEEP:
        scene.say(Reply(Text("data-kept"), edit=bool(scene.update.message)))
        talk.offer_interrupted(scene)
        return
    if argument:
        scene.toast = Text("toast-not-yours")
        return
    yes = Choice(Text("act-erase"), token=f"/hapusdata {scene.person.id}", role="act")
    # Words that come now are no answer to what was asked before.
    talk.set_aside(scene)
    no = Choice(Text("act-keep-data"), token=f"/hapusdata {_KEEP}", role="act")
    scene.say(Reply(Text("erase-sure"), choices=(yes, no)))


def _cancel(scene: Scene, argument: str) -> None:
    if not talk.hear(scene, Cancel()):
        scene.say(Reply(Text("nothing-to-cancel"), edit=bool(scene.update.message)))


def _resume(scene: Scene, argument: str) -> None:
    if not talk.resume(scene):
        scene.say(Reply(Text("nothing-to-resume")))


FEATURE = Feature(
    menu={"lanjut": "", "batal": "", "datasaya": "", "hapusdata": ""},
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
