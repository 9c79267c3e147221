"""Tests of the sandbox, by its two HTTP sides only."""
