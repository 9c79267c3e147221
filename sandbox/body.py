"""Reads the parameters of a request from its query and body, however the client wrote them."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from urllib.parse import parse_qsl

from starlette.datastructures import FormData, Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from sandbox.errors import bad_request
from sandbox.methods.params import Params
from sandbox.uploads import Upload

LARGEST_FIELD = 4 * 1024 * 1024


async def read_params(content_type: str, query: bytes, body: bytes) -> Params:
    """JSON, urlencoded or multipart; parameters of the query count too."""
    values: dict[str, object] = (
        dict(parse_qsl(query.decode("latin-1"), keep_blank_values=True)) if query else {}
    )
    if not body:
        return Params(values)
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        return await _multipart(content_type, values, body)
    if kind == "application/json":
        return Params(values | _json(body))
    if kind == "application/x-www-form-urlencoded":
        return Params(values | dict(parse_qsl(_utf8(body), keep_blank_values=True)))
    return Params(values)


def _json(body: bytes) -> dict[str, object]:
    try:
        parsed = json.loads(body)
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(parsed, dict):
        raise bad_request("can't parse JSON object")
    return parsed


def _utf8(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None


async def _multipart(content_type: str, values: dict[str, object], body: bytes) -> Params:
    async def stream() -> AsyncIterator[bytes]:
        yield body

    parser = MultiPartParser(
        Headers({"content-type": content_type}),
        stream(),  # type: ignore[arg-type]  # any async iterator of bytes will do
        max_part_size=LARGEST_FIELD,
    )
    try:
        form: FormData = await parser.parse()
    except (MultiPartException, KeyError, ValueError):
        raise bad_request("can't parse the request's multipart body") from None
    files = {}
    for name, part in form.multi_items():
        if isinstance(part, UploadFile):
            data = await part.read()
            files[name] = Upload(part.filename or "", part.content_type or "", data)
        else:
            values[name] = part
    await form.close()
    return Params(values, files)
