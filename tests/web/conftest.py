"""A demo town on a free port, a scripted bot in it, and one browser for all the stories."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
import uvicorn
from axe_playwright_python.base import AxeResults  # type: ignore[import-untyped]
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect, sync_playwright

from sandbox.app import build
from tests.conftest import CI
from tests.web.bot import BOT, ScriptedBot
from tests.web.hall import Hall, served

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
DESKTOP, PHONE = ViewportSize(width=1280, height=720), ViewportSize(width=360, height=740)

# A deadline for what is stuck, not for a busy machine.
expect.set_options(timeout=20_000)


@dataclass
class Town:
    """A running sandbox: where it is, its bot, and how to make people and groups in it."""

    url: str
    bot: ScriptedBot
    http: httpx.Client

    def post(self, path: str, **body: Any) -> dict[str, Any]:
        answer = self.http.post(f"/api/{path}", json=body)
        assert answer.is_success, answer.text
        made: dict[str, Any] = answer.json()
        return made

    def someone(self, first: str, last: str = "") -> int:
        return int(self.post("people", first_name=first, last_name=last)["id"])

    def group(self, title: str, *members: int) -> int:
        return int(self.post("groups", title=title, members=list(members), bots=[BOT])["id"])

    def says(self, person: int, text: str, chat: int = BOT) -> None:
        self.post(f"people/{person}/chats/{chat}/text", text=text)


@pytest.fixture(scope="package")
def town() -> Iterator[Town]:
    # Open event streams never end by themselves, so leaving must not wait for them.
    config = uvicorn.Config(
        build(None), host="127.0.0.1", port=0, log_level="warning", timeout_graceful_shutdown=1
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the sandbox did not start"
        time.sleep(0.01)
    url = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    bot = ScriptedBot(url)
    with httpx.Client(base_url=url, timeout=15, trust_env=False) as http:
        yield Town(url, bot, http)
    bot.stop()
    server.should_exit = True
    thread.join(5)


# Not for the session: Playwright keeps an event loop running, and async tests elsewhere need their own.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    # The same browser without a window, which takes half as long.
    path = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if path is None and not CI:
        pytest.skip("no Chromium: apt-get install chromium-headless-shell")
    assert path, "CI needs Chromium"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield chromium
        chromium.close()


Visit = Callable[..., Page]


@pytest.fixture(scope="package")
def window(browser: Browser) -> Callable[..., BrowserContext]:
    """One browser context per kind of window: the page keeps nothing in the browser."""
    made: dict[str, BrowserContext] = {}

    def get(**options: Any) -> BrowserContext:
        kind = repr(sorted(options.items()))
        if kind not in made:
            made[kind] = browser.new_context(reduced_motion="reduce", locale="id-ID", **options)
            made[kind].set_default_timeout(20_000)
        return made[kind]

    return get


@pytest.fixture
def visit(window: Callable[..., BrowserContext], town: Town) -> Iterator[Visit]:
    """Opens the page at an address like "1:700001"; any script error or console error fails the test."""
    pages: list[Page] = []
    errors: list[str] = []

    def go(
        address: str = "", *, size: ViewportSize | None = None, expect_errors: bool = False, **options: Any
    ) -> Page:
        page = window(viewport=size or DESKTOP, **options).new_page()
        pages.append(page)
        page.on("pageerror", lambda error: errors.append(str(error)))
        if not expect_errors:
            page.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
        page.goto(f"{town.url}/#{address}")
        return page

    yield go
    for page in pages:
        page.close()
    assert errors == []


@pytest.fixture(scope="package")
def _served_hall() -> Iterator[Hall]:
    hall = Hall()
    with served(hall):
        yield hall


@pytest.fixture
def hall(_served_hall: Hall) -> Hall:
    """A room in memory whose pages are served, as empty as on its first day."""
    url = _served_hall.url
    vars(_served_hall).update(vars(Hall()), url=url)
    return _served_hall


@pytest.fixture
def look(browser: Browser, hall: Hall) -> Iterator[Visit]:
    """Opens a page of the room as somebody new; any script error or console error fails the test."""
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def go(path: str, *, size: ViewportSize = PHONE, expect_errors: bool = False, **options: Any) -> Page:
        options = {"reduced_motion": "reduce", "locale": "id-ID", **options}
        contexts.append(browser.new_context(viewport=size, **options))
        contexts[-1].set_default_timeout(20_000)
        page = contexts[-1].new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        if not expect_errors:
            page.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
        page.goto(hall.url + path)
        return page

    yield go
    for context in contexts:
        context.close()
    assert errors == []


@pytest.fixture(scope="session")
def clean() -> Callable[[Page], None]:
    """Asserts that axe-core finds nothing wrong on the page as it is now."""
    script = Axe().axe_script

    def check(page: Page) -> None:
        if not page.evaluate("'axe' in window"):
            page.evaluate(script)
        found = AxeResults(page.evaluate("rules => axe.run(rules)", RULES))
        assert found.violations_count == 0, found.generate_report()

    return check


@pytest.fixture
def guest(hall: Hall) -> Iterator[httpx.Client]:
    """A browser's plain requests."""
    with httpx.Client(base_url=hall.url, trust_env=False) as client:
        yield client
