"""What a bot shows of itself: its commands and its menu button."""

from __future__ import annotations

import re
from typing import Any

from sandbox.errors import bad_request
from sandbox.methods.registry import Call, method
from sandbox.model import Json

COMMAND = re.compile(r"/?([a-z0-9_]{1,32})")
LONGEST_DESCRIPTION = 256
MOST_COMMANDS = 100
DEFAULT_MENU_BUTTON = {"type": "commands"}


@method("setMyCommands")
def set_my_commands(call: Call) -> bool:
    commands = call.params.array("commands")
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    call.bot.commands[_slot(call)] = [_checked(command) for command in commands]
    call.world.save(call.bot)
    return True


@method("getMyCommands")
def get_my_commands(call: Call) -> Any:
    return call.bot.commands.get(_slot(call), [])


@method("deleteMyCommands")
def delete_my_commands(call: Call) -> bool:
    call.bot.commands.pop(_slot(call), None)
    call.world.save(call.bot)
    return True


@method("setChatMenuButton")
def set_chat_menu_button(call: Call) -> bool:
    button = call.params.json("menu_button") or DEFAULT_MENU_BUTTON
    if not isinstance(button, dict) or button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("can't parse menu button: Unsupported menu button type")
    call.bot.menu_buttons[call.params.text("chat_id")] = button
    call.world.save(call.bot)
    return True


def _checked(command: Any) -> Json:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    match = COMMAND.fullmatch(str(command.get("command", "")))
    description = str(command.get("description", "")).strip()
    if match is None:
        raise bad_request("BOT_COMMAND_INVALID")
    if not 0 < len(description) <= LONGEST_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": match[1], "description": description}


def _slot(call: Call) -> str:
    """Where a scope's commands are kept, with their language: "default", "chat:12", …"""
    scope = call.params.json("scope") or {"type": "default"}
    if not isinstance(scope, dict):
        raise bad_request("can't parse BotCommandScope: expected an Object")
    place = [str(scope[name]) for name in ("type", "chat_id", "user_id") if name in scope]
    return "|".join([":".join(place), call.params.text("language_code")])
