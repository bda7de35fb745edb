"""Versions: what changed between two versions of a checklist, and which number that asks for."""

from isoready.versions.comparing import compare

__all__ = ["compare"]
