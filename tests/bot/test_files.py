"""Small files of text are looked into before their update is handled; what cannot be had is said."""

from __future__ import annotations

import pytest

from bot.errors import RefusedError
from bot.files import MOST, decode, holding, is_text, look_into
from bot.platforms.telegram.client import Client
from bot.platforms.telegram.read import read
from flows.events import Media
from handlers.updates import Update
from tests.bot.test_group_picture import client, live
from tests.sandbox.conftest import BOT, Rig

__all__ = ["client", "live"]
TABLE = "jenis;pertanyaan\ncloud;Apa harapan Anda?\n"


def sent(name: str = "rapat.csv", size: int = 90, chat: str = "private", **more: object) -> Update:
    document = {"file_id": "f", "file_name": name, "file_size": size, **more}
    message = {"from": {"id": 5}, "chat": {"id": 5, "type": chat}, "document": document}
    update = read({"update_id": 1, "message": message}, "jejaring_bot")
    assert update is not None
    return update


@pytest.mark.parametrize("update", [sent(), sent("RAPAT.CSV"), sent("a.txt", MOST), sent("a.tsv")])
def test_a_small_table_is_looked_into(update: Update) -> None:
    assert is_text(update)


@pytest.mark.parametrize(
    "update", [sent("a.csv", MOST + 1), sent("a.csv", 0), sent("a.pdf"), sent("csv"), sent("a.csv.exe")]
)
def test_nothing_else_is(update: Update) -> None:
    assert not is_text(update)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_as_spreadsheets_write_it(encoding: str) -> None:
    assert decode("Café".encode(encoding)) == "Café"


async def test_what_cannot_be_had_is_handed_on_unread() -> None:
    async def fetch(file: str) -> bytes:
        raise RefusedError("away")

    update = await look_into(sent(), fetch)
    assert isinstance(update.content, Media)
    assert update.content.text is None
    assert holding(update, TABLE.encode()).content != update.content


async def test_by_real_http(live: Rig, client: Client) -> None:
    ana = await live.newcomer("Ana")
    await live.post(f"/people/{ana}/start", bot=BOT)
    await live.updates()
    files = {"file": ("rapat.csv", TABLE.encode(), "text/csv")}
    answer = await live.http.post(f"/api/people/{ana}/chats/{BOT}/document", files=files)
    assert answer.status_code == 200, answer.text
    [raw] = await live.updates()
    update = read(raw, "jejaring_bot")
    assert update is not None
    assert is_text(update)
    fetched = await look_into(update, client.fetch)
    assert isinstance(fetched.content, Media)
    assert fetched.content.text == TABLE
    with pytest.raises(RefusedError):
        await client.fetch("nothing")
