"""What a migration does, told for people and for other programs."""
