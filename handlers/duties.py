"""Whoever organises a series gives duties to the people who meet in it."""

from __future__ import annotations

from flows import duties
from flows.conversation import Option
from flows.reading import fold
from handlers.scene import Feature, Scene
from storage import circle

MOST = 6
"""So many people are offered for what was typed."""


def _find(scene: Scene, words: str) -> tuple[Option, ...]:
    """People of the series that who acts organises; nobody else can be looked up here."""
    mine = [one for one in circle.all_of(scene.tx, scene.person.id) if one.organiser == scene.person.id]
    known = {peer.person: peer for one in mine for peer in circle.of(scene.tx, one)}
    near = [peer for peer in known.values() if fold(words) in fold(peer.name)]
    return tuple(
        Option(str(peer.person), f"{peer.name} · {peer.organisation}" if peer.organisation else peer.name)
        for peer in near[:MOST]
    )


FEATURE = Feature(flows=(duties.FLOW,), lookups={"participants": _find})
