"""Broadcasts: written once, looked at, confirmed, sent to all who want news, with a hand on the brake."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from flows.broadcasts import FLOW, PURPOSE
from flows.replies import Reply, Text, Words
from flows.roles import may
from handlers import consent, progress, sending, talk
from handlers.progress import EVERY, PROGRESS, button
from handlers.scene import Feature, Scene
from handlers.sending import KIND
from storage import broadcasts, due, roles
from storage.broadcasts import Broadcast

# No more digits than a database takes.
_ID = re.compile("[0-9]{1,18}")


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
            progress.show(scene, one, edit=False)
        scene.say(Reply(Text("broadcast-another"), choices=(button("new", "baru"),)))


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
    scene.say(sending.letter(broadcast))
    counts: dict[str, Words] = {"willing": willing, "others": total - willing}
    send = (button("send", "kirim", broadcast.id, count=willing),) if willing else ()
    ways = (button("change", "ubah", broadcast.id), button("drop", "buang", broadcast.id))
    scene.say(
        Reply(Text("broadcast-preview" if willing else "broadcast-nobody", counts), choices=send + ways)
    )


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
        progress.show(scene, broadcast)
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
    progress.begin(scene, begun)


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
        sending.work_on(scene, now)
        progress.show(scene, now)

    return act


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
        scene.say(Reply(Text("broadcast-news"), choices=(sending.ENOUGH,)))
        return
    consent.withdraw(scene, PURPOSE)
    scene.toast = Text("broadcast-no-more")
    scene.say(Reply(Text("broadcast-no-more")))


FEATURE = Feature(
    flows=(FLOW,),
    commands={"siarkan": _broadcast, "broadcast": _broadcast, "kabar": _news},
    menu={"siarkan": "broadcast"},
    effects={"preview-broadcast": _preview},
    dues={KIND: sending.come, PROGRESS: progress.come},
    purposes={KIND: PURPOSE},
)
