"""A group's picture by real HTTP: it goes up, is drawn anew in its place, and falls back to words."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.platforms.telegram.client import Client
from bot.platforms.telegram.platform import Telegram
from flows.replies import Reply, Text, dump_reply
from handlers.words import Lexicon
from tests.sandbox.conftest import TOKEN, Rig, live
from tests.web.bot import picture

__all__ = ["live"]
# What the client asks for by itself is lost when pytest sets warnings up.
pytestmark = pytest.mark.filterwarnings("ignore:Please use 'Bot")
LEXICON = Lexicon()


@pytest.fixture
async def client(live: Rig) -> AsyncIterator[Client]:
    client = Client(TOKEN, str(live.http.base_url).rstrip("/"), 10)
    await client.start()
    yield client
    await client.stop()


async def test_a_picture_a_newer_one_and_words(live: Rig, client: Client) -> None:
    ana = await live.newcomer("Ana")
    group = await live.group([ana])
    widths = [40, 80]

    async def artist(name: str) -> bytes:
        assert name == "draw:board:1"
        # The third time there is no ink.
        return picture(widths.pop(0), 30)

    def body(count: int, **more: object) -> dict[str, object]:
        said = Text("board-count", {"count": count, "present": 3})
        return {
            "reply": dump_reply(Reply(said, photo="draw:board:1")), "otherwise": dump_reply(Reply(said)),
            "language": "id", "zone": "Asia/Jakarta", **more,
        }  # fmt: skip

    telegram = Telegram(client, LEXICON, artist)
    sent = await telegram.deliver(str(group), body(1))
    for count in (2, 3):
        assert await telegram.deliver(str(group), body(count, edit=sent, in_place=True)) == sent
        [shown] = await live.messages(ana, chat=group)
        assert (shown["text"], shown["photo"]["width"]) == (f"{count} menjawab · 3 hadir", 80)
