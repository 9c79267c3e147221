"""How things stand, for admins: what is due, sent, failed, skipped, uncertain; what a platform makes wait."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flows.reading import cut
from flows.replies import Moment, Reply, Text, Words, part
from flows.roles import may
from handlers.scene import Feature, Scene
from storage import arrivals, batches, due, holds, members, outbox, roles
from storage.conversations import funnel

STATES = ("pending", "sending", "paused", "sent", "failed", "skipped", "unknown")
_MOST_REASONS, _MOST_REASON = 6, 60


def _status(scene: Scene, argument: str) -> None:
    """Also how people come and how far they get."""
    if not may(roles.of(scene.tx, scene.person.id), "see-status"):
        scene.toast = Text("not-allowed")
        scene.say(Reply(Text("not-allowed")))
        return
    scene.say(Reply(Text("status"), lines=tuple(lines(scene))))


def lines(scene: Scene) -> Iterator[Text]:
    yield Text("status-members", {"count": members.count(scene.tx)})
    yield from _messages(scene)
    yield from _reasons(scene)
    yield from _schedule(scene)
    yield from _holds(scene)
    yield from _people(scene)


def _messages(scene: Scene) -> Iterator[Text]:
    kinds: dict[str, dict[str, int]] = {}
    for (kind, state), count in outbox.tally(scene.tx).items():
        kinds.setdefault(kind, {})[state] = count
    all_states = {state: sum(states.get(state, 0) for states in kinds.values()) for state in STATES}
    yield Text("status-messages", {"states": _states(all_states)})
    for kind, states in sorted(kinds.items()):
        yield Text(
            "status-kind", {"kind": _named(scene, f"message-kind.{kind}", kind), "states": _states(states)}
        )


def _states(counts: Mapping[str, int]) -> Words:
    """Those that are not zero: a telephone is narrow."""
    said = [Text(f"status-state.{state}", {"count": counts[state]}) for state in STATES if counts.get(state)]
    return tuple(said) or Text("word-none")


def _reasons(scene: Scene) -> Iterator[Text]:
    found = batches.reasons(scene.tx)
    for (state, reason), count in sorted(found.items(), key=lambda one: -one[1])[:_MOST_REASONS]:
        why = _named(scene, f"status-reason.{reason}", cut(reason, _MOST_REASON))
        yield Text("status-why", {"states": Text(f"status-state.{state}", {"count": count}), "why": why})


def _schedule(scene: Scene) -> Iterator[Text]:
    counts = due.count(scene.tx, scene.now)
    waiting, overdue = (sum(column) for column in zip(*counts.values(), strict=True)) if counts else (0, 0)
    yield Text("status-due", {"waiting": waiting, "overdue": overdue})
    for kind, (waiting, overdue) in sorted(counts.items()):
        yield Text(
            "status-due-kind",
            {"kind": _named(scene, f"message-kind.{kind}", kind), "waiting": waiting, "overdue": overdue},
        )


def _holds(scene: Scene) -> Iterator[Text]:
    everybody, chats, until = holds.held(scene.tx, scene.now)
    if everybody:
        yield Text("status-hold-all", {"until": Moment(everybody)})
    if chats:
        yield Text("status-hold-chats", {"count": chats, "until": Moment(until)})


def _people(scene: Scene) -> Iterator[Text]:
    for source, count in sorted(arrivals.sources(scene.tx).items()):
        yield Text("status-source", {"source": Text(f"source.{source}"), "count": count})
    for flow, furthest, state, count in funnel(scene.tx):
        label = part(f"{flow}-{furthest}", "label")
        named: dict[str, Words] = {"flow": Text(f"flow.{flow}"), "step": label}
        yield Text("status-funnel", named | {"state": Text(f"conversation.{state}"), "count": count})


def _named(scene: Scene, key: str, otherwise: str) -> Words:
    """The word for it, or what it is called in the code."""
    text = Text(key)
    return text if scene.tools.lexicon.has(text, scene.person.language) else otherwise


FEATURE = Feature(commands={"status": _status}, menu={"status": "see-status"})
