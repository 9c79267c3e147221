"""What a member lets their data be used for. What they withdraw stops at once, also what was to be sent."""

from __future__ import annotations

from collections.abc import Collection

from flows import registration
from handlers.scene import Scene
from storage import consents, outbox

PURPOSE_VERSION = 1


def agree(scene: Scene, purposes: Collection[str]) -> None:
    """Record what is agreed to and what is refused, wherever that is news."""
    latest = consents.latest(scene.tx, scene.person.id)
    for purpose in registration.PURPOSES:
        said = (PURPOSE_VERSION, purpose in purposes)
        if said != latest.get(purpose):
            consents.record(scene.tx, scene.person.id, purpose, *said, scene.now)
        if purpose not in purposes:
            for kind in scene.tools.kinds_for(purpose):
                outbox.skip_person(scene.tx, scene.person.id, "consent", scene.now, kind)


def withdraw(scene: Scene, purpose: str) -> None:
    agree(scene, consents.standing(scene.tx, scene.person.id).keys() - {purpose})
