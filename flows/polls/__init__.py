"""Live polls: what can be asked, how an answer is read, and what many answers make together."""
