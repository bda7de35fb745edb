"""Configuration: what a project always wants, from `pyproject.toml` or `isoready.toml`."""

from isoready.configuration.finding import find_configuration
from isoready.configuration.reading import Configuration, read_configuration

__all__ = ["Configuration", "find_configuration", "read_configuration"]
