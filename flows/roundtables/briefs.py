"""A policy brief: what several cases teach together, with nobody named, chosen by vote."""

from __future__ import annotations

from flows.roundtables.unattributed import titled

FLOW = titled("brief", "keep-brief")
