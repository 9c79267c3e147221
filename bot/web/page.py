"""Pages made from templates: one response each, that asks nothing of any other site."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from bot.web.room import spaced

_TEMPLATES = Path(__file__).resolve().parent / "templates"
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_ENVIRONMENT = Environment(
    loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined,
    trim_blocks=True, lstrip_blocks=True, enable_async=False,
)  # fmt: skip
_ENVIRONMENT.filters["spaced"] = spaced


def render(name: str, words: Mapping[str, Any]) -> str:
    """A template with its words."""
    return _ENVIRONMENT.get_template(name).render(words)


def page(name: str, words: Mapping[str, Any], status: int = 200) -> HTMLResponse:
    """A whole page, which may run the script that stands in its template and nothing else."""
    html = render(name, words)
    return HTMLResponse(html, status, {"Content-Security-Policy": _policy(name), **_HEADERS})


_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


def _policy(name: str) -> str:
    # From the template, not from the page: what somebody wrote can never become a script that may run.
    source, _, _ = _ENVIRONMENT.loader.get_source(_ENVIRONMENT, name)  # type: ignore[union-attr]
    digests = (hashlib.sha256(script.encode()).digest() for script in _SCRIPT.findall(source))
    scripts = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests) or "'none'"
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; img-src data:; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
