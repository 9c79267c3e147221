"""How a step is asked: its text, its buttons, and the tokens by which a button comes back."""

from __future__ import annotations

import re

from flows.choosing import Review
from flows.conversation import Conversation, Facts, Value
from flows.flow import GIVEN, Flow, Way
from flows.replies import Choice, Reply, Text, part
from flows.steps import Stop, View

BACK = "<"
SKIP = ">"
KEEP = "="
# No more digits than a database takes.
_TOKEN = re.compile("([0-9]{1,18}):([0-9]{1,18}):(.*)", re.DOTALL)


def token(conversation: Conversation, choice: str) -> str:
    """A button's token: whose conversation, at which prompt, which choice; at most 64 bytes."""
    return f"{conversation.id}:{conversation.seq}:{choice}"


def read_token(text: str) -> tuple[int, int, str] | None:
    """The parts of a token, or None if it is none of ours."""
    found = _TOKEN.fullmatch(text)
    return (int(found[1]), int(found[2]), found[3]) if found else None


def prompt(
    flow: Flow,
    way: Way,
    conversation: Conversation,
    facts: Facts,
    notice: Text | None = None,
    edit: bool = False,
) -> Reply:
    """The question that waits for an answer, under a notice; with `edit`, in place of the one tapped."""
    stop = way.stops[way.here(conversation.at)]
    asked = way.asked(conversation.answers.get(GIVEN, ()), stop)
    index = asked.index(stop)
    view = View(flow.name, facts, conversation.draft, way, stop.key)
    start = f"{conversation.id}:{conversation.seq}:"
    choices = [Choice(option.label, start + option.id) for option in stop.step.options(view)]
    choices += [Choice(option.label, start + option.id, role="act") for option in stop.step.acts(view)]
    return Reply(
        text=Text(f"{flow.name}-{stop.step.key}"),
        notice=notice,
        lines=stop.step.lines(view),
        choices=(*choices, *_ways(flow, conversation, stop, index)),
        progress=(index + 1, len(asked)) if len(asked) > 1 else None,
        edit=edit,
    )


def recorded(flow: Flow, stop: Stop, value: Value) -> Text | None:
    """What was recorded, said back; nothing for a step that was left open.

    A last look that was not the end is no answer: something is still needed.
    """
    if value is None:
        return None
    if isinstance(stop.step, Review):
        return Text("problem-needed")
    label = part(f"{flow.name}-{stop.step.key}", "label")
    return Text("recorded", {"label": label, "value": stop.step.words(value, flow.name)})


def _ways(flow: Flow, conversation: Conversation, stop: Stop, index: int) -> tuple[Choice, ...]:
    ways: list[Choice] = []
    value = conversation.answers.get(stop.key)
    if value is not None and stop.step.prefill(value) is None:
        keep = Text("act-keep", {"value": stop.step.words(value, flow.name)})
        ways.append(Choice(keep, token(conversation, KEEP), role="act"))
    # Begun with later answers known, the first question has nothing before it either.
    changes = conversation.mending and stop.key in conversation.answers
    if index > 0 or changes or conversation.draft.get("mending"):
        ways.append(Choice(Text("act-back"), token(conversation, BACK), role="way"))
    if stop.step.optional and value is None and not conversation.draft.get("ticked"):
        ways.append(Choice(Text("act-skip"), token(conversation, SKIP), role="way"))
    return tuple(ways)
