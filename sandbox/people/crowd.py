"""A crowd: many people of a group answer at once what a bot asks there."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from random import Random

from sandbox.changes import Listener
from sandbox.model import Chat, Json, Message
from sandbox.people import deeds
from sandbox.town import load_town
from sandbox.world import World

DEEP_LINK = re.compile(r"(?:https?://)?t\.me/(\w+)/?\?start=([\w-]{1,64})", re.ASCII)
REPLY_SECONDS = 5.0
"""With the wait for a tap's answer a crowd is done within fifteen seconds."""


@dataclass(frozen=True)
class Mood:
    """What a crowd is inclined to say: a few answers are much better liked, so that results look alive."""

    seed: int

    def choose(self, person: int, answers: list[str]) -> str:
        """By who asks and what there is, not by who comes first: the same seed answers alike."""
        liked = [Random(f"{self.seed} {answer}").lognormvariate(0, 1) for answer in answers]
        return Random(f"{self.seed} {person}").choices(answers, liked)[0]


async def answer(world: World, chat: Chat, people: list[int], mood: Mood) -> int:
    """Lets these people answer the newest message with buttons; returns how many did."""
    asking = _asking(world, chat)
    if asking is None:
        return 0
    return sum(await asyncio.gather(*(_act(world, chat, asking, person, mood) for person in people)))


def _asking(world: World, chat: Chat) -> Message | None:
    seen = (one for one in reversed(chat.messages.values()) if one.receiver is None)
    return next((one for one in seen if _taps(one) or _link(world, one)), None)


async def _act(world: World, chat: Chat, asking: Message, person: int, mood: Mood) -> bool:
    taps, link = _taps(asking), _link(world, asking)
    # One button beside a link is no choice: both lead to the question.
    if len(taps) > (link is not None):
        await deeds.press(world, person, chat, asking.id, mood.choose(person, taps), None)
        return True
    return link is not None and await _privately(world, person, *link, mood)


async def _privately(world: World, person: int, bot: int, payload: str, mood: Mood) -> bool:
    """Follows a deep link, waits to be asked, and presses a button, or writes where there is none."""
    chat = world.private_chat(bot, person)
    asked = await _reply(world, chat, deeds.start(world, person, bot, payload))
    if asked is None:
        return False
    if taps := _taps(asked):
        await deeds.press(world, person, chat, asked.id, mood.choose(person, taps), None)
    else:
        deeds.write(world, person, chat, mood.choose(person, load_town()["answers"]))
    return True


async def _reply(world: World, chat: Chat, said: Message) -> Message | None:
    """What the bot says next in a private chat; None when it says nothing in time."""
    listener = Listener(world.audience(chat))
    world.changes.listeners.add(listener)
    try:
        async with asyncio.timeout(REPLY_SECONDS):
            while not listener.closed:
                if reply := _next(chat, said):
                    return reply
                await listener.wait(REPLY_SECONDS)
    except TimeoutError:
        pass
    finally:
        world.changes.listeners.discard(listener)
    return None


def _next(chat: Chat, said: Message) -> Message | None:
    return next((one for one in chat.messages.values() if one.id > said.id and one.sender == chat.bot), None)


def _buttons(message: Message) -> list[Json]:
    return [button for row in (message.markup or {}).get("inline_keyboard", []) for button in row]


def _taps(message: Message) -> list[str]:
    return [button["callback_data"] for button in _buttons(message) if "callback_data" in button]


def _link(world: World, message: Message) -> tuple[int, str] | None:
    """The bot and the payload of a message's first deep link to a bot of this town."""
    bots = {bot.username.lower(): bot.id for bot in world.bots.values()}
    for button in _buttons(message):
        link = DEEP_LINK.fullmatch(button.get("url", ""))
        if link and link[1].lower() in bots:
            return bots[link[1].lower()], link[2]
    return None
