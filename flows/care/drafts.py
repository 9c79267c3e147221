"""Words for the member to send: which drafts there are, what opens them, and mail, confirmed one by one."""

from __future__ import annotations

from urllib.parse import quote

from flows.asking import TextStep
from flows.care.answers import WHOM, AddressStep
from flows.care.cadence import awaits_first
from flows.care.occasions import HOLIDAYS
from flows.care.partner import OWN_DAYS, Partner
from flows.choosing import Review
from flows.conversation import Answers, Effect, Facts
from flows.flow import Flow

OPENINGS = ("first", "introduce")
"""How one begins: after a first meeting, and with whom a colleague knew before."""
PLAIN = (*OPENINGS, "touch", "give", "inform", "promote")
"""Drafts without an occasion: beginning, being in touch, helping, news, and mutual promotion."""
DRAFTS = (*PLAIN, *HOLIDAYS, *OWN_DAYS)
MOST_SUBJECT, MOST_MAIL = 120, 1500
_MOST_LINK = 1800
"""A messenger takes longer links, but not every telephone does."""


def opening(partner: Partner) -> str:
    """Which draft fits now."""
    if partner.is_stranger:
        return "introduce"
    return "first" if awaits_first(partner) else "touch"


def link(partner: Partner, text: str) -> str:
    """What opens the partner's own channel with the text in it; empty where nothing does."""
    address = partner.address or ""
    if partner.channel == "wa" and address:
        found = f"https://wa.me/{address.removeprefix('+')}?text={quote(text)}"
    elif partner.channel == "telegram" and address:
        found = f"https://t.me/{address.removeprefix('@')}?text={quote(text)}"
    else:
        return ""
    return found if len(found) <= _MOST_LINK else ""


def _complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("send-mail", answers),)


MAIL = Flow(
    name="mail",
    version=1,
    steps=(
        WHOM,
        TextStep(key="subject", most=MOST_SUBJECT, least_letters=2),
        TextStep(key="text", most=MOST_MAIL, least_letters=2, multiline=True),
        AddressStep(key="reply", channel="email", most=254, optional=True),
        # Nothing leaves without a look at exactly this message.
        Review(key="review"),
    ),
    complete=_complete,
)
