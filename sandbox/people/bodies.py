"""The bodies of the person side's requests."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class Body(BaseModel):
    """Takes no field that it does not know: a wrong name is a mistake to be told, not to be ignored."""

    model_config = ConfigDict(extra="forbid")


class Forward(Body):
    forward: float = Field(gt=0, description="Seconds to move the clock forward")


class NewPerson(Body):
    first_name: str = Field(min_length=1, max_length=64)
    last_name: str = Field("", max_length=64)
    username: str = Field("", pattern=r"^\w{0,32}$")
    language_code: str = "id"


class NewGroup(Body):
    title: str = Field(min_length=1, max_length=128)
    members: list[int] = []
    bots: list[int] = []
    forum: bool = False


class Standing(Body):
    user: int
    status: Literal["administrator", "member", "left", "kicked"]
    rights: list[str] = []


class Text(Body):
    text: str
    reply_to: int | None = None
    topic: int = Field(0, ge=0, description="The topic of a forum")


class Contact(Body):
    phone_number: str = Field(min_length=3, max_length=32)
    first_name: str | None = None


class Location(Body):
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)


class Sticker(Body):
    emoji: str = Field(min_length=1, max_length=8)


class ForwardMessage(Body):
    from_chat: int
    message_id: int


class Edit(Body):
    message_id: int
    text: str


class Which(Body):
    message_id: int


class Press(Body):
    message_id: int
    data: str | None = Field(None, description="Sent as it is, even when no button carries it")
    row: int | None = None
    col: int | None = None


class Start(Body):
    bot: int
    payload: str | None = Field(None, pattern=r"^[A-Za-z0-9_-]{0,64}$")


class Block(Body):
    bot: int
    blocked: bool


class Crowd(Body):
    chat: int
    people: int = Field(20, ge=1, le=1000)
    besides: list[int] = Field([], description="Who keeps out of it, such as whoever leads")
    seed: int | None = Field(None, description="The same seed answers alike")


class RawUpdate(Body):
    bot: int
    update: dict[str, Any]


class NewFault(Body):
    bot: int | None = None
    method: str | None = None
    kind: Literal["429", "500", "502", "timeout", "drop", "blocked"]
    retry_after: int = Field(1, ge=1)
    times: int | None = Field(None, ge=1)


class NewLimits(Body):
    per_second: int | None = Field(None, ge=1)
    per_chat: int | None = Field(None, ge=1)
    per_group_minute: int | None = Field(None, ge=1)
