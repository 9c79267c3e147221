"""Writing one mail: plain text, with the headers that a careful server wants to see."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Any


def write(to: str, body: Mapping[str, Any], sender: str) -> EmailMessage:
    """The mail for what an outbox row holds, from `sender`. Raises ValueError for an address that is none.

    Its Message-ID is made of the row's own name, so that a second copy of it is known as one everywhere.
    """
    mail = EmailMessage(policy=SMTP)
    mail["From"] = Address(display_name=_line(body["from"]), addr_spec=sender)
    mail["To"] = Address(addr_spec=to)
    if body["reply_to"]:
        mail["Reply-To"] = Address(display_name=_line(body["from"]), addr_spec=body["reply_to"])
    mail["Subject"] = _line(body["subject"])
    mail["Date"] = format_datetime(datetime.fromtimestamp(body["at"], UTC))
    mail["Message-ID"] = f"<{name(body['id'])}@{sender.rpartition('@')[2]}>"
    mail.set_content(body["text"], cte="quoted-printable")
    return mail


def name(id: str) -> str:
    """What a row's mail is called, wherever it is seen; it tells nothing of what is in it."""
    return hashlib.sha256(id.encode()).hexdigest()[:32]


def _line(text: str) -> str:
    return " ".join(text.split())
