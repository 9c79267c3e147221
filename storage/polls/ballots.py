"""Ballots and tallies: one answer a voter and slot, counted by triggers in the statement that keeps it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    delete,
    distinct,
    exists,
    func,
    select,
    union,
)
from sqlalchemy.dialects.postgresql import insert

from storage.database import Tx
from storage.many import MICROSECONDS, Among
from storage.tables.core import accounts
from storage.tables.members import members
from storage.tables.polls import attendees, ballots, posts, questions, sessions, tallies, voted

Trait = Literal["sector", "type"]
"""What members say of themselves, by which answers can be broken down."""


class Ballot(NamedTuple):
    """One answer of one voter; `slot` numbers the entries of somebody who may give several."""

    question: int
    round: int
    person: int
    slot: int
    answer: str
    at: float


_KEEP = Among(
    "INSERT INTO ballots (question_id, round, slot, at, person_id, answer)"
    " SELECT {one}, {one}, {one}, {one}, CAST(key AS bigint), value FROM {pairs} WHERE true"
    " ON CONFLICT (question_id, round, person_id, slot)"
    " DO UPDATE SET answer = excluded.answer, at = excluded.at"
)
_MARK = Among(
    "INSERT INTO voted (question_id, round, slot, person_id)"
    " SELECT {one}, {one}, {one}, CAST(value AS bigint) FROM {keys} WHERE true"
    " ON CONFLICT DO NOTHING RETURNING person_id"
)
_row = insert(tallies)
_COUNT = _row.on_conflict_do_update(
    index_elements=["question_id", "round", "answer"],
    set_={"count": tallies.c.count + _row.excluded.count},
)
_COME = insert(attendees).on_conflict_do_nothing()
_came = insert(attendees)
_COME_PRIVATELY = _came.on_conflict_do_update(
    index_elements=["session_id", "person_id"], set_={"private": True}
)


def keep(tx: Tx, rows: Sequence[Ballot]) -> None:
    """Keep ballots of one moment, each in place of the one that its voter had in that slot; the last of a
    voter counts.

    One without an answer takes back what there was.
    """
    for (question, round_, slot), answers in _by_slot(rows).items():
        given = {person: answer for person, answer in answers.items() if answer}
        if given:
            _KEEP.run(tx, given, question, round_, slot, round(rows[-1].at * MICROSECONDS))
        for person in answers.keys() - given.keys():
            gone = (*_mine(question, round_, person), ballots.c.slot == slot)
            tx.execute(delete(ballots).where(*gone))


def keep_unlinked(tx: Tx, rows: Sequence[Ballot]) -> set[tuple[int, int, int, int]]:
    """Count answers apart from who gave them; those of voters who have voted already are not counted.

    Returns (question, round, person, slot) of what was counted.
    """
    new: set[tuple[int, int, int, int]] = set()
    # The first of a voter counts.
    for (question, round, slot), answers in sorted(_by_slot(rows[::-1]).items()):
        marked = [person for (person,) in _MARK.run(tx, sorted(answers), question, round, slot)]
        new |= {(question, round, person, slot) for person in marked}
        if marked:
            given = Counter(answers[person] for person in marked)
            asked = {"question_id": question, "round": round}
            tally = [{**asked, "answer": answer, "count": count} for answer, count in sorted(given.items())]
            tx.execute(_COUNT, tally)
    return new


def _by_slot(rows: Sequence[Ballot]) -> dict[tuple[int, int, int], dict[int, str]]:
    """The answers by voter, for each question, round and slot."""
    found: dict[tuple[int, int, int], dict[int, str]] = {}
    for row in rows:
        found.setdefault((row.question, row.round, row.slot), {})[row.person] = row.answer
    return found


def of(tx: Tx, question: int, round: int, person: int) -> dict[int, str]:
    """A voter's answers by slot."""
    query = select(ballots.c.slot, ballots.c.answer).where(*_mine(question, round, person))
    return dict(tx.execute(query.order_by(ballots.c.slot)).all())


class Marks(NamedTuple):
    """How many answers somebody gave that are unlinked, and how many posts they wrote unnamed."""

    given: int
    written: int


def marks(tx: Tx, question: int, round: int, person: int) -> Marks:
    """What is known of somebody where nobody may know what they answered."""
    mine = (voted.c.question_id == question, voted.c.round == round, voted.c.person_id == person)
    query = select(func.count().filter(voted.c.slot >= 0), func.count().filter(voted.c.slot < 0)).where(*mine)
    return Marks(*tx.execute(query).one())


def mark_written(tx: Tx, question: int, round: int, person: int, before: int) -> None:
    """Somebody wrote a post unnamed, after so many; its slot is below those of answers."""
    _MARK.run(tx, [person], question, round, -1 - before)


def count_unlinked(tx: Tx, question: int, round: int) -> int:
    """How many answers were given whose voters are unlinked."""
    given = (voted.c.question_id == question, voted.c.round == round, voted.c.slot >= 0)
    return tx.execute(select(func.count()).select_from(voted).where(*given)).scalar_one()


def counts(tx: Tx, question: int, round: int) -> dict[str, int]:
    """The tally: how often each answer was given."""
    query = select(tallies.c.answer, tallies.c.count).where(
        tallies.c.question_id == question, tallies.c.round == round, tallies.c.count != 0
    )
    return dict(tx.execute(query).all())


def recount(tx: Tx, question: int, round: int) -> dict[str, int]:
    """The same, counted from the ballots themselves."""
    query = (
        select(ballots.c.answer, func.count())
        .where(ballots.c.question_id == question, ballots.c.round == round)
        .group_by(ballots.c.answer)
    )
    return dict(tx.execute(query).all())


def voters(tx: Tx, question: int, round: int, unlinked: bool) -> int:
    """How many people answered."""
    table = voted if unlinked else ballots
    theirs = (table.c.question_id == question, table.c.round == round)
    # Those who were erased are still counted where their answers are: each by their first entry.
    erased = func.count().filter(table.c.person_id.is_(None), table.c.slot == 0)
    query = select(func.count(distinct(table.c.person_id)) + erased).where(*theirs)
    return tx.execute(query).scalar_one()


def guests(tx: Tx, question: int, round: int, unlinked: bool, platform: str) -> int:
    """How many of them came by a platform without accounts of its own."""
    table = voted if unlinked else ballots
    query = (
        select(func.count(distinct(table.c.person_id)))
        .join_from(table, accounts, accounts.c.person_id == table.c.person_id)
        .where(table.c.question_id == question, table.c.round == round, accounts.c.platform == platform)
    )
    return tx.execute(query).scalar_one()


def by_members(
    tx: Tx, question: int, round: int, trait: Trait
) -> list[tuple[str | None, int, dict[str, int]]]:
    """Linked answers by what their voters say of themselves: (trait, voters, how often each answer).

    None is the trait of those who have not registered.
    """
    column = members.c[trait]
    theirs = (ballots.c.question_id == question, ballots.c.round == round)
    joined = ballots.outerjoin(members, members.c.person_id == ballots.c.person_id)
    voters = select(column, func.count(distinct(ballots.c.person_id))).select_from(joined).where(*theirs)
    given = select(column, ballots.c.answer, func.count()).select_from(joined).where(*theirs)
    found: dict[str | None, dict[str, int]] = {}
    for name, answer, count in tx.execute(given.group_by(column, ballots.c.answer)):
        found.setdefault(name, {})[answer] = count
    return [(name, count, found[name]) for name, count in tx.execute(voters.group_by(column))]


def entries(tx: Tx, question: int, round: int) -> list[tuple[int, int, str, float]]:
    """Every linked answer: (person, slot, answer, when), in the order of time."""
    query = (
        select(ballots.c.person_id, ballots.c.slot, ballots.c.answer, ballots.c.at)
        .where(ballots.c.question_id == question, ballots.c.round == round)
        .order_by(ballots.c.at, ballots.c.person_id, ballots.c.slot)
    )
    return [(row[0], row[1], row[2], row[3]) for row in tx.execute(query)]


def several(tx: Tx, question: int, round: int) -> list[list[str]]:
    """The linked answers of each who gave more than one."""
    theirs = (ballots.c.question_id == question, ballots.c.round == round, ballots.c.person_id.is_not(None))
    more = select(ballots.c.person_id).where(*theirs, ballots.c.slot > 0)
    query = select(ballots.c.person_id, ballots.c.answer).where(*theirs, ballots.c.person_id.in_(more))
    found: dict[int | None, list[str]] = {}
    for person, answer in tx.execute(query):
        found.setdefault(person, []).append(answer)
    return list(found.values())


def come_in(tx: Tx, session: int, person: int, private: bool = False) -> None:
    """Somebody is in the room; with `private`, they answer in their own chat."""
    row = {"session_id": session, "person_id": person, "private": private}
    tx.execute(_COME_PRIVATELY if private else _COME, row)


def attended(tx: Tx, person: int) -> int | None:
    """The newest open session that somebody came into in private, first of those that ask something."""
    asks = exists().where(questions.c.session_id == sessions.c.id, questions.c.phase == "open")
    query = (
        select(sessions.c.id)
        .join_from(attendees, sessions)
        .where(attendees.c.person_id == person, attendees.c.private, sessions.c.state == "open")
        .order_by(asks.desc(), sessions.c.id.desc())
        .limit(1)
    )
    return tx.execute(query).scalar_one_or_none()


def privately(tx: Tx, session: int) -> list[int]:
    """Who answers in their own chat."""
    query = select(attendees.c.person_id).where(attendees.c.session_id == session, attendees.c.private)
    return list(tx.execute(query.order_by(attendees.c.person_id)).scalars())


def present(tx: Tx, session: int) -> int:
    """How many are in the room: who came in, and who answered a question of the session."""
    return tx.execute(select(func.count()).select_from(_room(session).subquery())).scalar_one()


def absent_voters(tx: Tx, session: int, question: int, round: int, unlinked: bool) -> list[int]:
    """Who is in the room and has neither answered nor written."""
    table = voted if unlinked else ballots
    theirs = select(table.c.person_id).where(
        table.c.question_id == question, table.c.round == round, table.c.person_id.is_not(None)
    )
    wrote = select(posts.c.person_id).where(posts.c.question_id == question, posts.c.person_id.is_not(None))
    room = _room(session).subquery()
    query = select(room.c.person_id).where(room.c.person_id.not_in(theirs), room.c.person_id.not_in(wrote))
    return list(tx.execute(query.order_by(room.c.person_id)).scalars())


def _room(session: int) -> CompoundSelect[tuple[int]]:
    # Read where it is asked for: to write it with every vote would cost a fifth of the vote.
    asked = select(questions.c.id).where(questions.c.session_id == session)
    return union(
        select(attendees.c.person_id).where(attendees.c.session_id == session),
        *(
            select(table.c.person_id).where(table.c.question_id.in_(asked), table.c.person_id.is_not(None))
            for table in (ballots, voted)
        ),
    )


def _mine(question: int, round: int, person: int) -> tuple[ColumnElement[bool], ...]:
    return (ballots.c.question_id == question, ballots.c.round == round, ballots.c.person_id == person)
