"""A member's partners: the list, one partner's card, writing a new one down, and taking one away."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from flows.care import contacts, occasions
from flows.care.answers import WHOM, yearly_words
from flows.care.cadence import DAY, FIRST, OCCASION, PROMISE, next_due, rank
from flows.care.partner import SIDES, Partner
from flows.care.promises import PLAN
from flows.reading import cut
from flows.replies import Choice, Day, Reply, Text, Words, part
from handlers import talk
from handlers.care import desk, handing
from handlers.scene import Scene
from storage import conversations, due
from storage.care import mail, partners, promises

MAIL = "care-mail"
MOST_SHOWN = 30
MOST_LABEL = 24


def show_all(scene: Scene, only: Sequence[int] = ()) -> None:
    """A member's partners, or some of them: those with a goal first, key partners first."""
    known = [one for one in partners.of(scene.tx, scene.person.id) if not only or one.id in only]
    known.sort(key=lambda one: (*rank(one), next_due(one), one.id))
    choices = tuple(button(partner) for partner in known[:MOST_SHOWN])
    add = Choice(Text("act-new-partner"), token="/mitra baru", role="act")
    text = Text("partners", {"count": len(known)}) if known else Text("partners-none")
    scene.say(Reply(text, choices=(*choices, add)))


def button(partner: Partner) -> Choice:
    """A partner in a list."""
    args: dict[str, Words] = {"name": cut(partner.name, MOST_LABEL), "tier": part("tier", partner.tier)}
    label = Text("partner-button", args)
    return Choice(label, token=f"/mitra {partner.id}", role="act")


def show(scene: Scene, partner: Partner, rest: str = "") -> None:
    """All that is known of a partner, and what can be done for them."""
    corrected = partners.corrected(scene.tx, partner.id)
    lines = [_line(scene, field, value, corrected) for field, value in _facts(partner) if value]
    lines += _story(scene, partner)
    if partner.thin_sides:
        lines.append(thin(partner))
    if partner.muted:
        lines.append(Text("partner-muted"))
    text = Text("partner-card", {"name": partner.name})
    choices = (*acts(partner), *_more(partner))
    scene.say(Reply(text, lines=tuple(lines), choices=choices, edit=bool(scene.update.message)))


def _facts(partner: Partner) -> list[tuple[str, Words | None]]:
    channel = part("channel", partner.channel)
    address = Text("channel-address", {"channel": channel, "address": partner.address or ""})
    return [
        ("name", partner.name),
        ("organisation", partner.organisation if partner.organisation != partner.name else None),
        ("need", partner.need),
        ("goal", partner.goal or Text("goal-none")),
        ("next_step", partner.next_step),
        ("met", partner.met),
        ("tier", part("tier", partner.tier)),
        ("address", address if partner.address else channel),
        *((side, tuple(partner.links.get(side, ()))) for side in SIDES),
        ("days", tuple(part("holiday", day) for day in partner.days)),
        *((what, yearly_words(day)) for what, day in partner.own_days.items()),
        ("plan", _plan(partner)),
    ]


def _line(scene: Scene, field: str, value: Words, corrected: Mapping[str, tuple[str, float]]) -> Text:
    """A fact; where it was put right once, that is marked."""
    label = Text(f"partner-field.{field}")
    if field not in corrected:
        return Text("review-line", {"label": label, "value": value})
    learnt, at = corrected[field]
    return Text(
        "corrected-line", {"label": label, "value": value, "learnt": learnt, "day": desk.date(scene, at)}
    )


def _story(scene: Scene, partner: Partner) -> list[Text]:
    """What was, and what is to come."""
    last = (
        Text("partner-last", {"day": desk.date(scene, partner.last_at)})
        if partner.last_at
        else Text("partner-never")
    )
    promised = promises.open_of(scene.tx, scene.person.id, partner.id)
    kept = (Text("promise-line", {"what": one.what, "day": Day(one.day)}) for one in promised)
    return [last, Text("partner-due", {"day": desk.date(scene, next_due(partner))}), *kept]


def thin(partner: Partner) -> Text:
    """On which side too few people know each other."""
    return Text("links-thin", {"sides": tuple(Text(f"partner-field.{side}") for side in partner.thin_sides)})


def _plan(partner: Partner) -> Words | None:
    if not partner.plan:
        return None
    plan = partner.plan
    how = part("channel", plan["how"])
    when = {"hours": part("plan-hours", plan["hours"]), "rhythm": part("plan-rhythm", plan["rhythm"])}
    return Text("plan-line", {"how": how, **when})


def acts(partner: Partner) -> tuple[Choice, ...]:
    """What can be done for a partner now."""
    return (
        Choice(Text("act-contacted"), token=f"/mitra log {partner.id}", row=1),
        Choice(Text("act-draft"), token=f"/mitra draf {partner.id}", row=2),
        Choice(Text("act-later"), token=f"/mitra nanti {partner.id}", row=2),
        Choice(Text("act-hand-over"), token=f"/mitra serah {partner.id}", row=3),
        Choice(
            Text("act-remind-again") if partner.muted else Text("act-mute"),
            token=f"/mitra {'ingat' if partner.muted else 'diam'} {partner.id}",
            row=3,
        ),
    )


def _more(partner: Partner) -> tuple[Choice, ...]:
    words = (
        ("act-promise", "janji"), ("act-links", "staf"), ("act-days", "hari"), ("act-plan", "rencana"),
        ("act-correct", "betul"), ("act-forget", "buang"),
    )  # fmt: skip
    return tuple(
        Choice(Text(label), token=f"/mitra {act} {partner.id}", row=4 + index // 2)
        for index, (label, act) in enumerate(words)
    )


def add(scene: Scene, answers: Mapping[str, Any]) -> None:
    """Write a partner down. A first meeting is followed up within 72 hours."""
    named = answers.get("organisation") or answers.get("employer")
    organisation = named["name"] if named else None
    ago = {"today": 0.0, "yesterday": DAY}.get(answers["when"])
    values = {
        "nature": answers["nature"], "name": answers.get("who") or organisation, "organisation": organisation,
        "met": answers["met"], "need": answers["need"], "goal": answers.get("goal"),
        "next_step": answers["next"], "tier": answers["tier"], "channel": answers["channel"],
        "address": answers.get("address"), "met_at": None if ago is None else scene.now - ago,
    }  # fmt: skip
    id = partners.add(scene.tx, scene.person.id, values, scene.now)
    partner = partners.find(scene.tx, scene.person.id, id)
    assert partner is not None
    desk.follow(scene, partner)
    desk.attend(scene)
    text = "partner-added" if ago is None else "partner-added-first"
    choices = (
        Choice(Text("act-links"), token=f"/mitra staf {id}", role="act"),
        Choice(Text("act-days"), token=f"/mitra hari {id}", role="act"),
        Choice(Text("act-plan"), token=f"/mitra rencana {id}", role="act"),
        Choice(Text("act-card"), token=f"/mitra {id}", role="act"),
    )
    scene.say(Reply(Text(text, {"name": partner.name}), choices=choices, edit=bool(scene.update.message)))


def ask_new(scene: Scene) -> None:
    talk.start(scene, contacts.PARTNER.name)


def ask_links(scene: Scene, partner: Partner, rest: str) -> None:
    desk.begin(scene, contacts.LINKS, desk.whom(partner))


def ask_days(scene: Scene, partner: Partner, rest: str) -> None:
    desk.begin(scene, occasions.FLOW, desk.whom(partner))


def ask_plan(scene: Scene, partner: Partner, rest: str) -> None:
    desk.begin(scene, PLAN, desk.whom(partner))


def ask_correction(scene: Scene, partner: Partner, rest: str) -> None:
    desk.begin(scene, contacts.CORRECTION, desk.whom(partner))


def link_staff(scene: Scene, data: Mapping[str, Any]) -> None:
    if partner := desk.meant(scene, data):
        links = {**partner.links, **data["links"]}
        _keep(scene, partner, "links-kept", links=links)


def set_days(scene: Scene, data: Mapping[str, Any]) -> None:
    if partner := desk.meant(scene, data):
        _keep(scene, partner, "days-kept", days=data["days"], own_days=data["own_days"])


def set_plan(scene: Scene, data: Mapping[str, Any]) -> None:
    """How, when and how often a partner is spoken with; and how to rehearse it."""
    if partner := desk.meant(scene, data):
        plan = {key: data[key] for key in ("how", "hours", "rhythm")}
        _keep(scene, partner, "plan-kept", plan=plan)
        voice = data["how"] in ("phone", "meeting")
        tip = Text("rehearsal-voice" if voice else "rehearsal-written")
        scene.say(Reply(Text("rehearsal", {"name": partner.name, "need": partner.need}), lines=(tip,)))


def correct(scene: Scene, data: Mapping[str, Any]) -> None:
    """What turned out otherwise is put right, and marked as such."""
    partner = desk.meant(scene, data)
    if partner is None:
        return
    field = data["field"]
    values = {field: data.get("tier") if field == "tier" else data.get("text")}
    if field == "address":
        values = {"channel": data["channel"], "address": data.get("address")}
    partners.correct(scene.tx, partner, field, values, data["learnt"], scene.now)
    show(scene, partners.find(scene.tx, scene.person.id, partner.id) or partner)


def _keep(scene: Scene, partner: Partner, said: str, **values: Any) -> None:
    partners.change(scene.tx, scene.person.id, partner.id, **values)
    changed = dataclasses.replace(partner, **values)
    desk.follow(scene, changed)
    text = Text(said, {"name": partner.name})
    lines = (thin(changed),) if said == "links-kept" and changed.thin_sides else ()
    scene.say(Reply(text, lines=lines, choices=(_card(partner),), edit=bool(scene.update.message)))


def _card(partner: Partner) -> Choice:
    return Choice(Text("act-card"), token=f"/mitra {partner.id}", role="act")


def way_back(partner: Partner) -> Choice:
    """To the card, from what was begun there."""
    return Choice(Text("act-card"), token=f"/mitra {partner.id}", role="way")


def forget(scene: Scene, partner: Partner, rest: str) -> None:
    """Take a partner away for good, when it is confirmed."""
    if rest != "ya":
        yes = Choice(Text("act-forget-sure"), token=f"/mitra buang {partner.id} ya", role="act")
        text = Text("partner-forget-sure", {"name": partner.name})
        scene.say(Reply(text, choices=(yes, _card(partner)), edit=bool(scene.update.message)))
        return
    handing.take_back(scene, partner)
    sent = [str(one.id) for one in partners.history(scene.tx, partner.id, 100) if one.channel == "email"]
    mail.drop(scene.tx, MAIL, sent, scene.now)
    for promise in promises.open_of(scene.tx, scene.person.id, partner.id):
        due.remove(scene.tx, PROMISE, str(promise.id))
    for kind in (FIRST, OCCASION):
        due.remove(scene.tx, kind, str(partner.id))
    conversations.drop_about(scene.tx, scene.person.id, WHOM.key, str(partner.id))
    partners.remove(scene.tx, scene.person.id, partner.id)
    scene.say(Reply(Text("partner-forgotten", {"name": partner.name}), edit=bool(scene.update.message)))
