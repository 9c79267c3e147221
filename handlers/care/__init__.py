"""Caring for partners (*rawat mitra*): each member for their own, reminded gently and never twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flows.care import contacts, drafts, occasions, promises
from flows.care.cadence import FIRST, HANDOVER, LOOK, OCCASION, PROMISE
from flows.care.partner import Partner
from flows.flow import Flow
from flows.replies import Text
from handlers.care import cards, day, desk, handing, messages, touch, vows
from handlers.scene import Feature, Keep, Scene
from storage import conversations

ACTS: dict[str, Callable[[Scene, Partner, str], None]] = {
    "log": touch.log,
    "minta": touch.asked,
    "catat": touch.ask_note,
    "nanti": touch.snooze,
    "diam": touch.mute,
    "ingat": touch.unmute,
    "draf": messages.show,
    "salin": messages.copy,
    "kirim": messages.sent,
    "surel": messages.ask_mail,
    "serah": handing.ask,
    "janji": vows.ask,
    "staf": cards.ask_links,
    "hari": cards.ask_days,
    "rencana": cards.ask_plan,
    "betul": cards.ask_correction,
    "buang": cards.forget,
}


def _partners(scene: Scene, argument: str) -> None:
    """/mitra: all of them, or some by name; behind a button: `/mitra <id>`, or `/mitra <act> <id> <more>`."""
    if not desk.is_member(scene):
        return
    word, _, rest = argument.partition(" ")
    if not word:
        cards.show_all(scene)
    elif word in ("baru", "new"):
        cards.ask_new(scene)
    elif word in ("terima", "tolak"):
        handing.answer(scene, word == "terima", rest)
    else:
        _about(scene, word, rest, argument)


def _about(scene: Scene, word: str, rest: str, argument: str) -> None:
    id, _, more = rest.partition(" ") if word in ACTS else (word, "", "")
    partner = desk.own(scene, id)
    if partner is not None:
        ACTS.get(word, cards.show)(scene, partner, more)
    elif scene.update.message:
        scene.toast = Text("partner-gone")
    else:
        named = handing.find_partners(scene, argument)
        cards.show_all(scene, [int(option.id) for option in named])


def _care(scene: Scene, argument: str) -> None:
    if not desk.is_member(scene):
        return
    word, _, wish = argument.partition(" ")
    if word == "pagi":
        day.set_mornings(scene, wish)
    else:
        day.show(scene)


def _promises(scene: Scene, argument: str) -> None:
    if desk.is_member(scene):
        vows.act(scene, argument)


def _keeps(flow: Flow, keep: Keep) -> Keep:
    """What was said of others stands in one place only: not in the conversation, too."""

    def run(scene: Scene, data: Mapping[str, Any]) -> None:
        keep(scene, data)
        conversations.forget_answers(scene.tx, scene.person.id, flow.name)

    return run


FEATURE = Feature(
    flows=(
        contacts.PARTNER,
        contacts.LINKS,
        contacts.NOTE,
        contacts.CORRECTION,
        contacts.HANDOVER,
        occasions.FLOW,
        promises.PROMISE,
        promises.PLAN,
        drafts.MAIL,
    ),
    commands={
        "mitra": _partners,
        "partners": _partners,
        "rawat": _care,
        "care": _care,
        "janji": _promises,
        "promises": _promises,
    },
    menu={"mitra": "", "rawat": "", "janji": ""},
    effects={
        "add-partner": _keeps(contacts.PARTNER, cards.add),
        "link-staff": _keeps(contacts.LINKS, cards.link_staff),
        "set-days": _keeps(occasions.FLOW, cards.set_days),
        "plan-partner": _keeps(promises.PLAN, cards.set_plan),
        "correct-partner": _keeps(contacts.CORRECTION, cards.correct),
        "add-note": _keeps(contacts.NOTE, touch.note),
        "add-promise": _keeps(promises.PROMISE, vows.add),
        "offer-partner": _keeps(contacts.HANDOVER, handing.offer),
        "send-mail": _keeps(drafts.MAIL, messages.send),
    },
    lookups={"partners": handing.find_partners, "colleagues": handing.find_colleagues},
    dues={
        FIRST: day.first,
        LOOK: day.morning,
        OCCASION: messages.occasion,
        PROMISE: vows.came,
        cards.MAIL: messages.arrived,
        HANDOVER: handing.over,
    },
    nudges=(FIRST, LOOK, OCCASION, PROMISE),
)
