"""Formatted text: how bots write it, how Telegram reads it, how pages show it."""
