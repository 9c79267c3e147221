"""Meetings: how one is planned and changed in a conversation, who may come, and when to remind of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from flows.asking import DateStep, NumberStep, TextStep
from flows.choosing import ChooseMany, ChooseOne, Review, pick
from flows.conversation import Answers, Conversation, Effect, Facts, Option, Value
from flows.days import read_clocks
from flows.events import Said
from flows.flow import ABOUT, Flow
from flows.hours import polite, wanted
from flows.lookup import Lookup
from flows.recurrence import RULES, moment
from flows.replies import Text, Words
from flows.steps import Input, Outcome, Picked, Refuse, Step, Take, View
from flows.topics import THEMES

HOUR, DAY = 3600.0, 86_400.0
KINDS = ("roundtable", "side")
BENEFICIARIES = ("women", "youth", "disability")
"""Those themes that are people."""
ZONES = {"wib": "Asia/Jakarta", "wita": "Asia/Makassar", "wit": "Asia/Jayapura"}
LENGTHS = {"one": 60, "half": 90, "two": 120, "three": 180}
"""In minutes."""
MILESTONES = {"month": 30 * DAY, "week": 7 * DAY, "day": DAY, "hour": HOUR}
"""So many seconds before a meeting those who come are reminded; the farthest first."""
FARTHEST = 5 * 366
"""In so many days the first one is at the latest."""
EARLY, LATE = 0.5 * HOUR, 2 * HOUR
"""So long before its start and after its end a meeting's code is good."""


@dataclass(frozen=True, kw_only=True)
class ComingDay(DateStep):
    """A day from today on."""

    def read(self, said: Input, view: View) -> Outcome:
        outcome = super().read(said, view)
        if not isinstance(outcome, Take):
            return outcome
        # Today's date is not the same everywhere; the hour decides in the end.
        today = datetime.datetime.fromtimestamp(view.facts.now, datetime.UTC).date()
        ahead = (datetime.date.fromisoformat(outcome.value) - today).days
        if ahead < 0:
            return Refuse(Text("problem-meeting-past"))
        return outcome if ahead <= FARTHEST else Refuse(Text("problem-meeting-far"))


@dataclass(frozen=True, kw_only=True)
class ClockStep(Step):
    """A time of day as people write it: 9, 09.00, 14:30, jam 2 siang; stored as 09:00."""

    def read(self, said: Input, view: View) -> Outcome:
        clocks = read_clocks(said.text) if isinstance(said, Said) else ()
        if len(clocks) == 1:
            return Take(clocks[0])
        if not clocks:
            return Refuse(Text("problem-clock"))
        first, second = map(_clock, clocks)
        return Refuse(Text("problem-clock-two", {"first": first, "second": second}))

    def words(self, value: Value, flow: str) -> Words:
        return _clock(value)


def _clock(value: str) -> Text:
    return Text("clock", {"hour": value[:2], "minute": value[3:]})


def _is_roundtable(answers: Answers) -> bool:
    return answers.get("kind") == "roundtable"


def _is_side(answers: Answers) -> bool:
    return answers.get("kind") == "side"


def _what(wanted: str) -> Callable[[Answers], bool]:
    return lambda answers: answers.get("what") == wanted


@dataclass(frozen=True, kw_only=True)
class GroupStep(Step):
    """One of the groups that the conversation is about: `{"groups": [[its id, its title], …]}`."""

    def options(self, view: View) -> tuple[Option, ...]:
        return tuple(Option(id, title) for id, title in view.way.answers[ABOUT]["groups"])

    def read(self, said: Input, view: View) -> Outcome:
        options = self.options(view)
        found = None
        if isinstance(said, Picked):
            found = next((option for option in options if option.id == said.id), None)
        elif isinstance(said, Said):
            found = pick(said.text, options, view)
        if found is None:
            return Refuse(Text("problem-choice"))
        return Take({"id": found.id, "name": found.label})

    def words(self, value: Value, flow: str) -> Words:
        return str(value["name"])


def _has_groups(answers: Answers) -> bool:
    return ABOUT in answers and bool(answers[ABOUT]["groups"])


def usual(groups: Sequence[tuple[str, str]], zone: str) -> Answers:
    """What is assumed of a new series by somebody who lives in a zone: all of it is seen at the end."""
    found: dict[str, Value] = {
        "beneficiaries": None, "length": "two", "invited": "everyone", "capacity": None
    }  # fmt: skip
    if len(groups) == 1:
        id, title = groups[0]
        found["group"] = {"id": id, "name": title}
    if name := next((name for name, known in ZONES.items() if known == zone), None):
        found["zone"] = name
    return found


def _know_groups(old: Conversation) -> Conversation:
    """A group was looked up by its name once; the one that was found stays."""
    chosen = old.answers.get("group")
    about = {"groups": [[chosen["id"], chosen["name"]]] if chosen else []}
    return old._replace(answers={**old.answers, ABOUT: about})


def _recurs(answers: Answers) -> bool:
    """Seats are the same at all meetings of a series."""
    return bool(answers[ABOUT]["recurs"]) and answers.get("what") != "capacity"


CHANGES = ("day", "clock", "place", "capacity")
FLOW = Flow(
    name="meetings",
    version=2,
    steps=(
        GroupStep(key="group", optional=True, when=_has_groups),
        ChooseOne(key="kind", ids=KINDS, words_from="meeting-kind"),
        TextStep(key="title", most=100, least_letters=3),
        Lookup(key="beside", source="roundtables", optional=True, when=_is_side),
        ChooseOne(key="theme", ids=THEMES, words_from="topic"),
        ChooseMany(key="beneficiaries", ids=BENEFICIARIES, words_from="topic", optional=True),
        ComingDay(key="day"),
        ClockStep(key="clock"),
        ChooseOne(key="zone", ids=tuple(ZONES)),
        ChooseOne(key="length", ids=tuple(LENGTHS)),
        TextStep(key="place", most=200),
        ChooseOne(key="rule", ids=RULES),
        ChooseOne(key="record", ids=("off", "open"), when=_is_roundtable),
        ChooseOne(key="invited", ids=("everyone", "interested")),
        NumberStep(key="capacity", least=2, most=10_000, optional=True),
        Review(key="review"),
    ),
    complete=lambda answers, facts: (Effect("plan-meetings", answers),),
    migrations={1: _know_groups},
)


def _change(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    what = answers["what"]
    scope = answers.get("scope", "one")
    return (
        Effect("change-meeting", {**answers[ABOUT], "what": what, "value": answers[what], "scope": scope}),
    )


CHANGE = Flow(
    name="meetings-change",
    version=1,
    steps=(
        ChooseOne(key="what", ids=CHANGES),
        ComingDay(key="day", when=_what("day")),
        ClockStep(key="clock", when=_what("clock")),
        TextStep(key="place", most=200, when=_what("place")),
        NumberStep(key="capacity", least=2, most=10_000, optional=True, when=_what("capacity")),
        ChooseOne(key="scope", ids=("one", "following"), when=_recurs),
        Review(key="review"),
    ),
    complete=_change,
    expire_after=DAY,
)
"""One thing of a meeting becomes another: of this one only, or of it and all that follow.

It is about `{"meeting": its number, "recurs": whether others follow it}`.
"""


def first_start(answers: Answers) -> float:
    """When the first meeting starts, by the answers of `FLOW`."""
    day = datetime.date.fromisoformat(answers["day"])
    return moment(day, answers["clock"], ZONES[answers["zone"]])


def local_day(at: float, zone: str) -> datetime.date:
    return datetime.datetime.fromtimestamp(at, ZoneInfo(zone)).date()


def local_clock(at: float, zone: str) -> str:
    return datetime.datetime.fromtimestamp(at, ZoneInfo(zone)).strftime("%H:%M")


def admits(kind: str, off_record: bool, sector: str) -> bool:
    """Whether members of a sector may come.

    At an off-the-record roundtable nobody speaks for an institution, as the public sector has to (3.13).
    """
    return not (kind == "roundtable" and off_record and sector == "government")


def to_come(starts: float, now: float) -> dict[str, float]:
    """The milestones of a meeting that are still ahead, with their times."""
    return {name: starts - before for name, before in MILESTONES.items() if starts - before > now}


def nearest(starts: float, now: float) -> str | None:
    """The milestone that is useful now: of those that have passed the last one, before the meeting starts."""
    passed = [name for name, before in MILESTONES.items() if starts - before <= now]
    return passed[-1] if passed and now < starts else None


def when_to_remind(now: float, starts: float, milestone: str, zone: str, delivery: str) -> float:
    """When somebody reads a reminder: at their hours, but an hour before at once, and never too late."""
    if milestone == "hour":
        return now
    at = wanted(now, zone, delivery)
    # A digest that comes shortly before the meeting is no reminder of tomorrow.
    return at if at <= starts - DAY / 2 else when_to_tell(now, starts, zone)


def when_to_tell(now: float, starts: float, zone: str) -> float:
    """When somebody reads that a meeting changed: by day, but at once if it is about to start."""
    at = polite(now, zone)
    return at if at <= starts - 2 * HOUR else now


def is_code_good(starts: float, ends: float, now: float) -> bool:
    return starts - EARLY <= now <= ends + LATE
