"""How a bot gets its updates: polling, webhooks - and who it is."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from sandbox import updates, wire
from sandbox.errors import bad_request, conflict
from sandbox.inbox import WEBHOOK_SET
from sandbox.methods.registry import Call, Raw, method
from sandbox.model import Json

LONGEST_POLL = 50
MOST_UPDATES = 100
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
SECRET = re.compile(r"[A-Za-z0-9_-]*")
LONGEST_SECRET = 256
DEFAULT_CONNECTIONS = 40


@method("getMe")
def get_me(call: Call) -> Json:
    return wire.user(call.bot) | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
    }


@method("getUpdates")
async def get_updates(call: Call) -> Raw:
    """Confirms everything before the offset; waits for news as the only poll - an older one loses."""
    world, bot, params = call.world, call.bot, call.params
    if bot.webhook:
        raise conflict(WEBHOOK_ACTIVE)
    inbox = world.inbox(bot)
    inbox.end_poll()
    _set_allowed(call)
    updates.taken(world, inbox.confirm(params.number("offset")))
    timeout = min(params.number("timeout"), LONGEST_POLL)
    if not inbox.pending and timeout > 0:
        await inbox.wait(timeout)
    limit = params.number("limit", MOST_UPDATES)
    limit = limit if 0 < limit <= MOST_UPDATES else MOST_UPDATES
    bodies = [update.body for update, _ in zip(inbox.pending, range(limit), strict=False)]
    return Raw(f"[{','.join(bodies)}]")


@method("setWebhook")
def set_webhook(call: Call) -> bool:
    url = call.params.text("url")
    secret = call.params.text("secret_token")
    if len(secret) > LONGEST_SECRET:
        raise bad_request("secret token is too long")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    if url and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    connections = call.params.number("max_connections", DEFAULT_CONNECTIONS)
    _set_allowed(call)
    webhook = {"url": url, "secret": secret, "max_connections": min(max(connections, 1), 100)}
    return _use_webhook(call, webhook if url else None)


@method("deleteWebhook")
def delete_webhook(call: Call) -> bool:
    return _use_webhook(call, None)


@method("getWebhookInfo")
def get_webhook_info(call: Call) -> Json:
    bot = call.bot
    info: Json = {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(call.world.inbox(bot).pending),
    }
    if bot.webhook:
        shown = ("url", "max_connections", "last_error_date", "last_error_message")
        info |= {name: bot.webhook[name] for name in shown if name in bot.webhook}
    if bot.allowed_updates:
        info["allowed_updates"] = bot.allowed_updates
    return info


def _use_webhook(call: Call, webhook: Json | None) -> bool:
    world, bot = call.world, call.bot
    inbox = world.inbox(bot)
    if webhook:
        inbox.end_poll(WEBHOOK_SET)
    if call.params.flag("drop_pending_updates"):
        dropped = list(inbox.pending)
        inbox.pending.clear()
        updates.taken(world, dropped)
    bot.webhook = webhook
    world.save(bot)
    world.webhooks_changed.set()
    return True


def _set_allowed(call: Call) -> None:
    """An empty list means the default again; leaving it out keeps what was set."""
    if not call.params.has("allowed_updates"):
        return
    wanted: list[Any] = call.params.array("allowed_updates")
    allowed = [str(kind) for kind in wanted] or None
    if allowed != call.bot.allowed_updates:
        call.bot.allowed_updates = allowed
        call.world.save(call.bot)
