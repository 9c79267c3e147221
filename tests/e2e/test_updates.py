"""Updates that come strangely: often, in the wrong order, of unknown kinds, broken, from strangers."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx

from tests.e2e.balancer import balancing
from tests.e2e.conftest import Start
from tests.e2e.people import Person
from tests.e2e.processes import Bot, Town, until
from tests.e2e.registration import script, unlike_others
from tests.e2e.words import AGREE, INDONESIAN, LANGUAGE, PRIVACY, REGISTERED, RULES


def test_the_same_update_a_hundred_times_has_one_effect(ana: Person, bot: Bot, town: Town) -> None:
    ana.says("/start").sees(LANGUAGE)
    ana.taps(INDONESIAN).sees(RULES)
    agreed = ana.tap_on(AGREE, update=9_700_000_000_000)
    for _ in range(100):
        town.post("/updates", bot=bot.id, update=agreed)
    ana.sees(PRIVACY)
    ana.says("/bantuan").sees("/profil")
    whose = f"SELECT COUNT(*) FROM consents c JOIN accounts a USING (person_id) WHERE a.name = '{ana.id}'"
    assert bot.rows(whose) == [(1,)]
    assert len(ana.heard()) == 2


def test_updates_out_of_order_are_all_kept(running: Start, town: Town) -> None:
    """By webhook: who polls has confirmed everything before the newest that they have seen."""
    bot = running("webhook", "postgresql")
    ana = Person(town, bot.id)
    ana.says("/start").sees(LANGUAGE)
    for number in (9_800_000_000_020, 9_800_000_000_010, 9_800_000_000_030):
        town.post("/updates", bot=bot.id, update=ana.words(f"/bantuan {number}", update=number))
    until(lambda: len(ana.heard()) == 4)


def test_what_is_unknown_or_broken_is_passed_over(ana: Person, bot: Bot, town: Town) -> None:
    strange: list[dict[str, Any]] = [
        {"purchased_paid_media": {"from": {"id": 1}}},
        {"message": {}},
        {"message": {"text": 5, "chat": None}},
        {"message": "teks"},
        {"callback_query": {"id": "1"}},
        {"callback_query": [1, 2, 3]},
        {"edited_message": {"chat": {}}},
        {"chat_join_request": {"from": {}}},
        {"message": {"text": "a", "from": {"id": 2, "username": "a\0b"}, "chat": ana.chat_json}},
        {"message": {"text": "a", "from": {"id": "9" * 500}, "chat": ana.chat_json}},
    ]
    for update in strange:
        town.post("/updates", bot=bot.id, update=update)
    ana.says("/bantuan")
    until(lambda: any("/profil" in message["text"] for message in ana.heard()))


def test_a_webhook_lets_nobody_in_but_telegram(running: Start, town: Town) -> None:
    bot = running("webhook", "sqlite")
    ana = Person(town, bot.id)
    ana.says("/bantuan").sees("/profil")
    before = bot.count("updates")
    update = ana.words("/start", update=990_000_001)
    assert bot.deliver(update, secret="salah").status_code == 401
    assert bot.deliver(update, secret="").status_code == 401
    assert httpx.get(f"http://127.0.0.1:{bot.port}/telegram").status_code == 405
    for broken in (b"", b"{", b"[]", b'"teks"', b'{"update_id": "1"}', b"[" * 100_000, b"\xff\xfe{}"):
        assert bot.deliver(broken).status_code == 400
    assert bot.deliver(b'{"update_id": 1, "message": "' + b"a" * 3_000_000 + b'"}').status_code == 413
    assert bot.count("updates") == before
    assert bot.deliver(update).status_code == 200
    assert bot.deliver(ana.words("\ud800", update=990_000_002)).status_code == 200
    assert bot.count("updates") == before + 2


def test_health_tells_how_messages_ended(running: Start) -> None:
    bot = running("webhook", "sqlite")
    answer = httpx.get(f"http://127.0.0.1:{bot.port}/health")
    assert answer.status_code == 200
    assert answer.json()["ok"] is True


_OUT_OF_ORDER = """
    SELECT earlier.id, later.id FROM outbox earlier
    JOIN outbox later ON later.person_id = earlier.person_id AND later.id > earlier.id
    WHERE later.done_at < earlier.done_at
"""


def test_two_nodes_share_one_database(start: Start, town: Town) -> None:
    people = 5
    with balancing() as (balancer, address):
        one = start("webhook", "postgresql", webhook_url=address)
        two = start("webhook", database=one.database, token=one.token, webhook_url=address)
        balancer.serve(one.port, two.port)
        crowd = [Person(town, one.id, f"Orang {n}") for n in range(people)]
        with ThreadPoolExecutor(people) as pool:
            list(pool.map(_register_at_once, crowd))

        for twice in (one, two, one, two):
            assert twice.deliver(crowd[0].words("/bantuan", update=660_000_000)).status_code == 200
        crowd[0].sees("/profil")
        one.wait_until_quiet()
        for table in ("members", "arrivals", "accounts", "people"):
            assert one.count(table) == people
        assert one.rows("SELECT DISTINCT state FROM outbox") == [("sent",)]
        heard = [len(person.heard()) for person in crowd]
        assert heard == [heard[1] + 1, *[heard[1]] * (people - 1)], "nobody was told anything twice"
        assert one.rows(_OUT_OF_ORDER) == []
        senders = {row[0] for row in one.rows("SELECT DISTINCT node FROM outbox")}
        assert senders == {f"node-{one.port}", f"node-{two.port}"}


def _register_at_once(person: Person) -> None:
    person.says("/start")
    for move in script("Ana", unlike_others(), "Manajer"):
        move.by(person)
    person.sees(REGISTERED)
