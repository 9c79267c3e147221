"""A second opinion on requests: aiogram's models, imported aside because that takes seconds."""

from __future__ import annotations

import asyncio
import importlib
import json
from collections import deque
from typing import Any

from sandbox.errors import bad_request
from sandbox.methods.params import Params

KEPT_FAILURES = 1000


class Checker:
    """Validates each request; what fails is kept for GET /api/checks."""

    def __init__(self) -> None:
        self.failures: deque[dict[str, Any]] = deque(maxlen=KEPT_FAILURES)
        self._models: asyncio.Task[dict[str, Any]] | None = None

    def start(self) -> None:
        """Begins to import; requests wait until it is done."""
        self._models = asyncio.create_task(asyncio.to_thread(_load_models))

    async def check(self, method: str, params: Params) -> None:
        if self._models is None:
            self.start()
        assert self._models is not None
        model = (await asyncio.shield(self._models)).get(method.lower())
        errors = _errors(model, params) if model is not None else []
        if errors:
            self.failures.append({"method": method, "params": params.values, "errors": errors})
            raise bad_request(f"strict check of {method}: {'; '.join(errors)}")


def _load_models() -> dict[str, Any]:
    module = importlib.import_module("aiogram.methods")
    models = (value for value in vars(module).values() if hasattr(value, "__api_method__"))
    return {model.__name__.lower(): model for model in models}


def _errors(model: Any, params: Params) -> list[str]:
    """Fields that are wrong as text are tried once more as JSON in text, as clients send them."""
    from aiogram.types import BufferedInputFile
    from pydantic import ValidationError

    values: dict[str, Any] = dict(params.values)
    values |= {name: BufferedInputFile(file.data, file.name) for name, file in params.files.items()}
    try:
        model.model_validate(values)
        return []
    except ValidationError as error:
        doubtful = {str(problem["loc"][0]) for problem in error.errors() if problem["loc"]}
    for name in doubtful:
        values[name] = _decoded(values.get(name))
    try:
        model.model_validate(values)
    except ValidationError as error:
        return [f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}" for problem in error.errors()]
    return []


def _decoded(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
