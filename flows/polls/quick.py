"""A question in one message: the first line asks, each further line is an option."""

from __future__ import annotations

from flows.polls.question import LETTERS, Question
from flows.reading import tidy, units
from flows.replies import Text

MOST_QUESTION = 300
MOST_OPTION = 100


def read(message: str) -> Question | Text:
    """The question that a message holds; without options, a word cloud. A `Text` says what is wrong."""
    lines = [line for line in map(tidy, message.splitlines()) if line]
    if not lines:
        return Text("polling-how")
    text, options = lines[0], tuple(dict.fromkeys(lines[1:]))
    if units(text) > MOST_QUESTION:
        return Text("problem-long", {"length": units(text), "most": MOST_QUESTION})
    if not options:
        return Question(kind="cloud", text=text, most=3)
    if not 2 <= len(options) <= len(LETTERS):
        return Text("polling-options", {"most": len(LETTERS)})
    longest = max(map(units, options))
    if longest > MOST_OPTION:
        return Text("problem-long", {"length": longest, "most": MOST_OPTION})
    return Question(kind="single", text=text, options=options)
