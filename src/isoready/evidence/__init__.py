"""Evidence: whether what a response points at is there, is the file that was recorded, and is in date."""

from isoready.evidence.examination import examine

__all__ = ["examine"]
