"""People, and the accounts on messaging platforms by which they are known."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, func, insert, select, update

from storage.database import Tx
from storage.many import Among
from storage.tables.core import accounts, consents, people
from storage.tables.members import members


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who has spoken with the bot, member or not.

    `chat` is where they are reached; `rules` is the newest version of the rules that they agreed to, and
    `delivery` when they want to read what can wait.
    """

    id: int
    language: str
    zone: str
    platform: str
    chat: str
    username: str | None = None
    blocked: bool = False
    rules: int | None = None
    delivery: str = "daytime"


_COLUMNS = (
    people.c.id,
    people.c.language,
    people.c.zone,
    accounts.c.platform,
    accounts.c.chat,
    accounts.c.username,
    accounts.c.blocked_at,
    select(func.max(consents.c.version))
    .where(consents.c.person_id == people.c.id, consents.c.purpose == "rules", consents.c.given)
    .scalar_subquery(),
    select(members.c.delivery).where(members.c.person_id == people.c.id).scalar_subquery(),
)
# Of this strength, so that a vote, which only points to its person, need not wait for what they do elsewhere:
# whoever waited for both the person and the question could wait for another who does so the other way round.
_JOINED = select(*_COLUMNS).join_from(accounts, people)
_BY_ACCOUNT = _JOINED.where(
    accounts.c.platform == bindparam("platform"), accounts.c.name == bindparam("name")
).with_for_update(of=people, key_share=True)
_BY_ID = _JOINED.where(people.c.id == bindparam("id")).order_by(accounts.c.id).limit(1)
_BY_ID_LOCKED = _BY_ID.with_for_update(of=people, key_share=True)
_FREE = (
    _JOINED.where(people.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(people.c.id, accounts.c.id)
    .with_for_update(of=people, key_share=True, skip_locked=True)
)
_BY_USERNAME = _JOINED.where(
    accounts.c.platform == bindparam("platform"), accounts.c.username == bindparam("username")
)
# Each is looked up by itself: of a join PostgreSQL would think that it had better read all people there are.
_LANGUAGES = Among(
    "WITH known AS MATERIALIZED (SELECT value AS name,"
    " (SELECT person_id FROM accounts WHERE platform = {one} AND name = value) AS person FROM {keys})"
    " SELECT name, person, (SELECT language FROM people WHERE id = person) FROM known"
)
_SET_LANGUAGE = update(people).where(people.c.id == bindparam("person")).values(language=bindparam("to"))
_SET_ZONE = update(people).where(people.c.id == bindparam("person")).values(zone=bindparam("to"))
_SET_USERNAME = (
    update(accounts)
    .where(accounts.c.platform == bindparam("on"), accounts.c.person_id == bindparam("person"))
    .values(username=bindparam("to"))
)
# A username passes from one person to another; it names the one who was heard with it last.
_PASS_ON = (
    update(accounts)
    .where(
        accounts.c.platform == bindparam("on"),
        accounts.c.username == bindparam("was"),
        accounts.c.person_id != bindparam("person"),
    )
    .values(username=None)
)
_SET_BLOCKED = (
    update(accounts)
    .where(accounts.c.platform == bindparam("on"), accounts.c.person_id == bindparam("person"))
    .values(blocked_at=bindparam("to"))
)


def lock_person(tx: Tx, platform: str, name: str) -> Person | None:
    """The person behind an account; their work is this transaction's until it ends."""
    row = tx.execute(_BY_ACCOUNT, {"platform": platform, "name": name}).one_or_none()
    return _person(*row) if row else None


def languages(tx: Tx, platform: str, names: Sequence[str]) -> dict[str, tuple[int, str]]:
    """Those of many accounts that are known: the number and the language of each one's person."""
    found = _LANGUAGES.run(tx, names, platform)
    return {name: (person, language) for name, person, language in found if person is not None}


def find_person(tx: Tx, id: int, lock: bool = False) -> Person | None:
    """A person by our own number; with `lock`, their work is this transaction's until it ends."""
    row = tx.execute(_BY_ID_LOCKED if lock else _BY_ID, {"id": id}).one_or_none()
    return _person(*row) if row else None


def lock_free(tx: Tx, ids: Collection[int]) -> dict[int, Person]:
    """Those of many people whose work nobody else has; it is this transaction's until it ends."""
    found: dict[int, Person] = {}
    for row in tx.execute(_FREE, {"ids": list(ids)}) if ids else ():
        found.setdefault(row[0], _person(*row))
    return found


def find_username(tx: Tx, platform: str, username: str) -> Person | None:
    row = tx.execute(_BY_USERNAME, {"platform": platform, "username": username.casefold()}).first()
    return _person(*row) if row else None


def add_person(
    tx: Tx, platform: str, name: str, chat: str, username: str | None, language: str, zone: str, now: float
) -> Person:
    person = {"language": language, "zone": zone, "created_at": now}
    id = tx.execute(insert(people).returning(people.c.id), person).scalar_one()
    folded = username.casefold() if username else None
    account = {"person_id": id, "platform": platform, "name": name, "chat": chat, "username": folded}
    tx.execute(insert(accounts), account)
    if folded:
        tx.execute(_PASS_ON, {"on": platform, "person": id, "was": folded})
    return Person(id, language, zone, platform, chat, folded)


def set_language(tx: Tx, person: int, language: str) -> None:
    tx.execute(_SET_LANGUAGE, {"person": person, "to": language})


def set_zone(tx: Tx, person: int, zone: str) -> None:
    tx.execute(_SET_ZONE, {"person": person, "to": zone})


def set_username(tx: Tx, platform: str, person: int, username: str | None) -> None:
    to = username.casefold() if username else None
    tx.execute(_SET_USERNAME, {"on": platform, "person": person, "to": to})
    if to:
        tx.execute(_PASS_ON, {"on": platform, "person": person, "was": to})


def set_blocked(tx: Tx, platform: str, person: int, at: float | None) -> None:
    """Remember since when a person has blocked the bot; None: not any more."""
    tx.execute(_SET_BLOCKED, {"on": platform, "person": person, "to": at})


def _person(
    id: int,
    language: str,
    zone: str,
    platform: str,
    chat: str,
    username: str | None,
    blocked_at: float | None,
    rules: int | None,
    delivery: str | None,
) -> Person:
    blocked = blocked_at is not None
    return Person(id, language, zone, platform, chat, username, blocked, rules, delivery or "daytime")
