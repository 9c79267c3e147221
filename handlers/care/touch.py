"""Being in touch: recorded in two taps, put off, made quiet; and what was asked for is kept in balance."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping
from typing import Any

from flows.care import contacts
from flows.care.cadence import ONLY_ASKS, SNOOZES, morning, next_due, only_asks
from flows.care.partner import CHANNELS, Partner
from flows.replies import Choice, Reply, Text, Words, part
from handlers.care import cards, desk
from handlers.scene import Scene
from storage.care import partners

_SAME = 60.0
"""Seconds in which the same button means the same contact."""


def log(scene: Scene, partner: Partner, channel: str) -> None:
    """That the member was in touch, on any channel; first they are asked on which."""
    if channel not in CHANNELS:
        choices = tuple(
            Choice(part("channel", one), token=f"/mitra log {partner.id} {one}")
            for one in sorted(CHANNELS, key=lambda one: one != partner.channel)
        )
        text = Text("contact-channel", {"name": partner.name})
        scene.say(Reply(text, choices=(*choices, cards.way_back(partner)), edit=bool(scene.update.message)))
        return
    id = partners.log(scene.tx, partner, channel, scene.now, _SAME)
    partner = dataclasses.replace(partner, last_at=scene.now, snoozed_until=None)
    partners.change(scene.tx, scene.person.id, partner.id, snoozed_until=None)
    desk.follow(scene, partner)
    args: dict[str, Words] = {"name": partner.name, "channel": part("channel", channel)}
    args["next"] = desk.date(scene, next_due(partner))
    choices = (
        Choice(Text("act-asked-nothing"), token=f"/mitra minta {partner.id} {id} tidak", row=1),
        Choice(Text("act-asked"), token=f"/mitra minta {partner.id} {id} ya", row=1),
        Choice(Text("act-note"), token=f"/mitra catat {partner.id}", row=2),
        Choice(Text("act-promise"), token=f"/mitra janji {partner.id}", row=2),
    )
    scene.say(Reply(Text("contact-logged", args), choices=choices, edit=bool(scene.update.message)))


def asked(scene: Scene, partner: Partner, rest: str) -> None:
    """Whether a contact asked for something; when all of the latest did, care says so."""
    written, _, answer = rest.partition(" ")
    id = desk.number(written)
    contact = partners.logged(scene.tx, scene.person.id, id) if id is not None else None
    if contact is None or contact.partner != partner.id or answer not in ("ya", "tidak"):
        scene.toast = Text("toast-not-yours")
        return
    partners.annotate(scene.tx, scene.person.id, contact.id, asked_for=answer == "ya")
    takes = answer == "ya" and takes_only(scene, partner)
    text = Text("asked-only" if takes else f"asked-{'yes' if answer == 'ya' else 'no'}", _about(partner))
    give = (Choice(Text("act-give"), token=f"/mitra draf {partner.id} give", role="act"),) if takes else ()
    choices = (*give, Choice(Text("act-note"), token=f"/mitra catat {partner.id}", role="act"))
    scene.say(Reply(text, choices=choices, edit=bool(scene.update.message)))


def takes_only(scene: Scene, partner: Partner) -> bool:
    """Whether the latest contacts with a partner all asked for something."""
    return only_asks([one.asked_for for one in partners.history(scene.tx, partner.id, 4 * ONLY_ASKS)])


def _about(partner: Partner) -> dict[str, str]:
    return {"name": partner.name, "need": partner.need}


def ask_note(scene: Scene, partner: Partner, rest: str) -> None:
    desk.begin(scene, contacts.NOTE, desk.whom(partner))


def note(scene: Scene, data: Mapping[str, Any]) -> None:
    """A few words to the latest contact."""
    partner = desk.meant(scene, data)
    if partner is None:
        return
    latest = partners.history(scene.tx, partner.id, 1)
    # Whoever notes something has been in touch.
    id = latest[0].id if latest else partners.log(scene.tx, partner, partner.channel, scene.now)
    partners.annotate(scene.tx, scene.person.id, id, note=data["text"])
    scene.say(Reply(Text("note-kept", {"name": partner.name}), edit=bool(scene.update.message)))


def snooze(scene: Scene, partner: Partner, days: str) -> None:
    """Not now: in so many days; first it is asked in how many."""
    if days not in map(str, SNOOZES):
        text = Text("snooze", {"name": partner.name})
        choices = (*later(f"/mitra nanti {partner.id}"), cards.way_back(partner))
        scene.say(Reply(text, choices=choices, edit=bool(scene.update.message)))
        return
    day = desk.today(scene) + datetime.timedelta(int(days))
    until = morning(day, scene.person.zone)
    partners.change(scene.tx, scene.person.id, partner.id, snoozed_until=until)
    desk.follow(scene, dataclasses.replace(partner, snoozed_until=until))
    text = Text("snoozed", {"name": partner.name, "until": desk.date(scene, until)})
    scene.say(Reply(text, edit=bool(scene.update.message)))


def later(command: str) -> tuple[Choice, ...]:
    """For how long something may be put off."""
    return tuple(Choice(Text("act-in-days", {"days": days}), token=f"{command} {days}") for days in SNOOZES)


def mute(scene: Scene, partner: Partner, rest: str) -> None:
    """No reminders about a partner any more."""
    _set_muted(scene, partner, True)


def unmute(scene: Scene, partner: Partner, rest: str) -> None:
    _set_muted(scene, partner, False)


def _set_muted(scene: Scene, partner: Partner, muted: bool) -> None:
    partners.change(scene.tx, scene.person.id, partner.id, muted=muted)
    changed = dataclasses.replace(partner, muted=muted)
    desk.follow(scene, changed)
    scene.toast = Text("toast-muted" if muted else "toast-unmuted")
    cards.show(scene, changed)
