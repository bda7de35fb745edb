"""OSCAL 1.2 (NIST): each module makes the bytes of one model, or reads one, from our own nouns."""
