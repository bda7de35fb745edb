"""The fault of a document."""

from __future__ import annotations

from isoready.diagnostics import Diagnostic, Severity
from isoready.document import DocumentFault
from isoready.location import Location


def test_becomes_a_diagnostic() -> None:
    """Nothing of a fault is lost when it becomes a diagnostic."""
    place = Location("x.yaml", 2, 3, 2, 4)
    fault = DocumentFault("wrong", "do this", place, rule="tag")
    assert fault.diagnostic() == Diagnostic(place, Severity.ERROR, "tag", "wrong", "do this")
    assert str(fault) == "wrong"
