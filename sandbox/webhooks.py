"""Delivers updates to webhooks: each queue in order, with retries, and methods in the answers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from sandbox import updates
from sandbox.body import read_params
from sandbox.errors import ApiError
from sandbox.methods.params import Params
from sandbox.model import Bot, Json, Update
from sandbox.world import World

if TYPE_CHECKING:
    import httpx

Reply = Callable[[Bot, str, Params], Awaitable[None]]

FIRST_DELAY = 1.0
LONGEST_DELAY = 60.0
ANSWER_SECONDS = 60.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Webhooks:
    """One courier for each bot that has a webhook."""

    def __init__(self, world: World, reply: Reply, first_delay: float = FIRST_DELAY) -> None:
        self.world = world
        self.reply = reply
        self.first_delay = first_delay

    async def run(self) -> None:
        """Keeps the couriers as the bots' webhooks are set and deleted."""
        couriers: dict[int, tuple[Json, asyncio.Task[None]]] = {}
        try:
            while True:
                self.world.webhooks_changed.clear()
                for bot in list(self.world.bots.values()):
                    await self._renew(bot, couriers)
                await self.world.webhooks_changed.wait()
        finally:
            for _, courier in couriers.values():
                courier.cancel()

    async def _renew(self, bot: Bot, couriers: dict[int, tuple[Json, asyncio.Task[None]]]) -> None:
        hook, courier = couriers.get(bot.id, (None, None))
        if hook is bot.webhook:
            return
        if courier is not None:
            courier.cancel()
            del couriers[bot.id]
        if bot.webhook is not None:
            task = asyncio.create_task(Courier(self, bot, bot.webhook).run())
            couriers[bot.id] = (bot.webhook, task)


class Courier:
    """Brings one bot's updates to one address."""

    def __init__(self, webhooks: Webhooks, bot: Bot, hook: Json) -> None:
        self.world = webhooks.world
        self.webhooks = webhooks
        self.bot = bot
        self.hook = hook
        self.inbox = self.world.inbox(bot)
        self.busy: dict[str, asyncio.Task[None]] = {}

    async def run(self) -> None:
        import httpx  # only who has webhooks pays for this import

        limits = httpx.Limits(max_connections=self.hook["max_connections"])
        async with httpx.AsyncClient(timeout=ANSWER_SECONDS, limits=limits, trust_env=False) as client:
            try:
                while True:
                    self.inbox.arrived.clear()
                    self._start_deliveries(client)
                    await self.inbox.arrived.wait()
            finally:
                for task in self.busy.values():
                    task.cancel()
                await asyncio.gather(*self.busy.values(), return_exceptions=True)

    def _start_deliveries(self, client: httpx.AsyncClient) -> None:
        for update in self.inbox.pending:
            if len(self.busy) >= self.hook["max_connections"]:
                return
            if update.queue not in self.busy:
                self.busy[update.queue] = asyncio.create_task(self._deliver(client, update))

    async def _deliver(self, client: httpx.AsyncClient, update: Update) -> None:
        """Tries until the address accepts it; the queue waits behind it."""
        delay = self.webhooks.first_delay
        try:
            while True:
                response = await self._post(client, update)
                if response is not None and response.is_success:
                    break
                await asyncio.sleep(_asked_delay(response) or delay)
                delay = min(delay * 2, LONGEST_DELAY)
            with suppress(ValueError):  # dropped meanwhile by drop_pending_updates
                self.inbox.discard([update])
            updates.taken(self.world, [update])
            await self._answer(response)
        finally:
            del self.busy[update.queue]
            self.inbox.arrived.set()

    async def _post(self, client: httpx.AsyncClient, update: Update) -> httpx.Response | None:
        import httpx

        headers = {"Content-Type": "application/json"}
        if self.hook["secret"]:
            headers[SECRET_HEADER] = self.hook["secret"]
        self.world.keep()
        try:
            response = await client.post(self.hook["url"], content=update.body.encode(), headers=headers)
        except httpx.HTTPError as error:
            timed_out = isinstance(error, httpx.TimeoutException)
            self._note("Read timeout expired" if timed_out else "Connection refused")
            return None
        if not response.is_success:
            self._note(f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}")
        return response

    def _note(self, problem: str) -> None:
        self.hook["last_error_date"] = self.world.clock.seconds()
        self.hook["last_error_message"] = problem
        self.world.save(self.bot)

    async def _answer(self, response: httpx.Response) -> None:
        """Does the method that came in the answer; its result is told to nobody."""
        with suppress(ApiError):
            params = await read_params(response.headers.get("content-type", ""), b"", response.content)
            method = params.text("method")
            if method and not method.lower().startswith("get"):
                await self.webhooks.reply(self.bot, method, params)


def _asked_delay(response: httpx.Response | None) -> float:
    asked = response.headers.get("retry-after", "") if response is not None else ""
    return float(asked) if asked.isascii() and asked.isdigit() else 0.0
