"""Routes about the town: its people, groups, clock and files."""

from __future__ import annotations

import random
from urllib.parse import quote

from fastapi import APIRouter, Response

from sandbox import membership
from sandbox.errors import RefusedError
from sandbox.model import Group, Json, Member, Person
from sandbox.people import bodies, crowd, view
from sandbox.people.here import TheWorld, known_bot

router = APIRouter(prefix="/api", tags=["town"])

FIRST_NEW_PERSON = 700_000_001
LAST_GROUP = -1_000_000_000_000
SHOWN_INLINE = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})


@router.get("/town")
async def town(world: TheWorld) -> Json:
    return view.town(world)


@router.get("/clock")
async def clock(world: TheWorld) -> Json:
    return view.clock(world)


@router.post("/clock")
async def forward_clock(world: TheWorld, body: bodies.Forward) -> Json:
    world.clock.forward(body.forward)
    world.changes.clock()
    return view.clock(world)


@router.post("/people")
async def add_person(world: TheWorld, body: bodies.NewPerson) -> Json:
    taken = {**world.people, **world.bots}
    person_id = max([*world.people, FIRST_NEW_PERSON - 1]) + 1
    while person_id in taken:
        person_id += 1
    return view.person(world.add_person(Person(person_id, **body.model_dump())))


@router.post("/groups")
async def add_group(world: TheWorld, body: bodies.NewGroup) -> Json:
    """The first member creates the group; bots come in as plain members and are told so."""
    for person in body.members:
        _known_person(world, person)
    for bot in body.bots:
        known_bot(world, bot)
    group = world.add_group(Group(min([*world.groups, LAST_GROUP]) - 1, body.title, forum=body.forum))
    for index, person in enumerate(body.members):
        world.set_member(Member(group.id, person, "member" if index else "creator"))
    by = body.members[0] if body.members else 0
    for bot in body.bots:
        membership.change(world, Member(group.id, bot, "member"), by)
    world.touch(world.group_chat(group.id))
    return view.group(world, group)


@router.post("/groups/{gid}/members")
async def set_standing(world: TheWorld, gid: int, body: bodies.Standing) -> Json:
    """Adds, promotes or removes somebody, as the group's creator would."""
    if gid not in world.groups or world.user(body.user) is None:
        raise RefusedError(404, "no such group or member")
    creator = next((who.user for who in world.present(gid) if who.status == "creator"), 0)
    membership.change(world, Member(gid, body.user, body.status, body.rights), creator)
    return view.group(world, world.groups[gid])


@router.post("/crowd")
async def let_a_crowd_answer(world: TheWorld, body: bodies.Crowd) -> Json:
    """People of a group answer its newest message with buttons, all at once; takes up to 15 s."""
    if body.chat not in world.groups:
        raise RefusedError(404, "no such group")
    chat = world.group_chat(body.chat)
    mood = crowd.Mood(random.getrandbits(32) if body.seed is None else body.seed)
    present = [person for person in world.audience(chat) if person not in body.besides]
    chosen = random.Random(mood.seed).sample(present, min(body.people, len(present)))
    return {"acted": await crowd.answer(world, chat, chosen, mood)}


@router.post("/people/{pid}/groups/{gid}/join")
async def join(world: TheWorld, pid: int, gid: int) -> Json:
    _known_person(world, pid)
    if gid not in world.groups:
        raise RefusedError(404, "no such group")
    standing = world.member(gid, pid)
    if standing.present or standing.status == "kicked":
        raise RefusedError(409, "already a member" if standing.present else "removed from this group")
    membership.ask_to_join(world, gid, pid)
    return {"pending": True}


@router.post("/people/{pid}/groups/{gid}/leave")
async def leave(world: TheWorld, pid: int, gid: int) -> Json:
    _known_person(world, pid)
    if not world.member(gid, pid).present:
        raise RefusedError(409, "not a member")
    membership.leave(world, gid, pid)
    return {"member": False}


@router.post("/people/{pid}/block")
async def block(world: TheWorld, pid: int, body: bodies.Block) -> Json:
    _known_person(world, pid)
    membership.block(world, known_bot(world, body.bot).id, pid, body.blocked)
    return {"blocked": body.blocked}


@router.get("/files/{file_id}")
async def download(world: TheWorld, file_id: str) -> Response:
    """A file; only pictures are shown in the page, all else is saved, so that no upload can run here."""
    file = world.files.get(file_id)
    if file is None:
        raise RefusedError(404, "no such file")
    inline = file.mime in SHOWN_INLINE
    disposition = "inline" if inline else f"attachment; filename*=UTF-8''{quote(file.name)}"
    headers = {"Content-Disposition": disposition, "X-Content-Type-Options": "nosniff"}
    return Response(
        file.data, media_type=file.mime if inline else "application/octet-stream", headers=headers
    )


def _known_person(world: TheWorld, person: int) -> None:
    if person not in world.people:
        raise RefusedError(404, "no such person")
