"""A bare endpoint: parses the same update and answers the same, and keeps nothing."""

from __future__ import annotations

import json
import sys
from typing import Any

import uvicorn


async def app(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] != "http":
        return
    raw = json.loads((await receive())["body"])
    answer = {
        "method": "answerCallbackQuery",
        "callback_query_id": raw["callback_query"]["id"],
        "text": "Suara Anda: Jakarta",
    }
    body = json.dumps(answer).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


if __name__ == "__main__":
    uvicorn.run(
        app, host="127.0.0.1", port=int(sys.argv[1]), loop="uvloop", http="httptools", log_config=None,
        access_log=False, lifespan="off",
    )  # fmt: skip
