"""The categories a member describes themselves with. The words for them are in `locales/*/topics.ftl`."""

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
