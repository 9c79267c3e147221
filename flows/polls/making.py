"""Making a session of live polls: what it is called, where and how it is held, then its questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from flows.asking import NumberStep, TextStep
from flows.choosing import ChooseOne
from flows.conversation import Answers, Effect, Facts
from flows.flow import ABOUT, Flow
from flows.polls.checking import LONGEST
from flows.polls.kinds import ask
from flows.polls.look import KEEP, PLAN, LookStep
from flows.polls.question import LETTERS, Question, from_json
from flows.polls.sheet import MOST
from flows.polls.steps import KindStep, ListStep, OptionsStep, RightStep, WhenStep, WhereStep
from flows.steps import Loop

_RANGES = {"five": (1, 5), "seven": (1, 7), "ten": (0, 10)}
_SECONDS = {"usual": 30, "short": 15, "long": 60, "none": 0}
_SHARES = {"half": 0.5, "two-thirds": 2 / 3, "three-quarters": 0.75, "all": 1.0}
_MOST_TEAMS = 8
_LOOP = "questions"


@dataclass(frozen=True, slots=True)
class Plan:
    """A session to be; `starts_at` None: at once. `teams` as a session has them.

    `shown`: results are to be seen from the beginning. With `outcomes`, each question needs one.
    """

    title: str
    group: str
    pace: Literal["presenter", "self"]
    questions: Sequence[Question]
    teams: Sequence[str] | None
    starts_at: float | None
    shown: bool
    outcomes: bool


def _is(*kinds: str) -> Callable[[Answers], bool]:
    return lambda answers: answers.get("kind") in kinds


def _is_asked(answers: Answers) -> bool:
    """Whether the lap's question is being written; a table holds questions that have been."""
    return isinstance(answers.get("kind"), str)


def _has_timer(answers: Answers) -> bool:
    return _is("quiz")(answers) and answers.get("seconds") != "none"


def _can_be_quick(answers: Answers) -> bool:
    """Whether speed can earn points, which needs to know who was quick."""
    return _has_timer(answers) and answers.get("anonymity") != "anonymous"


def _can_compete(answers: Answers) -> bool:
    """Whether there is a quiz whose points can be told, which needs to know who answered."""
    return any(one.kind == "quiz" and one.anonymity != "anonymous" for one in questions_of(answers))


def _has_own_teams(answers: Answers) -> bool:
    return answers.get("teams") == "own"


def _is_planned(answers: Answers) -> bool:
    return answers.get("look") == PLAN


def questions_of(answers: Answers, provinces: tuple[str, ...] = ()) -> list[Question]:
    """The questions that the answers make; `provinces` are the options of a place."""
    found: list[Question] = []
    for own in _laps(answers):
        if isinstance(own.get("kind"), dict):
            found += [_held(data, answers, provinces) for data in own["kind"]["asked"]]
        elif own.get("text"):
            found.append(_written(own, answers, provinces))
    return found[:MOST]


def _laps(answers: Answers) -> Iterator[Answers]:
    """What was said of each question, by plain keys."""
    for lap in range(MOST):
        start = f"{_LOOP}.{lap}."
        own = {key.removeprefix(start): value for key, value in answers.items() if key.startswith(start)}
        if not own:
            return
        yield own


def _held(data: Mapping[str, Any], answers: Answers, provinces: tuple[str, ...]) -> Question:
    """A question of a table; the session's anonymity is that of all which have said nothing else."""
    held = from_json(data)
    anonymity = held.anonymity if "anonymity" in data else answers.get("anonymity", "organiser")
    is_bare = held.kind == "place" and not held.options
    return replace(held, anonymity=anonymity, options=provinces if is_bare else held.options)


def _written(own: Answers, answers: Answers, provinces: tuple[str, ...]) -> Question:
    options = tuple(own.get("options") or own.get("statements") or ())
    more: dict[str, Any] = {}
    match own["kind"]:
        case "multiple":
            more["most"] = min(own.get("most") or len(options), len(options))
        case "scales":
            more["low"], more["high"] = _RANGES[own.get("range") or "five"]
        case "yesno":
            more = {"threshold": _SHARES[own.get("threshold") or "half"], "quorum": own.get("quorum") or 0}
        case "quiz":
            more = _quiz(own, options)
        case "number":
            more["right"] = "" if own.get("guess") is None else str(own["guess"])
        case "matrix":
            more["labels"] = tuple(own.get("axes") or ())
        case "place":
            options = provinces
    return ask(own["kind"], own["text"], options, **more, anonymity=answers.get("anonymity", "organiser"))


def _quiz(own: Answers, options: tuple[str, ...]) -> dict[str, Any]:
    right = (own.get("right") or {}).get("name")
    return {
        "right": LETTERS[options.index(right)] if right in options else "",
        "seconds": _SECONDS[own.get("seconds") or "usual"],
        "speed": own.get("speed") == "fast",
    }


def plan_of(answers: Answers, provinces: tuple[str, ...]) -> Plan:
    """The session that the answers make."""
    teams: Sequence[str] | None = {"organisations": (), "own": answers.get("names")}.get(
        answers.get("teams", "")
    )
    return Plan(
        title=answers["title"],
        group=answers["where"]["id"],
        pace="self" if answers["pace"] == "self" else "presenter",
        questions=questions_of(answers, provinces),
        teams=teams,
        starts_at=answers.get("start") if _is_planned(answers) else None,
        shown=answers["pace"] != "hidden",
        outcomes=answers[ABOUT]["outcomes"],
    )


def about(groups: Mapping[str, str], outcomes: bool = False) -> dict[str, Any]:
    """What a conversation knows from the beginning: groups by name, if each question needs an outcome."""
    return {"groups": [[id, name] for id, name in groups.items()], "outcomes": outcomes}


def known_of(title: str, asked: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The answers with which a session of these questions is begun: what is left is where and how."""
    return {"title": title, f"{_LOOP}.0.kind": {"asked": list(asked)}, f"{_LOOP}.0.again": "no"}


def _complete(answers: Answers, facts: Facts) -> tuple[Effect, ...]:
    return (Effect("keep-template" if answers["look"] == KEEP else "make-session", answers),)


FLOW = Flow(
    name="making",
    version=1,
    steps=(
        WhereStep(key="where"),
        TextStep(key="title", most=120),
        ChooseOne(key="pace", ids=("presenter", "hidden", "self")),
        ChooseOne(key="anonymity", ids=("organiser", "named", "anonymous")),
        Loop(
            key=_LOOP,
            steps=(
                KindStep(key="kind"),
                TextStep(key="text", most=LONGEST, when=_is_asked),
                OptionsStep(
                    key="options",
                    when=_is("single", "multiple", "quiz", "ranking", "points", "dots", "dates", "matrix"),
                ),
                OptionsStep(key="statements", optional=True, when=_is("scales")),
                NumberStep(key="most", least=1, most=len(LETTERS), optional=True, when=_is("multiple")),
                ChooseOne(key="range", ids=tuple(_RANGES), when=_is("scales")),
                RightStep(key="right", when=_is("quiz")),
                ChooseOne(key="seconds", ids=tuple(_SECONDS), when=_is("quiz")),
                ChooseOne(key="speed", ids=("same", "fast"), when=_can_be_quick),
                ChooseOne(key="threshold", ids=tuple(_SHARES), when=_is("yesno")),
                NumberStep(key="quorum", least=1, most=100_000, optional=True, when=_is("yesno")),
                NumberStep(key="guess", most=1_000_000, optional=True, when=_is("number")),
                ListStep(key="axes", most=2, optional=True, when=_is("matrix")),
            ),
            again=ChooseOne(key="again", ids=("no", "yes")),
            most=MOST,
        ),
        ChooseOne(key="teams", ids=("people", "organisations", "own"), when=_can_compete),
        ListStep(key="names", most=_MOST_TEAMS, when=_has_own_teams),
        LookStep(key="look", make=questions_of, loop=_LOOP),
        WhenStep(key="start", when=_is_planned),
    ),
    complete=_complete,
)
