"""Branches in each instance: the nodes of the trace that the vertical way goes through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isoready.model.answers import ALL
from isoready.model.cells import in_instance
from isoready.model.score import Kind, ScoreNode
from isoready.scoring.covering import Covered, covered, covered_question
from isoready.scoring.hearing import by_cell
from isoready.scoring.wording import why_left_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from isoready.model.score import Coverage
    from isoready.scoring.hearing import Hearing
    from isoready.scoring.outline import Branch
    from isoready.scoring.reading import Reader


def nodes_apart(branch: Branch, hearing: Hearing, reader: Reader, names: Mapping[str, str]) -> Iterator[ScoreNode]:
    """Trace a branch in each instance in which it is made by itself first; none where it is not.

    They have no nodes below: what they are made of stands beside them, as cells of the controls and as groups.
    """
    now = reader.claimed.now
    for instance in now.apart(branch):
        claimed, supported = reader.of_branch(branch, counts=True, instance=instance)
        yield ScoreNode(
            id=in_instance(branch.key, instance),
            title=names[instance],
            kind=Kind.INSTANCE,
            weight=ALL,
            formula=now.outline.checklist.scoring.method_of(branch.kind),
            claimed=claimed,
            supported=supported,
            coverage=_coverage(branch, hearing, reader, instance),
            left_out="" if supported.counts_as is not None else why_left_out(supported.value),
        )


def _coverage(branch: Branch, hearing: Hearing, reader: Reader, instance: str) -> Coverage:
    """Cover the cells of that instance; the groups are covered by themselves."""
    controls = [each for each in reader.claimed.now.plain(branch).members if each.leaf]
    return covered([(each.weight, _covered_cell(each.key, hearing, instance)) for each in controls]).coverage


def _covered_cell(control: str, hearing: Hearing, instance: str) -> Covered:
    questions = dict(by_cell(control, hearing[control]))[in_instance(control, instance)]
    return covered([(heard.asked.question.weight, covered_question(heard.state)) for heard in questions])
