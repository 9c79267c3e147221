"""Whatever happens to votes, the tallies are what a recount of the ballots gives."""

from __future__ import annotations

from collections import Counter

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import delete, select

from storage import people, privacy
from storage.database import Database
from storage.polls import ballots, sessions
from storage.polls.ballots import Ballot
from storage.tables.base import metadata
from storage.tables.polls import questions

VOTERS = st.integers(0, 4)
ANSWERS = st.sampled_from(["a", "b", "c", "percaya"])
BATCH = st.lists(st.tuples(VOTERS, st.integers(0, 1), st.one_of(ANSWERS, st.just(""))), max_size=8)


class Votes(RuleBasedStateMachine):
    """A linked question and an unlinked one, five seats, and a naive model of both."""

    database: Database

    def __init__(self) -> None:
        super().__init__()
        values = {
            "code": "KOPI11", "title": "Rapat", "pace": "presenter", "state": "open", "language": "id",
            "platform": "telegram", "group": "", "position": 1, "created_at": 1.0,
        }  # fmt: skip
        with self.database.transaction() as tx:
            session = sessions.add(tx, values, [{}, {}], shown=True)
            self.linked, self.unlinked = (one.id for one in sessions.questions_of(tx, session))
        self.seats = [0] * 5
        self.round, self.born = 1, 0
        self.kept: dict[tuple[int, int, int], str] = {}
        self.counted: Counter[tuple[int, str]] = Counter()
        self.voted: set[tuple[int, int, int]] = set()
        for seat in range(5):
            self.sits_down(seat)

    def sits_down(self, seat: int) -> None:
        self.born += 1
        name = str(self.born)
        with self.database.transaction() as tx:
            self.seats[seat] = people.add_person(tx, "web", name, "", None, "id", "Asia/Jakarta", 1.0).id

    @rule(batch=BATCH)
    def vote(self, batch: list[tuple[int, int, str]]) -> None:
        """New votes, changed ones and ones taken back, all in one transaction."""
        rows = [
            Ballot(self.linked, self.round, self.seats[who], slot, what, 1.0) for who, slot, what in batch
        ]
        with self.database.transaction() as tx:
            ballots.keep(tx, rows)
        self.kept |= {(row.round, row.person, row.slot): row.answer for row in rows}

    @rule(batch=BATCH)
    def vote_unlinked(self, batch: list[tuple[int, int, str]]) -> None:
        given = [(self.seats[who], slot, what) for who, slot, what in batch if what]
        rows = [Ballot(self.unlinked, self.round, who, slot, what, 1.0) for who, slot, what in given]
        with self.database.transaction() as tx:
            counted = ballots.keep_unlinked(tx, rows)
        first = {(self.round, who, slot): what for who, slot, what in reversed(given)}
        new = {key: what for key, what in first.items() if key not in self.voted}
        assert {key[1:] for key in counted} == set(new)
        self.voted |= set(new)
        self.counted.update((self.round, what) for what in new.values())

    @rule(who=VOTERS)
    def erase(self, who: int) -> None:
        """Somebody goes with all that is theirs; somebody new takes the seat."""
        with self.database.transaction() as tx:
            privacy.erase(tx, self.seats[who], 1.0)
        self.kept = {key: what for key, what in self.kept.items() if key[1] != self.seats[who]}
        self.sits_down(who)

    @rule(again=st.booleans())
    def close_and_open(self, again: bool) -> None:
        """Closed, and opened again: for the same round or the next."""
        self.round += again
        with self.database.transaction() as tx:
            for id in (self.linked, self.unlinked):
                sessions.change_question(tx, id, phase="closed")
                sessions.change_question(tx, id, phase="open", round=self.round)

    @invariant()
    def tallies_are_what_a_recount_gives(self) -> None:
        with self.database.transaction() as tx:
            for round in range(1, self.round + 1):
                model = Counter(what for key, what in self.kept.items() if key[0] == round and what)
                assert ballots.counts(tx, self.linked, round) == model
                assert ballots.recount(tx, self.linked, round) == model
                apart = {what: count for (when, what), count in self.counted.items() if when == round}
                assert ballots.counts(tx, self.unlinked, round) == apart
                assert ballots.count_unlinked(tx, self.unlinked, round) == sum(apart.values())

    def teardown(self) -> None:
        with self.database.transaction() as tx:
            tx.execute(delete(questions).where(questions.c.id.in_((self.linked, self.unlinked))))
            assert not tx.execute(select(metadata.tables["tallies"])).all(), "no tally outlives its question"
            for name in ("sessions", "people"):
                tx.execute(delete(metadata.tables[name]))


def test_tallies_equal_a_recount(database: Database) -> None:
    class Here(Votes):
        pass

    Here.database = database
    run_state_machine_as_test(Here, settings=settings(max_examples=8, stateful_step_count=12, deadline=None))
