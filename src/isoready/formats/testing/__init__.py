"""What came of a checklist's own tests, written for a person and for another program."""
