"""The vote lane: what arrives together is kept together, and one bad vote harms no other."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.app import FEATURES
from bot.lane import Lane
from flows.polls.question import Question, to_json
from handlers.polls import votes
from handlers.scene import Tools
from handlers.updates import Sender, Update, Vote
from storage import people
from storage.database import Database, StorageAwayError
from storage.polls import ballots, sessions
from tests.handlers.story import LEXICON

BAD = "nobody"


@pytest.fixture
def question(database: Database) -> int:
    """A question that takes answers."""
    values = {
        "code": "KUPU27", "title": "Rapat", "host_id": None, "pace": "self", "state": "open",
        "language": "id", "platform": "telegram", "group": "", "position": 1, "created_at": 1.0,
    }  # fmt: skip
    asked = to_json(Question(kind="single", text="Apa?", options=("Kopi", "Teh")))
    with database.transaction() as tx:
        [found] = sessions.questions_of(tx, sessions.add(tx, values, [asked], shown=True))
        sessions.change_question(tx, found.id, phase="open")
    return found.id


def lane(database: Database) -> Lane:
    return Lane(database, Tools(FEATURES, LEXICON), lambda: 2.0, lambda: None)


def vote(question: int, voter: str, answer: str = "a") -> Update:
    return Update(
        "telegram", f"{voter}:{answer}", Sender(voter, voter), Vote(question, 1, answer), group="-1"
    )


async def test_a_vote_that_breaks_takes_no_other_with_it(
    database: Database, question: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    receive = votes.receive

    def breaks(tx, tools, came, now):  # type: ignore[no-untyped-def]
        if any(update.sender.name == BAD for update in came):
            raise ValueError
        return receive(tx, tools, came, now)

    monkeypatch.setattr(votes, "receive", breaks)
    ours = lane(database)
    came = [vote(question, voter) for voter in ("100", "101", BAD, "102")]
    said = await asyncio.gather(*(ours.take(update) for update in came))
    assert [words for words in said if words != "Suara Anda: Kopi"] == [said[2]]
    assert "Maaf" in said[2]
    with database.transaction() as tx:
        assert ballots.counts(tx, question, 1) == {"a": 3}
    assert await ours.take(vote(question, "103", "b")) == "Suara Anda: Teh"


async def test_the_postman_is_called_only_where_there_is_something_to_send(
    database: Database, question: int
) -> None:
    rung: list[str] = []
    ours = Lane(database, Tools(FEATURES, LEXICON), lambda: 2.0, lambda: rung.append("rung"))
    in_a_group = vote(question, "100")
    await ours.take(in_a_group)
    assert not rung
    await ours.take(replace(in_a_group, key="own", message="7", group=""))
    assert rung == ["rung"]


async def test_a_database_that_is_away_is_told_to_who_delivers(
    database: Database, question: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*given: object) -> None:
        raise StorageAwayError

    ours = lane(database)
    with monkeypatch.context() as now:
        now.setattr(votes, "receive", away)
        with pytest.raises(StorageAwayError):
            await ours.take(vote(question, "100"))
    assert await ours.take(vote(question, "100")) == "Suara Anda: Kopi"


def test_a_vote_does_not_wait_for_what_its_voter_does_elsewhere(postgres_url: str) -> None:
    """Else two who hold one and wait for the other, person and question, would wait for ever."""
    ours = Database(postgres_url, writers=1)
    with ours.transaction() as tx:
        values = {
            "code": "KUPU28", "title": "Rapat", "host_id": None, "pace": "self", "state": "closed",
            "language": "id", "platform": "telegram", "group": "", "position": 1, "created_at": 1.0,
        }  # fmt: skip
        asked = to_json(Question(kind="single", text="Apa?", options=("Kopi", "Teh")))
        [found] = sessions.questions_of(tx, sessions.add(tx, values, [asked], shown=True))
        ana = people.add_person(tx, "telegram", "lane-1", "1", None, "id", "Asia/Jakarta", 1.0)
    with ours.transaction() as door:
        assert people.lock_person(door, "telegram", "lane-1")
        with ours.transaction() as other:
            other.exec_driver_sql("SET LOCAL lock_timeout = '500ms'")
            ballots.keep(other, [ballots.Ballot(found.id, 1, ana.id, 0, "a", 1.0)])
    with ours.transaction() as tx:
        assert ballots.of(tx, found.id, 1, ana.id) == {0: "a"}
        tx.exec_driver_sql("TRUNCATE people, sessions CASCADE")
    ours.close()
