"""Roundtables (*meja bundar*): what their circles decided, promised and wrote."""
