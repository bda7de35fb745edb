"""Explanations, written for a person and for another program."""
