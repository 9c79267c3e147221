"""The one door: an update or a due row comes in, one transaction later all of it is kept."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from flows.events import Back, Cancel, Said, Skip, Tap
from flows.reading import tidy
from flows.replies import Choice, Reply, Text, dump_reply
from handlers import talk
from handlers.polls import votes
from handlers.scene import FIRST_ZONE, Next, Run, Scene, Tools
from handlers.updates import EDITED, Blocked, Command, JoinRequest, Sender, Unreadable, Update, Vote
from handlers.words import DEFAULT
from storage import due, outbox, people, updates
from storage.database import Tx
from storage.due import Due
from storage.outbox import Message
from storage.people import Person

NOBODY = Person(0, DEFAULT, FIRST_ZONE, "", "")
"""Stands for who acts when a due row is about nobody."""
_WAYS: Mapping[str, type[Back | Skip | Cancel]] = {
    "word-back": Back,
    "word-skip": Skip,
    "word-cancel": Cancel,
}


def receive(
    tx: Tx, tools: Tools, update: Update, now: float, instead: Reply | None = None
) -> tuple[Text, str] | None:
    """Handle an update; everything it brings about goes through the database.

    Returns the answer to a tap and the language for it. An update that was seen before has no effect.
    With `instead` the update is only remembered and answered with that.
    """
    if isinstance(update.content, Vote) and not instead:
        [outcome] = votes.receive(tx, tools, [update], now)
        return (outcome.text, outcome.language) if outcome else None
    if not updates.remember(tx, update.platform, update.key, now):
        return None
    if update.album and not _speaks_first(tx, update, now):
        return None
    if update.group:
        return None if instead else _in_group(tx, tools, update, now)
    person = _person(tx, tools, update, now)
    if person is None:
        return None
    scene = Scene(tx, now, tools, update, person)
    if instead:
        scene.say(instead)
    else:
        _handle(scene)
    outbox.put(tx, scene.messages, now)
    return (scene.toast, scene.person.language) if scene.toast else None


def _speaks_first(tx: Tx, update: Update, now: float) -> bool:
    """Of files that are sent together the first speaks for all, and so does the first that cannot be read."""
    kind = "unreadable" if isinstance(update.content, Unreadable) else "media"
    return updates.remember(tx, update.platform, f"{kind}:{update.album}", now)


def come(tx: Tx, tools: Tools, now: float, most: int = 1, only: int | None = None) -> int:
    """Time speaks: handle what is due, the earliest first, and advance it, all in one transaction.

    Returns how many rows were handled. Of many that were missed none is brought before one that comes again
    earlier; those of people who act at this very moment wait, for whoever waited here would hold up others.
    """
    rows = due.claim(tx, now, most, only)
    persons = people.lock_free(tx, {row.person for row in rows if row.person})
    handled: list[tuple[Due, float | None, str]] = []
    said: list[Message] = []
    soonest = float("inf")
    for row in rows:
        person = persons.get(row.person) if row.person else NOBODY
        if row.next_at > soonest:
            break
        if person and due.stands(tx, row):
            scene, following = _handle_due(tx, tools, row, person, now)
            due.leave(tx, row)
            handled.append((row, following.at, following.rule))
            said += scene.messages
            soonest = min(soonest, following.at or soonest)
    due.advance(tx, handled)
    outbox.put(tx, said, now)
    return len(handled)


def _handle_due(tx: Tx, tools: Tools, row: Due, person: Person, now: float) -> tuple[Scene, Next]:
    sender = Sender(name="", chat=person.chat)
    # With its time, for a subject that was planned anew counts its occurrences anew.
    key = f"{row.kind}:{row.subject}:{row.occurrence}:{row.next_at:.0f}"
    scene = Scene(tx, now, tools, Update("time", key, sender, Command(row.kind)), person)
    return scene, tools.due(row.kind)(scene, row)


def _person(tx: Tx, tools: Tools, update: Update, now: float) -> Person | None:
    """Who acts; None for somebody unknown, or forgotten, who did not turn to the bot."""
    sender = update.sender
    person = people.lock_person(tx, update.platform, sender.name)
    if person is None:
        if isinstance(update.content, Blocked) or update.content == EDITED:
            return None
        language = tools.lexicon.closest(sender.language)
        return people.add_person(
            tx, update.platform, sender.name, sender.chat, sender.username, language, FIRST_ZONE, now
        )
    username = sender.username.casefold() if sender.username else None
    if username != person.username:
        people.set_username(tx, update.platform, person.id, username)
        person = dataclasses.replace(person, username=username)
    if person.blocked and not isinstance(update.content, Blocked):
        people.set_blocked(tx, update.platform, person.id, None)
    return person


def _handle(scene: Scene) -> None:
    content = scene.update.content
    if isinstance(content, Blocked):
        _set_blocked(scene, content.blocked)
    elif any(feature.gate(scene) for feature in scene.tools.features if feature.gate):
        return
    elif isinstance(content, Command):
        _run(scene, content)
    elif isinstance(content, JoinRequest):
        _first([feature.join for feature in scene.tools.features])(scene, content.group)
    elif isinstance(content, Tap):
        if not talk.tap(scene, content, content.token):
            scene.toast = Text("toast-not-yours")
    elif isinstance(content, Unreadable):
        _explain(scene, Text(content.what))
    elif not isinstance(content, Vote):
        event = (_way(scene, content.text) if isinstance(content, Said) else None) or content
        if talk.hear(scene, event):
            return
        if any(feature.listen(scene, event) for feature in scene.tools.features if feature.listen):
            return
        if isinstance(event, Cancel):
            _run(scene, Command("batal"))
        else:
            _first([feature.greet for feature in scene.tools.features])(scene, "")


def _first(runs: list[Run | None]) -> Run:
    return next(run for run in runs if run)


def _run(scene: Scene, command: Command) -> None:
    run = scene.tools.command(command.name)
    prefix, dash, rest = command.argument.partition("-")
    by_link = scene.tools.deep_link(prefix) if command.name == "start" and dash else None
    if by_link:
        by_link(scene, tidy(rest))
    elif run:
        run(scene, tidy(command.argument))
    else:
        _explain(scene, Text("unknown-command"))


def _explain(scene: Scene, problem: Text) -> None:
    """Say what cannot be read, and ask again what is being asked."""
    if not talk.ask_again(scene, problem):
        scene.say(Reply(problem, choices=(Choice(Text("act-help"), token="/bantuan", role="act"),)))


def _way(scene: Scene, text: str) -> Back | Skip | Cancel | None:
    """Words that lead back, onward or out, instead of their buttons."""
    word = text.strip().casefold()
    if len(word) > 20:
        return None
    for key, way in _WAYS.items():
        if word in scene.tools.lexicon.variants(key):
            return way()
    return None


GROUP_PAUSE = 60.0
"""In so many seconds a group is answered once."""


def _in_group(tx: Tx, tools: Tools, update: Update, now: float) -> tuple[Text, str] | None:
    """In a group the bot answers its commands only, and leads to the private chat.

    Whoever asks there has not turned to the bot: nothing is kept of them. The answer is the same for all,
    so once a minute is enough.
    """
    found = (feature.answered(tx, update) for feature in tools.features if feature.answered)
    if update.message and (run := next((one for one in found if one), None)):
        return _answered(tx, tools, update, now, run)
    if not isinstance(update.content, Command) or tools.command(update.content.name) is None:
        return None
    person = people.lock_person(tx, update.platform, update.sender.name)
    run = tools.group_command(update.content.name)
    if run and person:
        scene = Scene(tx, now, tools, update, person)
        run(scene, tidy(update.content.argument))
        outbox.put(tx, scene.messages, now)
        return (scene.toast, person.language) if scene.toast else None
    language = person.language if person else tools.lexicon.closest(update.sender.language)
    link = Choice(Text("act-private"), url=f"{tools.link}grup", role="act")
    reply = dump_reply(Reply(Text("in-group"), choices=(link,)))
    body = {"reply": reply, "language": language, "zone": FIRST_ZONE}
    subject = f"{update.platform}:{update.group}"
    outbox.put(
        tx, [Message(update.platform, update.group, "group", subject, int(now // GROUP_PAUSE), body)], now
    )
    return (Text("in-group"), language) if update.message else None


def _answered(tx: Tx, tools: Tools, update: Update, now: float, run: Run) -> tuple[Text, str] | None:
    """Who answers what a message of ours asks has turned to the bot; of all others nothing is kept."""
    person = _person(tx, tools, update, now)
    if person is None:
        return None
    scene = Scene(tx, now, tools, update, person)
    run(scene, update.content.text if isinstance(update.content, Said) else "")
    outbox.put(tx, scene.messages, now)
    return (scene.toast, person.language) if scene.toast else None


def _set_blocked(scene: Scene, blocked: bool) -> None:
    people.set_blocked(scene.tx, scene.update.platform, scene.person.id, scene.now if blocked else None)
    if blocked:
        outbox.skip_person(scene.tx, scene.person.id, "blocked", scene.now)
