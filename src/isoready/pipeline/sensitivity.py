"""Sensitivity of an opened assessment: how sure the verdict on it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.pipeline.recollecting import recollecting
from isoready.pipeline.reporting import case_of
from isoready.sensitivity import sensitivity

if TYPE_CHECKING:
    from isoready.model.sensitivity import Sensitivity
    from isoready.pipeline.opening import Opened


def examined(opened: Opened) -> Sensitivity:
    """Say how sure the verdict is that counts.

    Raises:
        IsoreadyError: an answer is off its scale, or the checklist contradicts itself.
    """
    with recollecting(opened):
        return sensitivity(case_of(opened))
