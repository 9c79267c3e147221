"""Caring for partners: whom one knows, when to be heard again, and what was promised."""
