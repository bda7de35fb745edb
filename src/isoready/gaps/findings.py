"""The findings: each control that applies, set against what the checklist asks of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isoready.gaps.effort import days_to_close
from isoready.gaps.grading import grade_of
from isoready.gaps.statement import statement
from isoready.model.answers import known_scales
from isoready.model.cells import response_ids
from isoready.model.evidence import NO_SUPPORT
from isoready.model.finding import Finding
from isoready.model.score import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.model.assessment import Assessment
    from isoready.model.checklist import Checklist, Control, Group
    from isoready.model.evidence import Support
    from isoready.model.rating import Scale
    from isoready.model.score import Scorecard, ScoreNode


def find_findings(
    checklist: Checklist, assessment: Assessment, scorecard: Scorecard, support: Mapping[str, Support]
) -> tuple[Finding, ...]:
    """Make one finding of each control that applies, in the checklist's order.

    Args:
        checklist: What is asked.
        assessment: The answers.
        scorecard: Their score, by the same checklist and support.
        support: What carries each answer, by response.
    """
    nodes = {node.id: node for node in scorecard.root.of_kind(Kind.CONTROL)}
    finder = _Finder(checklist, assessment, support, known_scales(checklist))
    return tuple(
        finder.find(group, control, nodes[control.id])
        for group in checklist.all_groups()
        for control in group.controls
        if nodes[control.id].coverage.applicable
    )


@dataclass(frozen=True, slots=True)
class _Finder:
    checklist: Checklist
    assessment: Assessment
    support: Mapping[str, Support]
    scales: Mapping[str, Scale]

    def find(self, group: Group, control: Control, node: ScoreNode) -> Finding:
        keys = response_ids(control, self.assessment.instances, self.assessment.responses)
        responses = [self.assessment.responses[key] for key in keys if key in self.assessment.responses]
        support = tuple(self.support.get(key, NO_SUPPORT) for key in keys)
        carried = all(each.carries for each in support)
        return Finding(
            control=control,
            group=group.id,
            grade=grade_of(self.checklist, control, node),
            node=node,
            support=support,
            notes=tuple(response.note for response in responses if response.note),
            statement=statement(node, self.checklist.scoring, carried=carried),
            days=days_to_close(self.checklist, self.scales, control, node),
            owner=next((response.owner for response in responses if response.owner), ""),
            due=min((response.due for response in responses if response.due), default=None),
        )
