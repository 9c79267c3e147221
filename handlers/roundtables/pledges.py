"""Pledges: what members give, totalled by kind; and nobody is asked for money in a series' first year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows.flow import ABOUT
from flows.replies import Choice, Moment, Reply, Text
from flows.roundtables import pledges as flow
from flows.roundtables.pledges import KINDS, fee_from
from handlers import talk
from handlers.roundtables.circle import back, card, number, organises, refuse, series_for, words
from handlers.scene import Feature, Scene
from storage import people
from storage.meetings import Series
from storage.roundtables import circle, pledges


def _pledges(scene: Scene, argument: str) -> None:
    """/kontribusi <series> [give | back <pledge> | ask | fee]"""
    id, act, which = words(argument)
    one = series_for(scene, id)
    if one is None:
        return
    if act == "give":
        talk.start(scene, flow.FLOW.name, {ABOUT: one.id})
    elif act == "back":
        gone = pledges.take_back(scene.tx, number(which), scene.person.id)
        _show(scene, one, Text("pledge-taken-back") if gone else None)
    elif act in ("ask", "fee") and not organises(scene, one):
        refuse(scene)
    elif act == "ask":
        _ask(scene, one, "pledges-ask")
    elif act == "fee":
        _ask_fee(scene, one)
    else:
        _show(scene, one)


def _show(scene: Scene, one: Series, notice: Text | None = None) -> None:
    totals = pledges.totals(scene.tx, one.id)
    lines = [
        Text("pledge-total", {"amount": _amount(kind, totals[kind][0]), "people": totals[kind][1]})
        for kind in KINDS
        if kind in totals
    ]
    leads = organises(scene, one)
    if leads:
        lines += [
            Text("pledge-line", {"name": name, "amount": _amount(kind, amount), "detail": detail or ""})
            for _, name, kind, amount, detail in pledges.those(scene.tx, one.id)
        ]
    choices = [Choice(Text("act-pledge"), token=f"/kontribusi {one.id} give", role="act")]
    for id, _, kind, amount, _ in pledges.those(scene.tx, one.id, scene.person.id)[:_MOST]:
        label = Text("act-take-back", {"amount": _amount(kind, amount)})
        choices.append(Choice(label, token=f"/kontribusi {one.id} back {id}", role="act"))
    if leads:
        choices.append(Choice(Text("act-ask-pledges"), token=f"/kontribusi {one.id} ask", role="act"))
        choices.append(Choice(Text("act-ask-fee"), token=f"/kontribusi {one.id} fee", role="act"))
    head = Text("pledges" if totals else "pledges-none", {"title": one.title})
    card(scene, head, tuple(lines), (*choices, back(one)), notice)


_MOST = 4


def _amount(kind: str, amount: int) -> Text:
    return Text(f"pledge-amount.{kind}", {"amount": amount})


def _ask_fee(scene: Scene, one: Series) -> None:
    from_then = fee_from(one.created_at)
    if scene.now < from_then:
        return _show(scene, one, Text("fee-early", {"at": Moment(from_then)}))
    return _ask(scene, one, "fee-ask")


def _ask(scene: Scene, one: Series, key: str) -> None:
    """Everyone of the circle hears once what can be given; the same is not asked again on the same day."""
    give = Choice(Text("act-pledge"), token=f"/kontribusi {one.id} give", role="act")
    peers = [peer for peer in circle.of(scene.tx, one) if peer.person != scene.person.id]
    for peer in peers:
        person = people.find_person(scene.tx, peer.person)
        if person:
            subject = f"{key}:{one.id}:{person.id}"
            reply = Reply(Text(key, {"title": one.title}), choices=(give,))
            scene.remind(person, reply, "table", subject, int(scene.now // 86_400))
    _show(scene, one, Text("pledges-asked", {"count": len(peers)}))


def _keep(scene: Scene, data: Mapping[str, Any]) -> None:
    one = series_for(scene, str(data["series"]))
    if one:
        detail = data["detail"]
        pledges.add(scene.tx, one.id, scene.person.id, data["kind"], data["amount"], detail, scene.now)
        _show(scene, one, Text("pledge-kept", {"amount": _amount(data["kind"], data["amount"])}))


FEATURE = Feature(flows=(flow.FLOW,), commands={"kontribusi": _pledges}, effects={"keep-pledge": _keep})
