"""The interview at a terminal: what it shows, what it takes, and what it says of it."""
