"""Bands of achievement and the scales whose answers fall into them (ISO/IEC 33020:2019, 5.3)."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from isoready.model.base import FileModel
from isoready.model.values import Exact, Label, Percent, Text

HALF: Final = Fraction(1, 2)

NOT_APPLICABLE: Final = "not-applicable"
"""The answer that takes a question out of the count; it needs a reason."""


class Band(FileModel):
    """A named range of achievement; its lower edge is the band before it, its upper edge belongs to it."""

    id: Label
    up_to: Percent
    """Upper edge in per cent; the last band ends at 100."""
    title: Text = ""


class Choice(FileModel):
    """One answer of a scale that a checklist defines itself."""

    id: Label
    achievement: Exact
    """What the answer counts as, 0 to 1."""
    title: Text = ""


class Scale(FileModel):
    """The answers a question accepts and what each counts as."""

    choices: tuple[Choice, ...]
    """From the least to the most achieved."""
    percentages: bool = False
    """Whether ``72%`` (or the number 72) is an answer too."""
    unsupported_cap: Exact = HALF
    """The most, from 0 to 1, that a claim without evidence counts as."""


def _scale(answers: str, *, cap: str, percentages: bool = False) -> Scale:
    ids = answers.split()
    top = len(ids) - 1
    choices = tuple(Choice(id=name, achievement=Fraction(place, top)) for place, name in enumerate(ids))
    return Scale(choices=choices, percentages=percentages, unsupported_cap=Fraction(cap))


MEASURE: Final = "measure"
"""The scale of a measured number with a target; it has no listed answers."""


def built_in_scales() -> dict[str, Scale]:
    """The named scales every checklist may use; ``measure`` is computed from its target instead."""
    return {
        "yes-no": _scale("no yes", cap="1/2"),
        "yes-partial-no": _scale("no partial yes", cap="1/2"),
        "nplf": _scale("N P L F", cap="1/3", percentages=True),
        "nplf-refined": _scale("N P- P+ L- L+ F", cap="2/5", percentages=True),
        "maturity": _scale("0 1 2 3 4 5", cap="2/5"),
    }


NPLF_BANDS: Final = (("N", 15, "not achieved"), ("P", 50, "partly"), ("L", 85, "largely"), ("F", 100, "fully"))
"""Edges of the four-step rating of ISO/IEC 33020, in per cent."""


def default_bands() -> tuple[Band, ...]:
    """The four-step rating of ISO/IEC 33020."""
    return tuple(Band(id=name, up_to=Fraction(edge), title=title) for name, edge, title in NPLF_BANDS)
