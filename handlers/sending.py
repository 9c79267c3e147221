"""The work on a broadcast: messages to all who want news, a part at a time, with a brake."""

from __future__ import annotations

from itertools import takewhile

from flows.broadcasts import PURPOSE
from flows.replies import Choice, Reply, Text
from handlers.scene import Next, Scene
from storage import batches, broadcasts, people
from storage.broadcasts import Broadcast
from storage.due import Due
from storage.outbox import BROADCAST

KIND = "broadcast"
"""The kind of the messages to all, and of the due row that makes them."""
AT_ONCE = 500
"""So many members are written to, or so many messages paused, in one transaction."""
ENOUGH = Choice(Text("broadcast-act.enough"), token="/kabar henti", role="act")


def letter(broadcast: Broadcast) -> Reply:
    """A broadcast as its readers see it: the words stand in a line of their own, so none are cut."""
    title = Text("broadcast-title")
    return Reply(title, lines=(broadcast.text,), choices=(ENOUGH,), photo=broadcast.photo or "")


def come(scene: Scene, row: Due) -> Next:
    """The work on a broadcast, a part at a time: whatever happens between, the next part goes on there."""
    broadcast = broadcasts.find(scene.tx, int(row.subject), lock=True)
    wait = work_on(scene, broadcast) if broadcast else None
    return Next() if wait is None else Next(scene.now + wait)


def work_on(scene: Scene, broadcast: Broadcast) -> float | None:
    """One part of what its state asks for; seconds until the next part, None if all is done."""
    subject = str(broadcast.id)
    match broadcast.state:
        case "running" if not batches.let_go(scene.tx, KIND, subject, AT_ONCE):
            return _fan_out(scene, broadcast)
        case "running":
            return 0.0
        case "paused":
            return 0.0 if batches.keep_back(scene.tx, KIND, subject, AT_ONCE) else None
        case "stopped":
            _count_unsent(scene, broadcast)
            given_up = batches.give_up(scene.tx, KIND, subject, AT_ONCE, "stopped", scene.now)
            return 0.0 if given_up else None
    return None


def _fan_out(scene: Scene, broadcast: Broadcast) -> float | None:
    """Messages to the next members who want news."""
    ids = broadcasts.next_members(scene.tx, broadcast.audience, broadcast.cursor, AT_ONCE)
    if not ids:
        seen = sum(batches.states(scene.tx, KIND, str(broadcast.id)).values()) + broadcast.unwilling
        broadcasts.settle_total(scene.tx, broadcast.id, seen)
        return None
    # Locked, so that nobody withdraws their consent between the look and the message. Who is acting at this
    # very moment is not waited for, for they might wait for us; the next part begins with them.
    persons = people.lock_free(scene.tx, ids)
    reached = list(takewhile(persons.__contains__, ids))
    agreeing = broadcasts.agreeing(scene.tx, reached, PURPOSE)
    willing = [persons[id] for id in reached if id in agreeing and not persons[id].blocked]
    said = letter(broadcast)
    for person in willing:
        scene.remind(person, said, KIND, str(broadcast.id), person.id, lane=BROADCAST)
    if reached:
        broadcasts.go_on(scene.tx, broadcast.id, reached[-1], len(reached) - len(willing))
    return 0.0 if reached else 1.0


def _count_unsent(scene: Scene, broadcast: Broadcast) -> None:
    """Whom a broadcast that was stopped has not come to."""
    if not broadcast.unsent:
        unsent = broadcasts.count(scene.tx, broadcast.audience, broadcast.cursor)
        seen = sum(batches.states(scene.tx, KIND, str(broadcast.id)).values()) + broadcast.unwilling
        broadcasts.settle_total(scene.tx, broadcast.id, seen + unsent, unsent)
