"""Roundtables (*meja bundar*): each thing that can be done around one is a feature of its own."""
