"""Routes of a person's chats."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Form, Query, UploadFile

from sandbox.model import Chat, Json, Message
from sandbox.people import bodies, chats, deeds, view
from sandbox.people.here import AnyChat, OwnChat, TheWorld, known_bot
from sandbox.uploads import Upload
from sandbox.world import World

router = APIRouter(prefix="/api/people/{pid}", tags=["chats"])
Files = Annotated[list[UploadFile], File()]
Caption = Annotated[str, Form()]


@router.get("/chats")
async def list_chats(world: TheWorld, pid: int) -> list[Json]:
    return chats.listed(world, pid)


@router.get("/chats/{cid}")
async def chat(world: TheWorld, pid: int, chat: AnyChat) -> Json:
    return chats.details(world, pid, chat)


@router.get("/chats/{cid}/messages")
async def messages(
    world: TheWorld,
    pid: int,
    chat: AnyChat,
    after: int = 0,
    limit: Annotated[int, Query(ge=1, le=1000)] = 200,
) -> Json:
    """The latest messages; with `after`, what is new, edited or deleted since that version."""
    return chats.messages(world, pid, chat, after, limit)


@router.post("/chats/{cid}/text")
async def text(world: TheWorld, pid: int, chat: OwnChat, body: bodies.Text) -> Json:
    return view.message(world, pid, chat, deeds.write(world, pid, chat, body.text, body.reply_to, body.topic))


@router.post("/chats/{cid}/contact")
async def contact(world: TheWorld, pid: int, chat: OwnChat, body: bodies.Contact) -> Json:
    return _sent(world, pid, chat, deeds.contact(world, pid, body.phone_number, body.first_name))


@router.post("/chats/{cid}/location")
async def location(world: TheWorld, pid: int, chat: OwnChat, body: bodies.Location) -> Json:
    return _sent(world, pid, chat, {"location": body.model_dump()})


@router.post("/chats/{cid}/sticker")
async def sticker(world: TheWorld, pid: int, chat: OwnChat, body: bodies.Sticker) -> Json:
    return _sent(world, pid, chat, deeds.sticker(body.emoji))


@router.post("/chats/{cid}/photo")
async def photo(world: TheWorld, pid: int, chat: OwnChat, file: Files, caption: Caption = "") -> Json:
    """One photo, or several as an album; returns the first message."""
    sent = deeds.send_files(world, pid, chat, "photo", await _uploads(file), caption)
    return view.message(world, pid, chat, sent[0])


@router.post("/chats/{cid}/document")
async def document(world: TheWorld, pid: int, chat: OwnChat, file: Files, caption: Caption = "") -> Json:
    sent = deeds.send_files(world, pid, chat, "document", await _uploads(file), caption)
    return view.message(world, pid, chat, sent[0])


@router.post("/chats/{cid}/forward")
async def forward(world: TheWorld, pid: int, chat: OwnChat, body: bodies.ForwardMessage) -> Json:
    source = chats.own_chat(world, pid, body.from_chat)
    return view.message(world, pid, chat, deeds.forward(world, pid, source, body.message_id, chat))


@router.post("/chats/{cid}/edit")
async def edit(world: TheWorld, pid: int, chat: OwnChat, body: bodies.Edit) -> Json:
    return view.message(world, pid, chat, deeds.edit(world, pid, chat, body.message_id, body.text))


@router.post("/chats/{cid}/delete")
async def delete(world: TheWorld, pid: int, chat: OwnChat, body: bodies.Which) -> Json:
    deeds.delete(world, pid, chat, body.message_id)
    return {"id": body.message_id, "deleted": True}


@router.post("/chats/{cid}/press")
async def press(world: TheWorld, pid: int, chat: OwnChat, body: bodies.Press) -> Json:
    """Taps a button by its data or its place; waits up to 10 s for the bot's answer."""
    place = None if body.row is None else (body.row, body.col or 0)
    return {"answer": await deeds.press(world, pid, chat, body.message_id, body.data, place)}


@router.post("/start")
async def start(world: TheWorld, pid: int, body: bodies.Start) -> Json:
    """Opens a bot by its deep link."""
    bot = known_bot(world, body.bot)
    chat = chats.chat_of(world, pid, bot.id)
    return view.message(world, pid, chat, deeds.start(world, pid, bot.id, body.payload))


def _sent(world: World, pid: int, chat: Chat, content: Json) -> Json:
    message: Message = deeds.send(world, pid, chat, content)
    return view.message(world, pid, chat, message)


async def _uploads(files: list[UploadFile]) -> list[Upload]:
    return [Upload(file.filename or "", file.content_type or "", await file.read()) for file in files]
