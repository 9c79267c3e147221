"""How stories fail, and how long Hypothesis tries: in CI with the same examples every time."""

import os

import pytest
from hypothesis import settings

pytest.register_assert_rewrite("tests.flows.story")

settings.register_profile("desk", max_examples=100, stateful_step_count=30, deadline=None)
settings.register_profile("ci", settings.get_profile("desk"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
