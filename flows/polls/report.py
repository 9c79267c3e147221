"""All that came out of a session, in neutral form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flows.polls.charts import Chart
from flows.polls.frame import Asked, Frame
from flows.replies import Moment, Text, Words


@dataclass(frozen=True, slots=True)
class Part:
    """What groups answered: by `what`, each with its size and chart, and those too small to be shown."""

    what: Text
    groups: tuple[tuple[Words, int, Chart], ...]
    small: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One question: what came out, with the proof of its count and what was agreed upon."""

    asked: Asked
    proof: Mapping[str, int]
    outcome: str = ""
    parts: tuple[Part, ...] = ()
    trend: Chart | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A session with all that was asked and closed. `smallest` is the least size of a group that is shown."""

    frame: Frame
    began: Moment
    findings: tuple[Finding, ...]
    smallest: int
