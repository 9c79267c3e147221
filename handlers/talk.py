"""Driving conversations: start, hear, resume, and what time does to those that wait."""

from __future__ import annotations

from dataclasses import replace

from flows import engine
from flows.conversation import NOTHING, Answers, Conversation, Facts, Turn, Value
from flows.events import Cancel, Event, Expired, Start, TimedOut
from flows.flow import ABOUT, Flow, UnknownVersionError, fit
from flows.hours import polite
from flows.prompts import read_token
from flows.reading import cut, has_letters, tidy
from flows.replies import Choice, Reply, Text
from handlers.scene import Feature, Next, Scene
from storage import conversations, due
from storage.conversations import Stored
from storage.due import Due
from storage.outbox import REMINDER

WAITING = "conversation"
"""The kind of the due row that watches over a conversation."""


def start(
    scene: Scene,
    name: str,
    known: Answers | None = None,
    notice: Text | None = None,
    usual: Answers = NOTHING,
) -> None:
    """Bring a flow to the foreground: on where it was left, or from its beginning.

    One that is about something goes on only if what was left is about the same. What is `usual` is not asked
    for, either, but with it what was left goes on all the same.
    """
    about = (known or {}).get(ABOUT)
    active = conversations.active(scene.tx, scene.person.id)
    if active and active.conversation.flow == name and _goes_on(scene, active, about):
        return _go_on(scene, active, notice)
    set_aside(scene)
    draft = conversations.draft(scene.tx, scene.person.id, name)
    # With answers known a new beginning costs nothing; what was interrupted goes on all the same.
    anew = any(key != ABOUT for key in known or ())
    if draft and _goes_on(scene, draft, about) and not (anew and draft.conversation.status != "suspended"):
        return _go_on(scene, draft, notice)
    flow = scene.tools.flow(name)
    begun = conversations.add(
        scene.tx, scene.person.id, engine.begin(flow, 0, {**usual, **(known or {})}), scene.now
    )
    _watch(scene, begun, flow)
    _step(scene, Stored(begun, scene.person.id, scene.now), Start(), notice)


def set_aside(scene: Scene) -> None:
    """Something else comes first; what was open is offered again later."""
    active = conversations.active(scene.tx, scene.person.id)
    if active:
        conversations.save(scene.tx, engine.suspend(active.conversation), scene.now)


def give_up(scene: Scene, name: str) -> None:
    """End what is open or interrupted of a flow, without a word: it begins anew, about something else."""
    open_ones = (
        conversations.active(scene.tx, scene.person.id),
        conversations.draft(scene.tx, scene.person.id, name),
    )
    for stored in open_ones:
        if stored and stored.conversation.flow == name:
            ended = engine.leave(stored.conversation, Cancel()).conversation
            conversations.save(scene.tx, ended, scene.now)


def resume(scene: Scene) -> bool:
    """Go on with what is open, was interrupted, or was left last; False if there is nothing."""
    sought = (conversations.active, conversations.suspended, conversations.left)
    for find in sought:
        stored = find(scene.tx, scene.person.id)
        if stored and _fits(scene, stored):
            _go_on(scene, stored)
            return True
    return False


def ask_again(scene: Scene, problem: Text) -> bool:
    """Put what is being asked once more, under a problem; False if nothing is being asked."""
    active = conversations.active(scene.tx, scene.person.id)
    if active:
        _step(scene, active, Start(), problem)
    return active is not None


def answer_anew(scene: Scene, key: str, value: Value) -> None:
    """An answer that changed elsewhere stands in the open conversation too; its question is put once more.

    One that was interrupted is offered again.
    """
    active = conversations.active(scene.tx, scene.person.id)
    stored = active or conversations.suspended(scene.tx, scene.person.id)
    if not stored:
        return
    conversation = stored.conversation
    conversation = conversation._replace(answers={**conversation.answers, key: value})
    conversations.save(scene.tx, conversation, scene.now)
    if active:
        _step(scene, replace(active, conversation=conversation), Start(), Text("resumed"))
    else:
        offer_interrupted(scene)


def is_open(scene: Scene, name: str) -> bool:
    """Whether a flow is in the foreground."""
    active = conversations.active(scene.tx, scene.person.id)
    return active is not None and active.conversation.flow == name


def _goes_on(scene: Scene, stored: Stored, about: Value) -> bool:
    return _fits(scene, stored) and stored.conversation.answers.get(ABOUT) == about


def _fits(scene: Scene, stored: Stored) -> bool:
    """Whether it can go on: not if its version is unknown here, as after a step back to older code."""
    try:
        fit(scene.tools.flow(stored.conversation.flow), stored.conversation)
    except UnknownVersionError:
        return False
    return True


def _go_on(scene: Scene, stored: Stored, notice: Text | None = None) -> None:
    if stored.conversation.status != "active":
        _watch(scene, stored.conversation, scene.tools.flow(stored.conversation.flow))
    _step(scene, stored, Start(), notice or Text("resumed"))


def hear(scene: Scene, event: Event) -> bool:
    """Give an event to the conversation in the foreground; False if there is none."""
    active = conversations.active(scene.tx, scene.person.id)
    if active:
        _step(scene, active, event)
    return active is not None


def tap(scene: Scene, event: Event, token: str) -> bool:
    """Give a tap to the conversation that its button belongs to; False if that is not this person's."""
    found = read_token(token)
    stored = conversations.find(scene.tx, found[0]) if found else None
    if not stored or stored.person != scene.person.id:
        return False
    if stored.conversation.status == "suspended" and not conversations.active(scene.tx, scene.person.id):
        # What it gave way to is over: its buttons are as good as asking to go on.
        stored = replace(stored, conversation=stored.conversation._replace(status="active"))
        conversations.save(scene.tx, stored.conversation, scene.now)
        _watch(scene, stored.conversation, scene.tools.flow(stored.conversation.flow))
    _step(scene, stored, event)
    return True


def _step(scene: Scene, stored: Stored, event: Event, notice: Text | None = None) -> None:
    if isinstance(event, Cancel | Expired) and not _fits(scene, stored):
        return _keep(scene, stored.conversation, engine.leave(stored.conversation, event), event, notice)
    flow, conversation = fit(scene.tools.flow(stored.conversation.flow), stored.conversation)
    turn = engine.step(flow, conversation, event, _gather(scene, flow, conversation, event))
    _keep(scene, conversation, turn, event, notice)
    if turn.conversation.status == "done" and conversation.status != "done":
        due.remove(scene.tx, WAITING, str(conversation.id))
        offer_interrupted(scene)
    return None


def _gather(scene: Scene, flow: Flow, conversation: Conversation, event: Event) -> Facts:
    asked = engine.query(flow, conversation, event)
    name = tidy(scene.update.sender.full_name)
    return Facts(
        now=scene.now,
        spell=scene.spell,
        found=scene.tools.lookup(asked[0])(scene, asked[1]) if asked else (),
        also=scene.tools.lexicon.also,
        known={"name": cut(name, 80)} if has_letters(name, 2) else {},
        zone=scene.person.zone,
    )


def _keep(scene: Scene, was: Conversation, turn: Turn, event: Event, notice: Text | None) -> None:
    if turn.conversation != was:
        conversations.save(scene.tx, turn.conversation, scene.now)
    for effect in turn.effects:
        scene.tools.effect(effect.name)(scene, effect.data)
    for reply in turn.replies:
        said = reply.noting(notice) if notice else reply
        if isinstance(event, TimedOut):
            scene.say(said, kind="nudge", lane=REMINDER)
        else:
            scene.say(said)
    scene.toast = turn.toast


def offer_interrupted(scene: Scene) -> None:
    """What had to give way to something else can go on now."""
    if conversations.suspended(scene.tx, scene.person.id):
        go_on = Choice(Text("act-resume"), token="/lanjut", role="act")
        scene.say(Reply(Text("interrupted"), choices=(go_on,)))


def _watch(scene: Scene, conversation: Conversation, flow: Flow) -> None:
    at = polite(scene.now + flow.nudge_after, scene.person.zone)
    due.plan(scene.tx, WAITING, str(conversation.id), at, rule="nudge", person=scene.person.id)


def _came(scene: Scene, row: Due) -> Next:
    """A conversation has waited: nudge once, later let it expire; if it moved meanwhile, wait on."""
    stored = conversations.find(scene.tx, int(row.subject))
    if not stored or stored.conversation.status != "active":
        return Next()
    flow = scene.tools.flow(stored.conversation.flow)
    patience = flow.nudge_after if row.rule == "nudge" else flow.expire_after
    # The hour is looked at again: the bot may have been away, or the person's zone be known only now.
    at = polite(max(scene.now, stored.updated_at + patience), scene.person.zone)
    if scene.now < at:
        return Next(at, row.rule)
    if row.rule == "nudge":
        if not scene.person.blocked:
            _step(scene, stored, TimedOut())
        return Next(polite(stored.updated_at + flow.expire_after, scene.person.zone), "expire")
    _step(scene, stored, Expired())
    return Next()


FEATURE = Feature(dues={WAITING: _came}, nudges=("nudge",))
