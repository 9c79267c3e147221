"""What the code says and what the languages hold: read from the sources, for the tests of the texts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from bot.app import FEATURES
from flows import registration, topics
from flows.care import drafts
from flows.care.answers import WEEKDAYS
from flows.care.occasions import HOLIDAYS
from flows.care.partner import OWN_DAYS, SIDES
from flows.choosing import ChooseOne
from flows.flow import Flow
from flows.meetings import MILESTONES
from flows.polls import tidying
from flows.polls.frame import Phase
from flows.polls.kinds import KINDS
from flows.polls.question import Anonymity
from flows.recurrence import RULES
from flows.roles import ROLES
from flows.roundtables import charters, facilitators, pledges, pulse
from flows.roundtables.proposals import COUNTS, STANCES
from flows.steps import Loop, Step
from handlers import polls, status
from handlers.meetings import organising
from handlers.polls import ballots as draw
from handlers.polls import moderating, reports, results
from handlers.words import LOCALES
from storage import privacy, seats
from storage.tables.base import metadata
from tests.handlers.story import LEXICON

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("flows", "handlers", "bot")
STATES = ("active", "suspended", "done", "cancelled", "expired")
DEEDS = ("role-given", "role-taken", "role-claimed", "group-bound", "group-released")
SOURCES = ("start", "command", "message", "invite", "unknown-link", "group", "demo")
BROADCAST_ACTS = ("send", "change", "drop", "pause", "resume", "stop", "new", "enough")
BROADCAST_STATES = ("running", "paused", "stopped", "done")
TABLES = [table.name for table in metadata.sorted_tables if privacy._names(table)] + [
    "holds",
    "organisations",
]
FIELDS = (
    "name", "organisation", "met", "need", "goal", "next_step", "tier", "address", "days", "plan", *SIDES,
    *OWN_DAYS,
)  # fmt: skip
_NEWS = ("changed", "cancelled")
BUILT = {
    "command.{}": [f"command.{name}" for feature in FEATURES for name in feature.menu],
    "role.{}": [f"role.{role}" for role in ROLES],
    "deed.{}": [f"deed.{deed}" for deed in DEEDS],
    "flow.{}": [f"flow.{flow.name}" for feature in FEATURES for flow in feature.flows],
    "source.{}": [f"source.{source}" for source in SOURCES],
    "conversation.{}": [f"conversation.{state}" for state in STATES],
    "table.{}": [f"table.{table}" for table in TABLES],
    "column.{}": [f"column.{column.name}" for table in TABLES for column in metadata.tables[table].c],
    "{}.{}": [],  # a code's words, where it has some
    "registration-form.{}-title": [f"registration-form.{form}-title" for form in registration.FORMS],
    "registration-language.{}": [f"registration-language.{code}" for code in LEXICON.languages],
    "anonymity.{}": [f"anonymity.{one}" for one in get_args(Anonymity)],
    "ballot-tap.{}": [f"ballot-tap.{kind}" for kind in draw.TAPPED],
    "board-{}": [f"board-{phase}" for phase in get_args(Phase) if phase != "open"],
    "board-reply.{}": [f"board-reply.{how}" for how in ("one", "some", "words")],
    "remote-{}": [f"remote-{phase}" for phase in get_args(Phase)],
    "control.{}": [f"control.{act}" for act in polls.ACTS],
    "tidy-{}": [f"tidy-{state}" for state in get_args(tidying.State)],
    "tidy-act.{}": [f"tidy-act.{act}" for act in ("pilih", "panggil", *moderating._STATES)],
    "tidy-told.{}": [f"tidy-told.{act}" for act in moderating._STATES],
    "parts-by.{}": [f"parts-by.{trait}" for trait in reports.TRAITS],
    "registration-type.{}": [],  # a step's options, as below
    "sector.{}": [],
    "making-kind.{}": [f"making-kind.{one}" for one in KINDS],
    "results-column.{}": [
        f"results-column.{one}" for one in (*results._HEAD, "kind", "answered", "guests", "percent")
    ],
    "report-anonymity.{}": [f"report-anonymity.{one}" for one in ("named", "organiser", "anonymous")],
    "act-ask.{}": ["act-ask.tema", "act-ask.semua"],
    "act-cancel.{}": ["act-cancel.one", "act-cancel.following"],
    "act-come.{}": [f"act-come.{said}" for said in ("yes", "maybe", "no")],
    "manage-next.{}": [f"manage-next.{act}" for act in ("tanya", "undang", "meja", "kode")],
    "todo.{}": [
        f"todo.{what}"
        for what in ("answer", "kit", "notes", "charter", "facilitator", "host", "presenter", "notetaker")
    ],
    "act-meeting.{}": [f"act-meeting.{act}" for act in organising.ACTS],
    "come-{}": [f"come-{said}" for said in get_args(seats.Answer) if said != "invited"],
    "group-reminder-{}": [f"group-reminder-{name}" for name in MILESTONES],
    "interest-{}": [f"interest-{said}" for said in ("interested", "not")],
    "meeting-{}": ["meeting-changed", "meeting-cancelled"],
    "meeting-{}-{}": [f"meeting-{news}-{said}" for news in _NEWS for said in ("waiting", "invited")],
    "meeting-{}-organiser": [f"meeting-{news}-organiser" for news in _NEWS],
    "meetings-rule.{}": [f"meetings-rule.{rule}" for rule in RULES],
    "reminder-{}": [f"reminder-{name}" for name in (*MILESTONES, "maybe", "invited", "organiser")],
    "said.{}": [f"said.{said}" for said in (*get_args(seats.Answer), "nothing")],
    "toast-come.{}": [f"toast-come.{said}" for said in get_args(seats.Answer) if said != "invited"],
    "topic.{}": [f"topic.{theme}" for theme in topics.EXPERTISE],
    "brief-state.{}": [f"brief-state.{state}" for state in ("draft", "open", "agreed", "refused")],
    "case-state.{}": [f"case-state.{state}" for state in ("draft", "asking", "published", "withdrawn")],
    "case-{}.label": [],  # a step's, as below
    "charter-point.{}": [f"charter-point.{point}" for point in charters.POINTS],
    "charter-standing.{}": [f"charter-standing.{one}" for one in get_args(charters.Standing)],
    "charter-template.{}": [f"charter-template.{point}" for point in charters.POINTS],
    "dropping-reason.{}": [],  # a step's
    "facilitator-act.{}": [f"facilitator-act.{act}" for acts in facilitators.ONWARD.values() for act in acts],
    "facilitator-stage.{}": [f"facilitator-stage.{stage}" for stage in facilitators.ONWARD],
    "facilitator-virtue.{}": [f"facilitator-virtue.{virtue}" for virtue in facilitators.VIRTUES],
    "host-answer.{}": ["host-answer.yes", "host-answer.no"],
    "host-said.{}": ["host-said.yes", "host-said.no"],
    "kit-{}.label": [],  # a step's
    "neutral-{}.{}": [
        *(
            f"neutral-{kind}.{one}"
            for kind in ("person", "organisation")
            for one in ("some", *topics.SECTORS)
        ),
        "neutral-contact.some",
    ],
    "notes-act.{}": [f"notes-act.{act}" for act in ("write", "case", "delete", "appoint", "open")],
    "notes-{}.label": [],  # a step's
    "pledge-amount.{}": [f"pledge-amount.{kind}" for kind in pledges.KINDS],
    "proposal-state.{}": [f"proposal-state.{state}" for state in ("draft", "open", "agreed", "refused")],
    "proposal.{}": [f"proposal.{kind}" for kind in COUNTS],
    "speaker-answer.{}": ["speaker-answer.yes", "speaker-answer.no"],
    "speaker-said.{}": ["speaker-said.yes", "speaker-said.no"],
    "speaker.{}": [f"speaker.{state}" for state in ("found", "asked", "accepted", "refused", "outside")],
    "stance.{}": [f"stance.{stance}" for stance in STANCES],
    "suggestion-act.{}": [f"suggestion-act.{status}" for status in pulse.STATUSES],
    "suggestion-status.{}": [f"suggestion-status.{status}" for status in ("new", *pulse.STATUSES)],
    "suggestion-told.{}": [f"suggestion-told.{status}" for status in pulse.STATUSES],
    "turn.{}": [f"turn.{state}" for state in ("asked", "accepted", "declined")],
    "status-state.{}": [f"status-state.{state}" for state in status.STATES],
    "status-reason.{}": [],  # where there is a word for it
    "message-kind.{}": [],
    "broadcast-act.{}": [f"broadcast-act.{act}" for act in BROADCAST_ACTS],
    "broadcast-card.{}": [f"broadcast-card.{state}" for state in BROADCAST_STATES],
    "registration-{}.label": [],  # a step's, as below
    "partner-field.{}": [f"partner-field.{field}" for field in FIELDS],
    "month.m{}": [f"month.m{month}" for month in range(1, 13)],
    "weekday.{}": [f"weekday.{day}" for day in WEEKDAYS],
    "draft-{}": [f"draft-{what}" for what in drafts.PLAIN],
    "draft-subject.{}": [f"draft-subject.{what}" for what in drafts.PLAIN],
    "draft-kind.{}": [f"draft-kind.{what}" for what in drafts.PLAIN if what not in drafts.OPENINGS],
    "wish.{}": [f"wish.{what}" for what in (*HOLIDAYS, *OWN_DAYS)],
    "asked-{}": ["asked-yes", "asked-no"],
}
"""The texts that are named by a rule, by that rule."""
SPARE = {"word.yes", "word.no"}
"""What the engine has ready for flows to come."""


def every_step() -> Iterator[tuple[Flow, Step]]:
    """Every step of every flow, those of loops too."""
    for feature in FEATURES:
        for flow in feature.flows:
            for item in flow.steps:
                steps = (*item.steps, item.again) if isinstance(item, Loop) else (item,)
                yield from ((flow, step) for step in steps)


def _of_flows() -> set[str]:
    """What walking every flow names: questions, labels, options."""
    keys = set()
    for flow, step in every_step():
        keys |= {f"{flow.name}-{step.key}", f"{flow.name}-{step.key}.label"}
        if isinstance(step, ChooseOne):
            keys |= {step.label(id, flow.name).key for id in step.ids}
    return keys


@cache
def source() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """What the code says: keys in `Text(…)`, the rules by which it builds others, and all its strings."""
    named, built, strings = set(), set(), set()
    for layer in LAYERS:
        for path in (ROOT / layer).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    strings.add(node.value)
                if isinstance(node, ast.Call) and _is_text(node):
                    for part in _alternatives(node.args[0]):
                        if isinstance(part, ast.Constant):
                            named.add(str(part.value))
                        elif isinstance(part, ast.JoinedStr):
                            built.add(_rule(part))
    for path in (ROOT / "bot" / "web" / "templates").glob("*.html"):
        named |= set(re.findall(r'say\("([\w.-]+)"', path.read_text(encoding="utf-8")))
    return frozenset(named), frozenset(built), frozenset(strings)


def _is_text(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Name) and node.func.id in ("Text", "Unreadable") and bool(node.args)


def _alternatives(node: ast.expr) -> list[ast.expr]:
    return [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]


def _rule(node: ast.JoinedStr) -> str:
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)


@cache
def used() -> frozenset[str]:
    """Every key that the code can say."""
    named, built, _ = source()
    open_ended = {key for key in texts("id") if key.startswith(("status-reason.", "message-kind."))}
    return named | _of_flows() | open_ended | {key for rule in built for key in BUILT.get(rule, ())}


ALSO = "-also"
"""Other words for a label, of which each language has its own."""


@cache
def texts(language: str) -> dict[str, frozenset[str]]:
    """Every text that people see in a language by its key, with the variables that stand in it."""
    return {key: variables for key, variables in all_texts(language).items() if not key.endswith(ALSO)}


@cache
def all_texts(language: str) -> dict[str, frozenset[str]]:
    """The same with the other words for labels; asserts that nothing is said twice."""
    parts: dict[str, frozenset[str]] = {}

    def add(key: str, pattern: fluent.Pattern) -> None:
        assert key not in parts, f"{key} is said twice"
        parts[key] = _variables(pattern)

    for path in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, fluent.Junk), f"{path}: {entry.content}"
            if isinstance(entry, fluent.Message):
                if entry.value:
                    add(entry.id.name, entry.value)
                for attribute in entry.attributes:
                    add(f"{entry.id.name}.{attribute.id.name}", attribute.value)
    return parts


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: fluent.MessageReference) -> None:  # noqa: N802
        self.references.add(node.id.name + (f".{node.attribute.name}" if node.attribute else ""))


def _variables(pattern: fluent.Pattern) -> frozenset[str]:
    found = _Variables()
    found.visit(pattern)
    return frozenset(found.names | {f"→{reference}" for reference in found.references})
