"""A partner as the member who cares for them wrote them down, and the words for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

NATURES = ("person", "organisation")
TIERS = ("key", "regular", "loose")
CHANNELS = ("wa", "telegram", "sms", "phone", "email", "card", "letter", "meeting")
SIDES = ("ours", "theirs")
OWN_DAYS = ("birthday", "founding", "partnership")
CORRECTABLE = ("name", "organisation", "met", "need", "goal", "next_step", "tier", "address")
LEAST_LINKS = 2
"""So many people on each side should know each other, so that a partnership survives one of them leaving."""


@dataclass(frozen=True, slots=True)
class Partner:
    """A person or an organisation that a member cares for.

    `links` are names by side, `days` holidays that matter to them, `own_days` days of their own as "MM-DD".
    `plan` has how, when and how often. Times are in seconds since 1970 (UTC): `met_at` of a first meeting
    that is to be followed up, `last_at` of the latest contact, `informed_at` of the latest regular news.
    `taken_at` says when they were taken over from a colleague, `giver` what that one is called.
    """

    id: int
    person: int
    nature: str
    name: str
    organisation: str | None
    met: str
    need: str
    goal: str | None
    next_step: str
    tier: str
    channel: str
    address: str | None
    created_at: float
    met_at: float | None = None
    last_at: float | None = None
    informed_at: float | None = None
    snoozed_until: float | None = None
    muted: bool = False
    links: Mapping[str, Sequence[str]] = field(default_factory=dict)
    days: Sequence[str] = ()
    own_days: Mapping[str, str] = field(default_factory=dict)
    plan: Mapping[str, str] = field(default_factory=dict)
    taken_at: float | None = None
    giver: str | None = None

    @property
    def is_stranger(self) -> bool:
        """Whether whoever cares for them now took them over and has not been in touch since."""
        return self.taken_at is not None and (self.last_at is None or self.last_at < self.taken_at)

    @property
    def thin_sides(self) -> tuple[str, ...]:
        """The sides on which too few people know each other."""
        return tuple(side for side in SIDES if len(self.links.get(side, ())) < LEAST_LINKS)


@dataclass(frozen=True, slots=True)
class Promise:
    """What a member promised a partner; `day` in ISO 8601. Its state is open, kept or dropped."""

    id: int
    person: int
    partner: int
    partner_name: str
    what: str
    day: str
    state: str
