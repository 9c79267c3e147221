"""What can happen to a conversation: a person speaks, or time does."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Start:
    """Show where the conversation stands: its first step, or the one where it was left."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words that a person typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Tap:
    """A button's token, and the message that it was under."""

    token: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class Media:
    """A file that a person sent. `size` in bytes (0: unknown). `image`: a picture, though no photo.

    `text` is what stands in a small file of text; None: it was not looked at, or could not be had.
    """

    kind: str
    file: str
    size: int = 0
    image: bool = False
    name: str = ""
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Location:
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Contact:
    phone: str


@dataclass(frozen=True, slots=True)
class Back:
    """To the step before; its answer becomes the prefill."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave an optional step open, or keep the answer that stands."""


@dataclass(frozen=True, slots=True)
class Edit:
    """To one step out of turn, and back to where the flow can go on."""

    step: str


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop; the draft is kept."""


@dataclass(frozen=True, slots=True)
class TimedOut:
    """Nothing was heard for a while: nudge, and go on waiting."""


@dataclass(frozen=True, slots=True)
class Expired:
    """Nothing was heard for long: end; the draft is kept."""


Event = Start | Said | Tap | Media | Location | Contact | Back | Skip | Edit | Cancel | TimedOut | Expired
