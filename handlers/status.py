"""How things stand, for admins: whether anything needs somebody; by kind, what is due, sent and skipped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from flows.reading import cut
from flows.replies import Choice, Moment, Reply, Text, Words, part
from flows.roles import may
from handlers.scene import Feature, Scene
from storage import arrivals, batches, due, holds, meetings, members, outbox, roles
from storage.conversations import funnel

STATES = ("pending", "sending", "paused", "sent", "failed", "skipped", "unknown")
_ENDED = ("failed", "skipped", "unknown")
_MOST_REASONS, _MOST_TROUBLES, _MOST_REASON = 6, 3, 60
_PATIENCE = 60.0
"""Seconds after which what is due and has not come is worth a look."""


def _status(scene: Scene, argument: str) -> None:
    """A few lines first; all of it by `/status rinci`, also how people come and how far they get."""
    if not may(roles.of(scene.tx, scene.person.id), "see-status"):
        scene.toast = Text("not-allowed")
        scene.say(Reply(Text("not-allowed")))
    elif argument in ("rinci", "details"):
        short = Choice(Text("act-status-short"), token="/status", role="way")
        all_of_it = Reply(Text("status-details"), lines=tuple(lines(scene)), choices=(short,))
        scene.say(all_of_it._replace(edit=bool(scene.update.message)))
    else:
        details = Choice(Text("act-status-details"), token="/status rinci", role="act")
        reply = Reply(Text("status"), lines=tuple(summary(scene)), choices=(details,))
        scene.say(reply._replace(edit=bool(scene.update.message)))


def summary(scene: Scene) -> Iterator[Text]:
    """What an admin asks first: what waits, what failed, and what somebody has to do."""
    totals: Counter[str] = Counter()
    for (_, state), count in outbox.tally(scene.tx).items():
        totals[state] += count
    waiting = totals["pending"] + totals["sending"] + totals["paused"]
    yield Text("status-members", {"count": members.count(scene.tx)})
    yield Text("status-sum", {"sent": totals["sent"], "waiting": waiting})
    needed = [*_troubles(scene), *_holds(scene)]
    yield from needed or [Text("status-well")]


def _troubles(scene: Scene) -> Iterator[Text]:
    yield from _reasons(scene, ("failed", "unknown"), _MOST_TROUBLES)
    if late := sum(overdue for _, overdue in due.count(scene.tx, scene.now - _PATIENCE).values()):
        yield Text("status-late", {"count": late})
    if orphans := meetings.orphans(scene.tx):
        yield Text("status-orphans", {"count": orphans})


def lines(scene: Scene) -> Iterator[Text]:
    yield Text("status-members", {"count": members.count(scene.tx)})
    yield from _messages(scene)
    yield from _reasons(scene, _ENDED, _MOST_REASONS)
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


def _reasons(scene: Scene, states: Sequence[str], most: int) -> Iterator[Text]:
    found = {key: count for key, count in batches.reasons(scene.tx).items() if key[0] in states}
    for (state, reason), count in sorted(found.items(), key=lambda one: -one[1])[:most]:
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
