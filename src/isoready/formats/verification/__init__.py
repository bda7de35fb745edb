"""What came of verifying a report, told for people and for other programs."""
