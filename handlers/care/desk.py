"""What every part of care needs: whose partner is meant, asking about one, and planning what is to come."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from flows import engine
from flows.care.answers import WHOM
from flows.care.cadence import FIRST, FIRST_NUDGE, HOUR, LOOK, OCCASION, PROMISE, awaits_first, morning
from flows.care.occasions import coming
from flows.care.partner import Partner, Promise
from flows.events import Cancel
from flows.flow import Flow
from flows.hours import polite, wanted
from flows.replies import Choice, Day, Reply, Text
from handlers import talk
from handlers.holidays import holidays
from handlers.scene import Scene
from storage import conversations, due, members
from storage.care import partners
from storage.people import Person

_LATER_TODAY = 4 * HOUR
# No more digits than a database takes.
_ID = re.compile("[0-9]{1,18}")


def number(text: str) -> int | None:
    """A number as a button carries it."""
    return int(text) if _ID.fullmatch(text) else None


def is_member(scene: Scene) -> bool:
    """Whether a member acts; anybody else is told how to become one."""
    if members.is_member(scene.tx, scene.person.id):
        return True
    join = Choice(Text("act-register"), token="/daftar", role="act")
    scene.say(Reply(Text("not-a-member"), choices=(join,)))
    return False


def own(scene: Scene, text: str) -> Partner | None:
    """The partner meant by a button; only one's own can be."""
    id = number(text)
    return partners.find(scene.tx, scene.person.id, id) if id is not None else None


def meant(scene: Scene, answers: Any) -> Partner | None:
    """The partner whom a conversation was about; if they are gone by now, that is said."""
    partner = own(scene, answers[WHOM.key]["id"])
    if partner is None:
        scene.say(Reply(Text("partner-gone"), edit=bool(scene.update.message)))
    return partner


def giver(partner: Partner) -> Text:
    """The colleague who knew a partner before, as one speaks of them to that partner."""
    return Text("giver-named", {"giver": partner.giver}) if partner.giver else Text("giver")


def whom(partner: Partner, **more: str) -> dict[str, str]:
    """A partner as an answer to `WHOM`."""
    return {"id": str(partner.id), "name": partner.name, **more}


def begin(scene: Scene, flow: Flow, partner: dict[str, str], **known: Any) -> None:
    """Ask about one partner; what was left half-way about another one is put away."""
    for find in (conversations.active(scene.tx, scene.person.id), _draft(scene, flow)):
        left = find.conversation if find else None
        if left and left.flow == flow.name and (known or left.answers.get(WHOM.key) != partner):
            conversations.save(scene.tx, engine.leave(left, Cancel()).conversation, scene.now)
    talk.start(scene, flow.name, known={WHOM.key: partner, **known})


def _draft(scene: Scene, flow: Flow) -> conversations.Stored | None:
    return conversations.draft(scene.tx, scene.person.id, flow.name)


def today(scene: Scene) -> datetime.date:
    return datetime.datetime.fromtimestamp(scene.now, ZoneInfo(scene.person.zone)).date()


def date(scene: Scene, at: float) -> Day:
    """The day on which a moment falls for the person."""
    return Day(datetime.datetime.fromtimestamp(at, ZoneInfo(scene.person.zone)).date().isoformat())


def on(person: Person, day: datetime.date) -> float:
    """When a person reads on a day what is planned for it."""
    return wanted(morning(day, person.zone), person.zone, person.delivery)


def next_look(person: Person, now: float) -> float:
    """When a member's day of care is looked at next."""
    day = datetime.datetime.fromtimestamp(now, ZoneInfo(person.zone)).date()
    ahead = (on(person, day + datetime.timedelta(days)) for days in range(3))
    return next(at for at in ahead if at > now)


def is_time(scene: Scene) -> bool:
    """Whether now is an hour for nudges: the bot may have been away when it should have come."""
    return scene.person.delivery == "anytime" or polite(scene.now, scene.person.zone) <= scene.now


def follow(scene: Scene, partner: Partner) -> None:
    """Plan what is to come for a partner of the person who acts, instead of what was planned before."""
    subject = str(partner.id)
    for kind in (FIRST, OCCASION):
        # Removed rather than moved, for they may have been another member's.
        due.remove(scene.tx, kind, subject)
    if (at := _first_at(scene.person, partner)) is not None:
        due.plan(scene.tx, FIRST, subject, at, person=scene.person.id)
    if planned := next_occasion(scene, partner, today(scene)):
        due.plan(scene.tx, OCCASION, subject, planned[0], rule=planned[1], person=scene.person.id)


def _first_at(person: Person, partner: Partner) -> float | None:
    """When to think of somebody after a first meeting."""
    if not awaits_first(partner) or partner.muted:
        return None
    at = wanted((partner.met_at or 0.0) + FIRST_NUDGE, person.zone, person.delivery)
    return max(at, partner.snoozed_until or 0.0)


def is_nudged_today(scene: Scene, partner: Partner, promised: Sequence[Promise]) -> bool:
    """Whether a message about this very partner comes today: then no list names them as well."""
    day = today(scene)
    first = _first_at(scene.person, partner)
    if first is not None and date(scene, first).iso == day.isoformat():
        return True
    if any(one.partner == partner.id and one.day == day.isoformat() for one in promised):
        return True
    ahead = () if partner.muted else coming(partner, holidays, day)
    return any(one.day == day + datetime.timedelta(1) for one in ahead)


def next_occasion(scene: Scene, partner: Partner, after: datetime.date) -> tuple[float, str] | None:
    """When to think of the next occasion after a day, the day before it; and which day it is."""
    if partner.muted or not (ahead := coming(partner, holidays, after)):
        return None
    day = ahead[0].day
    at = on(scene.person, day - datetime.timedelta(1))
    return max(at, scene.now), day.isoformat()


def expect(scene: Scene, promise: Promise) -> None:
    """A promise is thought of in the morning of its day; one for this very day some hours later."""
    subject = str(promise.id)
    due.remove(scene.tx, PROMISE, subject)
    at = on(scene.person, datetime.date.fromisoformat(promise.day))
    if at <= scene.now:
        at = polite(scene.now + _LATER_TODAY, scene.person.zone)
    due.plan(scene.tx, PROMISE, subject, at, person=scene.person.id)


def attend(scene: Scene, anew: bool = False) -> None:
    """With the first partner, or `anew` by their wish, a member's day of care is looked at."""
    if partners.many(scene.tx, scene.person.id) > 1 and not anew:
        return
    at = next_look(scene.person, scene.now)
    due.plan_once(scene.tx, LOOK, str(scene.person.id), at, scene.person.id)
