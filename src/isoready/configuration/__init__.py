"""Configuration: what a project always wants, from `pyproject.toml` or `isoready.toml`."""
