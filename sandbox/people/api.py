"""The FastAPI application of the person side, its offline documentation and the web chat."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi_offline import FastAPIOffline
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from sandbox.desk import Desk
from sandbox.errors import RefusedError
from sandbox.people import chat_routes, event_routes, lab_routes, town_routes

WEB = Path(__file__).parent.parent / "web"
ROUTES = (town_routes, chat_routes, event_routes, lab_routes)
ABOUT = "Be anybody of the demo town: write, press buttons, move the clock, break things."


class FreshFiles(StaticFiles):
    """Static files that browsers check for changes each time."""

    def file_response(self, *args: Any, **kwargs: Any) -> Any:
        response = super().file_response(*args, **kwargs)
        response.headers["Cache-Control"] = "no-cache"
        return response


def person_side(desk: Desk, **settings: Any) -> FastAPI:
    app = FastAPIOffline(
        title="Sandbox",
        description=ABOUT,
        version="1",
        redoc_url=None,
        static_url="/docs-assets",
        # handed over ready-made: include_router would analyse each again, and tests build many sandboxes
        routes=[route for routes in ROUTES for route in routes.router.routes],
        **settings,
    )
    app.state.desk = desk
    app.state.world = desk.world
    app.add_middleware(GZipMiddleware, minimum_size=1000)
    app.add_exception_handler(RefusedError, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    if WEB.is_dir():
        app.mount("/", FreshFiles(directory=WEB, html=True))
    return app


async def _refused(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RefusedError)
    return JSONResponse({"detail": error.detail}, error.status)


async def _invalid(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    problems = [f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in error.errors()]
    return JSONResponse({"detail": "; ".join(problems)}, 422)
