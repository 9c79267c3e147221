"""Aids: what a discussion brought forth, kept so that others can use it."""

from __future__ import annotations

from flows.roundtables.unattributed import titled

FLOW = titled("aid", "keep-aid")
