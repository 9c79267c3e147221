"""Structured logs: one event a line, JSON in production, never a token and never what people wrote."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import MutableMapping
from typing import Any

import structlog

_TOKEN = re.compile(r"\d{5,}:[A-Za-z0-9_-]{20,}")


def set_up(style: str) -> None:
    """Send our own events and the libraries' warnings to standard error."""
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _name_errors,
        _hide_tokens,
    ]
    renderer: Any = (
        structlog.processors.JSONRenderer()
        if style == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), pad_event_to=0)
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _hide_tokens, renderer],
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("jejaring").setLevel(logging.INFO)


def _name_errors(logger: Any, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """An error becomes its kind and its place: its message may hold what a person wrote."""
    match event.pop("exc_info", None):
        case (_, BaseException() as error, _) | (BaseException() as error):
            event["exception"] = _place(error)
        case True:
            event["exception"] = _place(sys.exception())
    return event


def _place(error: BaseException | None) -> str:
    if error is None:
        return ""
    parts = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
    before = [_place(one) for one in (error.__cause__, *parts)]
    here = "".join(traceback.format_tb(error.__traceback__)) + type(error).__qualname__
    return "\n".join(filter(None, [*before, here]))


def _hide_tokens(logger: Any, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Bot addresses hold the token, and libraries like to log addresses."""
    return {
        key: _TOKEN.sub("(token)", value) if isinstance(value, str) else value for key, value in event.items()
    }


def logger() -> Any:
    return structlog.get_logger("jejaring")
