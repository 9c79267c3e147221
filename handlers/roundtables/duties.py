"""Whoever organises a series gives duties to the people who meet in it."""

from __future__ import annotations

from flows.conversation import Option
from flows.flow import ABOUT
from flows.reading import fold
from flows.roundtables import duties
from handlers.meetings import planning
from handlers.scene import Feature, Scene
from storage import conversations, meetings
from storage.meetings import Meeting
from storage.roundtables import circle, kits

MOST = 6
"""So many people are offered for what was typed."""


def _find(scene: Scene, words: str) -> tuple[Option, ...]:
    """People of the series that is spoken of, for whoever organises it; nobody else can be looked up here."""
    meeting = _meeting(scene)
    if meeting is None or not planning.may_manage(scene, meeting.series):
        return ()
    near = [peer for peer in circle.of(scene.tx, meeting.series) if fold(words) in fold(peer.name)]
    return tuple(
        Option(str(peer.person), f"{peer.name} · {peer.organisation}" if peer.organisation else peer.name)
        for peer in near[:MOST]
    )


def _meeting(scene: Scene) -> Meeting | None:
    active = conversations.active(scene.tx, scene.person.id)
    if active is None:
        return None
    duty, id = active.conversation.answers[ABOUT]
    kit = kits.find(scene.tx, id) if duty == "helper" else None
    return meetings.find(scene.tx, kit.meeting if kit else id)


FEATURE = Feature(flows=(duties.FLOW,), lookups={"participants": _find})
