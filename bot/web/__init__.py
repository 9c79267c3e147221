"""Pages and webhooks. Pages only read."""
