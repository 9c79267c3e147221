"""How things stand, for admins: what is due, sent, failed, skipped, uncertain; what a platform makes wait."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flows.reading import cut
from flows.replies import Moment, Reply, Text, Words, part
from flows.roles import may
from handlers.scene import Feature, Scene
from storage import arrivals, batches, due, holds, members, outbox, roles
from storage.conversations import funnel
from storage.database import Tx

STATES = ("pending", "sending", "paused", "sent", "failed", "skipped", "unknown")
KINDS = (
    "answer", "notice", "nudge", "export", "group", "broadcast", "broadcast-progress", "broadcast-edit",
    "poll", "poll-edit", "poll-summary", "poll-ballot", "poll-result", "poll-nudge", "poll-timer",
    "conversation", "care-first", "care-day", "care-occasion", "care-promise", "care-handover", "care-mail",
    "care-mail-failed",
)  # fmt: skip
"""What messages and due rows are, where there is a word for it; other kinds are shown as they are."""
REASONS = ("blocked", "unreachable", "late", "stopped", "consent", "erased", "superseded", "crash")
_MOST_REASONS, _MOST_REASON = 6, 60


def _status(scene: Scene, argument: str) -> None:
    """Also how people come and how far they get."""
    if not may(roles.of(scene.tx, scene.person.id), "see-status"):
        scene.toast = Text("not-allowed")
        scene.say(Reply(Text("not-allowed")))
        return
    scene.say(Reply(Text("status"), lines=tuple(lines(scene.tx, scene.now))))


def lines(tx: Tx, now: float) -> Iterator[Text]:
    yield Text("status-members", {"count": members.count(tx)})
    yield from _messages(tx)
    yield from _reasons(tx)
    yield from _schedule(tx, now)
    yield from _holds(tx, now)
    yield from _people(tx)


def _messages(tx: Tx) -> Iterator[Text]:
    kinds: dict[str, dict[str, int]] = {}
    for (kind, state), count in outbox.tally(tx).items():
        kinds.setdefault(kind, {})[state] = count
    all_states = {state: sum(states.get(state, 0) for states in kinds.values()) for state in STATES}
    yield Text("status-messages", {"states": _states(all_states)})
    for kind, states in sorted(kinds.items()):
        yield Text("status-kind", {"kind": _kind(kind), "states": _states(states)})


def _states(counts: Mapping[str, int]) -> Words:
    """Those that are not zero: a telephone is narrow."""
    said = [Text(f"status-state.{state}", {"count": counts[state]}) for state in STATES if counts.get(state)]
    return tuple(said) or Text("word-none")


def _reasons(tx: Tx) -> Iterator[Text]:
    found = batches.reasons(tx)
    for (state, reason), count in sorted(found.items(), key=lambda one: -one[1])[:_MOST_REASONS]:
        why: Words = Text(f"status-reason.{reason}") if reason in REASONS else cut(reason, _MOST_REASON)
        yield Text("status-why", {"states": Text(f"status-state.{state}", {"count": count}), "why": why})


def _schedule(tx: Tx, now: float) -> Iterator[Text]:
    counts = due.count(tx, now)
    waiting, overdue = (sum(column) for column in zip(*counts.values(), strict=True)) if counts else (0, 0)
    yield Text("status-due", {"waiting": waiting, "overdue": overdue})
    for kind, (waiting, overdue) in sorted(counts.items()):
        yield Text("status-due-kind", {"kind": _kind(kind), "waiting": waiting, "overdue": overdue})


def _holds(tx: Tx, now: float) -> Iterator[Text]:
    everybody, chats, until = holds.held(tx, now)
    if everybody:
        yield Text("status-hold-all", {"until": Moment(everybody)})
    if chats:
        yield Text("status-hold-chats", {"count": chats, "until": Moment(until)})


def _people(tx: Tx) -> Iterator[Text]:
    for source, count in sorted(arrivals.sources(tx).items()):
        yield Text("status-source", {"source": Text(f"source.{source}"), "count": count})
    for flow, furthest, state, count in funnel(tx):
        label = part(f"{flow}-{furthest}", "label")
        named: dict[str, Words] = {"flow": Text(f"flow.{flow}"), "step": label}
        yield Text("status-funnel", named | {"state": Text(f"conversation.{state}"), "count": count})


def _kind(kind: str) -> Words:
    return Text(f"message-kind.{kind}") if kind in KINDS else kind


FEATURE = Feature(commands={"status": _status})
