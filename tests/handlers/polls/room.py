"""A room for stories about polls: a presenter, a group, and people who answer."""

from __future__ import annotations

import re

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
        from storage import roles

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
