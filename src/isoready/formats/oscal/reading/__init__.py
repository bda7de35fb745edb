"""Reading OSCAL: a catalog of anybody's, and the draft of a checklist that is made of it."""
