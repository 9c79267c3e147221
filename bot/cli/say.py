"""Talking to a flow in the terminal: the same engine, handlers and texts, on a database in memory."""

from __future__ import annotations

import itertools
import time
from collections.abc import Mapping, Sequence

import typer

from bot.app import FEATURES
from bot.errors import SetupError
from bot.platforms.telegram.draw import write
from flows import broadcasts, meetings, registration, rules
from flows.care.contacts import PARTNER
from flows.conversation import Answers
from flows.events import Said, Tap
from flows.flow import ABOUT
from flows.polls import making
from flows.replies import Choice, Reply, load_reply
from handlers import door, talk
from handlers.scene import FIRST_ZONE, Scene, Tools
from handlers.updates import Command, Content, Sender, Update
from handlers.words import Lexicon, bare
from storage import claims, conversations, outbox, people
from storage.database import Database, Tx
from storage.migrate import migrate

_ME = Sender(name="1", chat="1")
ALONE: Mapping[str, Answers] = {
    rules.FLOW.name: {},
    registration.FLOW.name: {},
    meetings.FLOW.name: {},
    PARTNER.name: {},
    making.FLOW.name: {ABOUT: making.about({})},
    broadcasts.FLOW.name: {},
}
"""Flows that need nobody and nothing before them, with what they know from the beginning."""


def converse(flow: str, language: str) -> None:
    """Ask and answer until the flow is finished. Raises `SetupError` for an unknown flow or language."""
    lexicon = Lexicon()
    tools = Tools(FEATURES, lexicon)
    if flow not in ALONE:
        raise SetupError(f"Alur “{flow}” tidak bisa dicoba di sini. Yang bisa: {', '.join(ALONE)}.")
    if language not in lexicon.languages:
        raise SetupError(f"Bahasa “{language}” tidak ada. Yang ada: {', '.join(lexicon.languages)}.")
    database = Database("sqlite://", writers=1)
    migrate(database)
    with database.transaction() as tx:
        person = people.add_person(tx, "terminal", "1", "1", None, language, FIRST_ZONE, time.time())
        scene = Scene(tx, time.time(), tools, Update("terminal", "start", _ME, Command("start")), person)
        talk.start(scene, flow, ALONE[flow])
        outbox.put(tx, scene.messages, time.time())
    choices: Sequence[Choice] = ()
    for turn in itertools.count():
        with database.transaction() as tx:
            for reply in _said(tx):
                choices = _show(reply, lexicon, language)
            if conversations.active(tx, person.id) is None:
                return
        heard = _hear(typer.prompt("", prompt_suffix="> ", default="", show_default=False), choices)
        with database.transaction() as tx:
            door.receive(tx, tools, Update("terminal", str(turn), _ME, heard), time.time())
            found = people.lock_person(tx, "terminal", "1")
            language = found.language if found else language


def _said(tx: Tx) -> list[Reply]:
    rows = claims.claim(tx, "terminal", 100, time.time())
    claims.settle(tx, [claims.Outcome(row.id, "sent") for row in rows], time.time())
    more = _said(tx) if rows else []
    return [load_reply(row.body["reply"]) for row in rows] + more


def _show(reply: Reply, lexicon: Lexicon, language: str) -> Sequence[Choice]:
    typer.echo("\n" + bare(write(reply, lexicon, language, FIRST_ZONE)))
    if reply.document:
        typer.echo(f"  [{reply.document.name}]")
    for number, choice in enumerate(reply.choices, start=1):
        typer.echo(f"  {number}. {lexicon.plain(choice.label, language)}")
    return reply.choices


def _hear(line: str, choices: Sequence[Choice]) -> Content:
    """A number means a button of the last message; anything else is what was said."""
    if line.isdecimal() and 1 <= int(line) <= len(choices):
        token = choices[int(line) - 1].token
        return Command(*token[1:].split(" ", 1)) if token.startswith("/") else Tap(token)
    if line.startswith("/"):
        name, _, argument = line[1:].partition(" ")
        return Command(name, argument)
    return Said(line)
