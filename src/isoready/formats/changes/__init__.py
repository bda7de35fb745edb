"""Formats for what changed between two versions of a checklist."""
