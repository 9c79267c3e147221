"""Joining and leaving groups, blocking bots - and what bots hear of it."""

from __future__ import annotations

from dataclasses import replace

from sandbox import posts, updates, wire
from sandbox.model import Chat, Json, Member
from sandbox.world import World

CONTACT_WINDOW = 300.0
"""Seconds during which a bot may write to somebody who asked to join."""


def ask_to_join(world: World, group: int, person: int) -> None:
    """A join request: administrators' bots hear of it and may write to the person for five minutes."""
    now = world.clock.now()
    standing = replace(world.member(group, person), requested=now)
    world.set_member(standing)
    chat = world.group_chat(group)
    for bot in updates.watchers(world, chat):
        if world.member(group, bot.id).may("can_invite_users"):
            private = world.private_chat(bot.id, person)
            private.invited_until = now + CONTACT_WINDOW
            world.save(private)
            request = {
                "chat": wire.chat(world, chat),
                "from": wire.user(world.user(person)),
                "user_chat_id": person,
                "date": int(now),
            }
            updates.push(world, bot, "chat_join_request", request, f"join {group}:{person}")
    world.touch(chat)


def accept(world: World, request: Member, by: int) -> None:
    change(world, Member(request.group, request.user, "member"), by, via_join_request=True)
    joined = [wire.user(world.user(request.user))]
    posts.service(world, world.group_chat(request.group), request.user, {"new_chat_members": joined})


def decline(world: World, request: Member) -> None:
    world.set_member(replace(request, requested=None))
    _tell_person(world, world.group_chat(request.group), request.user)


def leave(world: World, group: int, user: int) -> None:
    chat = world.group_chat(group)
    posts.service(world, chat, user, {"left_chat_member": wire.user(world.user(user))})
    change(world, Member(group, user, "left"), user)
    _tell_person(world, chat, user)


def change(world: World, new: Member, by: int, via_join_request: bool = False) -> None:
    """Gives somebody a new standing: bots hear of their own, and administrators' bots of everybody's."""
    chat = world.group_chat(new.group)
    old = world.member(new.group, new.user)
    watching = updates.watchers(world, chat)
    world.set_member(new)
    told = _changed(world, chat, old, new, by)
    if via_join_request:
        told["via_join_request"] = True
    for bot in {bot.id: bot for bot in watching + updates.watchers(world, chat)}.values():
        if bot.id == new.user:
            updates.push(world, bot, "my_chat_member", told, f"member {chat.key}")
        elif world.member(new.group, bot.id).admin:
            updates.push(world, bot, "chat_member", told, f"member {chat.key}")
    world.touch(chat)


def block(world: World, bot_id: int, person: int, blocked: bool) -> None:
    """A person blocks a bot, or lets it write again."""
    chat = world.private_chat(bot_id, person)
    if chat.blocked == blocked:
        return
    chat.blocked = blocked
    member, kicked = Member(0, bot_id, "member"), Member(0, bot_id, "kicked")
    old, new = (member, kicked) if blocked else (kicked, member)
    told = _changed(world, chat, old, new, person)
    updates.push(world, world.bots[bot_id], "my_chat_member", told, f"member {chat.key}")
    world.touch(chat)


def _changed(world: World, chat: Chat, old: Member, new: Member, by: int) -> Json:
    return {
        "chat": wire.chat(world, chat),
        "from": wire.user(world.user(by)),
        "date": world.clock.seconds(),
        "old_chat_member": wire.member(world, old),
        "new_chat_member": wire.member(world, new),
    }


def _tell_person(world: World, chat: Chat, person: int) -> None:
    """Somebody outside the group sees that the answer has come."""
    world.touch(chat)
    world.changes.chat(person, world.seen_as(chat), chat.version)
