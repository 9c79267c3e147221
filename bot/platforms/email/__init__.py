"""E-mail as a platform: mail that a member confirmed, to an address of their own partner."""
