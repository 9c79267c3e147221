"""Keeps the world in one SQLite file: what changed is written before anybody is told, and read at start."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import fields
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any

from sandbox.compact import dumps
from sandbox.model import Bot, Chat, Group, Kept, Member, Message, Person, StoredFile, Update
from sandbox.world import World

SCHEMA = """
create table if not exists things (kind text, key text, body text, primary key (kind, key)) without rowid;
create table if not exists files (id text primary key, data blob);
"""
CLASSES: dict[str, type[Kept]] = {
    cls.kind: cls for cls in (Person, Bot, Group, Member, Chat, Message, StoredFile, Update)
}
KEPT_FIELDS = {
    kind: [field.name for field in fields(cls) if not field.metadata] for kind, cls in CLASSES.items()
}
WORLD = ("world", "")


class Store:
    """What somebody was told is in the file, whatever happens to the process then."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file = sqlite3.connect(folder / "sandbox.sqlite3", check_same_thread=False)
        self._file.execute("pragma journal_mode=wal")
        self._file.execute("pragma synchronous=normal")
        self._file.executescript(SCHEMA)
        self._kept_state = ""

    def load(self, world: World) -> bool:
        """Fills an empty world; False when nothing was kept. From then on changes are kept."""
        world.unsaved = {}
        world.keep = partial(self.write, world)
        row = self._file.execute("select body from things where kind = ? and key = ?", WORLD).fetchone()
        if row is None:
            return False
        kept = json.loads(row[0])
        world.clock.offset, world.version, world.counter = kept["offset"], kept["version"], kept["counter"]
        for kind in CLASSES:
            for thing in sorted(self._read(kind), key=_OLDEST_FIRST.get(kind, _any_order)):
                _PLACES[kind](world, thing)
        return True

    def _read(self, kind: str) -> Iterator[Any]:
        bodies = [row[0] for row in self._file.execute("select body from things where kind = ?", [kind])]
        for thing in (CLASSES[kind](**json.loads(body)) for body in bodies):
            if isinstance(thing, StoredFile):
                row = self._file.execute("select data from files where id = ?", [thing.id]).fetchone()
                thing.data = row[0] if row else b""
            yield thing

    def write(self, world: World) -> None:
        """Writes what has changed; what cannot be written is tried again with the next change."""
        changed, state = world.unsaved or {}, _world_body(world)
        if not changed and state == self._kept_state:
            return
        kept = [(*name, _body(thing)) for name, thing in changed.items() if thing is not None]
        gone = [name for name, thing in changed.items() if thing is None]
        files = [(thing.id, thing.data) for thing in changed.values() if isinstance(thing, StoredFile)]
        with self._file:
            self._file.executemany("delete from things where kind = ? and key = ?", gone)
            self._file.executemany("replace into things values (?, ?, ?)", [*kept, (*WORLD, state)])
            self._file.executemany("replace into files values (?, ?)", files)
        world.unsaved = {}
        self._kept_state = state

    def close(self) -> None:
        self._file.close()


def _body(thing: Kept) -> str:
    values = {name: getattr(thing, name) for name in KEPT_FIELDS[thing.kind]}
    return dumps(values)


def _world_body(world: World) -> str:
    return dumps({"offset": world.clock.offset, "version": world.version, "counter": world.counter})


def _place_message(world: World, message: Message) -> None:
    chat = world.chats[message.chat]
    chat.messages[message.id] = message
    if message.sender in world.people and message.state != "read":
        chat.unseen.append(message)


def _any_order(thing: Kept) -> int:
    return 0


_OLDEST_FIRST: dict[str, Any] = {"message": attrgetter("id"), "update": attrgetter("serial")}
_PLACES: dict[str, Any] = {
    "person": lambda world, person: world.people.update({person.id: person}),
    "bot": lambda world, bot: world.bots.update({bot.id: bot}),
    "group": lambda world, group: world.groups.update({group.id: group}),
    "member": lambda world, member: world.members.setdefault(member.group, {}).update({member.user: member}),
    "chat": lambda world, chat: world.chats.update({chat.key: chat}),
    "message": _place_message,
    "file": lambda world, file: world.files.update({file.id: file}),
    "update": lambda world, update: world.inbox(world.bots[update.bot]).put(update),
}
