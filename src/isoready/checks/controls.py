"""Controls that a check serves: written by number and id, and found in the checklists that have them."""

from __future__ import annotations

import re
from typing import Final

from isoready.model.checks import ControlRef

CHECKLISTS: Final = {
    "25010": ("iso25010-product",),
    "25012": ("iso25012-data",),
    "25023": ("iso25023-measures",),
    "25024": ("iso25024-measures",),
    "27001": ("iso27001-2022",),
    "29110": ("iso29110-basic", "iso29110-starter"),
    "38505": ("iso38505-data-governance",),
}
"""The checklists that ask for the controls of a standard; the first has all of them."""
NOT_SHIPPED: Final = frozenset({"5055", "9001", "20000", "27701", "42001"})
"""Standards that checks serve and that no checklist of ours asks about yet."""
REFERENCE: Final = re.compile(r"([a-z0-9][a-z0-9.-]{0,59}):([A-Za-z0-9][A-Za-z0-9._-]{0,59})")


def controls(text: str) -> tuple[ControlRef, ...]:
    """Read references such as ``27001:A.5.1 29110:PM.1.9``, parted by blanks.

    Raises:
        ValueError: one is no reference.

    """
    return tuple(map(control, text.split()))


def control(text: str) -> ControlRef:
    """Read one reference: a standard's number, or the id of a checklist of the firm's own, and a control's id.

    Raises:
        ValueError: it is no reference.

    """
    found = REFERENCE.fullmatch(text)
    if found is None:
        msg = f"`{text}` names no control; write it like 27001:A.5.1"
        raise ValueError(msg)
    return ControlRef(found[1], found[2])


def asked_in(ref: ControlRef, checklist: str) -> bool:
    """Whether a control is, if it is there at all, one of the checklist with this id."""
    return checklist in CHECKLISTS.get(ref.standard, (ref.standard,))
