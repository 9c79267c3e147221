"""Refusals, worded as Telegram words them."""

from __future__ import annotations

from typing import Any

PREFIXES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    429: "Too Many Requests",
    501: "Not Implemented",
}


class ApiError(Exception):
    """A refusal of the Bot API: its HTTP status, the full description and optional parameters."""

    def __init__(self, code: int, reason: str, **parameters: Any) -> None:
        self.code = code
        self.description = _worded(code, reason)
        self.parameters = parameters
        super().__init__(self.description)

    def body(self) -> dict[str, Any]:
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def _worded(code: int, reason: str) -> str:
    """Telegram puts the prefix and lowers the first letter, except of words such as BUTTON_DATA_INVALID."""
    prefix = PREFIXES.get(code)
    if prefix is None:
        return reason
    if not reason:
        return prefix
    keeps_case = len(reason) > 1 and (reason[1].isupper() or reason[1] == "_")
    return f"{prefix}: {reason if keeps_case else reason[0].lower() + reason[1:]}"


def bad_request(reason: str, **parameters: Any) -> ApiError:
    return ApiError(400, reason, **parameters)


def forbidden(reason: str) -> ApiError:
    return ApiError(403, reason)


def conflict(reason: str) -> ApiError:
    return ApiError(409, reason)


def too_many_requests(seconds: int) -> ApiError:
    return ApiError(429, f"retry after {seconds}", retry_after=seconds)


class RefusedError(Exception):
    """A person asked for something that cannot be done; the person side answers it as {"detail": …}."""

    def __init__(self, status: int, detail: str) -> None:
        self.status = status
        self.detail = detail
        super().__init__(detail)
