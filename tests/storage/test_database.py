"""Transactions on writer threads: together, in order, and one failure harms no other."""

from __future__ import annotations

import asyncio
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from storage import batches, claims, holds, outbox, people, updates
from storage.claims import Outcome
from storage.database import Database, StorageAwayError, Tx
from storage.outbox import Message


def _message(number: int, chat: str = "7", kind: str = "answer", lane: int = outbox.ANSWER) -> Message:
    return Message("telegram", chat, kind, f"{kind}:{number}", 0, {"n": number}, lane=lane)


async def test_what_is_seen_twice_is_known(database: Database) -> None:
    assert await database.run(lambda tx: updates.remember(tx, "telegram", "1", 5.0))
    assert not await database.run(lambda tx: updates.remember(tx, "telegram", "1", 6.0))
    assert await database.run(lambda tx: updates.remember(tx, "whatsapp", "1", 6.0))


async def test_a_failure_among_many_harms_no_other(database: Database) -> None:
    def work(tx: Tx, number: int) -> int:
        updates.remember(tx, "telegram", str(number), 1.0)
        if number == 13:
            raise ValueError("thirteen")
        return number

    results = await asyncio.gather(
        *(database.run(lambda tx, n=number: work(tx, n), order=str(number)) for number in range(30)),  # type: ignore[misc]
        return_exceptions=True,
    )
    assert [number for number in range(30) if results[number] == number] == [n for n in range(30) if n != 13]
    assert isinstance(results[13], ValueError)
    assert await database.run(lambda tx: updates.remember(tx, "telegram", "13", 2.0)), (
        "nothing of it was kept"
    )
    assert not await database.run(lambda tx: updates.remember(tx, "telegram", "12", 2.0))


async def test_work_of_one_person_stays_in_order(database: Database) -> None:
    done: list[int] = []
    await asyncio.gather(
        *(database.run(lambda tx, n=number: done.append(n), order="ana") for number in range(50))  # type: ignore[misc]
    )
    assert done == list(range(50))


async def test_a_database_that_is_away_is_said_to_be() -> None:
    database = Database("postgresql://nobody@127.0.0.1:1/none", writers=1)
    with pytest.raises(StorageAwayError):
        await database.run(lambda tx: None)
    database.close()


async def test_a_chat_gets_its_messages_one_by_one_and_in_order(database: Database) -> None:
    await database.run(lambda tx: outbox.put(tx, [_message(n) for n in range(3)], 1.0))
    seen = []
    for _ in range(3):
        [row] = await database.run(lambda tx: claims.claim(tx, "node", 8, 2.0))
        assert await database.run(lambda tx: claims.claim(tx, "node", 8, 2.0)) == [], "the next one waits"
        seen.append(row.body["n"])
        await database.run(lambda tx, id=row.id: claims.settle(tx, [Outcome(id, "sent")], 3.0))  # type: ignore[misc]
    assert seen == [0, 1, 2]


async def test_an_answer_overtakes_a_broadcast(database: Database) -> None:
    broadcast = _message(1, kind="broadcast", lane=outbox.BROADCAST)
    await database.run(lambda tx: outbox.put(tx, [broadcast, _message(2)], 1.0))
    [row] = await database.run(lambda tx: claims.claim(tx, "node", 8, 2.0))
    assert row.kind == "answer"


async def test_the_same_occurrence_is_put_once(database: Database) -> None:
    for _ in range(3):
        await database.run(lambda tx: outbox.put(tx, [_message(1)], 1.0))
    assert await database.run(outbox.tally) == {("answer", "pending"): 1}


async def test_what_a_dead_node_had_in_hand_is_given_back_but_nudges_are_not(database: Database) -> None:
    rows = [_message(1, chat="7"), _message(2, chat="8", kind="nudge")]
    await database.run(lambda tx: outbox.put(tx, rows, 1.0))
    await database.run(lambda tx: claims.claim(tx, "dead", 8, 2.0))
    assert await database.run(lambda tx: claims.recover(tx, ["dead"], ["nudge"], 3.0)) == 1
    assert await database.run(outbox.tally) == {("answer", "pending"): 1, ("nudge", "unknown"): 1}


async def test_a_held_chat_waits_and_a_second_one_that_waits_as_long_holds_everybody(
    database: Database,
) -> None:
    rows = [_message(n, chat=str(n)) for n in range(4)]
    await database.run(lambda tx: outbox.put(tx, rows, 1.0))

    async def claimed(now: float) -> set[str]:
        found = await database.run(lambda tx: claims.claim(tx, "node", 8, now))
        again = [Outcome(row.id, None, "429", now) for row in found]
        await database.run(lambda tx: claims.settle(tx, again, now))
        return {row.chat for row in found}

    assert not await database.run(lambda tx: holds.hold_back(tx, "telegram", "0", 72_000.0, 2.0))
    assert await claimed(3.0) == {"1", "2", "3"}
    assert not await database.run(lambda tx: holds.hold_back(tx, "telegram", "1", 50.0, 3.0))
    assert await claimed(4.0) == {"2", "3"}
    assert await database.run(lambda tx: holds.hold_back(tx, "telegram", "2", 49.0, 4.0))
    assert await claimed(5.0) == set()
    assert await claimed(60.0) == {"1", "2", "3"}, "chat 0 asked for longer"
    await database.run(lambda tx: outbox.forget(tx, 0.0, 60.0))
    held = await database.run(lambda tx: tx.exec_driver_sql("SELECT chat FROM holds").scalars().all())
    assert held == ["0"], "waits that are over are forgotten"


async def test_words_are_forgotten_when_a_row_ends(database: Database) -> None:
    await database.run(lambda tx: outbox.put(tx, [_message(1)], 1.0))
    [row] = await database.run(lambda tx: claims.claim(tx, "node", 8, 2.0))
    await database.run(lambda tx: claims.settle(tx, [Outcome(row.id, "sent")], 3.0))
    body, chat = await database.run(lambda tx: tx.exec_driver_sql("SELECT body, chat FROM outbox").one())
    assert (body in ({}, "{}"), chat) == (True, "")


async def test_what_is_planned_for_later_lets_others_pass_but_a_second_try_does_not(
    database: Database,
) -> None:
    later = Message("telegram", "7", "answer", "later", 0, {"n": 1}, not_before=100.0)
    await database.run(lambda tx: outbox.put(tx, [later, _message(2), _message(3)], 1.0))
    [row] = await database.run(lambda tx: claims.claim(tx, "node", 8, 2.0))
    assert row.body == {"n": 2}
    await database.run(lambda tx: claims.settle(tx, [Outcome(row.id, None, "502", 50.0)], 3.0))
    assert await database.run(lambda tx: claims.claim(tx, "node", 8, 4.0)) == [], (
        "the third waits for the second"
    )
    [row] = await database.run(lambda tx: claims.claim(tx, "node", 8, 51.0))
    assert row.body == {"n": 2}


def _waits(number: int, **more: Any) -> Message:
    body = {"n": number, "zone": "Asia/Jakarta", "delivery": "morning"}
    return Message("telegram", "7", "reminder", str(number), 0, body, lane=outbox.REMINDER, **more)


async def test_what_comes_too_late_is_skipped(database: Database) -> None:
    late, useful = _waits(1, useful_until=50.0), _waits(2, useful_until=500.0)
    await database.run(lambda tx: outbox.put(tx, [late, useful], 1.0))
    [row] = await database.run(lambda tx: claims.claim(tx, "node", 8, 60.0))
    assert row.body["n"] == 2
    assert await database.run(batches.reasons) == {("skipped", "late"): 1}


async def test_what_came_too_late_does_not_wait_for_another_day(database: Database) -> None:
    """Also where its reader has had their number for today: it has ended, and stays so."""
    ana = await database.run(
        lambda tx: people.add_person(tx, "telegram", "7", "7", None, "id", "Asia/Jakarta", 1.0)
    )
    noon = datetime(2026, 11, 23, 12, tzinfo=ZoneInfo("Asia/Jakarta")).timestamp()
    told, late = _waits(1, person=ana.id), _waits(2, person=ana.id, useful_until=noon + 5)
    await database.run(lambda tx: outbox.put(tx, [told, late], noon))
    [row] = await database.run(lambda tx: claims.claim(tx, "node", 1, noon, daily=1))
    await database.run(lambda tx: claims.settle(tx, [Outcome(row.id, "sent")], noon))
    assert await database.run(lambda tx: claims.claim(tx, "node", 8, noon + 10, daily=1)) == []
    assert await database.run(outbox.tally) == {("reminder", "sent"): 1, ("reminder", "skipped"): 1}


async def test_what_can_wait_has_its_number_a_day(database: Database) -> None:
    """More waits for the next day's hour, in its order; what cannot wait does not."""
    ana = await database.run(
        lambda tx: people.add_person(tx, "telegram", "7", "7", None, "id", "Asia/Jakarta", 1.0)
    )
    hour = [_waits(n, person=ana.id) for n in range(5)]
    exact = Message("telegram", "7", "exact", "1", 0, {"n": 9}, ana.id, outbox.REMINDER)
    noon = datetime(2026, 11, 23, 12, tzinfo=ZoneInfo("Asia/Jakarta")).timestamp()
    await database.run(lambda tx: outbox.put(tx, [*hour, exact], noon))

    async def day(now: float) -> list[int]:
        sent = []
        while rows := await database.run(lambda tx: claims.claim(tx, "node", 8, now, daily=2)):
            sent += [row.body["n"] for row in rows]
            ended = [Outcome(row.id, "sent") for row in rows]
            await database.run(partial(claims.settle, outcomes=ended, now=now))
        return sent

    assert await day(noon) == [0, 1, 9]
    assert await day(noon + 12 * 3600) == [], "midnight is no hour of theirs"
    assert [await day(noon + (20 + 24 * n) * 3600) for n in range(3)] == [[2, 3], [4], []]
