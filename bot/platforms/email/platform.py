"""Handing mail to a server by SMTP; the server's answers become our errors."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from aiosmtplib import SMTP, SMTPException, SMTPResponseException

from bot.errors import (
    JejaringError,
    LaterError,
    RefusedError,
    SetupError,
    UnreachableError,
    UnsureError,
)
from bot.platforms.email.write import write

NAME = "email"
ATTEMPTS = 2500
"""At a wait of five minutes in between, a server may be away for a week before a mail is given up."""
AT_ONCE = 2
"""So many mails are handed over at once: a slow server must not keep the postman from everybody else."""
_PATIENCE = 10.0
_REST = 20.0
"""Seconds for which a server that was not reached is left alone."""
_LOOPBACK = ("127.0.0.1", "::1", "localhost")


class Email:
    """The platform's port on one mail server, named as in JEJARING_SMTP_URL. Raises `SetupError`."""

    name = NAME

    def __init__(self, url: str, sender: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._server = _read(url)
        if "@" not in sender:
            raise SetupError(_NO_SENDER)
        self._sender = sender
        self._clock = clock
        self._busy = 0
        self._away_until = float("-inf")

    async def deliver(self, chat: str, body: Mapping[str, Any]) -> str | None:
        if self._clock() < self._away_until:
            raise _later("server away")
        if self._busy >= AT_ONCE:
            raise _later("busy")
        self._busy += 1
        try:
            return await self._hand_over(chat, body)
        finally:
            self._busy -= 1

    async def _hand_over(self, chat: str, body: Mapping[str, Any]) -> str:
        try:
            mail = write(chat, body, self._sender)
        except ValueError:
            raise UnreachableError("no address") from None
        server = SMTP(**self._server)
        try:
            await self._reach(server)
            await _address(server, chat)
            await _say(server, mail.as_bytes())
            with contextlib.suppress(SMTPException, OSError):
                await server.quit()
        finally:
            server.close()
        return str(mail["Message-ID"])

    async def _reach(self, server: SMTP) -> None:
        """What goes wrong up to here is so for every mail, and the operator's to mend: all of them wait."""
        try:
            await server.connect()
            await server.mail(self._sender)
        except SMTPResponseException as error:
            raise _later(f"smtp {error.code}") from None
        except (SMTPException, OSError) as error:
            self._away_until = self._clock() + _REST
            raise _later(type(error).__name__) from None


async def _address(server: SMTP, to: str) -> None:
    try:
        await server.rcpt(to)
    except SMTPResponseException as error:
        raise _refused(error, UnreachableError) from None
    except (SMTPException, OSError) as error:
        raise _later(type(error).__name__) from None


async def _say(server: SMTP, mail: bytes) -> None:
    try:
        await server.data(mail)
    except SMTPResponseException as error:
        raise _refused(error, RefusedError) from None
    except (SMTPException, OSError) as error:
        # All of it was said, but not whether it was taken.
        raise UnsureError(type(error).__name__) from None


def _later(reason: str) -> LaterError:
    return LaterError(reason, after=5, attempts=ATTEMPTS)


def _refused(
    error: SMTPResponseException, for_ever: type[UnreachableError] | type[RefusedError]
) -> JejaringError:
    """No for now, or for ever. What the server says of it may name people, so only its number is told."""
    reason = f"smtp {error.code}"
    return _later(reason) if error.code < 500 else for_ever(reason)


def _read(url: str) -> dict[str, Any]:
    """The server that an address names, as the client wants it."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise SetupError(_WRONG) from None
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise SetupError(_WRONG)
    at_once = parts.scheme == "smtps"
    return {
        "hostname": parts.hostname,
        "port": port or (465 if at_once else 587),
        "username": unquote(parts.username) if parts.username else None,
        "password": unquote(parts.password) if parts.password else None,
        "use_tls": at_once,
        "start_tls": _starts_tls(parts) if not at_once else False,
        "timeout": _PATIENCE,
    }


def _starts_tls(parts: SplitResult) -> bool | None:
    """A password goes to nobody who cannot keep it to themselves; else what the server likes (None)."""
    return True if parts.username and parts.hostname not in _LOOPBACK else None


_WRONG = "JEJARING_SMTP_URL tidak bisa dibaca. Contoh yang benar: smtp://pengguna:sandi@surat.contoh.org:587"
_NO_SENDER = "Alamat pengirim belum ada: isi JEJARING_SMTP_FROM, misalnya jejaring@contoh.org."
