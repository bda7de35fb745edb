"""Explaining: from an opened assessment to how one of its numbers comes about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.pipeline.reporting import case_of
from isoready.scoring import explain, score

if TYPE_CHECKING:
    from isoready.model.explanation import Explanation
    from isoready.pipeline.opening import Opened


def explained(opened: Opened, node_id: str) -> Explanation:
    """Explain the number of one group, control or question, or of the whole (``all``).

    Raises:
        IsoreadyError: nothing has that id.
    """
    case = case_of(opened)
    return explain(case, score(case), node_id)
