"""A case: everything that a score depends on, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isoready.model.assessment import Assessment
    from isoready.model.checklist import Checklist
    from isoready.model.evidence import Support
    from isoready.scoring.method import Methods


@dataclass(frozen=True, slots=True)
class Case:
    """One firm's answers set before one checklist."""

    checklist: Checklist
    assessment: Assessment
    support: Mapping[str, Support]
    """What carries each answer, by response; an answer that is not in it has no support."""
    methods: Methods
    """What ``checklist.scoring`` names."""
    outside: Mapping[str, str] = field(default_factory=dict)
    """Controls and groups that are not for this firm, by id, with the condition that says so; they leave the count."""
