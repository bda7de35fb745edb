"""Migration: the answers to one checklist version become answers to another, and nothing that was written is lost."""

from isoready.migration.migrating import Walked, walk
from isoready.migration.routes import Routes, routes_of
from isoready.migration.telling import told

__all__ = ["Routes", "Walked", "routes_of", "told", "walk"]
