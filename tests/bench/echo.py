"""The yardstick: a bare python-telegram-bot echo bot that stores nothing.

It answers words with a message, and a tap as the library's own example does: acknowledged, then edited in
place. Texts and keyboards are as large as a registration's.
Run as `python -m tests.bench.echo ADDRESS TOKEN`.
"""

from __future__ import annotations

import sys
from itertools import count

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

TOGETHER = 8
"""Updates in work at once: as many as we have messages in flight. The default, one by one, is slower."""
PATIENCE = 60.0
"""A slow machine must not make it drop an answer."""
QUESTION = (
    "<b>Echo {n}</b>: {said}\n\nWhich of these is closest to what you do? You can change it later."
    "\n\n<i>Step</i>"
)
_numbers = count()


def _answer(said: str) -> tuple[str, InlineKeyboardMarkup]:
    n = next(_numbers)
    rows = [
        [InlineKeyboardButton(f"Echo choice {side}", callback_data=f"{n}:{row}:{side}") for side in (1, 2)]
        for row in (1, 2, 3)
    ]
    return QUESTION.format(n=n, said=said), InlineKeyboardMarkup(rows)


async def _said(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message
    assert update.message.text
    text, keyboard = _answer(update.message.text)
    await update.message.reply_text(text, parse_mode="HTML", reply_markup=keyboard)


async def _tapped(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.callback_query
    assert update.callback_query.data
    await update.callback_query.answer()
    text, keyboard = _answer(update.callback_query.data)
    await update.callback_query.edit_message_text(text, parse_mode="HTML", reply_markup=keyboard)


def main(address: str, token: str) -> None:
    builder = Application.builder().token(token).base_url(f"{address}/bot").concurrent_updates(TOGETHER)
    app = builder.read_timeout(PATIENCE).pool_timeout(PATIENCE).build()
    app.add_handler(MessageHandler(filters.TEXT, _said))
    app.add_handler(CallbackQueryHandler(_tapped))
    app.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
