"""What people write on a wall or ask in a queue. A post that was merged into another counts for that one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import func, insert, select, update

from storage.database import Tx
from storage.tables.polls import posts

State = Literal["shown", "hidden", "answered"]


@dataclass(frozen=True, slots=True)
class Post:
    """`person` is None where it was written anonymously, or its writer is gone."""

    id: int
    question: int
    person: int | None
    text: str
    state: State
    into: int | None


_POST = (
    posts.c.id, posts.c.question_id, posts.c.person_id, posts.c.text, posts.c.state, posts.c.into_id,
)  # fmt: skip


def add(tx: Tx, question: int, person: int | None, text: str, now: float) -> int:
    row = {"question_id": question, "person_id": person, "text": text, "state": "shown", "at": now}
    return int(tx.execute(insert(posts).returning(posts.c.id), row).scalar_one())


def of(tx: Tx, question: int) -> list[Post]:
    """A question's posts, in the order in which they were written."""
    rows = tx.execute(select(*_POST).where(posts.c.question_id == question).order_by(posts.c.id))
    return [Post(*row) for row in rows]


def find(tx: Tx, id: int) -> Post | None:
    row = tx.execute(select(*_POST).where(posts.c.id == id)).one_or_none()
    return Post(*row) if row else None


def count_of(tx: Tx, question: int, person: int) -> int:
    """How many posts somebody wrote."""
    mine = (posts.c.question_id == question, posts.c.person_id == person)
    return tx.execute(select(func.count()).select_from(posts).where(*mine)).scalar_one()


def set_state(tx: Tx, id: int, state: State) -> None:
    tx.execute(update(posts).where(posts.c.id == id).values(state=state))


def merge(tx: Tx, id: int, into: int | None) -> None:
    """Let a post count for another one; None takes that back."""
    tx.execute(update(posts).where(posts.c.id == id).values(into_id=into))
