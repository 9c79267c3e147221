"""Roles, and what each may do. Authority is asked of who acts, never of what a button says."""

from __future__ import annotations

from collections.abc import Set

from flows.topics import ROLES

__all__ = ["ROLES", "may"]
_MAY = {
    "give-roles": {"admin"},
    "see-status": {"admin"},
    "broadcast": {"admin", "curator"},
    "lead-session": {"admin", "broker", "host", "coach"},
}


def may(roles: Set[str], action: str) -> bool:
    """Whether someone with these roles may do this. Raises KeyError for an action that nobody defined."""
    return not roles.isdisjoint(_MAY[action])
