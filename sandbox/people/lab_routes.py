"""Routes for tests: raw updates, faults, limits, the log of requests."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from sandbox import updates
from sandbox.faults import Fault
from sandbox.limits import Limits
from sandbox.model import Json
from sandbox.people import bodies
from sandbox.people.here import TheDesk, TheWorld, known_bot

router = APIRouter(prefix="/api", tags=["lab"])


@router.post("/updates")
async def inject(world: TheWorld, body: bodies.RawUpdate) -> Json:
    """Queues an update as it stands; without an update_id it gets the next one."""
    bot = known_bot(world, body.bot)
    update = {"update_id": bot.next_update, **body.update}
    updates.queue_update(world, bot, update, "raw")
    return update


@router.get("/faults")
async def faults(desk: TheDesk) -> Json:
    return desk.faults.report()


@router.post("/faults")
async def add_fault(desk: TheDesk, body: bodies.NewFault) -> Json:
    desk.faults.add(Fault(**body.model_dump()))
    return desk.faults.report()


@router.delete("/faults")
async def clear_faults(desk: TheDesk) -> Json:
    desk.faults.clear()
    return desk.faults.report()


@router.post("/limits")
async def set_limits(desk: TheDesk, body: bodies.NewLimits) -> Json:
    """Enforces these limits; an empty body stops enforcing."""
    desk.meter.use(Limits(**body.model_dump()))
    return body.model_dump()


@router.get("/calls")
async def calls(desk: TheDesk, after: int = 0) -> list[dict[str, Any]]:
    """What bots asked for, after request number `after`."""
    return desk.calls.after(after)


@router.get("/checks")
async def checks(desk: TheDesk) -> list[dict[str, Any]]:
    """Requests that aiogram's models refused (strict mode)."""
    return list(desk.checker.failures) if desk.checker else []
