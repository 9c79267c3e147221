"""How far a broadcast has come: a card for its sender, in one message that changes."""

from __future__ import annotations

from flows.broadcasts import Numbers, numbers
from flows.reading import cut, tidy
from flows.replies import Choice, Moment, Reply, Text, Words, dump_reply
from handlers.scene import Next, Scene
from handlers.sending import KIND
from storage import batches, broadcasts, outbox, people
from storage.broadcasts import Broadcast
from storage.due import Due
from storage.outbox import ANSWER, Message
from storage.people import Person

PROGRESS, CHANGE = "broadcast-progress", "broadcast-edit"
"""Kinds of the message with the card (and of its due row), and of what brings it up to date."""
EVERY = 5.0
"""Seconds between two changes of that message."""
_MOST_TITLE = 40
_OFFERED = {
    "running": (("pause", "jeda"), ("stop", "henti")),
    "paused": (("resume", "lanjut"), ("stop", "henti")),
}


def button(key: str, act: str, id: int | str = "", **args: Words) -> Choice:
    """A button that does something with a broadcast."""
    return Choice(Text(f"broadcast-act.{key}", args), token=f"/siarkan {act} {id}".strip(), role="act")


def begin(scene: Scene, broadcast: Broadcast) -> None:
    """The card of a broadcast that has just begun."""
    card = _card(broadcast, _count(scene, broadcast), None)
    body = {"reply": dump_reply(card), "language": scene.person.language, "zone": scene.person.zone}
    scene.messages.append(
        Message(
            scene.person.platform, scene.person.chat, PROGRESS, str(broadcast.id), 0, body, scene.person.id
        )
    )


def come(scene: Scene, row: Due) -> Next:
    """How far it has come, for its sender, in one message that changes; the rule is what was shown last."""
    broadcast = broadcasts.find(scene.tx, int(row.subject))
    if broadcast is None or broadcast.state in ("draft", "dropped"):
        return Next()
    counted = _count(scene, broadcast)
    if not counted.waiting and broadcasts.move(scene.tx, broadcast.id, ("running",), "done"):
        broadcast = broadcasts.find(scene.tx, broadcast.id) or broadcast
    later = batches.next_at(scene.tx, KIND, row.subject)
    shown = f"{broadcast.state} {counted.states}"[:200]
    if shown != row.rule and not _redraw(scene, broadcast, _card(broadcast, counted, _hour(scene, later))):
        return Next(scene.now + EVERY, row.rule)
    calm = shown == row.rule
    if broadcast.state == "done" or (calm and broadcast.state in ("paused", "stopped")):
        return Next()
    return Next(max(scene.now + EVERY, later if calm and later else 0.0), shown)


def _redraw(scene: Scene, broadcast: Broadcast, card: Reply) -> bool:
    """Change the sender's message, if there is one; False if it is still to be sent."""
    sender = people.find_person(scene.tx, broadcast.sender) if broadcast.sender else None
    if sender is None or sender.blocked:
        return True
    message = outbox.sent_as(scene.tx, PROGRESS, str(broadcast.id), 0)
    if message is None:
        return not batches.states(scene.tx, PROGRESS, str(broadcast.id)).keys() & {"pending", "sending"}
    # A change that still waits has nothing new to say.
    outbox.skip_person(scene.tx, sender.id, "superseded", scene.now, CHANGE)
    scene.messages.append(_edit(scene, sender, card, f"{broadcast.id}:{scene.update.key}", message))
    return True


def _edit(scene: Scene, sender: Person, card: Reply, subject: str, message: str) -> Message:
    body = {"reply": dump_reply(card), "language": sender.language, "zone": sender.zone, "edit": message}
    return Message(sender.platform, sender.chat, CHANGE, subject, 0, body, sender.id, ANSWER)


def show(scene: Scene, broadcast: Broadcast, edit: bool = True) -> None:
    """The card as it is now, for whoever asks."""
    later = batches.next_at(scene.tx, KIND, str(broadcast.id))
    card = _card(broadcast, _count(scene, broadcast), _hour(scene, later))
    scene.say(card._replace(edit=edit and bool(scene.update.message)))


def _count(scene: Scene, broadcast: Broadcast) -> Numbers:
    now = broadcasts.find(scene.tx, broadcast.id) or broadcast
    states = batches.states(scene.tx, KIND, str(broadcast.id))
    return numbers(now.total, now.unwilling, now.unsent, states)


def _hour(scene: Scene, later: float | None) -> float | None:
    """When the next readers want to read, unless that is now."""
    return later if later and later > scene.now + EVERY else None


def _beginning(text: str) -> str:
    """The first words of a text, whole ones."""
    text = tidy(text)
    start = cut(text, _MOST_TITLE)
    if start == text:
        return text
    if text[len(start)] != " ":
        start = start.rpartition(" ")[0] or start
    return start.rstrip(" ,.;:") + "…"


def _card(broadcast: Broadcast, counted: Numbers, later: float | None) -> Reply:
    title = Text(f"broadcast-card.{broadcast.state}", {"text": _beginning(broadcast.text)})
    counts = tuple(
        Text(f"status-state.{state}", {"count": counted.states[state]})
        for state in ("sent", "pending", "sending", "paused", "failed", "skipped", "unknown")
        if state in counted.states
    )
    lines = [Text("broadcast-bar", {"bar": counted.bar, "share": counted.share})]
    lines += [Text("broadcast-counts", {"total": counted.total, "counts": counts})] if counts else []
    if later and broadcast.state == "running":
        lines.append(Text("broadcast-later", {"at": Moment(later)}))
    acts = tuple(button(key, act, broadcast.id) for key, act in _OFFERED.get(broadcast.state, ()))
    return Reply(title, lines=tuple(lines), choices=acts)
