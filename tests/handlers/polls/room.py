"""A room for stories about polls: a presenter, a group, and people who answer."""

from __future__ import annotations

import re

from bot.platforms.telegram.read import NAME
from flows.polls.question import Question
from handlers.polls import hosting
from handlers.scene import Scene
from handlers.updates import Command, Sender, Update
from storage import outbox, people, roles
from storage.polls.sessions import Pace
from tests.handlers.person import Person
from tests.handlers.story import LINK, Town
from tests.handlers.telephone import Bubble

GROUP = -100777
WHERE = "Di mana kita bertemu?"


def presenter(town: Town) -> Person:
    """A member who may lead sessions."""
    admin = town.admin("Sri")
    key = admin.key
    with town.database.transaction() as tx:
        roles.give(tx, key, "broker", key, town.now)
    return admin


def asks(host: Person, *options: str, question: str = WHERE) -> str:
    """A quick question in the group; returns the session's code."""
    host.says_in(GROUP, "\n".join([f"/polling {question}", *options]))
    return code_of(host)


def code_of(host: Person) -> str:
    """The code that the presenter's remote shows."""
    found = re.findall(rf"{re.escape(LINK)}j-(\w+)", host.chat)
    assert found, host.chat
    return str(found[-1])


def board(town: Town) -> Bubble:
    """The newest message in the group that asks something."""
    return town.groups[str(GROUP)].bubbles[-1]


def stage(
    host: Person,
    *questions: Question,
    group: int | None = None,
    shown: bool = True,
    pace: Pace = "presenter",
    teams: list[str] | None = None,
) -> str:
    """A session of any questions; returns its code."""
    town, key = host.town, host.key
    with town.database.transaction() as tx:
        person = people.find_person(tx, key)
        assert person is not None
        update = Update(NAME, f"stage-{town.next_id()}", Sender(str(host.id), str(host.id)), Command("sesi"))
        scene = Scene(tx, town.now, town.tools, update, person)
        session = hosting.start(scene, "Rapat", questions, shown, pace, str(group or ""), teams)
        outbox.put(tx, scene.messages, town.now)
    town.delivers()
    return session.code


def joins(person: Person, code: str) -> Person:
    return person.says(f"/start j-{code}")


def tally(town: Town) -> dict[str, int]:
    """How often each answer was given, in all questions and rounds."""
    rows = town.rows("SELECT answer, sum(count) AS count FROM tallies GROUP BY answer HAVING sum(count) <> 0")
    return {row["answer"]: row["count"] for row in rows}


def phase(town: Town, position: int = 1) -> str:
    """What the newest session's question is doing."""
    return str(
        town.one(
            "SELECT phase FROM questions WHERE position = :at ORDER BY session_id DESC LIMIT 1", at=position
        )
    )
