"""Formats for terminals and CI services: each a function from diagnostics to bytes."""
