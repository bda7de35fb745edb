"""Trend, JSON version 1: what a trend report carries, so that its numbers can be reckoned again from its answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date  # noqa: TC003  pydantic reads annotations at run time
from typing import TYPE_CHECKING, Any, Literal

from isoready.formats.comparison.json_v1 import Comparison, comparison_part
from isoready.formats.report.json_models import Part, json_bytes, schema_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isoready.model import comparison as model
    from isoready.model.sealing import Moment as SealedMoment


class Moment(Part):
    """One of the assessments."""

    assessment: str
    """File name, without its folder."""
    as_of: date
    """The day on which it was judged."""
    found: dict[str, str]
    """What lay where its evidence was looked for when the trend was made: the SHA-256 by path, or why there is none."""


class Trend(Part):
    """Assessments, the oldest first, and each beside the one before it."""

    format: Literal["isoready/trend/1"]
    moments: tuple[Moment, ...]
    comparisons: tuple[Comparison, ...]
    """One fewer than there are assessments; their notes stand on the pages alone."""


def trend_part(moments: Sequence[SealedMoment], comparisons: Sequence[model.Comparison]) -> Trend:
    """Tell a trend."""
    days = [comparisons[0].old_source.as_of, *(each.new_source.as_of for each in comparisons)]
    names = [comparisons[0].old_source.assessment, *(each.new_source.assessment for each in comparisons)]
    told = (
        Moment(assessment=name, as_of=day, found=dict(each.found))
        for name, day, each in zip(names, days, moments, strict=True)
    )
    return Trend(
        format="isoready/trend/1",
        moments=tuple(told),
        comparisons=tuple(comparison_part(replace(each, notes=())) for each in comparisons),
    )


def render(moments: Sequence[SealedMoment], comparisons: Sequence[model.Comparison]) -> bytes:
    """Write it as ``isoready/trend/1``."""
    return json_bytes(trend_part(moments, comparisons))


def schema() -> dict[str, Any]:
    """Write the JSON Schema of the output, draft 2020-12."""
    return schema_of(Trend, "isoready/trend/1")
