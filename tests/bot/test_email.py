"""Mail through a real SMTP server on loopback: what arrives, and what its answers mean to us."""

from __future__ import annotations

import asyncio
import email
import email.policy
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session
from sqlalchemy import func, select

from bot.errors import MOST_ATTEMPTS, LaterError, RefusedError, SetupError, UnreachableError, UnsureError
from bot.pacing import Pace
from bot.platforms.email.platform import Email
from bot.platforms.email.write import write
from bot.postman import Postman
from storage import outbox
from storage.database import Database, Tx
from storage.outbox import REMINDER, Message
from storage.tables.core import outbox as rows
from tests.bot.test_postman import Time

SENDER = "jejaring@contoh.org"
TO = "ratna@contoh.org"
BODY: dict[str, Any] = {
    "subject": "Apa kabar, Ibu Ratna? ꦲ",
    "text": "Halo Ibu Ratna,\n\nApa kabar? 👋\n.\nSri\n" + "panjang " * 200,
    "from": "Sri “Rahayu”, S.Sos.", "reply_to": "sri@contoh.org", "id": "care-mail:7", "at": 1_795_400_000.0,
}  # fmt: skip


class Mailbox:
    """A mail server's post; each answer can be another."""

    def __init__(self) -> None:
        self.mails: list[tuple[Envelope, EmailMessage]] = []
        self.to, self.data = "250 OK", "250 OK"
        self.hangs_up = False

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.to.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.to

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.data.startswith("250"):
            content = envelope.content
            assert isinstance(content, bytes)
            mail = email.message_from_bytes(content, policy=email.policy.default)
            assert isinstance(mail, EmailMessage)
            self.mails.append((envelope, mail))
        if self.hangs_up:
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
        return self.data


@asynccontextmanager
async def serving(mailbox: Mailbox, port: int = 0) -> AsyncIterator[int]:
    """A mail server until the block ends; gives its port."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(mailbox), "127.0.0.1", port)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


def _email(port: int, now: Callable[[], float] = lambda: 0.0) -> Email:
    return Email(f"smtp://127.0.0.1:{port}", SENDER, now)


async def test_it_arrives_whole(caplog: pytest.LogCaptureFixture) -> None:
    mailbox = Mailbox()
    async with serving(mailbox) as port:
        name = await _email(port).deliver(TO, BODY)
        assert await _email(port).deliver(TO, BODY) == name
        assert await _email(port).deliver(TO, BODY | {"id": "care-mail:8"}) != name
    envelope, mail = mailbox.mails[0]
    assert (envelope.mail_from, envelope.rcpt_tos) == (SENDER, [TO])
    assert mail["Message-ID"] == mailbox.mails[1][1]["Message-ID"] == name
    assert mail["Subject"] == BODY["subject"]
    assert mail["From"].addresses[0].display_name == BODY["from"]
    assert mail["Reply-To"].addresses[0].addr_spec == "sri@contoh.org"
    assert mail["Date"].datetime.timestamp() == BODY["at"]
    assert mail.get_content_type() == "text/plain"
    assert mail.get_content().strip().replace("\r\n", "\n") == BODY["text"].strip()
    assert all(len(line) <= 998 for line in (envelope.content or b"").splitlines())
    assert "Ratna" not in caplog.text


async def test_what_a_servers_answers_mean() -> None:
    mailbox = Mailbox()
    async with serving(mailbox) as port:
        post = _email(port)
        cases: list[tuple[str, str, type[Exception]]] = [
            ("550 no such mailbox ratna", "250 OK", UnreachableError),
            ("450 try later", "250 OK", LaterError),
            ("250 OK", "554 spam", RefusedError),
            ("250 OK", "451 busy", LaterError),
        ]
        for mailbox.to, mailbox.data, error in cases:
            with pytest.raises(error) as caught:
                await post.deliver(TO, BODY)
            assert "ratna" not in str(caught.value)
        mailbox.to, mailbox.data, mailbox.hangs_up = "250 OK", "250 OK", True
        with pytest.raises(UnsureError):
            await post.deliver(TO, BODY)
        with pytest.raises(UnreachableError):
            await post.deliver("bukan alamat", BODY)
    assert len(mailbox.mails) == 1


async def test_a_server_that_is_away_is_not_asked_by_every_mail() -> None:
    mailbox, time = Mailbox(), Time()
    async with serving(mailbox) as port:
        pass
    post = _email(port, time)
    for reason in ("SMTPConnectError", "server away"):
        with pytest.raises(LaterError, match=reason):
            await post.deliver(TO, BODY)
    async with serving(mailbox, port):
        time.at += 21
        assert await post.deliver(TO, BODY)


async def test_few_at_once() -> None:
    mailbox = Mailbox()
    async with serving(mailbox) as port:
        post = _email(port)
        sent = await asyncio.gather(*(post.deliver(TO, BODY) for _ in range(4)), return_exceptions=True)
    assert [type(one) for one in sent] == [str, str, LaterError, LaterError]


def _most_attempts(tx: Tx) -> int:
    most: int = tx.execute(select(func.max(rows.c.attempts))).scalar_one()
    return most


async def test_away_for_a_day_and_back(database: Database) -> None:
    """Nothing is lost: the postman asks again every few minutes, for days."""
    mailbox, time = Mailbox(), Time()
    async with serving(mailbox) as port:
        pass
    post = _email(port, time)
    messages = [Message("email", TO, "care-mail", str(n), 0, BODY, lane=REMINDER) for n in range(3)]
    await database.run(lambda tx: outbox.put(tx, messages, time.at))
    postman = Postman(database, {"email": post}, Pace(1e6, 1e6, 1e6), "node", time)
    working = asyncio.create_task(postman.run())
    try:
        async with asyncio.timeout(60):
            begun = time.at
            while time.at < begun + 86_400 or await database.run(_most_attempts) <= MOST_ATTEMPTS:
                time.at += 310
                postman.ring()
                await asyncio.sleep(0.004)
            states = await database.run(outbox.tally)
            assert sum(states.values()) == 3
            assert {state for _, state in states} <= {"pending", "sending"}
            async with serving(mailbox, port):
                while await database.run(outbox.tally) != {("care-mail", "sent"): 3}:
                    time.at += 310
                    postman.ring()
                    await asyncio.sleep(0.01)
    finally:
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
    assert len(mailbox.mails) == 3


@pytest.mark.parametrize("url", ["contoh.org", "http://contoh.org", "smtp://", "smtp://contoh.org:satu"])
def test_a_wrong_setting_is_named(url: str) -> None:
    with pytest.raises(SetupError, match="JEJARING_SMTP_URL"):
        Email(url, SENDER)
    with pytest.raises(SetupError, match="JEJARING_SMTP_FROM"):
        Email("smtp://contoh.org", "")


def test_a_name_cannot_write_headers() -> None:
    mail = write(TO, BODY | {"from": "Sri\r\nBcc: x@y.id", "subject": "Halo\nBcc: x@y.id"}, SENDER)
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Halo Bcc: x@y.id"
