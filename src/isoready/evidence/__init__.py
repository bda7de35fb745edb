"""Evidence: whether what a response points at is there, is the file that was recorded, and is in date."""

from isoready.evidence.examination import examine
from isoready.evidence.pinning import pin
from isoready.evidence.pins import Pinned

__all__ = ["Pinned", "examine", "pin"]
