"""Members: what registered people say of themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.database import Tx
from storage.tables.members import member_topics, members, organisations


@dataclass(frozen=True, slots=True)
class Member:
    """A member's profile. `topics` are by kind: expertise, needs, offers. `organisation` is its name."""

    person: int
    name: str
    form: str
    type: str
    affiliation: str
    sector: str
    organisation_id: int | None
    organisation: str | None
    role: str | None
    district: str
    delivery: str
    photo: str | None
    topics: Mapping[str, Sequence[str]]
    registered_at: float


def find(tx: Tx, person: int) -> Member | None:
    query = (
        select(members, organisations.c.name.label("organisation"))
        .outerjoin(organisations, members.c.organisation_id == organisations.c.id)
        .where(members.c.person_id == person)
    )
    row = tx.execute(query).one_or_none()
    if row is None:
        return None
    return Member(
        person=person,
        name=row.name,
        form=row.form,
        type=row.type,
        affiliation=row.affiliation,
        sector=row.sector,
        organisation_id=row.organisation_id,
        organisation=row.organisation,
        role=row.role,
        district=row.district,
        delivery=row.delivery,
        photo=row.photo,
        topics=_topics(tx, person),
        registered_at=row.registered_at,
    )


def organisation_of(tx: Tx, person: int) -> int | None:
    """The organisation that a member names, by its id."""
    return tx.execute(select(members.c.organisation_id).where(members.c.person_id == person)).scalar()


def is_member(tx: Tx, person: int) -> bool:
    return tx.execute(select(members.c.person_id).where(members.c.person_id == person)).first() is not None


def save(tx: Tx, member: Member, now: float) -> bool:
    """Store a profile; True if the person was not a member before."""
    values = {
        "name": member.name, "form": member.form, "type": member.type, "affiliation": member.affiliation,
        "sector": member.sector, "organisation_id": member.organisation_id, "role": member.role,
        "district": member.district, "delivery": member.delivery, "photo": member.photo, "updated_at": now,
    }  # fmt: skip
    is_new = not is_member(tx, member.person)
    row = upsert(members).values(person_id=member.person, registered_at=now, **values)
    tx.execute(row.on_conflict_do_update(index_elements=["person_id"], set_=values))
    tx.execute(delete(member_topics).where(member_topics.c.person_id == member.person))
    topics = [
        {"person_id": member.person, "kind": kind, "topic": topic}
        for kind, chosen in member.topics.items()
        for topic in chosen
    ]
    if topics:
        tx.execute(insert(member_topics), topics)
    return is_new


def count(tx: Tx) -> int:
    return tx.execute(select(func.count()).select_from(members)).scalar_one()


def _topics(tx: Tx, person: int) -> dict[str, list[str]]:
    query = select(member_topics.c.kind, member_topics.c.topic).where(member_topics.c.person_id == person)
    topics: dict[str, list[str]] = {}
    for kind, topic in tx.execute(query.order_by(member_topics.c.topic)):
        topics.setdefault(kind, []).append(topic)
    return topics
