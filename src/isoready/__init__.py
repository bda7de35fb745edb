"""isoready: a firm's answers to a checklist, scored and turned into a gap report."""

__version__ = "0.1.0"
