"""Standing: the score and the verdict as properties of ours, exact, with coverage and provenance beside them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from isoready.formats.oscal.markup import line
from isoready.formats.oscal.writing import Object, own, share
from isoready.model.display import percent
from isoready.model.score import Kind

if TYPE_CHECKING:
    from isoready.formats.oscal.assessed import Assessed
    from isoready.model.report import GapReport


def standing(assessed: Assessed) -> list[Object]:
    """Tell where the firm stands; no number without coverage, range and the rule by which it was made."""
    report = assessed.report
    root, coverage = report.scorecard.root, report.scorecard.root.coverage
    return [
        *share("supported", root.supported.value),
        *_shown(report, "supported-percent", root.supported.value),
        *share("claimed", root.claimed.value),
        *_shown(report, "claimed-percent", root.claimed.value),
        *share("lowest", root.supported.lowest),
        *share("highest", root.supported.highest),
        *own("verdict", report.scorecard.verdict.rung.id),
        *own("claimed-verdict", report.scorecard.claimed_verdict.rung.id),
        *own("draft", "yes" if report.scorecard.draft else "no"),
        *own("answered", coverage.answered),
        *own("unanswered", coverage.unanswered),
        *own("not-applicable-answers", coverage.not_applicable),
        *own("method", report.checklist.scoring.method),
        *(
            prop
            for each in root.of_kind(Kind.GROUP)
            for prop in own("group-supported", f"{line(each.id)}: {_said(each.supported.value)}")
        ),
        *provenance(report),
    ]


def provenance(report: GapReport) -> list[Object]:
    """Tell from what, by what and as of when the numbers were made."""
    source = report.provenance
    return [
        *own("checklist", source.checklist),
        *own("checklist-sha256", source.checklist_digest),
        *own("assessment", source.assessment),
        *own("assessment-sha256", source.assessment_digest),
        *own("as-of", source.as_of.isoformat()),
        *own("isoready-version", source.tool_version),
    ]


def _said(value: object) -> str:
    return str(value) if isinstance(value, Fraction) else f"unscored ({value})"


def _shown(report: GapReport, name: str, value: object) -> list[Object]:
    if not isinstance(value, Fraction):
        return []
    complete = report.scorecard.root.coverage.complete
    return own(name, percent(value, report.checklist.scoring.decimals, complete=complete))
