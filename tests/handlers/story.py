"""A town of people with telephones, and the bot. Stories say what they do and what they then see.

    ana = town.person("Ana")
    ana.says("/daftar").sees("Bahasa apa").taps("Bahasa Indonesia").sees("Selamat datang")

What is said goes through Telegram's reader and the door in a transaction of its own; what the outbox then
holds is claimed, drawn for Telegram and shown on the telephones, edits in place. Time is the town's own.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select, text

from bot.app import FEATURES
from bot.files import holding, is_text
from bot.platforms.telegram.draw import Request, draw
from bot.platforms.telegram.read import read
from flows.events import Media
from flows.reading import units
from handlers import door
from handlers.roles import new_admin_code
from handlers.scene import Tools
from handlers.town import settle
from handlers.words import Lexicon
from storage import claims, members
from storage.claims import Outcome
from storage.database import Database, Tx
from storage.members import Member
from storage.outbox import EndState
from storage.tables.base import metadata
from tests.databases import TABLES, opened
from tests.handlers.person import Json, Person
from tests.handlers.telephone import Bubble, Telephone

__all__ = ["LEXICON", "LINK", "Bubble", "Person", "Town"]
LEXICON = Lexicon()
LINK = "https://t.me/jejaring_bot?start="
MORNING = datetime.datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Asia/Jakarta")).timestamp()
"""When stories begin: a Monday, 09.00 WIB."""
MOST_TOAST = 200

Row = dict[str, Any]


class Town:
    """The people, the groups and the bot on one database."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.tools = Tools(FEATURES, LEXICON, LINK)
        self.now = MORNING
        self.people: dict[str, Person] = {}
        self.groups: dict[str, Telephone] = {}
        self.admitted: list[tuple[str, str]] = []
        self.files: dict[str, bytes] = {}
        self.sent: list[Mapping[str, Any]] = []
        self.mails: list[tuple[str, Mapping[str, Any]]] = []
        self.mail_server: EndState | None = "sent"
        self._count = 0
        self._opened: list[Database] = []

    # Who lives here.

    def person(self, name: str, language: str = "id", username: str | None = None) -> Person:
        """Somebody with a telephone, who has not met the bot."""
        first, _, last = name.partition(" ")
        id = 5000 + len(self.people)
        person = Person(self, id, first, last, username or f"{first.casefold()}_{id}", language)
        self.people[str(id)] = person
        return person

    def member(self, name: str, language: str = "id", **profile: Any) -> Person:
        """Somebody who has registered long ago."""
        person = self.person(name, language)
        known = {
            "id": person.id, "first_name": person.first, "last_name": person.last, "role": "Staf",
            "username": person.username, "language_code": language, "district": "34.04", "sector": "ngo",
            "organisation": None, "expertise": ["facilitation"], "needs": ["data"], "offers": ["venue"],
        } | profile  # fmt: skip
        named = known["organisation"]
        if named:
            known["organisation"] = "key"
        organisations = [{"key": "key", "name": named, "sector": known["sector"]}] if named else []
        with self.database.transaction() as tx:
            settle(tx, {"people": [known], "organisations": organisations}, self.now)
        return person

    def admin(self, name: str) -> Person:
        """A member who became admin by a code."""
        person = self.member(name)
        person.says(f"/admin {self.admin_code()}").sees("Anda sekarang admin")
        return person

    def admin_code(self) -> str:
        with self.database.transaction() as tx:
            return new_admin_code(tx, self.now)

    # What happens.

    def receives(self, raw: Json) -> str:
        """One update of Telegram's; returns the toast. Afterwards everything is delivered."""
        self._look_away()
        toast = self.hears(raw)
        self.delivers()
        return toast

    def hears(self, raw: Json) -> str:
        """One update of Telegram's, without delivering what comes of it."""
        update = read(raw, "jejaring_bot")
        if update is None:
            return ""
        if is_text(update) and isinstance(update.content, Media):
            update = holding(update, self.files[update.content.file])
        with self.database.transaction() as tx:
            said = door.receive(tx, self.tools, update, self.now)
        toast = LEXICON.plain(*said) if said else ""
        assert units(toast) <= MOST_TOAST, toast
        return toast

    def delivers(self) -> None:
        """Everything in the outbox reaches its telephone, in the order in which the postman would take it."""
        outcomes: list[Outcome] = []
        while rows := self._settle_and_claim(outcomes):
            outcomes = [self._send(row) for row in rows]

    def passes(self, hours: float = 0, days: float = 0) -> Town:
        """Time passes; what is due on the way, and what waits in the outbox, comes at its own time."""
        until = self.now + hours * 3600 + days * 86_400
        self._look_away()
        while (at := self._next_due(until)) is not None:
            self.now = max(self.now, at)
            self._come()
        self.now = until
        return self

    def ticks(self) -> None:
        """What is due now comes."""
        self._look_away()
        self._come()

    def _look_away(self) -> None:
        for telephone in (*self._telephones(), *self.groups.values()):
            telephone.fresh.clear()

    def _come(self) -> None:
        with self.database.transaction() as tx:
            door.come(tx, self.tools, self.now, 100)
        self.delivers()

    def restarts(self) -> Town:
        """The bot's process ends and another one takes over: nothing is kept but the database."""
        url = self.database.engine.url.render_as_string(hide_password=False)
        self.database = opened(url)
        self._opened.append(self.database)
        self.tools = Tools(FEATURES, LEXICON, LINK)
        return self

    def checkpoint(self) -> None:
        """SQLite's log goes into its file; PostgreSQL has its own ways."""
        if self.database.engine.dialect.name == "sqlite":
            connection = self.database.engine.raw_connection()
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.close()

    def close(self) -> None:
        for database in self._opened:
            database.close()

    def next_id(self) -> int:
        self._count += 1
        return self._count

    # What is held.

    def rows(self, query: str, **args: Any) -> list[Row]:
        with self.database.transaction() as tx:
            return [dict(row) for row in tx.execute(text(query), args).mappings()]

    def one(self, query: str, **args: Any) -> Any:
        """The one value that a query gives."""
        [row] = self.rows(query, **args)
        [value] = row.values()
        return value

    def dump(self) -> dict[str, list[Row]]:
        """Every row of every table."""
        with self.database.transaction() as tx:
            return {table.name: _all(tx, table.name) for table in TABLES}

    def member_of(self, person: Person) -> Member:
        key = person.key
        with self.database.transaction() as tx:
            member = members.find(tx, key)
        assert member is not None
        return member

    def _telephones(self) -> Iterator[Telephone]:
        return (person.telephone for person in self.people.values())

    def _settle_and_claim(self, outcomes: Sequence[Outcome]) -> Sequence[claims.Claimed]:
        with self.database.transaction() as tx:
            claims.settle(tx, outcomes, self.now)
            return claims.claim(tx, "town", 20, self.now)

    def _send(self, row: claims.Claimed) -> Outcome:
        if row.platform == "email":
            return self._mail(row)
        self.sent.append(row.body)
        request = draw(row.chat, row.body, LEXICON)
        message = self.next_id()
        if self._show(row.chat, message, request):
            return Outcome(row.id, "sent", sent_as=str(request.params.get("message_id", message)))
        return Outcome(row.id, "skipped", "unreachable")

    def _mail(self, row: claims.Claimed) -> Outcome:
        """What the mail server makes of a mail; away, it has it wait for an hour."""
        if self.mail_server == "sent":
            self.mails.append((row.chat, row.body))
        return Outcome(row.id, self.mail_server, retry_at=self.now + 3600)

    def _show(self, chat: str, message: int, request: Request) -> bool:
        if request.method == "approveChatJoinRequest":
            self.admitted.append((str(request.params["chat_id"]), str(request.params["user_id"])))
            return True
        person = self.people.get(chat)
        telephone = person.telephone if person else self.groups.setdefault(chat, Telephone())
        if telephone.is_blocked:
            return False
        telephone.show(message, request)
        return True

    def _next_due(self, until: float) -> float | None:
        outbox = metadata.tables["outbox"].c
        waiting = select(func.min(outbox.not_before)).where(
            outbox.state == "pending", outbox.not_before > self.now
        )
        with self.database.transaction() as tx:
            soonest = [
                tx.execute(query).scalar_one_or_none()
                for query in (select(func.min(metadata.tables["due"].c.next_at)), waiting)
            ]
        return min((at for at in soonest if at is not None and at <= until), default=None)


def _all(tx: Tx, table: str) -> list[Row]:
    return [dict(row) for row in tx.execute(select(metadata.tables[table])).mappings()]
