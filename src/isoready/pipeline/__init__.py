"""The steps in order, in plain calls: load, validate, examine, score, find gaps, report."""
