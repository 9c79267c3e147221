"""Pictures of what a room answered: one SVG for the projector, the page and, as PNG, for the chat."""
