"""What a vote costs: after a million others, and against a plain handler that commits each vote by an ORM."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack
from statistics import median
from tempfile import TemporaryDirectory

from sqlalchemy import BigInteger, create_engine, event, make_url, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from bot.app import FEATURES
from flows.polls.question import Question, to_json
from handlers.polls import votes
from handlers.scene import Tools
from handlers.updates import Sender, Update, Vote
from handlers.words import Lexicon
from storage.database import Database
from storage.polls import sessions
from tests.bench import processes
from tests.bench.figures import Figures, figure

FEW, MANY, TOGETHER, BATCHES, PLAIN = 1_000, 1_000_000, 128, 30, 150
_VOTERS = TOGETHER * BATCHES
_PEOPLE = """
    INSERT INTO people (id, language, zone, created_at)
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0})
    SELECT i, 'id', 'Asia/Jakarta', 0 FROM n
"""
_ACCOUNTS = """
    INSERT INTO accounts (id, person_id, platform, name, chat)
    SELECT id, id, 'telegram', CAST(id AS text), CAST(id AS text) FROM people
"""
_BALLOTS = """
    INSERT INTO ballots (question_id, round, person_id, slot, answer, at)
    SELECT {0}, 1, id, 0, substr('abcd', 1 + CAST(id % 4 AS integer), 1), 0 FROM people WHERE id <= {1}
"""


def measure() -> Figures:
    figures: Figures = {}
    with ExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory())
        few, many = {"sqlite": processes.sqlite(folder)}, {"sqlite": processes.sqlite(folder)}
        for urls in (few, many):
            if url := stack.enter_context(processes.postgresql()):
                urls["postgresql"] = url
        for name, url in few.items():
            cheap, dear = _seconds((url, FEW), (many[name], MANY))
            figures[f"cost_per_vote_{name}"] = figure(dear * 1e6, "µs", cheap * 1e6)
            figures[f"votes_vs_orm_{name}"] = figure(1 / cheap, "votes/s", 1 / _plainly(url))
    return figures


def _seconds(*rooms: tuple[str, int]) -> list[float]:
    """Seconds a vote where so many have voted before, each batch in one transaction.

    The rooms take turns, so that a noisy moment meets them all.
    """
    databases = [Database(url, writers=1) for url, _ in rooms]
    filled = [(one, _fill(one, before), before) for one, (_, before) in zip(databases, rooms, strict=True)]
    tools = Tools(FEATURES, Lexicon())
    turns = zip(*(_batches(question, before) for _, question, before in filled), strict=True)
    taken = [[_keep(*one, tools) for one in zip(databases, turn, strict=True)] for turn in turns]
    for database in databases:
        database.close()
    return [median(column) for column in zip(*taken, strict=True)]


def _keep(database: Database, batch: list[Update], tools: Tools) -> float:
    began = time.perf_counter()
    with database.transaction() as tx:
        votes.receive(tx, tools, batch, 1.0)
    return (time.perf_counter() - began) / TOGETHER


def _fill(database: Database, before: int) -> int:
    with database.transaction() as tx:
        values = {
            "code": "KUPU27", "title": "Rapat", "host_id": None, "pace": "presenter", "state": "open",
            "language": "id", "platform": "telegram", "group": "", "position": 1, "created_at": 1.0,
        }  # fmt: skip
        asked = to_json(Question(kind="single", text="Di mana?", options=tuple("ABCD")))
        [question] = sessions.questions_of(tx, sessions.add(tx, values, [asked], shown=True))
        sessions.change_question(tx, question.id, phase="open")
        tx.execute(text(_PEOPLE.format(before + _VOTERS)))
        tx.execute(text(_ACCOUNTS))
        tx.execute(text(_BALLOTS.format(question.id, before)))
    with database.transaction() as tx:
        # What the database does by itself a while after so many rows came.
        tx.execute(text("ANALYZE"))
    if database.engine.dialect.name == "sqlite":
        with database.engine.connect() as connection:
            connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return question.id


def _batches(question: int, before: int) -> Iterator[list[Update]]:
    for first in range(before + 1, before + _VOTERS + 1, TOGETHER):
        yield [
            Update(
                "telegram", str(id), Sender(str(id), str(id)), Vote(question, 1, "abcd"[id % 4]), group="-100"
            )
            for id in range(first, first + TOGETHER)
        ]


class _Base(DeclarativeBase):
    pass


class _Plain(_Base):
    __tablename__ = "plain_votes"
    voter: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    answer: Mapped[str]


def _plainly(url: str) -> float:
    """Seconds a vote by an ORM with one commit each, as durable as ours."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        parsed = parsed.set(drivername="postgresql+psycopg")
    engine = create_engine(parsed)
    if parsed.get_backend_name() == "sqlite":
        event.listen(engine, "connect", lambda c, _: c.executescript("PRAGMA synchronous=FULL"))
    _Base.metadata.create_all(engine)
    taken = []
    for voter in range(PLAIN):
        began = time.perf_counter()
        with Session(engine) as session:
            session.merge(_Plain(voter=voter, answer="a"))
            session.commit()
        taken.append(time.perf_counter() - began)
    engine.dispose()
    return median(taken)
