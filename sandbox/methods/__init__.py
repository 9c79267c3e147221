"""The Bot API's methods, files by subject; each registers itself when imported here."""

from sandbox.methods import answers, chats, delivery, edit, files, joining, pins, profile, send
from sandbox.methods.registry import run

__all__ = ["answers", "chats", "delivery", "edit", "files", "joining", "pins", "profile", "run", "send"]
