"""Teams in a quiz: whoever comes in picks theirs with a tap."""

from __future__ import annotations

import re

from flows.reading import cut
from flows.replies import Choice, Reply, Text
from handlers.scene import Feature, Scene
from storage.polls import ballots, sessions, teams
from storage.polls.sessions import Session

_NUMBER = re.compile("[0-9]{1,18}")
_MOST_LABEL = 40


def ask(scene: Scene, session: Session) -> None:
    """Which team somebody plays for, unless that is known or nobody competes in teams."""
    if session.teams and scene.person.id not in teams.chosen(scene.tx, session.id):
        scene.say(_card(session, Text("team-which")))


def _card(session: Session, text: Text, mine: int | None = None, edit: bool = False) -> Reply:
    labels = [cut(name, _MOST_LABEL) for name in session.teams or ()]
    choices = tuple(
        Choice(Text("tick", {"label": label}) if place == mine else label, f"/tim {session.id} {place}")
        for place, label in enumerate(labels)
    )
    return Reply(text, choices=choices, edit=edit)


def _choose(scene: Scene, argument: str) -> None:
    """/tim, behind a team's button: `<session> <place in the list>`."""
    id, _, place = argument.partition(" ")
    session = sessions.find(scene.tx, int(id)) if _NUMBER.fullmatch(id) else None
    is_there = session and _NUMBER.fullmatch(place) and int(place) < len(session.teams or ())
    if session is None or not is_there or session.state == "closed":
        scene.toast = Text("toast-not-yours")
        return
    ballots.come_in(scene.tx, session.id, scene.person.id, private=True)
    before = teams.chosen(scene.tx, session.id).get(scene.person.id)
    if before is not None and any(
        one.phase == "closed" for one in sessions.questions_of(scene.tx, session.id)
    ):
        # Whoever could change now would go where the points are.
        scene.toast = Text("team-stays")
        return
    teams.choose(scene.tx, session.id, scene.person.id, int(place))
    name = (session.teams or ())[int(place)]
    card = _card(session, Text("team-is", {"name": name}), int(place), edit=bool(scene.update.message))
    scene.say(card)


FEATURE = Feature(commands={"tim": _choose})
