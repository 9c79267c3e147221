"""A town of people with telephones, and the bot. Stories say what they do and what they then see.

    ana = town.person("Ana")
    ana.says("/daftar").sees("Bahasa apa").taps("Bahasa Indonesia").sees("Selamat datang")

What is said goes through Telegram's reader and the door in a transaction of its own; what the outbox then
holds is claimed, drawn for Telegram and shown on the telephones, edits in place. Time is the town's own.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import event, select, text

from bot.app import FEATURES
from bot.platforms.telegram.draw import MOST, MOST_CAPTION, Request, draw
from bot.platforms.telegram.read import NAME, read
from flows.reading import units
from handlers import door
from handlers.roles import new_admin_code
from handlers.scene import Tools
from handlers.town import settle
from handlers.words import Lexicon, bare
from storage import due, members, outbox
from storage.database import Database, Tx
from storage.members import Member
from storage.outbox import Outcome
from storage.tables import metadata

LEXICON = Lexicon()
LINK = "https://t.me/jejaring_bot?start="
MORNING = datetime.datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Asia/Jakarta")).timestamp()
"""When stories begin: a Monday, 09.00 WIB."""
MOST_BUTTON_BYTES = 64
MOST_TOAST = 200

Row = dict[str, Any]
Json = dict[str, Any]


@dataclass(slots=True)
class Bubble:
    """A message on a telephone: its words without markup, its buttons by label, and its picture or file."""

    id: int
    words: str
    buttons: list[tuple[str, str]]
    rows: list[list[str]]
    photo: str = ""
    document: tuple[str, str] | None = None


@dataclass(slots=True)
class Telephone:
    """One chat as its owner sees it. `fresh` holds what came or changed since the last thing they did."""

    bubbles: list[Bubble] = field(default_factory=list)
    fresh: list[Bubble] = field(default_factory=list)
    was_shown: list[tuple[int, str, str]] = field(default_factory=list)
    is_blocked: bool = False

    def show(self, id: int, request: Request) -> None:
        """What Telegram does with a request, as far as an eye can tell."""
        params = request.params
        words = params.get("text", params.get("caption", ""))
        _check(request)
        rows = params.get("reply_markup", {}).get("inline_keyboard", [])
        buttons = [(key["text"], key.get("callback_data") or key["url"]) for row in rows for key in row]
        # A space that does not break looks like any other.
        words = bare(words).replace("\xa0", " ")
        labels = [[key["text"] for key in row] for row in rows]
        bubble = Bubble(id, words, buttons, labels, params.get("photo", ""), request.file)
        old = self._find(params["message_id"]) if request.method == "editMessageText" else None
        if old:
            old.words, old.buttons, old.rows = bubble.words, bubble.buttons, bubble.rows
            bubble = old
        else:
            self.bubbles.append(bubble)
        self.was_shown += [(bubble.id, label, token) for label, token in buttons]
        self.fresh.append(bubble)

    def _find(self, id: int) -> Bubble | None:
        # A picture's words cannot be edited like this: Telegram refuses, and the bot says it anew.
        return next((b for b in self.bubbles if b.id == id and not b.photo and not b.document), None)


def hurried(database: Database) -> Database:
    """The same database, not waiting for the disk: what a power cut does is no part of a story."""
    off = {"sqlite": "PRAGMA synchronous=OFF", "postgresql": "SET synchronous_commit TO off"}

    def hurry(connection: Any, record: Any) -> None:
        connection.execute(off[database.engine.dialect.name])

    event.listen(database.engine, "connect", hurry)
    return database


class Town:
    """The people, the groups and the bot on one database."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.tools = Tools(FEATURES, LEXICON, LINK)
        self.now = MORNING
        self.people: dict[str, Person] = {}
        self.groups: dict[str, Telephone] = {}
        self.admitted: list[tuple[str, str]] = []
        self.sent: list[Mapping[str, Any]] = []
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
        with self.database.transaction() as tx:
            said = door.receive(tx, self.tools, update, self.now)
        toast = LEXICON.plain(*said) if said else ""
        assert units(toast) <= MOST_TOAST, toast
        return toast

    def delivers(self) -> None:
        """Everything in the outbox reaches its telephone, in the order in which the postman would take it."""
        while rows := self._claim():
            outcomes = []
            for row in rows:
                self.sent.append(row.body)
                shown = self._show(row.chat, draw(row.chat, row.body, LEXICON))
                outcomes.append(Outcome(row.id, *(("sent",) if shown else ("skipped", "unreachable"))))  # type: ignore[arg-type]
            with self.database.transaction() as tx:
                outbox.settle(tx, outcomes, self.now)

    def passes(self, hours: float = 0, days: float = 0) -> Town:
        """Time passes, and what is due on the way comes at its own time."""
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
            ready = due.ready(tx, self.now, 100)
        for id in ready:
            with self.database.transaction() as tx:
                door.come(tx, self.tools, id, self.now)
        self.delivers()

    def restarts(self) -> Town:
        """The bot's process ends and another one takes over: nothing is kept but the database."""
        url = self.database.engine.url.render_as_string(hide_password=False)
        self.database = hurried(Database(url))
        self._opened.append(self.database)
        self.tools = Tools(FEATURES, Lexicon(), LINK)
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
            return {table.name: _all(tx, table.name) for table in metadata.sorted_tables}

    def member_of(self, person: Person) -> Member:
        key = person.key
        with self.database.transaction() as tx:
            member = members.find(tx, key)
        assert member is not None
        return member

    def _telephones(self) -> Iterator[Telephone]:
        return (person.telephone for person in self.people.values())

    def _claim(self) -> Sequence[outbox.Claimed]:
        with self.database.transaction() as tx:
            return outbox.claim(tx, "town", 20, self.now)

    def _show(self, chat: str, request: Request) -> bool:
        if request.method == "approveChatJoinRequest":
            self.admitted.append((str(request.params["chat_id"]), str(request.params["user_id"])))
            return True
        person = self.people.get(chat)
        telephone = person.telephone if person else self.groups.setdefault(chat, Telephone())
        if telephone.is_blocked:
            return False
        telephone.show(self.next_id(), request)
        return True

    def _next_due(self, until: float) -> float | None:
        with self.database.transaction() as tx:
            query = select(metadata.tables["due"].c.next_at).order_by("next_at").limit(1)
            at = tx.execute(query).scalar_one_or_none()
        return at if at is not None and at <= until else None


class Person:
    """What one person does is a verb, and so is what they see of it."""

    def __init__(self, town: Town, id: int, first: str, last: str, username: str, language: str) -> None:
        self.town = town
        self.id = id
        self.first, self.last = first, last
        self.username: str | None = username
        self.language = language
        self.telephone = Telephone()
        self.toast = ""
        self.deeds = 0

    @property
    def key(self) -> int:
        """Their number in our database."""
        found = self.town.one(
            "SELECT person_id FROM accounts WHERE platform = :on AND name = :name", on=NAME, name=str(self.id)
        )
        assert isinstance(found, int)
        return found

    # What they do.

    def says(self, *texts: str) -> Person:
        for words in texts:
            self.sends({"text": words})
        return self

    def says_in(self, group: int, words: str) -> Person:
        chat = {"id": group, "type": "supergroup", "title": "Komunitas"}
        return self.gives({"message": self._message({"text": words}, chat)})

    def sends(self, content: Json) -> Person:
        """A message with this content, as Telegram writes it."""
        return self.gives({"message": self._message(content)})

    def sends_photo(self, file: str = "photo-1", size: int = 90_000, album: str = "") -> Person:
        sizes = [{"file_id": f"{file}-small", "file_size": 900}, {"file_id": file, "file_size": size}]
        return self.sends({"photo": sizes} | ({"media_group_id": album} if album else {}))

    def sends_sticker(self) -> Person:
        return self.sends({"sticker": {"file_id": "sticker-1", "emoji": "👍"}})

    def changes_message(self, words: str) -> Person:
        return self.gives({"edited_message": self._message({"text": words})})

    def taps(self, *labels: str) -> Person:
        """Press the buttons of the newest message that has such a button, one after the other."""
        for label in labels:
            self.presses(*self.button(label))
        return self

    def taps_old(self, label: str) -> Person:
        """Press the first button of this label that was ever shown, whatever has become of its message."""
        found = next((id, token) for id, old, token in self.telephone.was_shown if old == label)
        return self.presses(*found)

    def picks(self, *choices: str) -> Person:
        """As `taps`, by what a button stands for instead of its label: in any language."""
        for choice in choices:
            shown = ((b.id, token) for b in reversed(self.telephone.bubbles) for _, token in b.buttons)
            fitting = (pair for pair in shown if choice in (pair[1], pair[1].split(":", 2)[-1]))
            self.presses(*next(fitting))
        return self

    def presses(self, message: int, token: str) -> Person:
        return self.gives(self.tap(message, token))

    def asks_to_join(self, group: int) -> Person:
        chat = {"id": group, "type": "supergroup", "title": "Komunitas"}
        return self.gives({"chat_join_request": self._from(chat) | {"user_chat_id": self.id}})

    def blocks(self, blocked: bool = True) -> Person:
        self.telephone.is_blocked = blocked
        status = {"status": "kicked" if blocked else "member"}
        return self.gives({"my_chat_member": self._from(self._chat) | {"new_chat_member": status}})

    def gives(self, content: Json) -> Person:
        self.deeds += 1
        self.toast = self.town.receives({"update_id": self.town.next_id()} | content)
        return self

    def tap(self, message: int, token: str) -> Json:
        shown = {"message_id": message, "chat": self._chat, "date": int(self.town.now)}
        query = {"id": "query", "from": self._sender, "data": token, "message": shown}
        return {"callback_query": query}

    def button(self, label: str) -> tuple[int, str]:
        """The message and the token of a button that can be seen now."""
        for bubble in reversed(self.telephone.bubbles):
            for shown, token in bubble.buttons:
                if shown == label:
                    return bubble.id, token
        raise AssertionError(f"no button {label!r}, only {[b.buttons for b in self.telephone.bubbles[-2:]]}")

    # What they see.

    @property
    def screen(self) -> Bubble:
        """What came or changed last."""
        assert self.telephone.fresh, "nothing came"
        return self.telephone.fresh[-1]

    @property
    def chat(self) -> str:
        """Everything in the chat."""
        return "\n\n".join(bubble.words for bubble in self.telephone.bubbles)

    def sees(self, *words: str) -> Person:
        seen = "\n\n".join(bubble.words for bubble in self.telephone.fresh)
        for one in words:
            assert one in seen, f"{one!r} is not in:\n{seen}"
        return self

    def sees_no(self, *words: str) -> Person:
        seen = "\n\n".join(bubble.words for bubble in self.telephone.fresh)
        for one in words:
            assert one not in seen, f"{one!r} is in:\n{seen}"
        return self

    def sees_nothing(self) -> Person:
        assert not self.telephone.fresh, [bubble.words for bubble in self.telephone.fresh]
        return self

    def sees_toast(self, words: str) -> Person:
        assert words in self.toast if words else not self.toast, self.toast
        return self

    def sees_button(self, *labels: str) -> Person:
        shown = [label for label, _ in self.screen.buttons]
        assert all(label in shown for label in labels), shown
        return self

    def sees_no_button(self, *labels: str) -> Person:
        shown = [label for label, _ in self.screen.buttons]
        assert not any(label in shown for label in labels), shown
        return self

    # What they are called.

    @property
    def _chat(self) -> Json:
        return {"id": self.id, "type": "private"}

    @property
    def _sender(self) -> Json:
        sender = {
            "id": self.id, "is_bot": False, "first_name": self.first, "last_name": self.last,
            "username": self.username, "language_code": self.language,
        }  # fmt: skip
        return {key: value for key, value in sender.items() if value not in ("", None)}

    def _from(self, chat: Json) -> Json:
        return {"from": self._sender, "chat": chat, "date": int(self.town.now)}

    def _message(self, content: Json, chat: Json | None = None) -> Json:
        return {"message_id": self.town.next_id(), **self._from(chat or self._chat), **content}


def _all(tx: Tx, table: str) -> list[Row]:
    return [dict(row) for row in tx.execute(select(metadata.tables[table])).mappings()]


class _Markup(HTMLParser):
    """Telegram refuses a message whose tags do not match."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        assert tag in ("b", "i"), f"Telegram would show or refuse <{tag}>"
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag


def _check(request: Request) -> None:
    """What Telegram would refuse, or cut off."""
    params = request.params
    words = params.get("text", params.get("caption", ""))
    markup = _Markup()
    markup.feed(words)
    markup.close()
    assert not markup.open, f"unclosed: {words}"
    assert bare(words).strip(), "Telegram refuses an empty message"
    assert units(bare(words)) <= (MOST if "text" in params else MOST_CAPTION), f"{units(words)} units"
    for row in params.get("reply_markup", {}).get("inline_keyboard", []):
        assert 1 <= len(row) <= 8
        for key in row:
            assert key["text"].strip(), "a button needs a label"
            assert "url" in key or 1 <= len(key["callback_data"].encode()) <= MOST_BUTTON_BYTES, key
