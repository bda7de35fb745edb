"""The nouns of isoready: what files hold, and what the steps hand to each other."""
