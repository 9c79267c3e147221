"""Broadcasts: written once, looked at, confirmed, sent to all who want news, with a hand on the brake."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import takewhile
from typing import Any

from flows.broadcasts import FLOW, PURPOSE, Numbers, numbers
from flows.reading import cut
from flows.replies import Choice, Moment, Reply, Text, Words, dump_reply
from flows.roles import may
from handlers import consent, talk
from handlers.scene import Feature, Next, Scene
from storage import batches, broadcasts, due, outbox, people, roles
from storage.broadcasts import Broadcast
from storage.due import Due
from storage.outbox import ANSWER, BROADCAST, Message
from storage.people import Person

KIND, PROGRESS, CHANGE = "broadcast", "broadcast-progress", "broadcast-edit"
"""Kinds of messages (and due rows): what is sent to all, how far it has come, and that brought up to date."""
AT_ONCE = 500
"""So many members are written to, or so many messages paused, in one transaction."""
EVERY = 5.0
"""Seconds between two changes of the message that shows how far a broadcast has come."""
# No more digits than a database takes.
_ID = re.compile("[0-9]{1,18}")
_MOST_TITLE = 40


def _broadcast(scene: Scene, argument: str) -> None:
    """/siarkan: a new one, or the ones under way; behind a button: `/siarkan <act> <id>`."""
    if not may(roles.of(scene.tx, scene.person.id), "broadcast"):
        scene.toast = Text("broadcast-not-allowed")
        scene.say(Reply(Text("broadcast-not-allowed")))
        return
    act, _, id = argument.partition(" ")
    broadcast = broadcasts.find(scene.tx, int(id)) if _ID.fullmatch(id) else None
    if act in _ACTS and broadcast:
        _ACTS[act](scene, broadcast)
    elif act == "baru" or not (open := broadcasts.under_way(scene.tx)):
        talk.start(scene, FLOW.name)
    else:
        for one in open:
            _show(scene, one, edit=False)
        scene.say(Reply(Text("broadcast-another"), choices=(_button("new", "baru"),)))


def _button(key: str, act: str, id: int | str = "", **args: Words) -> Choice:
    return Choice(Text(f"broadcast-act.{key}", args), token=f"/siarkan {act} {id}".strip(), role="act")


# Writing it.


def _preview(scene: Scene, answers: Mapping[str, Any]) -> None:
    """What every reader will see, and how many they are; nothing is sent before it is confirmed."""
    if not may(roles.of(scene.tx, scene.person.id), "broadcast"):
        scene.say(Reply(Text("broadcast-not-allowed")))
        return
    audience = {key: value for key, value in answers.items() if key not in ("text", "photo", "review")}
    total = broadcasts.count(scene.tx, audience)
    willing = broadcasts.count_willing(scene.tx, audience, PURPOSE)
    written = (answers["text"], answers.get("photo"), audience)
    broadcast = broadcasts.add(scene.tx, scene.person.id, *written, total, scene.now)
    scene.say(_letter(broadcast))
    counts: dict[str, Words] = {"willing": willing, "others": total - willing}
    send = (_button("send", "kirim", broadcast.id, count=willing),) if willing else ()
    ways = (_button("change", "ubah", broadcast.id), _button("drop", "buang", broadcast.id))
    scene.say(
        Reply(Text("broadcast-preview" if willing else "broadcast-nobody", counts), choices=send + ways)
    )


_ENOUGH = Choice(Text("broadcast-act.enough"), token="/kabar henti", role="act")


def _letter(broadcast: Broadcast) -> Reply:
    """A broadcast as its readers see it: the words stand in a line of their own, so none are cut."""
    title = Text("broadcast-title")
    return Reply(title, lines=(broadcast.text,), choices=(_ENOUGH,), photo=broadcast.photo or "")


def _change(scene: Scene, broadcast: Broadcast) -> None:
    if _turn(scene, broadcast, ("draft",), "dropped"):
        talk.start(scene, FLOW.name, known={**broadcast.audience, **_written(broadcast)})


def _written(broadcast: Broadcast) -> dict[str, Any]:
    return {"text": broadcast.text, "photo": broadcast.photo}


def _drop(scene: Scene, broadcast: Broadcast) -> None:
    if _turn(scene, broadcast, ("draft",), "dropped"):
        scene.say(Reply(Text("broadcast-dropped"), edit=bool(scene.update.message)))


def _turn(scene: Scene, broadcast: Broadcast, of: tuple[broadcasts.State, ...], to: broadcasts.State) -> bool:
    """To another state, if the button is of now; else the present state is shown."""
    if broadcasts.move(scene.tx, broadcast.id, of, to):
        return True
    scene.toast = Text("broadcast-over" if broadcast.state in ("dropped", "done") else "toast-recorded")
    if broadcast.state not in ("draft", "dropped"):
        _show(scene, broadcast)
    return False


# Sending it.


def _send(scene: Scene, broadcast: Broadcast) -> None:
    # Due rows first, as when they come: two who lock in the same order never wait for each other.
    due.plan(scene.tx, KIND, str(broadcast.id), scene.now)
    due.plan(scene.tx, PROGRESS, str(broadcast.id), scene.now + EVERY)
    if not _turn(scene, broadcast, ("draft",), "running"):
        return
    begun = broadcasts.find(scene.tx, broadcast.id)
    assert begun is not None
    scene.toast = Text("broadcast-begun")
    card = _card(begun, _count(scene, begun), None)
    body = {"reply": dump_reply(card), "language": scene.person.language, "zone": scene.person.zone}
    scene.messages.append(
        Message(
            scene.person.platform, scene.person.chat, PROGRESS, str(broadcast.id), 0, body, scene.person.id
        )
    )


def _brake(of: tuple[broadcasts.State, ...], to: broadcasts.State) -> Callable[[Scene, Broadcast], None]:
    def act(scene: Scene, broadcast: Broadcast) -> None:
        subject = str(broadcast.id)
        due.plan(scene.tx, KIND, subject, scene.now)
        due.plan(scene.tx, PROGRESS, subject, scene.now + EVERY)
        if not _turn(scene, broadcast, of, to):
            return
        now = broadcasts.find(scene.tx, broadcast.id, lock=True)
        assert now is not None
        # What would be sent next is dealt with at once, the rest by the due row.
        _work_on(scene, now)
        _show(scene, now)

    return act


def _come(scene: Scene, row: Due) -> Next:
    """The work on a broadcast, a part at a time: whatever happens between, the next part goes on there."""
    broadcast = broadcasts.find(scene.tx, int(row.subject), lock=True)
    wait = _work_on(scene, broadcast) if broadcast else None
    return Next() if wait is None else Next(scene.now + wait)


def _work_on(scene: Scene, broadcast: Broadcast) -> float | None:
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
    letter = _letter(broadcast)
    for person in willing:
        scene.remind(person, letter, KIND, str(broadcast.id), person.id, lane=BROADCAST)
    if reached:
        broadcasts.go_on(scene.tx, broadcast.id, reached[-1], len(reached) - len(willing))
    return 0.0 if reached else 1.0


def _count_unsent(scene: Scene, broadcast: Broadcast) -> None:
    """Whom a broadcast that was stopped has not come to."""
    if not broadcast.unsent:
        unsent = broadcasts.count(scene.tx, broadcast.audience, broadcast.cursor)
        seen = sum(batches.states(scene.tx, KIND, str(broadcast.id)).values()) + broadcast.unwilling
        broadcasts.settle_total(scene.tx, broadcast.id, seen + unsent, unsent)


# Watching it.


def _progress(scene: Scene, row: Due) -> Next:
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


def _show(scene: Scene, broadcast: Broadcast, edit: bool = True) -> None:
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


def _card(broadcast: Broadcast, counted: Numbers, later: float | None) -> Reply:
    title = Text(f"broadcast-card.{broadcast.state}", {"text": cut(broadcast.text, _MOST_TITLE)})
    counts = tuple(
        Text(f"status-state.{state}", {"count": counted.states[state]})
        for state in ("sent", "pending", "sending", "paused", "failed", "skipped", "unknown")
        if state in counted.states
    )
    lines = [Text("broadcast-bar", {"bar": counted.bar, "share": counted.share})]
    lines += [Text("broadcast-counts", {"total": counted.total, "counts": counts})] if counts else []
    if later and broadcast.state == "running":
        lines.append(Text("broadcast-later", {"at": Moment(later)}))
    acts = tuple(_button(key, act, broadcast.id) for key, act in _OFFERED.get(broadcast.state, ()))
    return Reply(title, lines=tuple(lines), choices=acts)


_OFFERED = {
    "running": (("pause", "jeda"), ("stop", "henti")),
    "paused": (("resume", "lanjut"), ("stop", "henti")),
}
_ACTS: Mapping[str, Callable[[Scene, Broadcast], None]] = {
    "kirim": _send,
    "ubah": _change,
    "buang": _drop,
    "jeda": _brake(("running",), "paused"),
    "lanjut": _brake(("paused",), "running"),
    "henti": _brake(("running", "paused"), "stopped"),
}


def _news(scene: Scene, argument: str) -> None:
    """The button under every broadcast: no more of these. Without that word, nothing is withdrawn."""
    if argument != "henti":
        scene.say(Reply(Text("broadcast-news"), choices=(_ENOUGH,)))
        return
    consent.withdraw(scene, PURPOSE)
    scene.toast = Text("broadcast-no-more")
    scene.say(Reply(Text("broadcast-no-more")))


FEATURE = Feature(
    flows=(FLOW,),
    commands={"siarkan": _broadcast, "broadcast": _broadcast, "kabar": _news},
    menu={"siarkan": "broadcast"},
    effects={"preview-broadcast": _preview},
    dues={KIND: _come, PROGRESS: _progress},
    purposes={KIND: PURPOSE},
)
