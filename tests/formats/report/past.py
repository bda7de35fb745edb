"""The past of a report: others of the same checklist, each compared with the one before it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from isoready.comparing import Pair, Side, compare
from isoready.comparing.pair import End
from isoready.scoring import Methods

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from isoready.model.comparison import Comparison
    from isoready.model.evidence import Support
    from isoready.model.report import GapReport
    from isoready.scoring import Method


def compared(
    reports: Sequence[GapReport], days: Sequence[date], methods: Mapping[str, Method]
) -> tuple[Comparison, ...]:
    """Compare each report with the one before it; evidence is what each says of its own."""
    sides = [_side(report, methods) for report in reports]
    sources = [
        replace(report.provenance, as_of=day, assessment=f"{place}.yaml")
        for place, (report, day) in enumerate(zip(reports, days, strict=True))
    ]
    return tuple(
        compare(_pair(old, new), before, after)
        for (old, before), (new, after) in pairwise(zip(zip(sides, reports, strict=True), sources, strict=True))
    )


def _side(report: GapReport, methods: Mapping[str, Method]) -> Side:
    return Side(report.checklist, Methods(methods[report.checklist.scoring.method]), report.assessment)


def _pair(old: tuple[Side, GapReport], new: tuple[Side, GapReport]) -> Pair:
    def support(evidence: End, _expiry: End, _asked: End) -> Mapping[str, Support]:
        return (old if evidence is End.OLD else new)[1].support

    return Pair(old[0], new[0], support=support, outside=lambda _asked, _profile: {})
