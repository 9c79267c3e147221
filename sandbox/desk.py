"""Where a bot's request is received: it is logged, may meet a fault or a limit, is checked, and then done."""

from __future__ import annotations

from typing import Any

from sandbox.calls import Calls, LoggedCall
from sandbox.errors import ApiError
from sandbox.faults import Fault, Faults, refusal
from sandbox.limits import Meter, counts
from sandbox.methods import run
from sandbox.methods.params import Params
from sandbox.methods.registry import Call
from sandbox.model import Bot
from sandbox.strict import Checker
from sandbox.world import World


class Desk:
    """One for all bots; also takes the methods that come in answers to webhooks."""

    def __init__(self, world: World, checker: Checker | None = None) -> None:
        self.world = world
        self.calls = Calls()
        self.faults = Faults(world.clock.now)
        self.meter = Meter(world.clock.now)
        self.checker = checker

    def log(self, bot: Bot, method: str, params: Params) -> LoggedCall:
        return self.calls.add(bot.id, method, params, self.world.clock.now())

    def admit(self, bot: Bot, method: str, params: Params) -> Fault | None:
        """Refuses what is too early or too much; returns a fault the connection has to show."""
        chat = _place(params)
        subject = chat if chat and counts(method) else method.lower()
        self.faults.check_pause(bot.id, subject)
        fault = self.faults.next(bot.id, method)
        if fault is not None:
            if fault.kind == "429":
                raise self.faults.pause(bot.id, subject, fault.retry_after)
            refused = refusal(fault)
            if refused is not None:
                raise refused
        seconds = self.meter.wait(bot.id, method, chat)
        if seconds:
            raise self.faults.pause(bot.id, subject, seconds)
        return fault

    async def reply(self, bot: Bot, method: str, params: Params) -> None:
        """Does the method that came in a webhook's answer; how it ends is seen in the log only."""
        log = self.log(bot, method, params)
        try:
            await self.run(bot, method, params)
            log.status = 200
        except ApiError as error:
            log.status = error.code

    async def run(self, bot: Bot, method: str, params: Params) -> Any:
        if self.checker is not None:
            await self.checker.check(method, params)
        return await run(method, Call(self.world, bot, params))


def _place(params: Params) -> str:
    """Where a request writes. What only one member of a group sees is a place of its own.

    An inference: nothing says how Telegram counts ephemeral messages.
    """
    chat, wanted = params.text("chat_id"), params.json("ephemeral_message_parameters")
    receiver = Params(wanted if isinstance(wanted, dict) else params.values).number("receiver_user_id")
    return f"{receiver}~{chat}" if receiver else chat
