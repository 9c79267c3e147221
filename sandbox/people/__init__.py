"""The person side: an HTTP API to be anybody of the town."""
