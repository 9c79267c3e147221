"""What is drawn only when it is sent, as it is then: names that stand for pictures and reports."""

from __future__ import annotations

PREFIX = "draw:"
WORDS = "w"
"""Ends the name of a message that should have been a picture and had to be words."""


def board(question: int) -> str:
    """A question as its room sees it at the moment of sending: what is hidden stays hidden."""
    return f"{PREFIX}board:{question}"


def card(question: int, round: int) -> str:
    """What came out of a round that is over."""
    return f"{PREFIX}card:{question}:{round}"


def report(session: int) -> str:
    """All that came out of a session, as a document of pages."""
    return f"{PREFIX}report:{session}"
