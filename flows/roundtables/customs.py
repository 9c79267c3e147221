"""Settings of roundtables: the numbers that our sources leave open, each chosen here and nowhere else."""

from __future__ import annotations

DAY = 86_400.0
PULSE = "pulse"
"""The kind of the due row that asks how a meeting was; planned with the meeting."""

VOTING = 14 * DAY
"""Seconds for which members can vote on what is proposed."""
QUORUM = 0.5
"""The share of those asked who must have voted."""
ENOUGH = 2 / 3
"""The share of yes among yes and no that agrees."""
FEWEST = 3
"""Fewer members than this decide nothing for a series."""
SECTOR_YES = 2
"""So many of each sector must say yes to a facilitator; all, where there are fewer."""
SILENCE = 7 * DAY
"""Seconds after which a member who was asked to speak and says nothing stands in nobody's way."""
UNTOLD = 3
"""A sector of fewer members than this is not told in place of a name: it would point to somebody."""
HELPER_BEFORE = 14 * DAY
"""Seconds before a meeting by which a presenter has a helper."""
PARTS_BEFORE = 7 * DAY
"""Seconds before a meeting by which all three parts are there."""
RAW_NOTES = 30 * DAY
"""Seconds after a meeting at which raw notes are deleted, if nobody did so before."""
RAW_NOTES_SOON = 5 * DAY
"""Seconds before that at which whoever holds them is told."""
PULSE_AFTER = DAY
"""Seconds after a meeting at which its members are asked how it was."""
AGAIN = 7 * DAY
"""Seconds between reminders of suggestions that have no answer."""
LEAST_CASES = 3
"""A policy brief draws on so many published cases."""
NO_FEE = 365 * DAY
"""Seconds from a series' beginning in which nobody is asked for money."""
