"""python-telegram-bot and aiogram, as published, speak to the sandbox over real HTTP."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.sandbox.conftest import BOT, TOKEN, Rig

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x07\0\0\0\x05\x08\2\0\0\0"


async def press(rig: Rig, person: int, message_id: int) -> asyncio.Task[Any]:
    body = {"message_id": message_id, "row": 0, "col": 0}
    return asyncio.create_task(rig.post(f"/people/{person}/chats/{BOT}/press", **body))


async def test_python_telegram_bot(live: Rig) -> None:
    from telegram import Bot, BotCommand, ForceReply, InlineKeyboardButton, InlineKeyboardMarkup
    from telegram.error import BadRequest, Forbidden, RetryAfter
    from telegram.request import HTTPXRequest

    address = str(live.http.base_url)
    person = await live.newcomer()
    bot = Bot(TOKEN, f"{address}/bot", f"{address}/file/bot", request=HTTPXRequest())
    async with bot:
        await live.post(f"/people/{person}/start", bot=BOT)
        [update] = await bot.get_updates(timeout=5)
        assert update.message is not None
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Ya", callback_data="yes")]])
        sent = await bot.send_message(person, "<b>12345</b>", parse_mode="HTML", reply_markup=keyboard)
        assert sent.text == "12345"
        pressing = await press(live, person, sent.message_id)
        [tapped] = await bot.get_updates(offset=update.update_id + 1, timeout=5)
        assert tapped.callback_query is not None
        await tapped.callback_query.answer("Baik", show_alert=True)
        assert (await pressing)["answer"]["text"] == "Baik"
        await tapped.callback_query.edit_message_text("sudah")
        with pytest.raises(BadRequest, match="not modified"):
            await sent.edit_text("sudah")
        photo = await bot.send_photo(person, PNG, caption="peta", reply_markup=keyboard)
        assert photo.photo[-1].width == 7
        file = await bot.get_file(photo.photo[-1].file_id)
        assert bytes(await file.download_as_bytearray()) == PNG
        document = await bot.send_document(person, b"isi", filename="a.txt", reply_markup=ForceReply())
        assert document.document is not None
        await bot.set_my_commands([BotCommand("mulai", "Mulai")])
        assert (await bot.get_chat(person)).first_name == "Ayu"
        await live.post("/faults", kind="429", retry_after=3, times=1)
        with pytest.raises(RetryAfter):
            await bot.send_message(person, "x")
        await live.http.delete("/api/faults")
        await live.post(f"/people/{person}/block", bot=BOT, blocked=True)
        with pytest.raises(Forbidden):
            await bot.send_message(person, "x")


async def test_aiogram(live: Rig) -> None:
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.exceptions import TelegramBadRequest
    from aiogram.types import (
        BotCommand,
        BufferedInputFile,
        InlineKeyboardButton,
        InlineKeyboardMarkup,
        InputMediaPhoto,
    )

    person = await live.newcomer()
    server = TelegramAPIServer.from_base(str(live.http.base_url))
    bot = Bot(TOKEN, session=AiohttpSession(api=server))
    async with bot:
        await live.post(f"/people/{person}/start", bot=BOT)
        [update] = await bot.get_updates(timeout=5)
        keyboard = InlineKeyboardMarkup(
            inline_keyboard=[[InlineKeyboardButton(text="Ya", callback_data="yes")]]
        )
        sent = await bot.send_message(person, "*12345*", parse_mode="MarkdownV2", reply_markup=keyboard)
        assert sent.text == "12345"
        pressing = await press(live, person, sent.message_id)
        [tapped] = await bot.get_updates(offset=update.update_id + 1, timeout=5)
        assert tapped.callback_query is not None
        await bot.answer_callback_query(tapped.callback_query.id, text="Baik")
        assert (await pressing)["answer"]["text"] == "Baik"
        await bot.edit_message_text("sudah", chat_id=person, message_id=sent.message_id)
        with pytest.raises(TelegramBadRequest, match="not modified"):
            await bot.edit_message_text("sudah", chat_id=person, message_id=sent.message_id)
        photo = await bot.send_photo(person, BufferedInputFile(PNG, "peta.png"), caption="peta")
        assert photo.photo is not None
        media = InputMediaPhoto(media=BufferedInputFile(PNG + b"2", "dua.png"), caption="dua")
        await bot.edit_message_media(media, chat_id=person, message_id=photo.message_id)
        file = await bot.get_file(photo.photo[-1].file_id)
        assert file.file_path is not None
        downloaded = await bot.download_file(file.file_path)
        assert downloaded is not None
        assert downloaded.read() == PNG
        await bot.send_document(person, BufferedInputFile(b"isi", "a.txt"))
        await bot.set_my_commands([BotCommand(command="mulai", description="Mulai")])
        assert (await bot.get_chat(person)).first_name == "Ayu"


async def test_strict_mode_asks_aiograms_models() -> None:
    from sandbox.app import build
    from tests.sandbox.conftest import in_process

    async with in_process(build(town=False, strict=True)) as rig:
        person = await rig.newcomer()
        await rig.ok("getMe")
        await rig.say(person, "halo")
        buttons = '{"inline_keyboard":[[{"text":"Ya","callback_data":"yes"}]]}'
        form = {"chat_id": str(person), "text": "12345", "reply_markup": buttons}
        sent = await rig.http.post(f"/bot{TOKEN}/sendMessage", data=form)
        assert sent.json()["result"]["text"] == "12345"
        error = await rig.error("sendMessage", chat_id=person, text="x", disable_notification="perhaps")
        assert "disable_notification" in error
        [failure] = await rig.get("/checks")
        assert failure["method"] == "sendMessage"
