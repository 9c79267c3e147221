"""Roundtables (*meja bundar*): what is asked and decided around them. Pure."""
