"""Settings: read once from the environment (JEJARING_…) or a .env file, then passed on, never changed."""

from __future__ import annotations

import socket
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """How this process runs. Rates are messages a second unless their name says otherwise."""

    model_config = SettingsConfigDict(env_prefix="JEJARING_", env_file=".env", extra="ignore", frozen=True)

    token: SecretStr = SecretStr("")
    """From @BotFather."""
    mode: Literal["polling", "webhook"] = Field(default="polling", examples=["polling", "webhook"])
    database: str = Field(
        default="sqlite:///data/jejaring.sqlite3",
        pattern=r"^(sqlite|postgresql(\+\w+)?)://",
        examples=["sqlite:///data/jejaring.sqlite3", "postgresql://pengguna:sandi@host/nama"],
    )
    writers: int = Field(default=4, ge=1, le=32)
    """Writer threads on PostgreSQL; SQLite always has one."""
    api: str = Field(default="https://api.telegram.org", pattern="^https?://")
    patience: float = Field(default=20.0, gt=0)
    """Seconds to wait for Telegram's answer."""
    webhook_url: str = Field(default="", pattern="^(https?://|$)", examples=["https://contoh.org"])
    """Where Telegram reaches this process in webhook mode, such as https://example.org."""
    webhook_secret: SecretStr = SecretStr("")
    pages_url: str = Field(default="", pattern="^(https?://|$)", examples=["https://contoh.org"])
    """Where guests and projectors reach this process's pages; empty: where Telegram does, or no pages."""
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    """Where this process listens for webhooks and health checks."""
    node: str = Field(default_factory=socket.gethostname)
    """This process's name among those that share the database; each needs its own."""
    rate: float = Field(default=30.0, gt=0)
    chat_rate: float = Field(default=1.0, gt=0)
    group_rate_per_minute: float = Field(default=20.0, gt=0)
    smallest_group: int = Field(default=5, ge=2)
    """Answers of a group of people are shown apart only if so many of it answered."""
    daily: int = Field(default=6, ge=1)
    """So many messages that can wait reach one person on one day; more come the next day."""
    clock: str = ""
    """A sandbox whose clock is followed; empty: the real time."""
    smtp_url: SecretStr = SecretStr("")
    """Takes members' mail to their partners; empty: no mail. smtps:// where TLS comes first."""
    smtp_from: str = Field(default="", examples=["jejaring@contoh.org"])
    """The address that this mail comes from."""
    log: Literal["json", "plain"] = Field(default="plain", examples=["plain", "json"])
