"""A control of which a migration says two things that do not go together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.diagnostics import Severity
from isoready.model.migration import Fate
from isoready.validation.rule import Fault, MigrationRule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from isoready.model.migration import Step
    from isoready.validation.mapped import MigrationSubject

_HINT = "Keep one; a control that is split and merged is in a `split`, and in the `merged` step of each part."


def _check(subject: MigrationSubject) -> Iterator[Fault]:
    for side, word in enumerate(("from", "to")):
        for key, places in subject.taking[side].items():
            steps = [subject.model.steps[place] for place in places]
            if len(steps) > 1 and not _together(side, steps):
                message = f"`{key}` is in {len(steps)} steps that do not go together"
                yield Fault(("steps", places[-1], word), message, _HINT, key)


def _together(side: int, steps: Sequence[Step]) -> bool:
    """Whether they are splits and merges of one another: one old control split, or one new control merged."""
    splits, merges = ([step for step in steps if step.step is fate] for fate in (Fate.SPLIT, Fate.MERGED))
    ones = (splits, merges)[side]
    if len(ones) != 1 or len(splits) + len(merges) < len(steps):
        return False
    return all(
        set(merge.targets) <= set(split.targets) and set(split.sources) <= set(merge.sources)
        for split in splits
        for merge in merges
    )


RULE = MigrationRule(
    id="map-two-fates",
    severity=Severity.ERROR,
    summary="A control is in several steps that do not go together.",
    check=_check,
)
