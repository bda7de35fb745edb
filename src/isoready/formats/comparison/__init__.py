"""A comparison for a terminal, for a page and for another program."""
