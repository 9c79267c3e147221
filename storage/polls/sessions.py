"""Sessions of live polls and their questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import RowMapping, bindparam, func, insert, or_, select, update

from storage.database import Tx
from storage.tables.polls import questions, sessions

Phase = Literal["waiting", "open", "frozen", "closed"]
State = Literal["open", "closed"]
Pace = Literal["presenter", "self"]


@dataclass(frozen=True, slots=True)
class Session:
    """A session. `group` is the chat that it is held in ("": none), `position` the question in view.

    `starts_at` is when it opens by itself. `teams` compete in its quizzes: None for people, an empty list for
    organisations.
    """

    id: int
    code: str
    title: str
    host: int | None
    language: str
    platform: str
    group: str
    pace: Pace
    state: State
    position: int
    created_at: float
    closed_at: float | None
    starts_at: float | None = None
    teams: Sequence[str] | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a session. `asked` is what is asked, as JSON; `shown`: its results are to be seen.

    `outcome` is what was agreed upon: empty while it is missing, None where none is needed.
    """

    id: int
    session: int
    position: int
    asked: Mapping[str, Any]
    phase: Phase
    shown: bool
    round: int
    opened_at: float | None
    closes_at: float | None
    proof: Mapping[str, Any] | None
    outcome: str | None = None
    closed_at: float | None = None


_BY_ID = select(sessions).where(sessions.c.id == bindparam("id"))
_LOCK = (
    select(questions)
    .where(questions.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(questions.c.id)
    .with_for_update(key_share=True)
)
_OF_SESSION = (
    select(questions).where(questions.c.session_id == bindparam("session")).order_by(questions.c.position)
)


def add(tx: Tx, values: Mapping[str, Any], asked: Sequence[Mapping[str, Any]], shown: bool) -> int:
    """A new session with its questions; returns its id. Raises IntegrityError if its code is in use."""
    session = tx.execute(insert(sessions).returning(sessions.c.id), values).scalar_one()
    rows = [
        {
            "session_id": session, "position": position, "asked": data, "phase": "waiting", "shown": shown,
            "round": 1,
        }
        for position, data in enumerate(asked, start=1)
    ]  # fmt: skip
    tx.execute(insert(questions), rows)
    return int(session)


def find(tx: Tx, id: int) -> Session | None:
    row = tx.execute(_BY_ID, {"id": id}).mappings().one_or_none()
    return _session(row) if row else None


def by_code(tx: Tx, code: str) -> Session | None:
    """The session with this code; of those that had it, the newest."""
    query = select(sessions).where(sessions.c.code == code).order_by(sessions.c.id.desc()).limit(1)
    row = tx.execute(query).mappings().one_or_none()
    return _session(row) if row else None


def in_group(tx: Tx, platform: str, group: str) -> Session | None:
    """The session that a group holds now."""
    query = select(sessions).where(
        sessions.c.platform == platform, sessions.c.group == group, sessions.c.state == "open"
    )
    row = tx.execute(query.order_by(sessions.c.id.desc()).limit(1)).mappings().one_or_none()
    return _session(row) if row else None


def open_in_group(tx: Tx, platform: str, group: str) -> list[Session]:
    """The sessions of a group that are not over, the newest first; one may only be planned."""
    here = (sessions.c.platform == platform, sessions.c.group == group, sessions.c.state == "open")
    rows = tx.execute(select(sessions).where(*here).order_by(sessions.c.id.desc())).mappings()
    return [_session(row) for row in rows]


def held(tx: Tx, platform: str, group: str, since: float, until: float) -> list[Session]:
    """The sessions that a group began in a time, the oldest first."""
    here = (sessions.c.platform == platform, sessions.c.group == group)
    query = select(sessions).where(*here, sessions.c.created_at.between(since, until)).order_by(sessions.c.id)
    return [_session(row) for row in tx.execute(query).mappings()]


def of_host(tx: Tx, person: int, limit: int = 10) -> list[Session]:
    """Somebody's sessions, the newest first."""
    query = select(sessions).where(sessions.c.host_id == person).order_by(sessions.c.id.desc()).limit(limit)
    return [_session(row) for row in tx.execute(query).mappings()]


def asked_by(tx: Tx, host: int, limit: int = 300) -> list[tuple[Session, Question]]:
    """What somebody asked in their sessions and closed, the newest first."""
    named = (sessions.c.host_id == host, questions.c.phase == "closed")
    query = (
        select(questions)
        .join_from(questions, sessions, sessions.c.id == questions.c.session_id)
        .where(*named)
        .order_by(sessions.c.id.desc(), questions.c.position)
        .limit(limit)
    )
    rows = [_question(row) for row in tx.execute(query).mappings()]
    theirs = select(sessions).where(sessions.c.id.in_({row.session for row in rows}))
    held = {row["id"]: _session(row) for row in tx.execute(theirs).mappings()}
    return [(held[row.session], row) for row in rows]


def groups_of(tx: Tx, person: int, platform: str, limit: int = 3) -> list[tuple[str, str]]:
    """The groups that somebody led sessions in, the latest first, each with the title of the last one."""
    held = (sessions.c.host_id == person, sessions.c.platform == platform, sessions.c.group != "")
    last = select(func.max(sessions.c.id)).where(*held).group_by(sessions.c.group)
    query = select(sessions.c.group, sessions.c.title).where(sessions.c.id.in_(last))
    return [(group, title) for group, title in tx.execute(query.order_by(sessions.c.id.desc()).limit(limit))]


def code_is_free(tx: Tx, code: str, since: float) -> bool:
    """Whether a code names no session that is open, or was begun since then: its links still go round."""
    in_use = or_(sessions.c.state != "closed", sessions.c.created_at >= since)
    query = select(sessions.c.id).where(sessions.c.code == code, in_use)
    return tx.execute(query).first() is None


def questions_of(tx: Tx, session: int) -> list[Question]:
    return [_question(row) for row in tx.execute(_OF_SESSION, {"session": session}).mappings()]


def question(tx: Tx, id: int) -> Question | None:
    row = tx.execute(select(questions).where(questions.c.id == id)).mappings().one_or_none()
    return _question(row) if row else None


def lock_questions(tx: Tx, ids: Sequence[int]) -> dict[int, Question]:
    """Questions that nobody else may count for or close until this transaction ends."""
    rows = tx.execute(_LOCK, {"ids": sorted(set(ids))}).mappings()
    return {row["id"]: _question(row) for row in rows}


def change(tx: Tx, session: int, **values: Any) -> None:
    tx.execute(update(sessions).where(sessions.c.id == session).values(**values))


def change_question(tx: Tx, id: int, **values: Any) -> None:
    tx.execute(update(questions).where(questions.c.id == id).values(**values))


def _session(row: RowMapping) -> Session:
    return Session(
        row["id"], row["code"], row["title"], row["host_id"], row["language"], row["platform"], row["group"],
        row["pace"], row["state"], row["position"], row["created_at"], row["closed_at"], row["starts_at"],
        row["teams"],
    )  # fmt: skip


def _question(row: RowMapping) -> Question:
    return Question(
        row["id"], row["session_id"], row["position"], row["asked"], row["phase"], row["shown"], row["round"],
        row["opened_at"], row["closes_at"], row["proof"], row["outcome"],
        row["closed_at"],
    )  # fmt: skip
