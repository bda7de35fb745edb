"""The gap report: the one thing that every report format is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from fractions import Fraction

    from isoready.model.assessment import Assessment
    from isoready.model.checklist import Checklist
    from isoready.model.comparison import Comparison
    from isoready.model.evidence import Support
    from isoready.model.finding import Finding, Gap
    from isoready.model.plan import ActionPlan
    from isoready.model.score import Scorecard
    from isoready.model.sealing import Sources
    from isoready.model.sensitivity import Sensitivity


@dataclass(frozen=True, slots=True)
class Provenance:
    """From what, by what and as of when a result was made; enough to make it again."""

    tool_version: str
    checklist: str
    """``id@version``."""
    checklist_digest: str
    """SHA-256 of the checklist's file."""
    assessment: str
    """File name of the assessment, without its folder."""
    assessment_digest: str
    """SHA-256 of the assessment's file."""
    as_of: date
    """The day on which evidence was judged to be in date or not."""


@dataclass(frozen=True, slots=True)
class GapReport:
    """Where a firm stands, what is missing and what to do first."""

    checklist: Checklist
    assessment: Assessment
    scorecard: Scorecard
    support: Mapping[str, Support]
    """What carries each answer, by response."""
    findings: tuple[Finding, ...]
    """One for each applicable control, in the checklist's order."""
    gaps: tuple[Gap, ...]
    """What to do, first things first."""
    provenance: Provenance
    sensitivity: Sensitivity | None = None
    """How sure the verdict is; None where nobody asked."""
    plan: ActionPlan | None = None
    """The cheapest way to the highest verdict that can be reached; None where there is none."""
    ways: tuple[ActionPlan, ...] = ()
    """The cheapest way to each verdict above the present one, from the next one up."""
    pace: Fraction | None = None
    """Person-days that the plan lets an owner give in each period, where nothing else is said; None for no limit."""
    trend: tuple[Comparison, ...] = ()
    """Each assessment beside the one before it, the oldest first, up to this one; empty where nobody asked."""
    no_plan: str = ""
    """Why there is no plan, in one sentence; empty where there is one, or nobody asked."""
    sources: Sources | None = None
    """The bytes it was made from, to be embedded; None where they are not to go along."""
