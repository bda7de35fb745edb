"""Report formats: each makes the bytes of one file from one gap report."""
