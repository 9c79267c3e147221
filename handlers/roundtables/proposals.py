"""Proposals: whoever is asked votes by a tap, and what comes of it is told to the feature it is of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flows.flow import ABOUT
from flows.reading import cut
from flows.replies import Choice, Reply, Text
from flows.roundtables import proposals as flow
from flows.roundtables.customs import VOTING
from flows.roundtables.proposals import COUNTS, STANCES, Voice
from handlers import talk
from handlers.roundtables.circle import card, number, words
from handlers.scene import Feature, Next, Scene
from storage import due, meetings, people, subjects
from storage.due import Due
from storage.meetings import Series
from storage.roundtables import proposals
from storage.roundtables.circle import Peer
from storage.roundtables.proposals import Proposal

CLOSING = "proposal"
"""The kind of the due row at which voting ends, and of the message that asks to vote."""


def ask(scene: Scene, one: Series, ids: Sequence[int], peers: Sequence[Peer], ends: bool = True) -> None:
    """Put proposals to people together; with `ends`, silence has an end."""
    closes_at = scene.now + VOTING if ends else None
    for id in ids:
        proposals.ask(scene.tx, id, peers, closes_at, scene.now)
        if closes_at:
            due.plan(scene.tx, CLOSING, str(id), closes_at)
    text = Text("proposals-ask", {"title": one.title, "count": len(ids)})
    for peer in peers:
        person = people.find_person(scene.tx, peer.person)
        if person:
            vote = Choice(Text("act-vote"), token="/usul", role="act")
            scene.remind(person, Reply(text, choices=(vote,)), CLOSING, f"{ids[0]}:{person.id}", 0)


def withdraw(scene: Scene, one: Series, kind: str, subject: str) -> None:
    """Take back what waits for votes; whoever has not read of it is not asked any more."""
    standing = proposals.standing(scene.tx, one.id, kind).get(subject)
    if standing:
        proposals.withdraw(scene.tx, standing.id, scene.now)
        subjects.skip(scene.tx, CLOSING, f"{standing.id}:", "withdrawn", scene.now)


def lines_of(text: str) -> tuple[Text, ...]:
    """A long text by its paragraphs: Fluent takes no argument of any length."""
    return tuple(Text("paragraph", {"text": part}) for part in text.split("\n\n"))


def progress(scene: Scene, id: int) -> Text:
    """How many have voted."""
    heard = proposals.heard(scene.tx, id)
    said = sum(one.stance is not None for one in heard)
    return Text("proposal-progress", {"said": said, "asked": len(heard)})


def objections(scene: Scene, id: int) -> tuple[Text, ...]:
    """Why some said no, in short; not who."""
    reasons = [one.reason for one in proposals.heard(scene.tx, id) if one.stance == "no" and one.reason]
    return tuple(Text("proposal-objection", {"reason": cut(one, _MOST_REASON)}) for one in reasons[:2])


_MOST_REASON = 150


def _proposals(scene: Scene, argument: str) -> None:
    """/usul: what waits for one's vote; behind a button: `/usul <stance> <proposal>`."""
    act, id, _ = words(argument)
    proposal = proposals.find(scene.tx, number(id), lock=True) if act else None
    if not act:
        _show_next(scene)
    elif proposal is None:
        scene.toast = Text("toast-not-yours")
    elif act == "why":
        talk.start(scene, flow.FLOW.name, known={ABOUT: proposal.id})
    elif act in STANCES:
        _vote(scene, proposal, act)


def _vote(scene: Scene, proposal: Proposal, stance: str) -> None:
    if proposal.state == "agreed" and proposal.kind == "case" and stance == "no":
        return _take_back(scene, proposal)
    if proposal.state != "open":
        scene.toast = Text("proposal-closed")
        return _show_next(scene)
    if not proposals.say(scene.tx, proposal.id, scene.person.id, stance, scene.now):
        scene.toast = Text("toast-not-yours")
        return None
    scene.toast = Text("toast-recorded")
    judge(scene, proposal, over=False)
    why = (Choice(Text("act-why"), token=f"/usul why {proposal.id}", role="act"),) if stance == "no" else ()
    return _show_next(scene, Text("proposal-voted", {"stance": Text(f"stance.{stance}")}), why)


def _take_back(scene: Scene, proposal: Proposal) -> None:
    """A consent ends when whoever gave it says so, whatever was published with it."""
    if not proposals.say(scene.tx, proposal.id, scene.person.id, "no", scene.now):
        scene.toast = Text("toast-not-yours")
        return
    proposals.decide(scene.tx, proposal.id, "withdrawn", scene.now)
    _tell(scene, proposal, agreed=False)
    card(scene, Text("consent-withdrawn"), choices=(Choice(Text("act-cases"), token="/kasus", role="way"),))


def _show_next(scene: Scene, notice: Text | None = None, more: tuple[Choice, ...] = ()) -> None:
    waiting = proposals.waiting(scene.tx, scene.person.id)
    if not waiting:
        tables = Choice(Text("act-table"), token="/meja", role="way")
        card(scene, Text("proposals-none"), choices=(*more, tables), notice=notice)
        return
    first = waiting[0]
    one = meetings.find_series(scene.tx, first.series)
    stances = STANCES if first.kind != "case" else ("yes", "no")
    choices = tuple(Choice(Text(f"stance.{it}"), token=f"/usul {it} {first.id}") for it in stances)
    head = Text(f"proposal.{first.kind}", {"title": one.title if one else "", "subject": _subject(first)})
    left = (Text("proposals-left", {"count": len(waiting) - 1}),) if len(waiting) > 1 else ()
    card(scene, head, (*lines_of(first.text), *left), (*choices, *more), notice)


def _subject(proposal: Proposal) -> Text | str:
    return Text(f"charter-point.{proposal.subject}") if proposal.kind == "charter" else proposal.subject


def judge(scene: Scene, proposal: Proposal, over: bool) -> None:
    """Decide, if it can be decided, and tell the feature that the proposal is of."""
    heard = proposals.heard(scene.tx, proposal.id)
    verdict = COUNTS[proposal.kind]([Voice(one.sector, one.stance) for one in heard], over)
    if verdict == "open":
        return
    # Its due row stays and finds it decided: whoever removed it here could wait for time, and time for them.
    proposals.decide(scene.tx, proposal.id, verdict, scene.now)
    _tell(scene, proposal, agreed=verdict == "agreed")


def _tell(scene: Scene, proposal: Proposal, agreed: bool) -> None:
    data = {"series": proposal.series, "subject": proposal.subject, "agreed": agreed, "id": proposal.id}
    scene.tools.effect(f"{proposal.kind}-decided")(scene, data)


def _closes(scene: Scene, row: Due) -> Next:
    proposal = proposals.find(scene.tx, number(row.subject), lock=True)
    if proposal and proposal.state == "open":
        judge(scene, proposal, over=True)
    return Next()


def _object(scene: Scene, data: Mapping[str, Any]) -> None:
    kept = proposals.explain(scene.tx, data["proposal"], scene.person.id, data["reason"])
    scene.say(Reply(Text("objection-kept" if kept else "proposal-closed")))
    _show_next(scene) if proposals.waiting(scene.tx, scene.person.id) else None


FEATURE = Feature(
    flows=(flow.FLOW,),
    commands={"usul": _proposals},
    effects={"object": _object},
    dues={CLOSING: _closes},
)
