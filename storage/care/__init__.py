"""Partners that members care for, what was promised them, and to whom they are handed over."""
