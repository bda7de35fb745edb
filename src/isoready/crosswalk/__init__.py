"""Crosswalk: an assessment seen through another checklist."""
