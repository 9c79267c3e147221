"""Words for the member to send: to be copied, opened where the partner is, or mailed once confirmed."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping
from typing import Any

from flows.care import drafts as flow
from flows.care.answers import WHOM
from flows.care.cadence import HOUR, OCCASION, morning
from flows.care.occasions import HOLIDAYS, coming
from flows.care.partner import Partner
from flows.hours import polite
from flows.replies import Choice, Day, Reply, Text, Words, part
from handlers.care import desk, touch
from handlers.care.cards import MAIL, way_back
from handlers.holidays import holidays
from handlers.scene import Next, Scene
from storage import due, members, people
from storage.care import mail, partners
from storage.due import Due
from storage.outbox import REMINDER, Message

_SOON = 600.0


def words(scene: Scene, partner: Partner, what: str) -> Text:
    """A draft for an occasion, or for none."""
    member = members.find(scene.tx, scene.person.id)
    args: dict[str, Words] = {"name": partner.name, "me": member.name if member else ""}
    if what in flow.PLAIN:
        args["colleague"] = desk.giver(partner)
        more = {"met": partner.met, "next": partner.next_step, "need": partner.need}
        return Text(f"draft-{what}", args | more)
    return Text("draft-greeting", args | {"wish": Text(f"wish.{what}")})


def show(scene: Scene, partner: Partner, what: str) -> None:
    """A draft, and what can be done with it."""
    if what not in flow.DRAFTS:
        what = flow.opening(partner)
    scene.say(
        Reply(
            words(scene, partner, what),
            notice=Text("draft-for", {"name": partner.name}),
            choices=choices(scene, partner, what),
            edit=bool(scene.update.message),
        )
    )


def choices(scene: Scene, partner: Partner, what: str) -> tuple[Choice, ...]:
    """What can be done with a draft."""
    link = flow.link(partner, scene.spell(words(scene, partner, what)))
    label = Text("act-open", {"channel": part("channel", partner.channel)})
    found = [Choice(label, url=link, row=1)] if link else []
    if _can_mail(scene, partner):
        found.append(Choice(Text("act-mail"), token=f"/mitra surel {partner.id} {what}", row=2))
    found.append(Choice(Text("act-copy"), token=f"/mitra salin {partner.id} {what}", row=3))
    found.append(Choice(Text("act-sent"), token=f"/mitra kirim {partner.id} {what}", row=4))
    others = [one for one in flow.PLAIN if one not in (what, *flow.OPENINGS)] if what in flow.PLAIN else []
    found += [
        Choice(Text(f"draft-kind.{one}"), token=f"/mitra draf {partner.id} {one}", row=5 + number // 2)
        for number, one in enumerate(others)
    ]
    return (*found, way_back(partner))


def copy(scene: Scene, partner: Partner, what: str) -> None:
    """The draft alone, so that all of the message can be copied."""
    if what in flow.DRAFTS:
        scene.say(Reply(words(scene, partner, what)))


def sent(scene: Scene, partner: Partner, what: str) -> None:
    """The member has sent it themselves."""
    if what == "inform":
        partners.change(scene.tx, scene.person.id, partner.id, informed_at=scene.now)
    touch.log(scene, partner, partner.channel)


def ask_mail(scene: Scene, partner: Partner, what: str) -> None:
    """Mail begins with the draft; it leaves only when this very message is confirmed."""
    if what not in flow.DRAFTS or not _can_mail(scene, partner):
        scene.toast = Text("mail-cannot")
        return
    known: dict[str, Any] = {"subject": scene.spell(_subject(what))}
    if what != "inform":
        # The draft of one's news has gaps that only its writer can fill.
        known["text"] = scene.spell(words(scene, partner, what))
    if address := mail.email(scene.tx, scene.person.id):
        known["reply"] = address
    _begin(scene, partner, what, known)


def _begin(scene: Scene, partner: Partner, what: str, known: Mapping[str, Any]) -> None:
    to = partner.address or ""
    whom = desk.whom(partner, what=what, to=to) | {"name": f"{partner.name}, {to}"}
    desk.begin(scene, flow.MAIL, whom, **known)


def _can_mail(scene: Scene, partner: Partner) -> bool:
    return scene.tools.mails and partner.channel == "email" and bool(partner.address)


def _subject(what: str) -> Text:
    return Text(f"draft-subject.{what}") if what in flow.PLAIN else called(what)


def called(what: str) -> Text:
    """What an occasion is called."""
    return part("holiday" if what in HOLIDAYS else "own-day", what)


def send(scene: Scene, data: Mapping[str, Any]) -> None:
    """Confirmed: it waits for the mail server, and counts as a contact unless that refuses it."""
    partner = desk.meant(scene, data)
    if partner is None:
        return
    if not _can_mail(scene, partner):
        scene.say(Reply(Text("mail-cannot"), edit=bool(scene.update.message)))
    elif data[WHOM.key].get("to") != partner.address:
        # What was confirmed is not their address, or was chosen without one: it is to be seen first.
        _begin(scene, partner, "", {key: data.get(key) for key in ("subject", "text", "reply")})
    else:
        _post(scene, partner, data)


def _post(scene: Scene, partner: Partner, data: Mapping[str, Any]) -> None:
    reply = data.get("reply")
    if reply:
        mail.set_email(scene.tx, scene.person.id, reply)
    if data[WHOM.key].get("what") == "inform":
        partners.change(scene.tx, scene.person.id, partner.id, informed_at=scene.now)
    id = partners.log(scene.tx, partner, "email", scene.now)
    member = members.find(scene.tx, scene.person.id)
    body = {
        "subject": data["subject"], "text": data["text"], "from": member.name if member else "",
        "reply_to": reply or "", "id": f"{MAIL}:{id}", "at": scene.now,
    }  # fmt: skip
    address = partner.address or ""
    scene.messages.append(Message("email", address, MAIL, str(id), 0, body, scene.person.id, REMINDER))
    due.plan(scene.tx, MAIL, str(id), scene.now + _SOON, person=scene.person.id)
    desk.follow(scene, dataclasses.replace(partner, last_at=scene.now))
    text = Text("mail-waits", {"name": partner.name, "address": address})
    scene.say(Reply(text, edit=bool(scene.update.message)))


def arrived(scene: Scene, row: Due) -> Next:
    """What became of a mail: if it was refused it was no contact, and whoever cares for them now is told."""
    id = desk.number(row.subject)
    keeper = partners.keeper(scene.tx, id) if id is not None else None
    contact = partners.logged(scene.tx, keeper, id) if keeper is not None and id is not None else None
    state = mail.state(scene.tx, MAIL, row.subject)
    if contact is None or state == "sent":
        return Next()
    if state in ("pending", "sending"):
        return Next(scene.now + HOUR)
    assert keeper is not None
    partners.unlog(scene.tx, keeper, contact.id)
    person = people.find_person(scene.tx, keeper)
    partner = partners.find(scene.tx, keeper, contact.partner)
    if person and partner:
        if keeper == scene.person.id:
            desk.follow(scene, partner)
        choices = (Choice(Text("act-card"), token=f"/mitra {partner.id}", role="act"),)
        text = Text("mail-failed", {"name": partner.name, "address": partner.address or ""})
        scene.remind(person, Reply(text, choices=choices), "care-mail-failed", row.subject, 0)
    return Next()


def occasion(scene: Scene, row: Due) -> Next:
    """The day before an occasion: its greeting as a draft. Whoever is late greets on the day itself."""
    partner = desk.own(scene, row.subject)
    if partner is None or partner.muted:
        return Next()
    day = datetime.date.fromisoformat(row.rule)
    if not desk.is_time(scene) and day >= desk.today(scene):
        return Next(polite(scene.now, scene.person.zone), row.rule)
    ahead = coming(partner, holidays, day - datetime.timedelta(1))
    if ahead and ahead[0].day == day >= desk.today(scene) and not scene.person.blocked:
        what = ahead[0].what
        args: dict[str, Words] = {
            "name": partner.name,
            "what": tuple(called(one.what) for one in ahead),
            "day": Day(row.rule),
            "when": Text("act-today" if day == desk.today(scene) else "act-tomorrow"),
        }
        estimated = any(one.estimated for one in ahead)
        notice = Text("occasion-estimated" if estimated else "occasion", args)
        said = Reply(words(scene, partner, what), notice=notice, choices=choices(scene, partner, what))
        quiet = Choice(Text("act-mute"), token=f"/mitra diam {partner.id}", role="act")
        said = said._replace(choices=(*said.choices, quiet))
        over = morning(day + datetime.timedelta(1), scene.person.zone)
        number = day.toordinal()
        scene.remind(scene.person, said, OCCASION, row.subject, number, at=scene.now, useful_until=over)
    following = desk.next_occasion(scene, partner, max(day, desk.today(scene)))
    return Next(*following) if following else Next()
