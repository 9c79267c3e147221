"""The categories of members: what they say of themselves, and the roles that they are given.

The words for them are in `locales/*/topics.ftl` and `roles.ftl`.
"""

TYPES = ("pba-alumni", "non-alumni", "learner")
SECTORS = ("ngo", "company", "government", "university", "foundation", "community", "media", "other")

SKILLS = (
    "partnership-brokering", "facilitation", "fundraising", "monitoring", "policy", "communication",
    "training", "finance", "legal", "technology", "data", "research",
)  # fmt: skip
MEANS = ("volunteers", "venue", "logistics")
THEMES = (
    "health", "education", "environment", "women", "youth", "disability", "livelihoods", "disaster",
    "governance",
)  # fmt: skip

EXPERTISE = SKILLS + THEMES
NEEDS = SKILLS + MEANS
OFFERS = SKILLS + MEANS

ROLES = ("admin", "curator", "broker", "host", "reviewer", "coach")
