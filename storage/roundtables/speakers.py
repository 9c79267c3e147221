"""Searches for experts among the members, and who was asked to speak."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.database import Tx
from storage.tables.core import consents
from storage.tables.members import member_topics, members
from storage.tables.roundtables import searches, speakers


@dataclass(frozen=True, slots=True)
class Search:
    id: int
    meeting: int
    topic: str
    found: int
    refused: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody for a topic: a member (`person`), or a `name` from outside."""

    id: int
    search: int
    topic: str
    person: int | None
    name: str
    state: str


def experts(tx: Tx, topic: str, barred: Sequence[str], but: int, limit: int = 8) -> list[tuple[int, str]]:
    """Members who know a topic and may be found by others, by number and name; not oneself."""
    latest = (
        select(consents.c.given)
        .where(consents.c.person_id == members.c.person_id, consents.c.purpose == "directory")
        .order_by(consents.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    query = (
        select(members.c.person_id, members.c.name)
        .join_from(member_topics, members, members.c.person_id == member_topics.c.person_id)
        .where(
            member_topics.c.kind == "expertise",
            member_topics.c.topic == topic,
            members.c.sector.not_in(barred),
            members.c.person_id != but,
            latest,
        )
    )
    rows = tx.execute(query.order_by(members.c.registered_at, members.c.person_id).limit(limit))
    return [(person, name) for person, name in rows]


def record(tx: Tx, meeting: int, topic: str, found: Sequence[int], by: int, now: float) -> int:
    """Write down a search and whom it found; returns its id."""
    values = {"meeting_id": meeting, "topic": topic, "found": len(found), "person_id": by, "at": now}
    id = int(tx.execute(insert(searches).returning(searches.c.id), values).scalar_one())
    rows = [{"search_id": id, "person_id": person, "state": "found", "at": now} for person in found]
    if rows:
        tx.execute(upsert(speakers).on_conflict_do_nothing(), rows)
    return id


def add_outsider(tx: Tx, search: int, name: str, now: float) -> None:
    tx.execute(insert(speakers), {"search_id": search, "name": name, "state": "outside", "at": now})


def find(tx: Tx, id: int, since: float) -> Search | None:
    rows = _searches(tx, searches.c.id == id, since)
    return rows[0] if rows else None


def of_meeting(tx: Tx, meeting: int, since: float) -> list[Search]:
    """The searches for a meeting; who was asked before `since` and is silent counts as one who refused."""
    return _searches(tx, searches.c.meeting_id == meeting, since)


def _searches(tx: Tx, which: ColumnElement[bool], since: float) -> list[Search]:
    silent = and_(speakers.c.state == "asked", speakers.c.at < since)
    # Who has left the network cannot say no any more.
    no = or_(
        speakers.c.state == "refused", silent, speakers.c.person_id.is_(None) & speakers.c.name.is_(None)
    )
    refused = select(func.count()).where(speakers.c.search_id == searches.c.id, no).scalar_subquery()
    query = select(searches.c.id, searches.c.meeting_id, searches.c.topic, searches.c.found, refused)
    return [Search(*row) for row in tx.execute(query.where(which).order_by(searches.c.id))]


def those(tx: Tx, meeting: int) -> list[Speaker]:
    """Everyone whom the searches for a meeting found, and who came instead."""
    query = (
        select(
            speakers.c.id, speakers.c.search_id, searches.c.topic, speakers.c.person_id,
            func.coalesce(speakers.c.name, members.c.name, ""), speakers.c.state,
        )
        .join_from(speakers, searches)
        .outerjoin(members, members.c.person_id == speakers.c.person_id)
        .where(searches.c.meeting_id == meeting)
    )  # fmt: skip
    return [Speaker(*row) for row in tx.execute(query.order_by(speakers.c.id))]


def speaker(tx: Tx, id: int) -> tuple[Speaker, int] | None:
    """Somebody who was found, and for which meeting."""
    meeting = tx.execute(
        select(searches.c.meeting_id).join_from(speakers, searches).where(speakers.c.id == id)
    ).scalar_one_or_none()
    found = [one for one in those(tx, meeting) if one.id == id] if meeting else []
    return (found[0], meeting) if found and meeting else None


def move(tx: Tx, id: int, was: str, state: str, now: float) -> bool:
    """From one state to another; False if it was not in the first."""
    row = update(speakers).where(speakers.c.id == id, speakers.c.state == was)
    return tx.execute(row.values(state=state, at=now)).rowcount == 1
