"""Who plays for which team in a session's quizzes."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select, update

from storage.database import Tx
from storage.tables.members import members, organisations
from storage.tables.polls import attendees


def choose(tx: Tx, session: int, person: int, team: int) -> None:
    """Let somebody who is in the room play for a team, by its place in the session's list."""
    mine = (attendees.c.session_id == session, attendees.c.person_id == person)
    tx.execute(update(attendees).where(*mine).values(team=team))


def chosen(tx: Tx, session: int) -> dict[int, int]:
    """Each person's team."""
    query = select(attendees.c.person_id, attendees.c.team).where(
        attendees.c.session_id == session, attendees.c.team.is_not(None)
    )
    return dict(tx.execute(query).all())


def organisation_of(tx: Tx, people: Collection[int]) -> dict[int, str]:
    """The name of each person's organisation."""
    query = (
        select(members.c.person_id, organisations.c.name)
        .join_from(members, organisations)
        .where(members.c.person_id.in_(people))
    )
    return dict(tx.execute(query).all())
