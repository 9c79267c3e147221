"""A tiny scripted bot over plain HTTP: enough of a conversation to see the web chat at work."""

from __future__ import annotations

import contextlib
import json
import struct
import threading
import zlib
from typing import Any

import httpx

TOKEN = "700001:tokenUntukUjiCobaHalaman1"
BOT = 700001
Json = dict[str, Any]

COMMANDS = [
    {"command": "daftar", "description": "Mulai pendaftaran"},
    {"command": "datasaya", "description": "Lihat data Anda"},
    {"command": "bantuan", "description": "Apa saja yang bisa dilakukan bot ini"},
]
SECTORS = [
    ["LSM atau yayasan", "Perusahaan"],
    ["Pemerintah", "Perguruan tinggi"],
    ["Lembaga donor atau yayasan keluarga", "Lainnya"],
    ["← Kembali"],
]


def picture(width: int, height: int, colour: tuple[int, int, int] = (36, 64, 122)) -> bytes:
    """A PNG of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes(colour) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def inline(rows: list[list[str]]) -> Json:
    return {"inline_keyboard": [[{"text": text, "callback_data": text[:40]} for text in row] for row in rows]}


def reply(*rows: list[Any], once: bool = True) -> Json:
    keys = [[{"text": key} if isinstance(key, str) else key for key in row] for row in rows]
    return {"keyboard": keys, "one_time_keyboard": once, "resize_keyboard": True}


class ScriptedBot:
    """Polls for updates in a thread and answers by a fixed script."""

    def __init__(self, base: str) -> None:
        self.http = httpx.Client(base_url=f"{base}/bot{TOKEN}/", timeout=30, trust_env=False)
        self.heard: list[str] = []
        self.stopping = False
        self.call("getMe")
        self.call("setMyCommands", commands=COMMANDS)
        self.thread = threading.Thread(target=self.listen, daemon=True)
        self.thread.start()

    def stop(self) -> None:
        self.stopping = True
        self.thread.join(5)
        self.http.close()

    def call(self, method: str, **arguments: Any) -> Any:
        return self.http.post(method, json=arguments).json()["result"]

    def say(self, chat: int, text: str, markup: Json | None = None, **more: Any) -> Json:
        extra = {"reply_markup": markup} if markup else {}
        sent: Json = self.call("sendMessage", chat_id=chat, text=text, parse_mode="HTML", **extra, **more)
        return sent

    def show(self, chat: int, caption: str, instead_of: int = 0) -> Json:
        """Sends a picture, or puts a new one into a message."""
        data = {"chat_id": str(chat), "reply_markup": json.dumps(inline([["Perbarui"]]))}
        files = {"photo": ("bagan.png", picture(640, 400), "image/png")}
        if instead_of:
            media = {"type": "photo", "media": "attach://photo", "caption": caption}
            data |= {"message_id": str(instead_of), "media": json.dumps(media)}
        else:
            data["caption"] = caption
        method = "editMessageMedia" if instead_of else "sendPhoto"
        shown: Json = self.http.post(method, data=data, files=files).json()["result"]
        return shown

    def listen(self) -> None:
        offset = 0
        with contextlib.suppress(httpx.HTTPError):
            while not self.stopping:
                for update in self.call("getUpdates", offset=offset, timeout=1):
                    offset = update["update_id"] + 1
                    self.answer(update)

    def answer(self, update: Json) -> None:
        if "callback_query" in update:
            self.pressed(update["callback_query"])
        elif "message" in update:
            self.told(update["message"])

    def pressed(self, query: Json) -> None:
        chat, message, data = query["message"]["chat"]["id"], query["message"]["message_id"], query["data"]
        self.heard.append(data)
        if data == "Lainnya":
            self.call(
                "answerCallbackQuery",
                callback_query_id=query["id"],
                text="Tuliskan sektor Anda.",
                show_alert=True,
            )
            return
        self.call("answerCallbackQuery", callback_query_id=query["id"], text=f"Dicatat: {data}")
        if data in ("Perusahaan", "Pemerintah"):
            text = f"<b>Anda bekerja di sektor apa?</b>\nJawaban: {data}"
            self.call(
                "editMessageText",
                chat_id=chat,
                message_id=message,
                text=text,
                parse_mode="HTML",
                reply_markup=inline([["Ubah", "Lanjut"]]),
            )

    def told(self, message: Json) -> None:
        chat, text = message["chat"]["id"], message.get("text", "")
        self.heard.append(text or "photo" * ("photo" in message) or "contact" * ("contact" in message))
        if text.startswith("/start"):
            self.say(
                chat,
                "Selamat datang di <b>Jejaring</b>. Kita mulai dari perkenalan singkat.",
                inline([["Daftar"]]),
            )
        elif text == "/daftar":
            self.say(chat, "<b>Anda bekerja di sektor apa?</b>\nLangkah 4 dari 9", inline(SECTORS))
        elif text == "/bagikan":
            keys = reply(
                ["Ya, lanjutkan", "Nanti saja"], [{"text": "Bagikan nomor saya", "request_contact": True}]
            )
            self.say(chat, "Boleh kami simpan nomor Anda?", keys)
        elif text == "/gambar":
            self.show(chat, "37 dari 42 sudah menjawab.")
        elif "photo" in message:
            self.say(chat, "Foto Anda sudah kami terima. Terima kasih.")
        elif "contact" in message:
            self.say(chat, "Nomor Anda tersimpan.", {"remove_keyboard": True})
        elif text.startswith("gema "):
            self.say(chat, text.removeprefix("gema "))
