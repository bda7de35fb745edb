"""Score, JSON version 1: the scorecard alone, for another program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from isoready.formats.report.json_making import Making, provenance_part, verdict_part
from isoready.formats.report.json_models import Coverage, Node, Part, Provenance, Value, Verdict, json_bytes, schema_of

if TYPE_CHECKING:
    from isoready.model.report import Provenance as Source
    from isoready.model.score import Scorecard


class Score(Part):
    """Claimed and supported, the verdicts on them, and the tree of numbers."""

    format: Literal["isoready/score/1"]
    draft: bool
    """Whether questions are still open."""
    claimed: Value
    supported: Value
    coverage: Coverage
    verdict: Verdict
    """On what the evidence supports: the verdict that counts."""
    claimed_verdict: Verdict
    trace: Node
    provenance: Provenance


def score_json(scorecard: Scorecard, source: Source, decimals: int = 1) -> bytes:
    """Write the scorecard as ``isoready/score/1``; ``decimals`` are those of the percentages beside exact values."""
    return json_bytes(score_part(scorecard, source, decimals))


def score_part(scorecard: Scorecard, source: Source, decimals: int) -> Score:
    """Make the object that is written, for outputs that hold a score and more."""
    make, root = Making(decimals), scorecard.root
    return Score(
        format="isoready/score/1",
        draft=scorecard.draft,
        claimed=make.value(root.claimed.value, complete=root.coverage.complete),
        supported=make.value(root.supported.value, complete=root.coverage.complete),
        coverage=make.coverage(root.coverage),
        verdict=verdict_part(scorecard.verdict),
        claimed_verdict=verdict_part(scorecard.claimed_verdict),
        trace=make.node(root),
        provenance=provenance_part(source),
    )


def schema() -> dict[str, Any]:
    """Write the JSON Schema of the output, draft 2020-12."""
    return schema_of(Score, "isoready/score/1")
