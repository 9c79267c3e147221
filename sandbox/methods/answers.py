"""Answering taps on buttons."""

from __future__ import annotations

from sandbox.errors import bad_request
from sandbox.methods.registry import Call, method

LONGEST_TOAST = 200
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@method("answerCallbackQuery")
def answer_callback_query(call: Call) -> bool:
    params = call.params
    text = params.text("text")
    if len(text) > LONGEST_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    tap = params.text("callback_query_id")
    if not call.world.taps.fresh(tap):
        raise bad_request(TOO_OLD)
    answer = {"text": text, "show_alert": params.flag("show_alert"), "url": params.text("url") or None}
    call.world.taps.answer(tap, answer)
    return True
