"""Telegram, by python-telegram-bot as a thin client."""
