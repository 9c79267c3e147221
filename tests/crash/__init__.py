"""kill -9 of the bot at random moments of registrations: no answer is lost, no effect is repeated."""
