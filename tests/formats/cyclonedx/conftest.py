"""Reports to export: the same ones that OSCAL is tried on."""

from __future__ import annotations

from tests.formats.oscal.conftest import empty, finished, firm, full, hostile, report

__all__ = ["empty", "finished", "firm", "full", "hostile", "report"]
