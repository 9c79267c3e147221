"""What can go wrong with the world outside; each error tells its caller what to do."""

from __future__ import annotations


class JejaringError(Exception):
    """The family. `str()` is for the log; it never holds a token or a person's words."""


class SetupError(JejaringError):
    """The operator has to change something; `str()` says what, in one line."""


MOST_ATTEMPTS = 30


class LaterError(JejaringError):
    """Try again after so many seconds. `told`: the platform itself asked for the wait.

    `attempts`: after so many it is given up, unless the platform asked.
    """

    def __init__(self, reason: str, after: float, told: bool = False, attempts: int = MOST_ATTEMPTS) -> None:
        super().__init__(reason)
        self.after = after
        self.told = told
        self.attempts = attempts


class UnsureError(JejaringError):
    """It may have been done or not: the answer never came."""


class UnreachableError(JejaringError):
    """This person or group cannot be written to: they blocked the bot, never met it, or are gone."""


class RefusedError(JejaringError):
    """The platform will never accept this."""


class UnsupportedError(RefusedError):
    """The platform, as it is here, does not know such requests."""
