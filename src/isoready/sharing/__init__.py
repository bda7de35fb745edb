"""Sharing: an assessment without names, notes and file names, and the proof that none of them is in a file."""
