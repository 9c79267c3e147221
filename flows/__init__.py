"""Guided conversations and domain rules: pure functions on the standard library."""
