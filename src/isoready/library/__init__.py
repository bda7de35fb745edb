"""The library: which checklists there are, and what was read of them before."""

from isoready.library.catalogue import Catalogue, Entry

__all__ = ["Catalogue", "Entry"]
