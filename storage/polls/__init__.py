"""Live polls: sessions, questions and ballots."""
