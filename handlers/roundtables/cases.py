"""Case studies: published when every presenter agrees, and only for as long as they do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows.flow import ABOUT
from flows.replies import Choice, Reply, Text
from flows.roundtables import notes as flow
from flows.roundtables.attribution import find
from flows.roundtables.notes import PARTS
from handlers import talk
from handlers.roundtables import proposals as asking
from handlers.roundtables.circle import (
    back,
    card,
    number,
    organises,
    refuse,
    series_for,
    tell_organiser,
    words,
)
from handlers.scene import Feature, Scene
from storage import meetings, members, people
from storage.meetings import Series
from storage.roundtables import cases, circle, kits, notes, proposals
from storage.roundtables.cases import Case

KIND = "case"


def _cases(scene: Scene, argument: str) -> None:
    """/kasus [<series> | see, edit, ask <case>]"""
    act, which, _ = words(argument)
    if act not in ("", "see", "edit", "ask"):
        one = series_for(scene, act)
        if one:
            _list(scene, one)
        return
    if not act:
        return _library(scene)
    case = cases.find(scene.tx, number(which))
    one = meetings.find_series(scene.tx, case.series) if case else None
    if case is None or one is None or not _may_see(scene, one, case):
        return refuse(scene)
    if act == "see":
        return _show(scene, one, case)
    if not organises(scene, one) or case.state not in _MAY_CHANGE:
        return refuse(scene)
    if act == "ask":
        return _ask(scene, one, case) if case.state != "asking" else _show(scene, one, case)
    about = {"meeting": case.meeting, "series": one.id, "case": case.id}
    known = {part: text for part, text in case.parts.items() if text}
    return talk.start(scene, flow.CASE.name, {ABOUT: about, "title": case.title, **known})


_MAY_CHANGE = ("draft", "asking", "withdrawn")
"""While presenters are asked, too: one who never answers would hold it up for ever."""


def _may_see(scene: Scene, one: Series, case: Case) -> bool:
    if case.state == "published":
        return members.is_member(scene.tx, scene.person.id)
    asked = proposals.standing(scene.tx, one.id, KIND).get(str(case.id))
    heard = proposals.heard(scene.tx, asked.id) if asked else []
    return organises(scene, one) or any(voice.person == scene.person.id for voice in heard)


def _library(scene: Scene) -> None:
    """Every published case, for members."""
    if not members.is_member(scene.tx, scene.person.id):
        return refuse(scene)
    known = cases.published(scene.tx)
    choices = tuple(Choice(case.title, token=f"/kasus see {case.id}", role="act") for case in known)
    return card(scene, Text("cases" if known else "cases-none"), choices=choices)


def _list(scene: Scene, one: Series) -> None:
    known = cases.of_series(scene.tx, one.id, published=not organises(scene, one))
    lines = tuple(
        Text("case-line", {"title": case.title, "state": Text(f"case-state.{case.state}")}) for case in known
    )
    choices = tuple(Choice(case.title, token=f"/kasus see {case.id}", role="act") for case in known)
    card(scene, Text("cases" if known else "cases-none"), lines, (*choices, back(one)))


def _show(scene: Scene, one: Series, case: Case, notice: Text | None = None) -> None:
    lines = tuple(
        Text("case-part", {"part": Text(f"case-{part}.label"), "text": case.parts[part] or ""})
        for part in PARTS
        if case.parts[part]
    )
    choices: list[Choice] = []
    if organises(scene, one) and case.state in _MAY_CHANGE:
        choices.append(Choice(Text("act-edit-case"), token=f"/kasus edit {case.id}", role="act"))
        if case.state != "asking":
            choices.append(Choice(Text("act-ask-consent"), token=f"/kasus ask {case.id}", role="act"))
    if mine := _consent_of(scene, one, case):
        choices.append(Choice(Text("act-withdraw"), token=f"/usul no {mine}", role="act"))
    head = Text("case", {"title": case.title, "state": Text(f"case-state.{case.state}")})
    others = Choice(Text("act-cases"), token=f"/kasus {one.id}", role="way")
    card(scene, head, lines, (*choices, others), notice)


def _consent_of(scene: Scene, one: Series, case: Case) -> int | None:
    """The proposal to which who acts said yes, if the case is published by it."""
    asked = proposals.standing(scene.tx, one.id, KIND).get(str(case.id))
    heard = proposals.heard(scene.tx, asked.id) if asked and case.state == "published" else []
    gave = any(voice.person == scene.person.id for voice in heard)
    return asked.id if asked and gave else None


def _keep(scene: Scene, data: Mapping[str, Any]) -> None:
    """A draft, new or changed, by whoever organises or took the notes."""
    one = meetings.find_series(scene.tx, data["series"])
    takes_notes = notes.taker(scene.tx, data["meeting"] or 0) == scene.person.id
    if one is None or not (organises(scene, one) or takes_notes):
        return refuse(scene)
    values = {"title": data["title"], **{part: data[part] for part in PARTS}}
    case = cases.find(scene.tx, data.get("case") or 0)
    if case and case.series == one.id and case.state in _MAY_CHANGE:
        # What presenters were asked about is not what it says now.
        asking.withdraw(scene, one, KIND, str(case.id))
        cases.change(scene.tx, case.id, state="draft", **values)
    else:
        row = {"series_id": one.id, "meeting_id": data["meeting"], "person_id": scene.person.id, **values}
        case = cases.find(scene.tx, cases.add(scene.tx, row, scene.now))
    kept = cases.find(scene.tx, case.id) if case else None
    if kept:
        _show(scene, one, kept, Text("case-kept"))
    return None


def _ask(scene: Scene, one: Series, case: Case) -> None:
    presenters = {kit.person for kit in kits.of_meeting(scene.tx, case.meeting or 0)}
    peers = [peer for peer in circle.of(scene.tx, one) if peer.person in presenters]
    if not peers or len(peers) < len(presenters):
        return _show(scene, one, case, Text("case-no-presenter"))
    if _tells_who(scene, case):
        return _show(scene, one, case, Text("case-tells-who"))
    parts = [text for text in case.parts.values() if text]
    text = "\n\n".join([case.title, *parts])
    id = proposals.add(scene.tx, one.id, KIND, str(case.id), text, scene.person.id, scene.now)
    cases.change(scene.tx, case.id, state="asking")
    asking.ask(scene, one, [id], peers, ends=False)
    asked = cases.find(scene.tx, case.id) or case
    return _show(scene, one, asked, Text("proposals-asked", {"count": len(peers)}))


def _tells_who(scene: Scene, case: Case) -> bool:
    """Whether it names somebody after all: people and organisations have joined since it was written."""
    said = [text for text in (case.title, *case.parts.values()) if text]
    return any(find(text, notes.directory(scene.tx, text)) for text in said)


def _decided(scene: Scene, data: Mapping[str, Any]) -> None:
    case = cases.find(scene.tx, number(data["subject"]))
    one = meetings.find_series(scene.tx, data["series"])
    if case is None or one is None:
        return
    look = (Choice(Text("act-look"), token=f"/kasus see {case.id}", role="act"),)
    tells_who = data["agreed"] and _tells_who(scene, case)
    if data["agreed"] and not tells_who:
        cases.change(scene.tx, case.id, state="published", published_at=scene.now)
        text = Text("case-published", {"title": case.title})
        for voice in proposals.heard(scene.tx, data["id"]):
            person = people.find_person(scene.tx, voice.person)
            if person:
                scene.remind(
                    person, Reply(text, choices=look), "table", f"published:{data['id']}:{person.id}", 0
                )
    else:
        withdrawn = case.state == "published"
        cases.change(scene.tx, case.id, state="withdrawn" if withdrawn else "draft", published_at=None)
        why = "case-withdrawn" if withdrawn else "case-names-again" if tells_who else "case-refused"
        text = Text(why, {"title": case.title})
    # Who did not agree is theirs alone.
    tell_organiser(
        scene, one, Reply(text, choices=look), f"case:{data['id']}", int(case.state == "published")
    )


FEATURE = Feature(commands={"kasus": _cases}, effects={"keep-case": _keep, "case-decided": _decided})
