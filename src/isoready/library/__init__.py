"""The library: which checklists there are, and what was read of them before."""
