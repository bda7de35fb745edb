"""An attested folder says what was found then."""

from __future__ import annotations

from isoready.evidence.attested import Attested
from isoready.model.evidence import Outcome


def test_it_says_what_was_found_and_nothing_of_what_nobody_looked_at() -> None:
    """A digest, a reason, or that it is missing; no file of that name on this machine is looked for."""
    folder = Attested({"plan.md": "a" * 64, "../x": Outcome.OUTSIDE})
    assert folder.look("plan.md") == "a" * 64
    assert folder.look("../x") is Outcome.OUTSIDE
    assert folder.look(__file__) is Outcome.MISSING
