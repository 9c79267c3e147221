"""Roundtables: what may be told of them, and how a circle decides."""
