"""A member's day of care: on demand, in the morning if there is anything, and after a first meeting."""

from __future__ import annotations

from collections.abc import Sequence

from flows.care.cadence import (
    DAY,
    FIRST,
    FIRST_LIMIT,
    FIRST_OVER,
    LOOK,
    Item,
    agenda,
    awaits_first,
    helped,
    is_worth_a_morning,
    month_of,
)
from flows.care.partner import Partner
from flows.hours import polite
from flows.reading import cut
from flows.replies import Choice, Day, Reply, Text, Words
from handlers.care import cards, desk, touch
from handlers.scene import Next, Scene
from storage import due
from storage.care import partners, promises
from storage.due import Due

MOST = 8
"""So many things to do are shown at once: more would be no list for one day."""


def show(scene: Scene) -> None:
    """What is to be done today."""
    items = _items(scene)
    is_on = due.is_planned(scene.tx, LOOK, str(scene.person.id))
    mornings = Choice(
        Text("act-mornings-off") if is_on else Text("act-mornings-on"),
        token=f"/rawat pagi {'tidak' if is_on else 'ya'}",
        role="act",
    )
    if items:
        reply = _listed(scene, items, Text("care-day", {"count": len(items)}))
    elif partners.many(scene.tx, scene.person.id):
        reply = Reply(Text("care-nothing"))
    else:
        add = Choice(Text("act-new-partner"), token="/mitra baru", role="act")
        scene.say(Reply(Text("partners-none"), choices=(add,)))
        return
    all_of_them = Choice(Text("act-partners"), token="/mitra", role="act")
    scene.say(reply._replace(choices=(*reply.choices, all_of_them, mornings)))


def set_mornings(scene: Scene, wish: str) -> None:
    """Whether a message comes in the morning when there is anything."""
    if wish == "ya":
        desk.attend(scene, anew=True)
    else:
        due.remove(scene.tx, LOOK, str(scene.person.id))
    text = Text("mornings-on" if wish == "ya" else "mornings-off")
    scene.say(Reply(text, edit=bool(scene.update.message)))


def morning(scene: Scene, row: Due) -> Next:
    """The morning's look: silence when nothing is new.

    The rule keeps which month had its help, and since when things are new.
    """
    month, _, since = row.rule.partition(" ")
    now = month_of(scene.now, scene.person.zone)
    following = desk.next_look(scene.person, scene.now)
    if not desk.is_time(scene):
        return Next(following, row.rule)
    known = partners.of(scene.tx, scene.person.id)
    if not known:
        return Next()
    promised = promises.open_of(scene.tx, scene.person.id)
    items = [
        item
        for item in agenda(known, promised, scene.now, scene.person.zone)
        if not item.partner.muted and not desk.is_nudged_today(scene, item.partner, promised)
    ]
    last = float(since or row.next_at - DAY)
    worth = is_worth_a_morning(items, last, scene.now, scene.person.zone)
    help = helped(known, now) if month and month != now else None
    if (worth or help) and not scene.person.blocked:
        text = Text("care-morning", {"count": len(items)}) if worth else Text("care-help")
        reply = _listed(scene, items if worth else [], text)
        if help:
            reply = _with_help(reply, help)
        _nudge(scene, reply, LOOK, str(scene.person.id), desk.today(scene).toordinal())
    return Next(following, f"{now} {scene.now}")


def first(scene: Scene, row: Due) -> Next:
    """After a first meeting, before three days have passed: a word keeps it alive."""
    partner = desk.own(scene, row.subject)
    if partner is None or partner.muted or not awaits_first(partner):
        return Next()
    if scene.person.blocked:
        # Whoever comes back in time still hears of it.
        at = polite(scene.now + DAY, scene.person.zone)
        return Next(at if at < (partner.met_at or 0.0) + FIRST_OVER else None)
    if not desk.is_time(scene):
        return Next(polite(scene.now, scene.person.zone))
    limit = (partner.met_at or 0.0) + FIRST_LIMIT
    args: dict[str, Words] = {"name": partner.name, "met": partner.met, "next": partner.next_step}
    if partner.is_stranger:
        text = Text("first-stranger", args | {"colleague": partner.giver or Text("giver-yours")})
    else:
        text = Text("first-nudge" if scene.now < limit else "first-late", args)
    occurrence = desk.today(scene).toordinal() if partner.snoozed_until else 0
    _nudge(scene, Reply(text, choices=cards.acts(partner)), FIRST, row.subject, occurrence)
    return Next()


def _nudge(scene: Scene, reply: Reply, kind: str, subject: str, occurrence: int) -> None:
    # The due row has come at the member's hour already.
    scene.remind(scene.person, reply, kind, subject, occurrence, at=scene.now)


def _items(scene: Scene) -> list[Item]:
    known = partners.of(scene.tx, scene.person.id)
    promised = promises.open_of(scene.tx, scene.person.id)
    return agenda(known, promised, scene.now, scene.person.zone)


def _listed(scene: Scene, items: Sequence[Item], text: Text) -> Reply:
    shown = items[:MOST]
    lines = [_line(scene, item) for item in shown]
    if len(items) > MOST:
        lines.append(Text("care-more", {"count": len(items) - MOST}))
    if len(shown) == 1 and not shown[0].promise:
        return Reply(text, lines=tuple(lines), choices=cards.acts(shown[0].partner))
    return Reply(text, lines=tuple(lines), choices=tuple(map(_button, shown)))


def _button(item: Item) -> Choice:
    if item.promise:
        label = Text("act-this-promise", {"what": cut(item.promise.what, 24)})
        return Choice(label, token=f"/janji {item.promise.id}", role="act")
    return cards.button(item.partner)


def _line(scene: Scene, item: Item) -> Text:
    """What to do and why now."""
    partner = item.partner
    name: dict[str, Words] = {"name": partner.name}
    if item.promise:
        promised: dict[str, Words] = {"what": item.promise.what, "day": Day(item.promise.day)}
        return Text("item-promise-late" if item.late else "item-promise", name | promised)
    if item.kind == "first":
        limit: dict[str, Words] = {"limit": desk.date(scene, (partner.met_at or 0.0) + FIRST_LIMIT)}
        return Text("item-first-late" if item.late else "item-first", name | limit)
    if item.kind == "inform":
        return Text("item-inform", name)
    if partner.last_at is None:
        return Text("item-never", name)
    gives = touch.takes_only(scene, partner)
    name["day"] = desk.date(scene, partner.last_at)
    return Text("item-touch-give" if gives else "item-touch", name)


def _with_help(reply: Reply, partner: Partner) -> Reply:
    line = Text("item-help", {"name": partner.name, "need": partner.need})
    label = Text("act-give-to", {"name": cut(partner.name, cards.MOST_LABEL)})
    draft = Choice(label, token=f"/mitra draf {partner.id} give", role="act")
    return reply._replace(lines=(*reply.lines, line), choices=(*reply.choices, draft))
