"""The methods by name. A method is one function that takes a Call and returns what goes into "result"."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from sandbox.errors import ApiError
from sandbox.methods.known import KNOWN
from sandbox.methods.params import Params
from sandbox.model import Bot
from sandbox.world import World


@dataclass(frozen=True, slots=True)
class Call:
    """One request of a bot."""

    world: World
    bot: Bot
    params: Params


@dataclass(frozen=True, slots=True)
class Raw:
    """A result that is written as JSON already."""

    json: str


Method = Callable[[Call], Any | Awaitable[Any]]
METHODS: dict[str, Method] = {}


def method(name: str) -> Callable[[Method], Method]:
    """Registers a method under its Bot API name."""

    def register(function: Method) -> Method:
        METHODS[name.lower()] = function
        return function

    return register


async def run(name: str, call: Call) -> Any:
    """Runs a method; names are case-insensitive. What is not built says so, never fakes success."""
    function = METHODS.get(name.lower())
    if function is None:
        known = KNOWN.get(name.lower())
        raise ApiError(501, known) if known else ApiError(404, "method not found")
    result = function(call)
    return await result if inspect.isawaitable(result) else result
